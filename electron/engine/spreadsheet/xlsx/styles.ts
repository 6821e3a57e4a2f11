import { builtinMeaning, formatMeaning, PLAIN, type NumberMeaning } from './number-format.ts';
import { visitTokens, type XmlPart } from './xml-part.ts';
import { CLOSE, OPEN } from './xml-reader.ts';

/** The meaning of numbers by cell style index. */
export async function readStyles(part: XmlPart): Promise<readonly NumberMeaning[]> {
  const custom = new Map<number, NumberMeaning>();
  const meanings: NumberMeaning[] = [];
  let inCellFormats = false;
  await visitTokens(part, (token, xml) => {
    if (token === OPEN) {
      if (xml.nameIs('numFmt')) {
        custom.set(Number(xml.attribute('numFmtId')), formatMeaning(xml.attribute('formatCode') ?? ''));
      } else if (xml.nameIs('cellXfs')) {
        inCellFormats = !xml.selfClosing;
      } else if (inCellFormats && xml.nameIs('xf')) {
        const id = Number(xml.attribute('numFmtId') ?? 0);
        meanings.push(custom.get(id) ?? (Number.isInteger(id) ? builtinMeaning(id) : PLAIN));
      }
    } else if (token === CLOSE && xml.nameIs('cellXfs')) {
      inCellFormats = false;
    }
  });
  return meanings;
}
