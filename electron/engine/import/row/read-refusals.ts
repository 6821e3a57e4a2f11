import { mayRefuse } from '../../../../shared/domain/value/refusal-words.ts';
import { foldWords } from '../../../../shared/domain/value/fold.ts';
import { oppositionInRemark } from '../../../../shared/domain/value/remark-words.ts';
import type { Channel, ChannelScope } from '../../../../shared/domain/channel.ts';
import type { ColumnTarget, TargetField } from '../../../../shared/domain/contact/target-field.ts';
import { tidyText } from '../cell/cell-text.ts';
import type { DraftOpposition } from './row-draft.ts';
import type { MappedColumn } from '../columns/mapping.ts';
import type { MappedTable, RowReading } from './row-reading.ts';

/**
 * Fields whose cells may contain a refusal in passing, as in a remark: « 06… NE PLUS APPELER », « radié » as a state.
 */
const ANYWHERE: readonly TargetField[] = [
  'status',
  'phone',
  'mobile',
  'email',
  'source',
  'jobTitle',
  'addressComplement',
  'audience',
  'city',
  'street',
  'customerRef',
  'purchasedGoods',
  'requestGoods',
  'contractGoods',
  'member',
];
/** Names may contain any words: only words separate from the name count. */
const NAMES: readonly TargetField[] = ['fullName', 'lastName', 'firstName', 'company'];
const ADDRESS_ALONE = /^\S+@\S+$/;
const APART = /[([{*!:/–—]|\s-\s/u;

/** The channel closed by a refusal without a channel beside a coordinate or an answer of that channel. */
const OWN_CHANNEL: Readonly<Partial<Record<ColumnTarget, Channel>>> = {
  phone: 'phone',
  mobile: 'phone',
  email: 'email',
  consentEmail: 'email',
  consentSms: 'sms',
  consentPhone: 'phone',
  consentPost: 'post',
  consentAutomatedCall: 'automated_call',
};
const CONSENTS: readonly TargetField[] = [
  'consentEmail',
  'consentSms',
  'consentPhone',
  'consentPost',
  'consentAutomatedCall',
];
const EVERYTHING =
  /\b(?:tout|toute|tous|rien|all|any|aucune?|contact\p{L}*|recontact\p{L}*|sollicit\p{L}*|donnees|demarch\p{L}*)\b/u;

/** A column to examine, and the part of its cells that counts. */
interface Watched {
  readonly column: MappedColumn;
  readonly target: TargetField;
  readonly wordsOf: (text: string) => string;
  /** Whether a cell may contain a refusal. */
  readonly mayTell: (text: string) => boolean;
}

/** A reader of refusals in words in other fields, reported like those of a remark. */
export function refusalReader(columns: MappedTable['columns']): (reading: RowReading) => readonly DraftOpposition[] {
  const watch = (targets: readonly TargetField[], wordsOf: Watched['wordsOf'], mayTell: Watched['mayTell']) =>
    targets.flatMap((target) =>
      (columns.get(target) ?? []).map((column): Watched => ({ column, target, wordsOf, mayTell })),
    );
  const watched = [
    ...watch(ANYWHERE, withoutAddresses, (text) => !ADDRESS_ALONE.test(text)),
    ...watch(NAMES, apartOf, (text) => APART.test(tidyText(text))),
    ...watch(
      CONSENTS,
      (text) => text,
      () => true,
    ),
  ];
  return (reading) => {
    let found: DraftOpposition[] | null = null;
    for (const one of watched) {
      const cell = reading.row.cell(one.column.index);
      if (typeof cell !== 'string' || !one.mayTell(cell) || !mayRefuse(cell)) continue;
      const opposition = readCell(reading, one, cell);
      if (opposition !== null) (found ??= []).push(opposition);
    }
    return found ?? NONE;
  };
}

const NONE: readonly DraftOpposition[] = [];

function readCell(reading: RowReading, { column, target, wordsOf }: Watched, cell: string): DraftOpposition | null {
  const closed = oppositionInRemark(wordsOf(tidyText(cell)));
  if (closed === null) return null;
  const channels = narrowed(closed, target, cell);
  // The answer itself is already a refusal: only further channels are added.
  if (channels.length === 1 && channels[0] === OWN_CHANNEL[target] && CONSENTS.includes(target)) return null;
  reading.report(column, [{ code: 'note.opposition', severity: 'info', params: { channels: channels.join(', ') } }]);
  return { channels, text: tidyText(cell), inRemark: true };
}

/** « STOP » beside a number closes that channel, « ne plus contacter » all of them. */
function narrowed(closed: readonly ChannelScope[], target: TargetField, cell: string): readonly ChannelScope[] {
  const own = OWN_CHANNEL[target];
  return own !== undefined && closed.includes('all') && !EVERYTHING.test(foldWords(cell)) ? [own] : closed;
}

/** The text beside an address or a number: an address may contain any words. */
function withoutAddresses(text: string): string {
  return text.replace(/\S+@\S+|\+?\d[\d\s./()-]{7,}\d/g, ' ');
}

function apartOf(text: string): string {
  const place = text.search(APART);
  return place === -1 ? '' : text.slice(place);
}
