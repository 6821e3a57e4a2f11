import { encodeWindows1252 } from '../../spreadsheet/write/windows-1252.ts';
import { ARIMO } from './arimo-data.ts';

/** Whether an address line can be printed unchanged: capitals, digits and spaces (NF Z10-011). */
export function isPrintable(line: string): boolean {
  return /^[A-Z\d ]*$/.test(line);
}

/** The width of a line at size 1. */
export function lineWidth(line: string): number {
  let thousandths = 0;
  for (const code of encodeWindows1252(line)) thousandths += ARIMO.widths[code - ARIMO.firstCode] ?? 0;
  return thousandths / 1000;
}

/** The bodies of the objects that embed the typeface; they name each other by number. */
export function fontObjects(numbers: { readonly descriptor: number; readonly program: number }): {
  readonly font: string;
  readonly descriptor: string;
  readonly program: string;
} {
  const { firstCode, widths, box, ascent, descent, length } = ARIMO;
  const packed = Buffer.from(ARIMO.program, 'base64').toString('latin1');
  return {
    font: `<< /Type /Font /Subtype /TrueType /BaseFont /Arimo /Encoding /WinAnsiEncoding /FirstChar ${firstCode} /LastChar ${firstCode + widths.length - 1} /Widths [${widths.join(' ')}] /FontDescriptor ${numbers.descriptor} 0 R >>`,
    // 32: a typeface of Latin letters.
    descriptor: `<< /Type /FontDescriptor /FontName /Arimo /Flags 32 /FontBBox [${box.join(' ')}] /ItalicAngle 0 /Ascent ${ascent} /Descent ${descent} /CapHeight 716 /StemV 80 /FontFile2 ${numbers.program} 0 R >>`,
    program: `<< /Length ${packed.length} /Length1 ${length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`,
  };
}
