import { AppError } from '../../../shared/contract/result.ts';
import type { ChannelScope } from '../../../shared/domain/channel.ts';
import { isMoment } from '../../../shared/domain/calendar/compliance-moment.ts';
import type { ConsentEvent, Origin } from '../../../shared/domain/contact/contact.ts';
import {
  AUDIENCES,
  CONSENT_EVENTS,
  type Audience,
  type ConsentEventKind,
} from '../../../shared/domain/contact/words.ts';
import { partFields } from '../../../shared/contract/documents/part.ts';
import { CONSENT_PARTS, ORIGIN_PARTS } from '../../../shared/domain/contact/parts.ts';
import { isDay } from '../../../shared/domain/calendar/day.ts';
import {
  DocumentProblem,
  flag,
  listOf,
  objectOf,
  oneOf,
  optional,
  readDocument,
  text,
  textWhere,
} from '../../../shared/contract/documents/document.ts';
import { fieldAhead, originDays, type DatedField } from './days-ahead.ts';

/** A consent that every person of the file gave, or the meaning of an answer in a consent column of its channel. */
export interface OriginConsent extends Omit<ConsentEvent, 'event' | 'at'> {
  readonly channel: ChannelScope;
  /** Absent: granted. */
  readonly event?: ConsentEventKind;
  readonly at?: string;
}

/** Conditions of the purchases (or contracts) of the file. */
export interface OriginDeals {
  readonly goods?: string;
  readonly informed?: boolean;
  readonly refusalOffered?: boolean;
  readonly organisation?: string;
}

/**
 * ORIGIN.json (docs/formats/origin.md): the origin of a file, the information given, the consents. Days are ISO 8601.
 */
export interface OriginFile extends Omit<Origin, 'coordinate'> {
  /** People collected before it were not informed. */
  readonly informedSince?: string;
  readonly audience?: Audience;
  readonly consents?: readonly OriginConsent[];
  readonly sales?: OriginDeals;
  readonly contracts?: OriginDeals;
  /** Paths of evidence files. */
  readonly evidence?: readonly string[];
}

const EARLIEST = '1900-01-01';
const day = textWhere((value) => isDay(value) && value >= EARLIEST, 'facts.not_a_day');
const moment = textWhere((value) => isMoment(value) && value >= EARLIEST, 'facts.not_a_moment');
const texts = listOf(text);

const dates = { day, moment };

const consent = objectOf<OriginConsent>({
  ...partFields(CONSENT_PARTS, dates),
  event: optional(oneOf(CONSENT_EVENTS)),
  at: optional(moment),
});

const deals = objectOf<OriginDeals>({
  goods: optional(text),
  informed: optional(flag),
  refusalOffered: optional(flag),
  organisation: optional(text),
});

/** A file concerns whole persons, not single coordinates. */
const { coordinate: _coordinate, ...ofWholeFile } = partFields(ORIGIN_PARTS, dates);

const origin = objectOf<OriginFile>({
  ...ofWholeFile,
  informedSince: optional(day),
  audience: optional(oneOf(AUDIENCES)),
  consents: optional(listOf(consent)),
  sales: optional(deals),
  contracts: optional(deals),
  evidence: optional(texts),
});

/**
 * Checks an ORIGIN.json. Closed: an unknown field is an error, never ignored.
 *
 * @param today past events are on or before it @throws AppError `origin.…` with `field`, the path of the error.
 */
export function parseOrigin(json: unknown, today: string): OriginFile {
  try {
    const parsed = readDocument(origin, json);
    if (parsed.kind !== 'unknown') {
      for (const field of ['source', 'on'] as const)
        if (parsed[field] === undefined) throw new DocumentProblem('facts.missing_field', field);
    }
    const { consents = [] } = parsed;
    // An end or an appointment may be in the future.
    const happened = [
      ...originDays(parsed),
      ...consents.map(({ at }, place): DatedField => [`consents[${place}].at`, at]),
    ];
    const field = fieldAhead(happened, today);
    if (field !== null) throw new AppError('origin.in_future', { field });
    if (parsed.since !== undefined && parsed.on !== undefined && parsed.since > parsed.on)
      throw new AppError('origin.since_after_on', { field: 'since' });
    assertCapture(parsed);
    return parsed;
  } catch (error) {
    throw error instanceof DocumentProblem ? originError(error) : error;
  }
}

const CAPTURE = ['capturedFrom', 'capturedOn', 'reuseTerms'] as const;

/** Whether a public source lacks where and when its data was captured, or the terms of its reuse. */
export function lacksCapture(file: OriginFile): boolean {
  return file.kind === 'public' && CAPTURE.some((field) => file[field] === undefined);
}

/** @throws AppError `origin.not_public`, `origin.captured_after_on`. */
function assertCapture(file: OriginFile): void {
  const field = CAPTURE.find((one) => file[one] !== undefined);
  if (field !== undefined && file.kind !== 'public') throw new AppError('origin.not_public', { field });
  if (file.capturedOn !== undefined && file.on !== undefined && file.capturedOn > file.on)
    throw new AppError('origin.captured_after_on', { field: 'capturedOn' });
}

/** The sentences of facts name facts: an origin has its own. */
function originError(problem: DocumentProblem): AppError {
  return new AppError(problem.codeOf('origin'), problem.params('ORIGIN'));
}
