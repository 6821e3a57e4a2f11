import { MAX_SHARED_STRINGS, MAX_TEXT_BYTES } from '../limits.ts';
import { TextPool } from '../../collections/text-pool.ts';
import { TextScratch } from '../text-scratch.ts';
import { partPieces, type XmlPart } from './xml-part.ts';
import { CLOSE, MORE, OPEN, TEXT, XmlReader } from './xml-reader.ts';

/** The texts that cells refer to by number. Runs of rich text are joined; phonetic runs are left out. */
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

const ITEM_START_BYTES = 7;
const ITEM_END_BYTES = 9;
const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const SMALL_I = 0x69;
const SMALL_S = 0x73;
const SMALL_T = 0x74;
const AMPERSAND = 0x26;
const RETURN = 0x0d;

class SharedStringsReader {
  readonly pool = new TextPool({ escapes: true, recurring: true });
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

  /** Reads the bytes fed so far. */
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
    if (this.pool.count > MAX_SHARED_STRINGS || this.pool.bytes > MAX_TEXT_BYTES)
      throw this.#part.file.refusal('workbook.too_large');
  }

  /** Items that are exactly `<si><t>…</t></si>`, without entities, need no tokenising. */
  #readCanonicalItems(): void {
    const { xml, pool } = this;
    const { bytes, end } = xml;
    let item = xml.position;
    while (item + ITEM_START_BYTES < end && startsItem(bytes, item)) {
      const start = item + ITEM_START_BYTES;
      let at = start;
      while (at < end && bytes[at] !== LESS && bytes[at] !== AMPERSAND && bytes[at] !== RETURN) at += 1;
      if (at + ITEM_END_BYTES > end || !endsItem(bytes, at)) break;
      pool.add(bytes, start, at);
      item = at + ITEM_END_BYTES;
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

/** `<si><t>` */
function startsItem(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at] === LESS &&
    bytes[at + 1] === SMALL_S &&
    bytes[at + 2] === SMALL_I &&
    bytes[at + 3] === GREATER &&
    bytes[at + 4] === LESS &&
    bytes[at + 5] === SMALL_T &&
    bytes[at + 6] === GREATER
  );
}

/** `</t></si>` */
function endsItem(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at] === LESS &&
    bytes[at + 1] === SLASH &&
    bytes[at + 2] === SMALL_T &&
    bytes[at + 3] === GREATER &&
    bytes[at + 4] === LESS &&
    bytes[at + 5] === SLASH &&
    bytes[at + 6] === SMALL_S &&
    bytes[at + 7] === SMALL_I &&
    bytes[at + 8] === GREATER
  );
}
