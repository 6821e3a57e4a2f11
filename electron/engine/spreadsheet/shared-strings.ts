import { MAX_SHARED_STRINGS, MAX_TEXT_BYTES } from './limits.ts';
import { TextPool } from './text-pool.ts';
import { TextScratch } from './text-scratch.ts';
import { visitTokens, type XmlPart } from './xml-part.ts';
import { CLOSE, OPEN, TEXT, type XmlReader } from './xml-reader.ts';

/** The texts that cells refer to by number. Runs of rich text are joined; how a text is pronounced is left out. */
export async function readSharedStrings(part: XmlPart): Promise<TextPool> {
  const pool = new TextPool({ escapes: true });
  const scratch = new TextScratch(part.file);
  let inItem = false;
  let inText = false;
  let inPhonetic = false;

  const open = (xml: XmlReader): void => {
    if (xml.nameIs('si')) {
      scratch.clear();
      inItem = !xml.selfClosing;
      if (xml.selfClosing) pool.add(scratch.bytes, 0, 0);
    } else if (xml.nameIs('t')) {
      inText = inItem && !inPhonetic && !xml.selfClosing;
    } else if (xml.nameIs('rPh')) {
      inPhonetic = !xml.selfClosing;
    }
  };
  const close = (xml: XmlReader): void => {
    if (xml.nameIs('t')) {
      inText = false;
    } else if (xml.nameIs('rPh')) {
      inPhonetic = false;
    } else if (xml.nameIs('si') && inItem) {
      pool.add(scratch.bytes, 0, scratch.length);
      inItem = false;
      if (pool.count > MAX_SHARED_STRINGS || pool.bytes > MAX_TEXT_BYTES) throw part.file.refusal('workbook.too_large');
    }
  };
  await visitTokens(part, (token, xml) => {
    if (token === OPEN) open(xml);
    else if (token === CLOSE) close(xml);
    else if (token === TEXT && inText) scratch.append(xml.bytes, xml.textStart, xml.textEnd, xml.literal);
  });
  return pool;
}
