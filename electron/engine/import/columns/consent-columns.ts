import { channelsIn } from '../../../../shared/domain/value/channel-words.ts';
import type { Channel, ChannelScope } from '../../../../shared/domain/channel.ts';
import type { TargetField } from '../../../../shared/domain/contact/target-field.ts';
import { headerWords } from '../header/header-words.ts';
import type { MappedColumn } from './mapping.ts';

/** The columns of answers, each with its channel. */
const ANSWERS: readonly (readonly [TargetField, Channel])[] = [
  ['consentPost', 'post'],
  ['consentPhone', 'phone'],
  ['consentEmail', 'email'],
  ['consentSms', 'sms'],
  ['consentAutomatedCall', 'automated_call'],
];

/** The columns about an answer: its day, the agreed end, the wording. */
export type Beside = 'consentOn' | 'consentUntil' | 'consentWording';

/** A consent column with its related columns. */
export interface AnswerColumn {
  readonly column: MappedColumn;
  readonly channel: Channel;
  /** Channels that a no refuses: its own first, then the others that the header names (« Accord mail et SMS »). */
  readonly refuses: readonly Channel[];
  readonly beside: Readonly<Record<Beside, readonly MappedColumn[]>>;
}

export interface ConsentColumns {
  readonly answers: readonly AnswerColumn[];
  /** All columns about answers, each once. */
  readonly beside: Readonly<Record<Beside, readonly MappedColumn[]>>;
  /** The columns of days by named channel; `null`: without a channel. */
  readonly days: ReadonlyMap<Channel | null, readonly MappedColumn[]>;
}

const BESIDE: readonly Beside[] = ['consentOn', 'consentUntil', 'consentWording'];

/**
 * Joins the consent columns of a table to the columns of days, ends and wordings: by the channel in the header; columns
 * without a channel belong to one answer each, in sheet order, if they are as many as the answers, and to all answers
 * if they are fewer. A column with a channel applies to no other one.
 */
export function consentColumns(columns: readonly MappedColumn[]): ConsentColumns {
  const asked = columns.flatMap((column) =>
    ANSWERS.flatMap(([target, channel]) => (target === column.target ? [{ column, channel }] : [])),
  );
  const found = Object.fromEntries(
    BESIDE.map((target) => [
      target,
      columns.filter((column) => column.target === target).map((column) => ({ column, names: namesOf(column) })),
    ]),
  ) as Record<Beside, Named[]>;
  const answers = asked.map((answer, place) => ({
    ...answer,
    refuses: [answer.channel, ...othersNamed(answer.column.header, answer.channel)],
    beside: besideOf(answer.channel, place, asked.length, found),
  }));
  const days = new Map<Channel | null, MappedColumn[]>();
  for (const { column, names } of found.consentOn) {
    for (const channel of names === null ? [null] : names) days.set(channel, [...(days.get(channel) ?? []), column]);
  }
  const all = (target: Beside) => found[target].map(({ column }) => column);
  return {
    answers,
    beside: { consentOn: all('consentOn'), consentUntil: all('consentUntil'), consentWording: all('consentWording') },
    days,
  };
}

interface Named {
  readonly column: MappedColumn;
  /** null: no channel in the header. */
  readonly names: readonly Channel[] | null;
}

function namesOf({ header }: MappedColumn): readonly Channel[] | null {
  const named = channelsIn(headerWords(header));
  return named.length === 0 || named[0] === 'all' ? null : named.filter(isChannel);
}

/** « tél / mail / courrier », « mail et SMS », « mail ou SMS ». */
const LISTED = /[/,;+&|]|\s[-–—]\s|\b(?:et|ou|and|or)\b/iu;

/**
 * The other channels of a header that lists several. Post and another channel in one name (« Newsletter papier »,
 * « mailing postal ») are one channel.
 */
function othersNamed(header: string, own: Channel): readonly Channel[] {
  const parts = header.split(LISTED);
  const named = parts.flatMap((part) => {
    const channels = channelsIn(headerWords(part)).filter(isChannel);
    return channels.length > 1 && channels.includes('post') ? [] : channels;
  });
  return [...new Set(named)].filter((channel) => channel !== own);
}

function isChannel(scope: ChannelScope): scope is Channel {
  return scope !== 'all';
}

function besideOf(
  channel: Channel,
  place: number,
  answers: number,
  found: Readonly<Record<Beside, readonly Named[]>>,
): AnswerColumn['beside'] {
  const of = (target: Beside): readonly MappedColumn[] => {
    const own = found[target].filter(({ names }) => names?.includes(channel) === true);
    if (own.length > 0) return own.map(({ column }) => column);
    const unnamed = found[target].flatMap(({ column, names }) => (names === null ? [column] : []));
    const paired = unnamed.length > 1 && unnamed.length === answers ? unnamed[place] : undefined;
    return paired === undefined ? unnamed : [paired];
  };
  return { consentOn: of('consentOn'), consentUntil: of('consentUntil'), consentWording: of('consentWording') };
}
