import { MAX_SHARED_STRINGS, MAX_TEXT_BYTES } from './limits.ts';
import { TextPool } from './text-pool.ts';
import { TextScratch } from './text-scratch.ts';
import { partPieces, type XmlPart } from './xml-part.ts';
import { CLOSE, MORE, OPEN, TEXT, XmlReader } from './xml-reader.ts';

/** The texts that cells refer to by number. Runs of rich text are joined; how a text is pronounced is left out. */
export async function readSharedStrings(part: XmlPart): Promise<TextPool> {
  const reader = new SharedStringsReader(part);
  for await (const piece of partPieces(part)) {
    reader.xml.feed(piece);
    reader.read();
  }
  reader.xml.finish();
  reader.read();
  return reader.pool;
}

const ITEM_START = Buffer.from('<si><t>');
const ITEM_END = Buffer.from('</t></si>');
const LESS = 0x3c;
const AMPERSAND = 0x26;
const RETURN = 0x0d;

class SharedStringsReader {
  readonly pool = new TextPool({ escapes: true });
  readonly xml: XmlReader;
  readonly #part: XmlPart;
  readonly #scratch: TextScratch;
  #inItem = false;
  #inText = false;
  #inPhonetic = false;

  constructor(part: XmlPart) {
    this.#part = part;
    this.xml = new XmlReader(part.file);
    this.#scratch = new TextScratch(part.file);
  }

  /** Reads what has been fed. */
  read(): void {
    const { xml } = this;
    for (;;) {
      if (!this.#inItem) this.#readCanonicalItems();
      const token = xml.next();
      if (token === MORE) break;
      if (token === OPEN) this.#open();
      else if (token === CLOSE) this.#close();
      else if (token === TEXT && this.#inText) this.#scratch.append(xml.bytes, xml.textStart, xml.textEnd, xml.literal);
    }
    if (this.pool.count > MAX_SHARED_STRINGS || this.pool.bytes > MAX_TEXT_BYTES) throw this.#part.file.refusal('workbook.too_large');
  }

  /** Items that are `<si><t>…</t></si>` to the byte, with nothing to resolve, need no look at their tags. */
  #readCanonicalItems(): void {
    const { xml, pool } = this;
    const { bytes, end } = xml;
    let item = xml.position;
    while (matches(bytes, item, ITEM_START, end)) {
      const start = item + ITEM_START.length;
      let at = start;
      while (at < end && bytes[at] !== LESS && bytes[at] !== AMPERSAND && bytes[at] !== RETURN) at += 1;
      if (!matches(bytes, at, ITEM_END, end)) break;
      pool.add(bytes, start, at);
      item = at + ITEM_END.length;
    }
    xml.position = item;
  }

  #open(): void {
    const { xml } = this;
    if (xml.nameIs('si')) {
      this.#scratch.clear();
      this.#inItem = !xml.selfClosing;
      if (xml.selfClosing) this.pool.add(this.#scratch.bytes, 0, 0);
    } else if (xml.nameIs('t')) {
      this.#inText = this.#inItem && !this.#inPhonetic && !xml.selfClosing;
    } else if (xml.nameIs('rPh')) {
      this.#inPhonetic = !xml.selfClosing;
    }
  }

  #close(): void {
    const { xml } = this;
    if (xml.nameIs('t')) {
      this.#inText = false;
    } else if (xml.nameIs('rPh')) {
      this.#inPhonetic = false;
    } else if (xml.nameIs('si') && this.#inItem) {
      this.pool.add(this.#scratch.bytes, 0, this.#scratch.length);
      this.#inItem = false;
    }
  }
}

function matches(bytes: Uint8Array, at: number, expected: Uint8Array, end: number): boolean {
  if (at + expected.length > end) return false;
  for (let index = 0; index < expected.length; index += 1) {
    if (bytes[at + index] !== expected[index]) return false;
  }
  return true;
}
