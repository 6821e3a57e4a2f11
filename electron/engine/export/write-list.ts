import { isCall } from '../../../shared/domain/channel.ts';
import type { Campaign } from '../campaign/definition/campaign.ts';
import type { Check, Listed } from '../campaign/check.ts';
import type { Target } from '../campaign/judge/targets.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import { cameFrom, type OwedSource, owedSources } from '../model/owed-sources.ts';
import { addressCoordinate } from '../model/provenance.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { EngineContext } from '../steps/context.ts';
import { seenRows, type TableRow, type TableRows } from '../spreadsheet/write/output-file.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import { headOf, ListRowPacker } from '../sql/list-row-codec.ts';
import type { ToldOrigin } from '../sql/notices.ts';
import { attemptsPermitted } from './formats/call-limits.ts';
import type { ExportFolder } from './export-folder.ts';
import type { ListOnDisk, WrittenRows } from './list-on-disk.ts';
import type { RecordedFile } from './record/export-record.ts';
import { divide, type Divided, filesOf } from './division.ts';
import type { ListFormatChoices } from './list-choices.ts';
import type {
  BlocklistFile,
  ExportFormat,
  ListEntry,
  ListFile,
  ListFormat,
  ListGround,
  RemarkCode,
  WrittenList,
} from './formats/list-format.ts';
import { headerRow, witnessing } from './formats/list-reading.ts';
import { listGround } from './list-ground.ts';
import { type PartOnDisk, writeInstructions } from './list-instructions.ts';
import { type NoesOfList, readNoes } from './list-noes.ts';
import { listEntries } from './list-rows.ts';
import { RecordTally } from './record/record-tally.ts';
import { RemarkTally } from './remarks.ts';
import { RowsDigest } from './formats/rows-digest.ts';

/** The sources of which a message informs a person. */
export type SourcesTold = (entry: ListEntry) => readonly OwedSource[];

/** The coordinate in clear: a check of letters may not have read the address. */
export function usedCoordinate({ person }: StoredContact, { kind, coordinate }: Target): string {
  return kind === 'address' ? (addressCoordinate(person) ?? '') : coordinate;
}

/** Whether the message of a campaign contains the whole notice of art. 14: only where its author says so. */
function carriesNotice({ facts }: Campaign): boolean {
  return facts.message?.notice === true;
}

const NOBODY_TOLD: SourcesTold = () => [];

/** A message with the notice names the sources of the coordinate that it uses. */
function sourcesOfCoordinate(day: string): SourcesTold {
  return ({ contact, listed: { targets } }) => {
    const [target] = targets;
    if (target === undefined) return [];
    const coordinate = usedCoordinate(contact, target);
    return owedSources(contact, day).filter((source) => cameFrom(source, coordinate));
  };
}

/** Writes a checked campaign into a temporary folder. */
export class ListWriter {
  readonly #context: EngineContext;
  readonly #reader: SqlReader;
  #divided: Divided;
  readonly #folder: ExportFolder;
  readonly #ground: ListGround;
  readonly #remarks = new RemarkTally();
  readonly #tally: RecordTally;
  readonly #hash: KeyedHash;
  readonly #said = new ListRowPacker();
  readonly #sourcesTold: SourcesTold;
  readonly #told: ToldOrigin[] = [];

  constructor(
    context: EngineContext,
    reader: SqlReader,
    check: Check,
    options: { readonly choices: ListFormatChoices; readonly folder: ExportFolder; readonly told?: SourcesTold },
  ) {
    this.#context = context;
    this.#reader = reader;
    this.#divided = { check, parts: new Map(), wanted: options.choices.zone };
    this.#folder = options.folder;
    this.#sourcesTold =
      options.told ?? (carriesNotice(check.campaign) ? sourcesOfCoordinate(context.today()) : NOBODY_TOLD);
    this.#tally = new RecordTally(reader, check.campaign);
    this.#ground = listGround(context, reader, check.campaign, { choices: options.choices, remarks: this.#remarks });
    this.#hash = new KeyedHash(readWorkspaceIdentity(reader).suppressionKey);
  }

  /**
   * Writes the same people in every format, in order, after the files of those who opposed.
   *
   * @throws AppError `file.…`; the signal's reason.
   */
  async write(formats: readonly ExportFormat[]): Promise<ListOnDisk> {
    const lists = formats.filter((format) => format.lists === 'people');
    const oppositions = formats.filter((format) => format.lists === 'oppositions');
    await this.#divide(lists);
    const before = lists.flatMap((format) => format.before ?? []);
    const noes = before.length === 0 ? null : await readNoes(this.#context, this.#reader, this.#check);
    const blocklists = noes === null ? [] : await this.#blocklists(before, noes);
    const people = await this.#people(lists);
    const [list, ...more] = [...people, ...(await Promise.all(oppositions.map((format) => this.#oppositions(format))))];
    if (list === undefined) throw new Error('a format without a file');
    const instructions =
      noes === null
        ? []
        : await writeInstructions(this.#context, this.#folder, lists, { people, noes, ground: this.#ground });
    this.#context.signal?.throwIfAborted();
    const written = [...blocklists, list, ...more];
    return {
      check: this.#check,
      main: list.file,
      files: [
        ...written.flatMap(({ file, continued }) => [file, ...continued]),
        ...written.flatMap(({ companions }) => companions),
        ...instructions,
      ],
      parts: written.flatMap(({ parts }) => parts),
      rows: written.map(({ rows }) => rows),
      proofs: list.proofs,
      oppositionsUntil: noes?.until ?? null,
      figures: this.#tally.figures,
      remarks: this.#remarks.remarks(this.#context.language),
      people: this.#said,
      told: this.#told,
    };
  }

  /** The parts of the first format that has some: the others list the same people. */
  async #divide(formats: readonly ListFormat[]): Promise<void> {
    const division = formats.find((format) => format.division !== undefined)?.division;
    if (division === undefined) return;
    const entries = listEntries(this.#context, this.#reader, this.#check);
    this.#divided = await divide(this.#check, entries, division, this.#ground, this.#ground.choices.zone);
  }

  async #blocklists(files: readonly BlocklistFile[], noes: NoesOfList): Promise<readonly Written[]> {
    for (let place = 0; place < noes.unreadable; place += 1) this.#ground.remark('opposition_unreadable');
    const written: Written[] = [];
    // Two formats of one tool share its files.
    for (const file of new Map(files.map((one) => [one.fileName, one])).values()) {
      const one = await this.#write(file, file.rows(noes, this.#ground));
      written.push({ ...one, file: { ...one.file, lists: 'oppositions' } });
    }
    return written;
  }

  async #people(formats: readonly ListFormat[]): Promise<readonly WrittenPart[]> {
    const written: WrittenPart[] = [];
    let tally: RemarkTally | null = null;
    for (const format of formats) {
      for (const file of [format, ...(format.further ?? [])]) {
        const own: RemarkTally = tally === null ? this.#remarks : new RemarkTally();
        const ground = { ...this.#ground, remark: (code: RemarkCode) => own.add(code) };
        let rows = 0;
        for (const { part, listed, fileName } of filesOf(file, this.#divided, format.division)) {
          const isFirst = written.every((one) => one.format === format.name && one.list === file.fileName);
          const each = isFirst ? (entry: ListEntry) => this.#note(entry) : () => undefined;
          const one = await this.#write({ ...file, fileName }, this.#rows(file, ground, listed, each));
          rows += rowsOf(one);
          written.push({
            ...one,
            file: { ...one.file, format: format.name },
            continued: one.continued.map((file) => ({ ...file, format: format.name })),
            format: format.name,
            list: file.fileName,
            part,
          });
        }
        if (rows !== this.#check.funnel.eligible)
          throw new Error(`${rows} rows for ${this.#check.funnel.eligible} people`);
        // The other files leave out the same; only what they shorten themselves is reported again.
        if (tally === null) tally = own;
        else this.#remarks.raise(own);
      }
    }
    return written;
  }

  get #check(): Check {
    return this.#divided.check;
  }

  async *#rows(
    file: ListFile,
    ground: ListGround,
    listed: readonly Listed[],
    each: (entry: ListEntry) => void,
  ): AsyncGenerator<readonly TableRow[], undefined> {
    for await (const entries of listEntries(this.#context, this.#reader, { ...this.#check, listed }))
      yield entries.map((entry) => {
        each(entry);
        return file.row(entry, ground);
      });
  }

  #note(entry: ListEntry): void {
    const { contact, listed } = entry;
    this.#tally.add(entry);
    const { channel, facts } = this.#check.campaign;
    const isCalled = isCall(channel);
    // A dialer may get a person's other numbers too; a message, a robot and a recipient get one coordinate.
    const isDialled = channel === 'phone' && facts.purpose !== 'transfer';
    const used = isDialled ? listed.targets : listed.targets.slice(0, 1);
    const told = this.#sourcesTold(entry).flatMap(({ origins }) => origins);
    for (const { id: originId, importId } of told)
      this.#told.push({ contactId: contact.id, originId, importId, place: this.#said.rows });
    this.#said.add({
      contactId: contact.id,
      attempts: isCalled ? attemptsPermitted(entry, this.#ground) : 1,
      heads: used.map((target) => headOf(this.#hash, usedCoordinate(contact, target))),
      notice: told.length > 0,
      housemates: listed.sharedBy,
    });
  }

  async #oppositions(format: ExportFormat & { readonly lists: 'oppositions' }): Promise<Written> {
    return this.#write(format, format.rows(this.#reader, this.#ground));
  }

  async #write(file: WritableList, rows: TableRows): Promise<Written> {
    let count = 0;
    const digest = new RowsDigest();
    const witness = witnessing(file);
    const header = headerRow(file);
    if (header !== null) digest.add(witness(header));
    const counted = seenRows(rows, (row) => {
      count += 1;
      digest.add(witness(row));
    });
    const written = await file.write(this.#folder.draftOf(file.fileName), counted, {
      signal: this.#context.signal,
      ground: this.#ground,
      beside: (name) => this.#folder.draftOf(name),
    });
    const continued = written.continued ?? [];
    return {
      file: { name: file.fileName, sha256: written.sha256, rows: count - sumOfRows(continued) },
      continued,
      companions: written.companions ?? [],
      parts: written.parts ?? [],
      proofs: written.proofs ?? null,
      rows: { list: file, digest: digest.finish() },
    };
  }
}

type WritableList = Pick<ListFile, 'fileName' | 'columns' | 'reading' | 'write'>;
type Written = {
  readonly file: RecordedFile;
  readonly rows: WrittenRows;
  readonly proofs: number | null;
} & Required<Pick<WrittenList, 'companions' | 'continued' | 'parts'>>;

/** The rows of a list in all of its files. */
function rowsOf({ file, continued }: Written): number {
  return sumOfRows([file, ...continued]);
}

function sumOfRows(files: readonly RecordedFile[]): number {
  return files.reduce((sum, { rows }) => sum + (rows ?? 0), 0);
}

type WrittenPart = Written &
  PartOnDisk & {
    /** Name of the file before its division. */
    readonly list: string;
  };
