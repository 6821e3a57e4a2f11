import type { Input } from '../../../../shared/contract/contract.ts';
import type { ChosenFile } from '../../../../shared/contract/file.ts';
import type { ReturnsInspection, ReturnsOutcome } from '../../../../shared/contract/returns.ts';
import type { ReturnZone } from '../../../../shared/domain/returns/zones.ts';
import type { AskedEachFile, Meaning } from '../../../../shared/domain/returns/meaning.ts';

type Ask = Input<'returns.take'>;

/** A dropped file on its way: read, asked about, checked, recorded. */
export interface ReturnedFile {
  readonly file: ChosenFile;
  readonly inspection: ReturnsInspection | null;
  readonly codes: Ask['codes'];
  readonly forThisFile: Ask['forThisFile'];
  /** Zone of times without one, where the file asks for it. */
  readonly timeZone: ReturnZone | null;
  /** Lists of which all returns are there. */
  readonly complete: readonly string[];
  readonly sameClient: boolean;
  readonly rehearsed: ReturnsOutcome | null;
  readonly result: ReturnsOutcome | null;
  /** Why the file was refused; the others go on. */
  readonly error: unknown;
}

export function newFile(file: ChosenFile): ReturnedFile {
  return {
    file,
    inspection: null,
    codes: [],
    forThisFile: [],
    timeZone: null,
    complete: [],
    sameClient: false,
    rehearsed: null,
    result: null,
    error: null,
  };
}

/** Whether the file waits for answers about its codes. */
export function isAsked({ inspection, codes, error }: ReturnedFile): boolean {
  return error === null && inspection !== null && inspection.unknownCodes.length > codes.length;
}

export function askOf({ file, codes, forThisFile, timeZone, complete, sameClient }: ReturnedFile): Ask {
  const { fileToken } = file;
  return { fileToken, codes: [...codes], forThisFile: [...forThisFile], timeZone, complete: [...complete], sameClient };
}

/** A file once it is read. The zone that is proposed is the answer until the user gives another. */
export function readAs(inspection: ReturnsInspection): Partial<ReturnedFile> {
  return { inspection, timeZone: inspection.isZoneAsked ? inspection.timeZone : null };
}

export function withComplete({ complete }: ReturnedFile, exportId: string, isComplete: boolean): Partial<ReturnedFile> {
  const others = complete.filter((id) => id !== exportId);
  return { complete: isComplete ? [...others, exportId] : others };
}

/** Whether two states of a file ask the same of the engine: an answer to one is an answer to the other. */
export function isAskedAlike(one: ReturnedFile, other: ReturnedFile): boolean {
  return (['codes', 'forThisFile', 'timeZone', 'complete', 'sameClient'] as const).every(
    (part) => one[part] === other[part],
  );
}

/** Whether the file was recorded and changed what is known of lists in use. */
export function concernsLists({ result, complete }: ReturnedFile): boolean {
  return result !== null && (result.recall.exports > 0 || complete.length > 0);
}

/** The rows with a meaning that is asked about in each file: of known codes, and of those explained now. */
export function rowsAskedAbout({ inspection, codes }: ReturnedFile, meaning: AskedEachFile): number {
  const known = inspection?.askedEachFile.find((one) => one.meaning === meaning)?.count ?? 0;
  const explained = (inspection?.unknownCodes ?? []).filter(({ code }) =>
    codes.some((answer) => answer.code === code && answer.meaning === meaning),
  );
  return known + explained.reduce((sum, { count }) => sum + count, 0);
}

export function withAnswer(file: ReturnedFile, meaning: AskedEachFile, as: Meaning): ReturnedFile {
  const others = file.forThisFile.filter((one) => one.meaning !== meaning);
  return { ...file, forThisFile: as === meaning ? others : [...others, { meaning, as }] };
}

const COUNTS = [
  'rows',
  'applied',
  'known',
  'unmatched',
  'unusable',
  'calls',
  'oppositions',
  'refusals',
  'callbacks',
  'dead',
  'suspicions',
] as const;

export type ReturnsSum = Readonly<Record<(typeof COUNTS)[number], number>>;

/** The counts of several files together; they add up as those of each do. */
export function sumOf(outcomes: readonly ReturnsOutcome[]): ReturnsSum {
  const sum: Record<(typeof COUNTS)[number], number> = {
    rows: 0,
    applied: 0,
    known: 0,
    unmatched: 0,
    unusable: 0,
    calls: 0,
    oppositions: 0,
    refusals: 0,
    callbacks: 0,
    dead: 0,
    suspicions: 0,
  };
  for (const outcome of outcomes) for (const count of COUNTS) sum[count] += outcome[count];
  return sum;
}
