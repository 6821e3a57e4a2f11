import { addDays } from '../../../shared/domain/calendar/day.ts';
import { AppError } from '../../../shared/contract/result.ts';
import type { OriginKind } from '../../../shared/domain/contact/words.ts';
import type { DueSource } from '../model/owed-sources.ts';
import { sourceNameKey } from '../model/provenance.ts';
import { readOrigins, sourcesOfFiles } from '../sql/origins.ts';
import type { EngineContext } from '../steps/context.ts';
import type { SqlReader } from '../storage/reader.ts';
import { owedPeople } from './owed-people.ts';
import type { OwedPerson } from './owed-person.ts';

/** A delivery whose people must be informed. */
export interface OriginOwed {
  /** Absent: the source was not named. */
  readonly source?: string;
  readonly kind: OriginKind;
  /** Absent: the day of reception is not known, and the notice is overdue. */
  readonly received?: string;
  /** Last day of the month: still in time. */
  readonly dueOn?: string;
  /** Of public data, as far as it is known: where and when it was captured, and the terms of its reuse. */
  readonly capturedFrom?: string;
  readonly capturedOn?: string;
  readonly reuseTerms?: string;
  /** Notices, and people: one of each. */
  readonly owed: number;
  /** People whom a letter can tell, and those whom an e-mail can: some are in both. */
  readonly post: number;
  readonly email: number;
  /** People whom neither can tell. */
  readonly unreachable: number;
  /** People opposed to anything: they are owed it too. */
  readonly opposed: number;
  /** People who died: they are not among `owed`. */
  readonly deceased: number;
}

/** Numbers of notices: one for each person and source. */
export interface NoticesReport {
  readonly on: string;
  readonly owed: number;
  /** People to whom they are owed. */
  readonly people: number;
  readonly overdue: number;
  /** Due within the days asked about, the day itself included. */
  readonly dueSoon: number;
  readonly origins: readonly OriginOwed[];
}

export interface NoticesQuestion {
  /** `YYYY-MM-DD`; today. */
  readonly on?: string | undefined;
  /** Days ahead for `dueSoon`; 10. */
  readonly within?: number | undefined;
  /** The name of one source. */
  readonly origin?: string | undefined;
}

const WITHIN = 10;

/**
 * Who must be informed of the source of the data about them (RGPD art. 14), by when and by which way. Reads only.
 *
 * @throws AppError `notice.unknown_origin`; the signal's reason.
 */
export async function noticesReport(
  context: EngineContext,
  reader: SqlReader,
  { on = context.today(), within = WITHIN, origin }: NoticesQuestion,
): Promise<NoticesReport> {
  const isAsked = sourceAsked(reader, origin);
  const soon = addDays(on, within);
  const counts = { owed: 0, people: 0, overdue: 0, dueSoon: 0 };
  const origins = new Map<string, Counted>();
  for await (const person of owedPeople(context, reader, on)) {
    const sources = person.sources.filter(isAsked);
    if (sources.length > 0 && !person.isDeceased) counts.people += 1;
    for (const source of sources) {
      countOrigin(origins, source, person);
      if (person.isDeceased) continue;
      counts.owed += 1;
      if (isOverdue(source, on)) counts.overdue += 1;
      else if (source.dueOn !== null && source.dueOn <= soon) counts.dueSoon += 1;
    }
  }
  return { on, ...counts, origins: [...origins.values()].sort(byUrgency) };
}

/** The month is over on the day after the last one. */
export function isOverdue({ dueOn }: DueSource, on: string): boolean {
  return dueOn === null || dueOn < on;
}

/**
 * Whether a source is the one asked about: by its own name, else by the name of the file that contains it.
 *
 * @throws AppError `notice.unknown_origin`, with the names of those that supplied data; `notice.no_origins`.
 */
export function sourceAsked(reader: SqlReader, asked: string | undefined): (source: DueSource) => boolean {
  if (asked === undefined) return () => true;
  const named = sourceNameKey(asked);
  const files = sourcesOfFiles(reader);
  const sources = [...readOrigins(reader).values()].flatMap(({ importId, stated: { kind, source } }) =>
    source === undefined || kind === 'direct' || kind === 'unknown'
      ? []
      : [{ source, key: sourceNameKey(source), ofFile: sourceNameKey(files.get(importId) ?? source) }],
  );
  if (sources.length === 0) throw new AppError('notice.no_origins', { origin: asked });
  const exactly = sources.filter(({ key }) => key === named);
  // Rows that name a site, « Fichiers & Cie (www.example.com) », came with the file of « Fichiers & Cie ».
  const meant = exactly.length > 0 ? exactly : sources.filter(({ ofFile }) => ofFile === named);
  if (meant.length === 0)
    throw new AppError('notice.unknown_origin', {
      origin: asked,
      known: [...new Set(sources.map(({ source }) => source))].join(', '),
    });
  const keys = new Set(meant.map(({ key }) => key));
  return ({ source }) => source !== null && keys.has(sourceNameKey(source));
}

type Counted = { -readonly [Field in keyof OriginOwed]: OriginOwed[Field] };

function countOrigin(origins: Map<string, Counted>, owed: DueSource, person: OwedPerson): void {
  const { kind, source, received, dueOn, capture } = owed;
  const key = JSON.stringify([kind, source === null ? null : sourceNameKey(source), received, capture]);
  let counted = origins.get(key);
  if (counted === undefined) {
    counted = {
      ...(source === null ? {} : { source }),
      kind,
      ...(received === null ? {} : { received }),
      ...(dueOn === null ? {} : { dueOn }),
      ...capture,
      ...{ owed: 0, post: 0, email: 0, unreachable: 0, opposed: 0, deceased: 0 },
    };
    origins.set(key, counted);
  }
  if (person.isDeceased) {
    counted.deceased += 1;
    return;
  }
  counted.owed += 1;
  if (person.reach.post) counted.post += 1;
  if (person.reach.email) counted.email += 1;
  if (!person.reach.post && !person.reach.email) counted.unreachable += 1;
  if (person.isOpposed) counted.opposed += 1;
}

/** Without a day first, then the earliest; then by name. */
function byUrgency(one: OriginOwed, other: OriginOwed): number {
  const [first, second] = [one.dueOn ?? '', other.dueOn ?? ''];
  return first === second ? (one.source ?? '').localeCompare(other.source ?? '') : first < second ? -1 : 1;
}
