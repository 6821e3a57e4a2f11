import { channelsIn } from '../../../../shared/domain/value/channel-words.ts';
import type { Channel, ChannelScope } from '../../../../shared/domain/channel.ts';
import { frenchDay } from '../../../../shared/domain/calendar/date-text.ts';
import { readOpposition } from '../../../../shared/domain/value/opposition-words.ts';
import { isPlaceholder } from '../../../../shared/domain/value/placeholder.ts';
import {
  channelsLacked,
  oppositionInRemark,
  readStatusWords,
  tellsDeathOfSpouse,
} from '../../../../shared/domain/value/remark-words.ts';
import { cachedByText } from '../../../../shared/domain/value/text-cache.ts';
import { readYesNo } from '../../../../shared/domain/value/yes-no.ts';
import type { Cell } from '../../spreadsheet/row-source.ts';
import { cellText, tidyText } from '../cell/cell-text.ts';
import type { MappedColumn } from '../columns/mapping.ts';
import { asksGeneralConsent, readGeneralRefusal } from '../header/general-consent.ts';
import { isOfTransfersAlone } from '../header/transfer-consent.ts';
import { headerWords } from '../header/header-words.ts';
import type { ConsentColumns } from '../columns/consent-columns.ts';
import type { DraftConsent, DraftOpposition, RowDraft } from './row-draft.ts';
import type { RowReading } from './row-reading.ts';

/**
 * Consents and refusals of the person. A clear yes grants, a clear no refuses each channel that the header names, an
 * empty cell is ignored; any other text grants nothing and is reported (`consent.unclear`). Each answer is dated by the
 * column of its own channel, or one without a channel, never by that of another channel.
 *
 * @param collectedOn dates the answers of a row without a day of consent
 */
export function readConsents(
  reading: RowReading,
  columns: ConsentColumns,
  collectedOn: string | undefined,
): Pick<RowDraft, 'consents' | 'consentDays'> {
  // A column may belong to several answers: it is read and reported once.
  const days = readEach(columns.beside.consentOn, (column) => reading.momentIn([column], 'past'));
  const ends = readEach(columns.beside.consentUntil, (column) => reading.dayIn([column], 'term'));
  const wordings = readEach(columns.beside.consentWording, (column) => reading.textIn([column], '\n'));
  const consents: DraftConsent[] = [];
  for (const { column, channel, refuses, beside } of columns.answers) {
    const [filled] = reading.filledOf([column]);
    if (filled === undefined) continue;
    const answer = readYesNo(typeof filled.cell === 'object' ? tidyText(filled.cell) : filled.cell);
    if (answer === 'unclear') reading.report(column, [{ code: 'consent.unclear', severity: 'warning' }]);
    if (answer !== 'yes' && answer !== 'no') continue;
    const at = firstOf(beside.consentOn, days) ?? collectedOn;
    const dated = at === undefined ? {} : { at };
    if (answer === 'no') {
      for (const refused of refuses) consents.push({ channel: refused, event: 'refused', ...dated });
      continue;
    }
    const until = firstOf(beside.consentUntil, ends);
    const wording = allOf(beside.consentWording, wordings);
    consents.push({
      channel,
      event: 'granted',
      ...dated,
      ...(until === undefined ? {} : { until }),
      ...(wording === undefined ? {} : { wording }),
    });
  }
  if (days.size === 0) return { consents };
  const consentDays = new Map<Channel | null, string>();
  for (const [channel, dated] of columns.days) {
    const at = firstOf(dated, days);
    if (at !== undefined) consentDays.set(channel, at);
  }
  return { consents, consentDays };
}

type Read = ReadonlyMap<MappedColumn, string>;

const NOTHING_READ: Read = new Map();

function readEach(columns: readonly MappedColumn[], read: (column: MappedColumn) => string | undefined): Read {
  if (columns.length === 0) return NOTHING_READ;
  const values = new Map<MappedColumn, string>();
  for (const column of columns) {
    const value = read(column);
    if (value !== undefined) values.set(column, value);
  }
  return values;
}

function firstOf(columns: readonly MappedColumn[], values: Read): string | undefined {
  for (const column of columns) {
    const value = values.get(column);
    if (value !== undefined) return value;
  }
  return undefined;
}

function allOf(columns: readonly MappedColumn[], values: Read): string | undefined {
  const texts = columns.flatMap((column) => values.get(column) ?? []);
  return texts.length === 0 ? undefined : texts.join('\n');
}

/** A day inside « STOP le 12/03/2025 ». */
const DAY_IN_TEXT = /\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/;

function dayIn(reading: RowReading, column: MappedColumn, cell: Exclude<Cell, null>): string | undefined {
  if (typeof cell === 'object' && cell.kind === 'date') return cell.day ?? undefined;
  const text = typeof cell === 'string' ? DAY_IN_TEXT.exec(cell)?.[0] : undefined;
  const moment = text === undefined ? null : reading.readDate(column, text, 'past').value;
  return moment === null ? undefined : frenchDay(moment);
}

export interface Choices {
  readonly oppositions: readonly DraftOpposition[];
  readonly oppositionOn?: string;
  readonly channels?: readonly ChannelScope[];
}

/** Channels of a `channel` column; absent when it is empty or without a channel. */
function readChannels(reading: RowReading): readonly ChannelScope[] | undefined {
  const named = new Set<ChannelScope>();
  for (const { column, cell } of reading.filled('channel')) {
    const channels = channelsIn(tidyText(cell));
    if (channels.length === 0 && !isPlaceholder(tidyText(cell)))
      reading.report(column, [{ code: 'opposition.unknown_channel', severity: 'warning' }]);
    for (const channel of channels) named.add(channel);
  }
  return named.size === 0 ? undefined : [...named];
}

const asksOfTransfersAlone = cachedByText((header) => isOfTransfersAlone(header, headerWords));

/** « Optin partenaires » is about every channel, « Offres partenaires par e-mail » about one. */
function channelsOfTransfer(words: string): readonly ChannelScope[] {
  const named = channelsIn(words);
  return named.length === 0 ? ['all'] : named;
}

/** Whether a cell or its header names a channel, so that a `channel` column beside it adds nothing. */
function namesNone(opposition: readonly ChannelScope[], cell: string, header: string): boolean {
  return opposition[0] === 'all' && channelsIn(cell).length === 0 && channelsIn(header).length === 0;
}

interface OppositionDay {
  readonly column: MappedColumn;
  /** Channels of its header; empty: none. */
  readonly names: readonly ChannelScope[];
  readonly on: string;
}

function readOppositionDays(reading: RowReading): readonly OppositionDay[] {
  return reading.columns('oppositionOn').flatMap((column) => {
    const on = reading.dayIn([column], 'past');
    return on === undefined ? [] : [{ column, names: channelsIn(headerWords(column.header)), on }];
  });
}

/** Whether a column has the answer for a day: one of the same channel, or without a channel. */
function isAnswered(names: readonly ChannelScope[], answers: readonly MappedColumn[]): boolean {
  return answers.some(({ header }) => {
    const asked = channelsIn(headerWords(header));
    return (
      names.length === 0 || asked.length === 0 || asked.some((channel) => channel === 'all' || names.includes(channel))
    );
  });
}

/** Other content of a row. */
type Beside = Pick<RowDraft, 'emails' | 'phones'> & { readonly note: string | undefined };

/**
 * The oppositions of a row: in columns of oppositions, by a day of opposition, in remarks.
 *
 * @param readRefusals finds those in cells of other fields.
 */
export function readOppositions(
  reading: RowReading,
  beside: Beside,
  readRefusals: (reading: RowReading) => readonly DraftOpposition[],
): Choices {
  const { note } = beside;
  const days = readOppositionDays(reading);
  const oppositionOn = days[0]?.on;
  const channels = readChannels(reading);
  const oppositions: DraftOpposition[] = [];
  const add = (
    closed: readonly ChannelScope[],
    text: string,
    on: string | undefined,
    purpose?: DraftOpposition['purpose'],
  ): void => {
    const limits = { ...(on === undefined ? {} : { on }), ...(purpose === undefined ? {} : { purpose }) };
    oppositions.push({ channels: closed, text, ...limits });
  };
  for (const { column, cell } of reading.filled('opposition')) {
    const text = tidyText(cell);
    const answer = typeof cell === 'object' ? text : cell;
    // « Opt-in »: a yes is no opposition, a no is one.
    const opposition = asksGeneralConsent(column.header)
      ? readGeneralRefusal(answer)
      : readOpposition(answer, headerWords(column.header));
    if (opposition === null) continue;
    reading.report(column, opposition.findings);
    const words = headerWords(column.header);
    // « STOP » below « Optin partenaires » says more than the header asks.
    const isToTransfers = asksOfTransfersAlone(column.header) && oppositionInRemark(text) === null;
    const closed = isToTransfers
      ? channelsOfTransfer(words)
      : channels !== undefined && namesNone(opposition.channels, text, words)
        ? channels
        : opposition.channels;
    if (isToTransfers) reading.report(column, [{ code: 'opposition.to_transfers', severity: 'info' }]);
    add(
      closed,
      text,
      days.find(({ names }) => names.length === 0 || closed.every((channel) => names.includes(channel)))?.on ??
        dayIn(reading, column, cell),
      isToTransfers ? 'transfer' : undefined,
    );
  }
  // A day of opposition counts as one, where no column has an answer for it.
  for (const { column, names, on } of days) {
    if (!isAnswered(names, reading.columns('opposition')))
      add(
        names.length > 0 ? [...new Set([...names, ...(channels ?? [])])] : (channels ?? ['all']),
        cellText(reading.row.cell(column.index)),
        on,
      );
  }
  const refused = note === undefined ? null : (oppositionInRemark(note) ?? refusedBeside(note, beside));
  if (refused !== null && note !== undefined) {
    const [column] = reading.filled('note');
    if (column !== undefined)
      reading.report(column.column, [
        { code: 'note.opposition', severity: 'info', params: { channels: refused.join(', ') } },
      ]);
    oppositions.push({ channels: refused, text: note, inRemark: true });
  }
  oppositions.push(...readRefusals(reading));
  return {
    oppositions,
    ...(oppositionOn === undefined ? {} : { oppositionOn }),
    ...(channels === undefined ? {} : { channels }),
  };
}

/**
 * « Pas de mail » beside a filled address does not mean a missing address: it is a refusal. Null where it refuses
 * nothing.
 */
function refusedBeside(note: string, { emails, phones }: Beside): readonly ChannelScope[] | null {
  const refused = channelsLacked(note).filter((channel) => (channel === 'email' ? emails : phones).length > 0);
  return refused.length === 0 ? null : refused;
}

/** Limit of a quoted remark. */
const LONGEST_WORDS = 1000;

/** A quick test that avoids tidying names without a note. */
function holdsBracket(reading: RowReading, target: 'fullName' | 'lastName'): boolean {
  return reading.columns(target).some(({ index }) => cellText(reading.row.cell(index)).includes('('));
}

/**
 * A status in a remark, or in a note inside a name, for a person to confirm: of the person of the row, or of the spouse. Beside a column of statuses only a death
 * counts.
 */
export function readStatusHint(
  reading: RowReading,
  { note, status: stated, company }: Pick<RowDraft['person'], 'note' | 'status' | 'company'>,
): RowDraft['statusHint'] {
  for (const target of ['note', 'fullName', 'lastName'] as const) {
    if (target !== 'note' && !holdsBracket(reading, target)) continue;
    const text = target === 'note' ? note : reading.text(target);
    if (text === undefined) continue;
    const remark = target === 'note' ? text : (/\(([^)]*)\)/.exec(text)?.[1] ?? '');
    const status = readStatusWords(remark, company);
    if (status === null && tellsDeathOfSpouse(remark))
      return { kind: 'deceased', words: text.slice(0, LONGEST_WORDS), ofSpouse: true };
    if (status === null || (stated !== undefined && (status !== 'deceased' || stated === 'deceased'))) continue;
    const [found] = reading.filled(target);
    if (found !== undefined) reading.report(found.column, [{ code: `note.${status}`, severity: 'info' }]);
    return { kind: status, words: text.slice(0, LONGEST_WORDS) };
  }
  return undefined;
}
