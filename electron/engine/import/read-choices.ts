import { channelsIn } from '../../../shared/domain/channel-words.ts';
import type { Channel, ChannelScope } from '../../../shared/domain/channel.ts';
import type { ContactStatus } from '../../../shared/domain/contact.ts';
import { frenchDay } from '../../../shared/domain/date-text.ts';
import { readOpposition } from '../../../shared/domain/opposition-words.ts';
import { isPlaceholder } from '../../../shared/domain/placeholder.ts';
import { oppositionInRemark, readStatusWords } from '../../../shared/domain/remark-words.ts';
import { readYesNo } from '../../../shared/domain/yes-no.ts';
import type { Cell } from '../spreadsheet/row-source.ts';
import { cellText, tidyText } from './cell-text.ts';
import type { MappedColumn } from './mapping.ts';
import type { DraftConsent, DraftOpposition } from './row-draft.ts';
import type { RowReading } from './row-reading.ts';
import type { TargetField } from '../../../shared/domain/target-field.ts';

const CONSENT_COLUMNS: readonly (readonly [TargetField, Channel])[] = [
  ['consentPost', 'post'],
  ['consentPhone', 'phone'],
  ['consentEmail', 'email'],
  ['consentSms', 'sms'],
  ['consentAutomatedCall', 'automated_call'],
];

/**
 * What the person agreed to or refused. A clear yes grants, a clear no refuses, an empty cell says
 * nothing; anything else grants nothing and is told (`consent.unclear`).
 *
 * @param collectedOn dates the answers of a row that has no day of consent of its own
 */
export function readConsents(reading: RowReading, collectedOn: string | undefined): DraftConsent[] {
  const at = reading.moment('consentOn', 'past') ?? collectedOn;
  const until = reading.day('consentUntil', 'term');
  const wording = reading.text('consentWording', '\n');
  const consents: DraftConsent[] = [];
  for (const [target, channel] of CONSENT_COLUMNS) {
    for (const { column, cell } of reading.filled(target)) {
      const answer = readYesNo(typeof cell === 'object' ? tidyText(cell) : cell);
      if (answer === 'unclear') reading.report(column, [{ code: 'consent.unclear', severity: 'warning' }]);
      if (answer !== 'yes' && answer !== 'no') continue;
      const granted = answer === 'yes';
      consents.push({
        channel,
        event: granted ? 'granted' : 'refused',
        ...(at === undefined ? {} : { at }),
        ...(granted && until !== undefined ? { until } : {}),
        ...(granted && wording !== undefined ? { wording } : {}),
      });
    }
  }
  return consents;
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

/** Channels of a `channel` column; absent when it is empty or names none. */
function readChannels(reading: RowReading): readonly ChannelScope[] | undefined {
  const named = new Set<ChannelScope>();
  for (const { column, cell } of reading.filled('channel')) {
    const channels = channelsIn(tidyText(cell));
    if (channels.length === 0 && !isPlaceholder(tidyText(cell))) reading.report(column, [{ code: 'opposition.unknown_channel', severity: 'warning' }]);
    for (const channel of channels) named.add(channel);
  }
  return named.size === 0 ? undefined : [...named];
}

/** Whether a cell or its header names a channel, so that a `channel` column beside it has nothing to add. */
function namesNone(opposition: readonly ChannelScope[], cell: string, header: string): boolean {
  return opposition[0] === 'all' && channelsIn(cell).length === 0 && channelsIn(header).length === 0;
}

/** The oppositions of a row: in columns of their own, by a day of opposition, in remarks. */
export function readOppositions(reading: RowReading, note: string | undefined): Choices {
  const oppositionOn = reading.day('oppositionOn', 'past');
  const channels = readChannels(reading);
  const oppositions: DraftOpposition[] = [];
  const add = (closed: readonly ChannelScope[], text: string, on: string | undefined): void => {
    oppositions.push({ channels: closed, text, ...(on === undefined ? {} : { on }) });
  };
  for (const { column, cell } of reading.filled('opposition')) {
    const text = tidyText(cell);
    const opposition = readOpposition(typeof cell === 'object' ? text : cell, column.header);
    if (opposition === null) continue;
    reading.report(column, opposition.findings);
    const closed = channels !== undefined && namesNone(opposition.channels, text, column.header) ? channels : opposition.channels;
    add(closed, text, oppositionOn ?? dayIn(reading, column, cell));
  }
  // A day of opposition is one, where no column says yes or no to it.
  const [dated] = reading.columns('oppositionOn');
  if (dated !== undefined && oppositionOn !== undefined && reading.columns('opposition').length === 0) {
    const named = channelsIn(dated.header);
    add(channels ?? (named.length > 0 ? named : ['all']), cellText(reading.row.cell(dated.index)), oppositionOn);
  }
  const told = note === undefined ? null : oppositionInRemark(note);
  if (told !== null && note !== undefined) {
    const [column] = reading.filled('note');
    if (column !== undefined) reading.report(column.column, [{ code: 'note.opposition', severity: 'info', params: { channels: told.join(', ') } }]);
    oppositions.push({ channels: told, text: note, inRemark: true });
  }
  return { oppositions, ...(oppositionOn === undefined ? {} : { oppositionOn }), ...(channels === undefined ? {} : { channels }) };
}

/** A state that a remark, or a note inside a name, tells: for a person to confirm. */
export function readStatusHint(reading: RowReading, note: string | undefined): ContactStatus | undefined {
  for (const target of ['note', 'fullName', 'lastName'] as const) {
    const text = target === 'note' ? note : reading.text(target);
    if (text === undefined || (target !== 'note' && !text.includes('('))) continue;
    const status = readStatusWords(target === 'note' ? text : (/\(([^)]*)\)/.exec(text)?.[1] ?? ''));
    if (status === null) continue;
    const [found] = reading.filled(target);
    if (found !== undefined) reading.report(found.column, [{ code: `note.${status}`, severity: 'info' }]);
    return status;
  }
  return undefined;
}
