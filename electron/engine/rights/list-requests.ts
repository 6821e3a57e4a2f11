import { AppError } from '../../../shared/contract/result.ts';
import type { RightsKind, RightsOutcome, RightsState, RightsWay } from '../../../shared/domain/contact/rights.ts';
import { LinkedContacts } from '../contact/linked-contacts.ts';
import type { RightsRequest } from '../model/rights-request.ts';
import { readRightsRequest, readRightsRequests } from '../sql/rights-requests.ts';
import type { SqlReader } from '../storage/reader.ts';
import { daysLeft } from './rights-clock.ts';

/** A request as `aval rights --json` writes it. */
export interface ListedRequest {
  readonly requestId: string;
  readonly kind: RightsKind;
  readonly receivedOn: string;
  readonly way?: RightsWay;
  readonly asked?: string;
  readonly dueOn: string;
  readonly extendedTo: string | null;
  /** Negative when overdue; absent once closed. */
  readonly daysLeft?: number;
  readonly state: RightsState;
  /** The person, under every contact that a user said is the same; empty when nobody was found, or after an erasure. */
  readonly contacts: readonly string[];
  /** When what was asked for was done. */
  readonly executedOn?: string;
  readonly outcome?: RightsOutcome;
  readonly reason?: string;
  readonly closedOn?: string;
  readonly answers: readonly { readonly file: string; readonly sha256: string }[];
}

/** The requests that are not closed, the next due first; with `all`, then the closed ones, the latest first. */
export function requestsInOrder(reader: SqlReader, { all }: { readonly all: boolean }): readonly RightsRequest[] {
  const requests = readRightsRequests(reader);
  const due = ({ dueOn, extendedTo }: RightsRequest): string => extendedTo ?? dueOn;
  const current = requests
    .filter(({ state }) => state !== 'closed')
    .sort((one, other) => due(one).localeCompare(due(other)) || one.id - other.id);
  const closed = all ? requests.filter(({ state }) => state === 'closed').reverse() : [];
  return [...current, ...closed];
}

/** The same as `aval rights --json` writes them. */
export function listRequests(
  reader: SqlReader,
  { on, all }: { readonly on: string; readonly all: boolean },
): readonly ListedRequest[] {
  const linked = LinkedContacts.read(reader);
  return requestsInOrder(reader, { all }).map((request) => listed(linked, request, on));
}

export function listedRequest(reader: SqlReader, request: RightsRequest, on: string): ListedRequest {
  return listed(LinkedContacts.read(reader), request, on);
}

function listed(linked: LinkedContacts, request: RightsRequest, on: string): ListedRequest {
  const { id, kind, receivedOn, dueOn, extendedTo, state, contactId, answers } = request;
  const { way, asked, executedOn, outcome, reason, closedOn } = request;
  return {
    requestId: String(id),
    kind,
    receivedOn,
    ...(way === null ? {} : { way }),
    ...(asked === null ? {} : { asked }),
    dueOn,
    extendedTo,
    ...(state === 'closed' ? {} : { daysLeft: daysLeft(request, on) }),
    state,
    contacts: contactId === null ? [] : linked.withOthers([contactId]).map(String),
    ...(executedOn === null ? {} : { executedOn }),
    ...(outcome === null ? {} : { outcome }),
    ...(reason === null ? {} : { reason }),
    ...(closedOn === null ? {} : { closedOn }),
    answers: answers.map(({ file, sha256 }) => ({ file, sha256 })),
  };
}

/** The number of the oldest request of a kind of the person of a contact that is not closed. */
export function openRequestOf(reader: SqlReader, contactId: number, kind: RightsKind): string | undefined {
  const linked = LinkedContacts.read(reader);
  const found = readRightsRequests(reader).find(
    (request) =>
      request.kind === kind &&
      request.state !== 'closed' &&
      request.contactId !== null &&
      linked.areOne([request.contactId, contactId]),
  );
  return found === undefined ? undefined : String(found.id);
}

/** Days before the end from which a request is told on the first screen. */
const NEAR_DAYS = 10;

/** The requests that end soon or are late: how many, and the days left of the next due. Null: none. */
export function requestsNear(reader: SqlReader, on: string): { readonly count: number; readonly days: number } | null {
  const near = listRequests(reader, { on, all: false }).filter(({ daysLeft: days = 0 }) => days < NEAR_DAYS);
  return near[0]?.daysLeft === undefined ? null : { count: near.length, days: near[0].daysLeft };
}

/** @throws AppError `rights.unknown`. */
export function requestNumbered(reader: SqlReader, number: string): RightsRequest {
  const request = /^[1-9]\d{0,8}$/.test(number) ? readRightsRequest(reader, Number(number)) : null;
  if (request === null) throw new AppError('rights.unknown', { number });
  return request;
}

/** @throws AppError `rights.unknown`, `rights.closed`. */
export function currentRequest(reader: SqlReader, number: string): RightsRequest {
  const request = requestNumbered(reader, number);
  if (request.state === 'closed') throw new AppError('rights.closed', { number, on: request.closedOn ?? '' });
  return request;
}
