import { deflateSync } from 'node:zlib';
import type { ByteSink } from '../../spreadsheet/write/output-file.ts';
import { encodeWindows1252, nearestInWindows1252 } from '../../spreadsheet/write/windows-1252.ts';
import { fontObjects } from './label-font.ts';

const CATALOGUE = 1;
const PAGES = 2;
const FONT = 3;
const INFORMATION = 4;
const DESCRIPTOR = 5;
const PROGRAM = 6;
const FIRST_PAGE = 7;

/** Bytes that are written at a time. */
const PIECE_BYTES = 64 << 10;

/** Points (1/72 inch). */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Writes a PDF page by page, in the embedded Arimo and Windows-1252, without dates or random values: equal pages give
 * equal bytes. It asks viewers to print at actual size.
 */
export class PdfWriter {
  readonly #output: ByteSink;
  readonly #size: PageSize;
  readonly #title: string;
  /** The offset of each object, by number. */
  readonly #offsets: number[] = [];
  readonly #pages: number[] = [];
  #length = 0;
  /** Bytes that were not passed on yet: a page is small, and a write to the disk costs more than the page. */
  readonly #waiting: Buffer[] = [];
  #waitingBytes = 0;

  constructor(output: ByteSink, size: PageSize, title: string) {
    this.#output = output;
    this.#size = size;
    this.#title = title;
  }

  /** @param content operators of a content stream. */
  async page(content: string): Promise<void> {
    if (this.#length === 0) await this.#write('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n');
    const number = FIRST_PAGE + this.#pages.length * 2;
    this.#pages.push(number);
    const { width, height } = this.#size;
    await this.#object(
      number,
      `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox [0 0 ${points(width)} ${points(height)}] /Resources << /Font << /F ${FONT} 0 R >> >> /Contents ${number + 1} 0 R >>`,
    );
    const packed = deflateSync(Buffer.from(content, 'latin1'));
    await this.#object(
      number + 1,
      `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed.toString('latin1')}\nendstream`,
    );
  }

  async finish(): Promise<void> {
    const { font, descriptor, program } = fontObjects({ descriptor: DESCRIPTOR, program: PROGRAM });
    await this.#object(FONT, font);
    await this.#object(DESCRIPTOR, descriptor);
    await this.#object(PROGRAM, program);
    await this.#object(
      PAGES,
      `<< /Type /Pages /Count ${this.#pages.length} /Kids [${this.#pages.map((number) => `${number} 0 R`).join(' ')}] >>`,
    );
    await this.#object(INFORMATION, `<< /Title ${titleText(this.#title)} /Producer (Aval) >>`);
    await this.#object(
      CATALOGUE,
      `<< /Type /Catalog /Pages ${PAGES} 0 R /Lang (fr-FR) /ViewerPreferences << /PrintScaling /None /DisplayDocTitle true >> >>`,
    );
    const start = this.#length;
    const size = FIRST_PAGE + this.#pages.length * 2;
    const entries = Array.from(
      { length: size - 1 },
      (_, index) => `${String(this.#offsets[index + 1] ?? 0).padStart(10, '0')} 00000 n \n`,
    );
    await this.#write(
      `xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}trailer\n<< /Size ${size} /Root ${CATALOGUE} 0 R /Info ${INFORMATION} 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    );
    await this.#flush();
  }

  async #object(number: number, body: string): Promise<void> {
    this.#offsets[number] = this.#length;
    await this.#write(`${number} 0 obj\n${body}\nendobj\n`);
  }

  async #write(text: string): Promise<void> {
    const bytes = Buffer.from(text, 'latin1');
    this.#length += bytes.length;
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes >= PIECE_BYTES) await this.#flush();
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.concat(this.#waiting.splice(0));
    this.#waitingBytes = 0;
    await this.#output.write(bytes);
  }
}

/** A length for a content stream, to a thousandth of a point. */
export function points(length: number): string {
  return String(Math.round(length * 1000) / 1000);
}

/** The bytes of a text on a page, in parentheses; a letter that the encoding lacks becomes its nearest one. */
export function pdfText(text: string): string {
  const bytes = encodeWindows1252(nearestInWindows1252(text)).toString('latin1');
  return `(${bytes.replace(/[\\()]/g, '\\$&')})`;
}

/** A text about the document: UTF-16 where Latin 1 lacks a letter. */
function titleText(text: string): string {
  if (/^[\x20-\x7e\xa0-\xff]*$/.test(text)) return pdfText(text);
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}
