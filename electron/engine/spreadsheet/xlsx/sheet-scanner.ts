import { CanonicalCells } from './canonical-cells.ts';
import { BOOLEAN, DATED, ERROR, ISO_DATE, NUMBER, OWN_TEXT, SHARED_TEXT } from './cell-kind.ts';
import { formulaTarget } from './linked-cell.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../limits.ts';
import { PLAIN, type NumberMeaning } from './number-format.ts';
import type { RowBatch } from '../row-batch.ts';
import { emptyTally } from './sheet-tally.ts';
import type { SourceFile } from '../source-file.ts';
import { storedNumber } from './stored-number.ts';
import { TextScratch } from '../text-scratch.ts';
import { isTrue } from './workbook.ts';
import { MORE, OPEN, TEXT, wholeNumberBetween, XmlReader } from './xml-reader.ts';

/** Values of the attribute `t`, the frequent ones first. */
const CELL_TYPES = ['s', 'n', 'str', 'inlineStr', 'b', 'e', 'd'] as const;
type CellType = (typeof CELL_TYPES)[number];

/** Reads the XML of one sheet, piece by piece, into a batch of rows. */
export class SheetScanner {
  readonly xml: XmlReader;
  readonly tally = emptyTally();
  readonly #file: SourceFile;
  readonly #batch: RowBatch;
  readonly #meanings: readonly NumberMeaning[];
  /** The value of the current cell, and its formula. */
  readonly #scratch: TextScratch;
  readonly #formula: TextScratch;

  readonly #canonical: CanonicalCells;
  #inSheetData = false;
  #row = 0;
  #rowHidden = false;
  #rowFirst = 0;
  #inRow = false;
  #column = -1;
  #inCell = false;
  #type: CellType = 'n';
  #style = 0;
  #hasFormula = false;
  #hasValue = false;
  #inText = false;
  #inFormula = false;
  #inPhonetic = false;

  constructor(file: SourceFile, batch: RowBatch, meanings: readonly NumberMeaning[]) {
    this.#file = file;
    this.#batch = batch;
    this.#meanings = meanings;
    this.#scratch = new TextScratch(file);
    this.#formula = new TextScratch(file);
    this.#canonical = new CanonicalCells(batch, meanings);
    this.xml = new XmlReader(file);
  }

  /** Continues reading. True: the batch is full. False: more bytes are needed. */
  scan(): boolean {
    const { xml } = this;
    for (;;) {
      if (this.#inRow && !this.#inCell) this.#readCanonicalCells();
      const token = xml.next();
      if (token === MORE) return false;
      if (token === OPEN) this.#open();
      else if (token === TEXT) this.#text();
      else if (this.#close()) return true;
    }
  }

  /** Ends the input. @throws AppError `workbook.damaged` when the rows have no end. */
  finish(): void {
    this.xml.finish();
    this.scan();
    if (this.#inSheetData) throw this.#file.refusal('workbook.damaged');
  }

  #readCanonicalCells(): void {
    const { xml } = this;
    const canonical = this.#canonical;
    canonical.column = this.#column;
    const room = this.#rowFirst + MAX_COLUMNS - this.#batch.count;
    xml.position = canonical.read(xml.bytes, xml.position, xml.end, room);
    this.#column = canonical.column;
  }

  #open(): void {
    const { xml } = this;
    if (!this.#inSheetData) {
      if (xml.nameIs('sheetData')) this.#inSheetData = !xml.selfClosing;
      else if (xml.nameIs('col') && isTrue(xml.attribute('hidden'))) this.#hideColumns();
    } else if (this.#inCell) {
      this.#openInCell();
    } else if (xml.nameIs('c')) {
      this.#openCell();
    } else if (xml.nameIs('row')) {
      this.#openRow();
    }
  }

  #openInCell(): void {
    const { xml } = this;
    if (xml.nameIs('v') || (xml.nameIs('t') && !this.#inPhonetic)) {
      this.#inText = !xml.selfClosing;
      this.#hasValue ||= !xml.selfClosing;
    } else if (xml.nameIs('f')) {
      this.#hasFormula = true;
      this.#inFormula = !xml.selfClosing;
    } else if (xml.nameIs('rPh')) {
      this.#inPhonetic = !xml.selfClosing;
    }
  }

  #text(): void {
    const { xml } = this;
    if (this.#inText) this.#scratch.append(xml.bytes, xml.textStart, xml.textEnd, xml.literal);
    else if (this.#inFormula) this.#formula.append(xml.bytes, xml.textStart, xml.textEnd, xml.literal);
  }

  /** True when a row has ended and the batch is full. */
  #close(): boolean {
    const { xml } = this;
    if (this.#inCell) {
      if (xml.nameIs('v') || xml.nameIs('t')) this.#inText = false;
      else if (xml.nameIs('f')) this.#inFormula = false;
      else if (xml.nameIs('rPh')) this.#inPhonetic = false;
      else if (xml.nameIs('c')) this.#closeCell();
      return false;
    }
    if (this.#inRow && xml.nameIs('row')) {
      this.#closeRow();
      return this.#batch.full;
    }
    if (xml.nameIs('sheetData')) this.#inSheetData = false;
    return false;
  }

  #hideColumns(): void {
    const first = Number(this.xml.attribute('min') ?? 1);
    const last = Number(this.xml.attribute('max') ?? first);
    if (this.tally.hiddenRuns.length < MAX_COLUMNS) this.tally.hiddenRuns.push([first - 1, last - 1]);
  }

  #openRow(): void {
    const { xml, tally } = this;
    const previous = this.#row;
    this.#row += 1;
    this.#rowHidden = false;
    xml.firstAttribute();
    while (xml.nextAttribute()) {
      if (xml.attributeIs('r')) this.#row = xml.integer();
      else if (xml.attributeIs('hidden')) this.#rowHidden = isTrue(xml.value());
    }
    if (!(this.#row >= 1 && this.#row <= MAX_ROWS)) throw this.#file.refusal('workbook.damaged');
    if (this.#row < previous) tally.rowsOutOfOrder += 1;
    this.#canonical.startRow(this.#row, xml.prefixLength);
    this.#rowFirst = this.#batch.count;
    this.#column = -1;
    this.#inRow = !xml.selfClosing;
    tally.lastRow = Math.max(tally.lastRow, this.#row);
  }

  #closeRow(): void {
    const { tally } = this;
    this.#inRow = false;
    if (!this.#batch.endRow(this.#row, this.#rowHidden, this.#rowFirst)) return;
    tally.filledRows += 1;
    tally.rowsRepeated = this.#batch.repeatedRows;
    tally.width = Math.max(tally.width, this.#batch.rows.at(-1)?.width ?? 0);
    if (this.#rowHidden) tally.hiddenRows += 1;
    if (tally.filledRows > MAX_ROWS) throw this.#file.refusal('workbook.damaged');
  }

  #openCell(): void {
    const { xml } = this;
    this.#readCellAttributes();
    if (
      !this.#inRow ||
      this.#column < 0 ||
      this.#column >= MAX_COLUMNS ||
      this.#batch.count - this.#rowFirst >= MAX_COLUMNS
    ) {
      throw this.#file.refusal('workbook.damaged');
    }
    this.#inCell = !xml.selfClosing;
    this.#hasFormula = false;
    this.#hasValue = false;
    this.#inText = false;
    this.#inFormula = false;
    this.#inPhonetic = false;
    this.#scratch.clear();
    this.#formula.clear();
  }

  #readCellAttributes(): void {
    const { xml } = this;
    this.#column += 1;
    this.#style = 0;
    this.#type = 'n';
    xml.firstAttribute();
    while (xml.nextAttribute()) {
      if (xml.attributeIs('r')) this.#column = xml.column();
      else if (xml.attributeIs('s')) this.#style = xml.integer();
      else if (xml.attributeIs('t')) this.#type = CELL_TYPES.find((type) => xml.valueIs(type)) ?? 'n';
    }
  }

  #closeCell(): void {
    this.#inCell = false;
    this.#inText = false;
    this.#inFormula = false;
    const scratch = this.#scratch;
    if (this.#formula.length > 0) this.#linkByFormula();
    if (scratch.length === 0) {
      if (this.#hasFormula && !(this.#hasValue && this.#type === 'str')) this.tally.formulasWithoutValue += 1;
      return;
    }
    switch (this.#type) {
      case 's':
        return this.#addShared();
      case 'str':
      case 'inlineStr':
        return this.#addText(OWN_TEXT);
      case 'b':
        return this.#batch.add(this.#column, BOOLEAN, isTrue(scratch.toString().trim().toLowerCase()) ? 1 : 0);
      case 'e':
        return this.#addText(ERROR);
      case 'd':
        return this.#addText(ISO_DATE);
      case 'n':
        return this.#addNumber();
    }
  }

  #linkByFormula(): void {
    const target = formulaTarget(this.#formula.toString());
    if (target !== null) this.#batch.addFormulaLink(this.#row, this.#column, target);
  }

  #addShared(): void {
    const { bytes, length } = this.#scratch;
    const whole = wholeNumberBetween(bytes, 0, length);
    const index = Number.isNaN(whole) ? Number(this.#scratch.toString()) : whole;
    if (!(index >= 0 && index < this.#batch.sharedStrings.count)) throw this.#file.refusal('workbook.damaged');
    this.#batch.add(this.#column, SHARED_TEXT, index);
  }

  #addText(kind: number): void {
    this.#batch.add(this.#column, kind, this.#batch.texts.add(this.#scratch.bytes, 0, this.#scratch.length));
  }

  #addNumber(): void {
    const number = storedNumber(this.#scratch.toString());
    if (typeof number === 'string') return this.#addText(OWN_TEXT);
    const meaning = this.#meanings[this.#style] ?? PLAIN;
    this.#batch.add(this.#column, meaning === PLAIN ? NUMBER : DATED + meaning, number);
  }
}
