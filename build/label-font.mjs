/**
 * Writes electron/engine/export/pdf/arimo-data.ts: the Latin letters of Arimo (SIL Open Font License 1.1), as a PDF
 * embeds them. Its widths are those of Helvetica. Run by hand: `node build/label-font.mjs arimo-latin-400-normal.woff`
 * (a file of the package @fontsource/arimo; its LICENSE is electron/engine/export/pdf/ARIMO-LICENSE.txt).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateSync, inflateSync } from 'node:zlib';

const TARGET = new URL('../electron/engine/export/pdf/arimo-data.ts', import.meta.url);
/** Apart, so that this file itself declares no such name. */
const DECLARED = 'export const';
const FIRST_CODE = 32;
const LAST_CODE = 255;

/** The tables that a viewer of PDF reads; those of layout and of variations are left out. */
const NEEDED = ['OS/2', 'cmap', 'cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the WOFF file: node build/label-font.mjs FILE.woff');
const tables = woffTables(readFileSync(file));
const font = sfnt(tables);

const head = tables.get('head');
const hhea = tables.get('hhea');
const unit = head.readUInt16BE(18);
const thousandths = (value) => Math.round((value * 1000) / unit);
const glyphs = glyphOfCharacter(tables.get('cmap'));
const metrics = hhea.readUInt16BE(34);
const widthOf = (glyph) => tables.get('hmtx').readUInt16BE(Math.min(glyph, metrics - 1) * 4);
/** Windows-1252 from 128 to 159; the other codes are those of Unicode. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const widths = Array.from({ length: LAST_CODE - FIRST_CODE + 1 }, (_, place) => {
  const code = FIRST_CODE + place;
  const character = SIGNS[code - 128] ?? String.fromCharCode(code);
  return thousandths(widthOf(glyphs.get(character.charCodeAt(0)) ?? 0));
});
const box = [36, 38, 40, 42].map((offset) => thousandths(head.readInt16BE(offset)));

writeFileSync(
  TARGET,
  `// Written by build/label-font.mjs.

/** Arimo, Latin letters: Copyright 2020 The Arimo Project Authors, SIL Open Font License 1.1 (ARIMO-LICENSE.txt). */
${DECLARED} ARIMO = {
  /** Length of the TrueType program in bytes. */
  length: ${font.length},
  /** The program, compressed by zlib, in base64. */
  program:
    '${deflateSync(font, { level: 9 }).toString('base64')}',
  /** In thousandths of the size. */
  ascent: ${thousandths(hhea.readInt16BE(4))},
  descent: ${thousandths(hhea.readInt16BE(6))},
  box: [${box.join(', ')}],
  firstCode: ${FIRST_CODE},
  /** Of the characters of Windows-1252 from \`firstCode\` on, in thousandths of the size. */
  // prettier-ignore
  widths: [
${rowsOf(widths)}
  ],
} as const;
`,
);

function rowsOf(numbers) {
  const rows = [];
  for (let start = 0; start < numbers.length; start += 20)
    rows.push(`    ${numbers.slice(start, start + 20).join(', ')},`);
  return rows.join('\n');
}

/** The tables of a WOFF file, by tag. */
function woffTables(woff) {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error(`${file} is no WOFF file`);
  const entries = Array.from({ length: woff.readUInt16BE(12) }, (_, place) => {
    const at = 44 + place * 20;
    const [offset, packed, length] = [4, 8, 12].map((step) => woff.readUInt32BE(at + step));
    const bytes = woff.subarray(offset, offset + packed);
    return [woff.toString('latin1', at, at + 4), packed < length ? inflateSync(bytes) : bytes];
  });
  return new Map(entries);
}

/** A TrueType file of the needed tables. */
function sfnt(all) {
  const kept = NEEDED.filter((tag) => all.has(tag));
  const power = 2 ** Math.floor(Math.log2(kept.length));
  const directory = Buffer.alloc(12 + kept.length * 16);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(kept.length, 4);
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE((kept.length - power) * 16, 10);
  const bodies = [];
  let offset = directory.length;
  kept.forEach((tag, place) => {
    const table = all.get(tag);
    const body = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    let sum = 0;
    for (let at = 0; at < body.length; at += 4) sum = (sum + body.readUInt32BE(at)) >>> 0;
    const entry = 12 + place * 16;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(sum, entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(table.length, entry + 12);
    bodies.push(body);
    offset += body.length;
  });
  return Buffer.concat([directory, ...bodies]);
}

/** Code point → glyph, from the table of Unicode (format 4). */
function glyphOfCharacter(cmap) {
  const count = cmap.readUInt16BE(2);
  const offsets = Array.from({ length: count }, (_, place) => cmap.readUInt32BE(4 + place * 8 + 4));
  const at = offsets.find((offset) => cmap.readUInt16BE(offset) === 4);
  if (at === undefined) throw new Error('the font has no cmap of format 4');
  const segments = cmap.readUInt16BE(at + 6) / 2;
  const found = new Map();
  for (let segment = 0; segment < segments; segment += 1) {
    const end = cmap.readUInt16BE(at + 14 + segment * 2);
    const start = cmap.readUInt16BE(at + 16 + segments * 2 + segment * 2);
    const delta = cmap.readUInt16BE(at + 16 + segments * 4 + segment * 2);
    const rangeAt = at + 16 + segments * 6 + segment * 2;
    const range = cmap.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const raw = range === 0 ? code : cmap.readUInt16BE(rangeAt + range + (code - start) * 2);
      if (raw !== 0 || range === 0) found.set(code, (raw + delta) & 0xffff);
    }
  }
  return found;
}
