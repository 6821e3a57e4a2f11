import { mayRefuse } from '../../../../shared/domain/value/refusal-words.ts';
import { foldWords } from '../../../../shared/domain/value/fold.ts';
import { oppositionInRemark } from '../../../../shared/domain/value/remark-words.ts';
import type { Channel, ChannelScope } from '../../../../shared/domain/channel.ts';
import type { ColumnTarget, TargetField } from '../../../../shared/domain/contact/target-field.ts';
import { tidyText } from '../cell/cell-text.ts';
import type { DraftOpposition } from './row-draft.ts';
import type { RowReading } from './row-reading.ts';

/** Fields in whose cells people note a refusal in passing, as they would in a remark: « 06… NE PLUS APPELER », « radié » as a state. */
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
/** Names may be of any words: there only what stands apart from the name counts. */
const NAMES: readonly TargetField[] = ['fullName', 'lastName', 'firstName', 'company'];
const APART = /[([{*!:/–—]|\s-\s/u;

/** The channel that a refusal without one closes, where it is next to a coordinate or an answer of that channel. */
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

/** Refusals in words in cells of other fields, reported like those of a remark. */
export function readRefusals(reading: RowReading): readonly DraftOpposition[] {
  const found: DraftOpposition[] = [];
  for (const target of ANYWHERE) readField(reading, target, withoutAddresses, found);
  for (const target of NAMES) readField(reading, target, apartOf, found);
  for (const target of CONSENTS) readField(reading, target, (text) => text, found);
  return found;
}

function readField(
  reading: RowReading,
  target: TargetField,
  wordsOf: (text: string) => string,
  found: DraftOpposition[],
): void {
  for (const column of reading.columns(target)) {
    const cell = reading.row.cell(column.index);
    if (typeof cell !== 'string' || !mayRefuse(cell)) continue;
    const told = oppositionInRemark(wordsOf(tidyText(cell)));
    if (told === null) continue;
    const channels = narrowed(told, target, cell);
    // The answer itself is a no already: only what it refuses besides is more.
    if (channels.length === 1 && channels[0] === OWN_CHANNEL[target] && CONSENTS.includes(target)) continue;
    reading.report(column, [{ code: 'note.opposition', severity: 'info', params: { channels: channels.join(', ') } }]);
    found.push({ channels, text: tidyText(cell), inRemark: true });
  }
}

/** « STOP » next to a number closes that channel, « ne plus contacter » all of them. */
function narrowed(told: readonly ChannelScope[], target: TargetField, cell: string): readonly ChannelScope[] {
  const own = OWN_CHANNEL[target];
  return own !== undefined && told.includes('all') && !EVERYTHING.test(foldWords(cell)) ? [own] : told;
}

/** What is next to an address or a number: an address may be made of any words. */
function withoutAddresses(text: string): string {
  return text.replace(/\S+@\S+|\+?\d[\d\s./()-]{7,}\d/g, ' ');
}

function apartOf(text: string): string {
  const place = text.search(APART);
  return place === -1 ? '' : text.slice(place);
}
