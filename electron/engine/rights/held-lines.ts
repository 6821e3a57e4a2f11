import { frenchDay } from '../../../shared/domain/calendar/date-text.ts';
import { isDay } from '../../../shared/domain/calendar/day.ts';
import type { ChannelScope } from '../../../shared/domain/channel.ts';
import type { HeldBlock } from '../../../shared/domain/contact/rights.ts';
import { writtenEuros } from '../../../shared/domain/value/amount.ts';
import { formatPhone } from '../../../shared/domain/value/phone-plan.ts';
import { contactFieldLabels } from '../../../shared/text/contact/contact-fields.ts';
import { say } from '../../../shared/text/index.ts';
import type { Language, Sentence, SentenceParams } from '../../../shared/text/text.ts';
import { shortDay } from '../model/written-date.ts';
import { factWords } from '../person/fact-words.ts';
import type { HeldData } from './held-data.ts';
import { shownName } from '../model/shown-name.ts';

/** One line of the data held on a person, in words. */
export interface HeldLine {
  readonly block: HeldBlock;
  readonly label: string;
  readonly value: string;
  /** `YYYY-MM-DD`; absent: without a day. */
  readonly on?: string;
}

/** The data held on a person in five blocks, each in its order. */
export function heldLines(held: HeldData, language: Language): readonly HeldLine[] {
  const tell = (code: string, params: SentenceParams = {}): string => say(language, `rights.held.${code}`, params);
  // In words: the typeface of the copy has no arrow.
  const until = (day: string | null | undefined): string | undefined =>
    day === undefined || day === null ? undefined : tell('until', { day: shortDay(day) });
  const quoted = (value: string | null): string => (value === null ? tell('no_value') : `« ${value} »`);
  const channel = (scope: ChannelScope): string =>
    say(language, scope === 'all' ? 'history.all_channels' : `channel.${scope}`);
  return [
    ...whoLines(held.person, language),
    ...held.otherRecords.flatMap((record) => [
      line('who', tell('other_record'), [shownName(record) || (record.emails[0] ?? record.phones[0])]),
      ...whoLines(record, language),
    ]),
    ...held.states.map(({ kind, state, of, words, source, on }) =>
      line(
        'who',
        tell(`state_${state}`),
        [
          say(language, `filter.status.${kind}`),
          of === undefined || of.includes('@') ? of : formatPhone(of),
          words === undefined ? undefined : `« ${words} »`,
          source,
        ],
        on,
      ),
    ),
    ...held.corrections.map(({ field, from, to, on }) =>
      line(
        'who',
        tell('correction'),
        [say(language, `history.field_${field}`), tell('instead_of', { from: quoted(from), to: quoted(to) })],
        on,
      ),
    ),
    ...(held.retention.kept === undefined
      ? []
      : [line('who', tell('kept'), [held.retention.kept.reason, until(held.retention.kept.until)])]),
    ...held.origins.map(({ kind, source, on, since, coordinate, capturedFrom }) =>
      line(
        'origin',
        tell('origin'),
        [
          say(language, `record.origin.${kind}`),
          source,
          since === undefined ? undefined : `${shortDay(since)} –`,
          coordinate,
          capturedFrom,
        ],
        on,
      ),
    ),
    ...held.files.map(({ file, on }) => line('origin', tell('file'), [file], on)),
    ...held.consents.map(({ channel: scope, event, at, goods, organisations, until: last, wording }) =>
      line(
        'agreed',
        say(language, `report.event.${event}`),
        [
          channel(scope),
          organisations?.join(', '),
          goods?.join(', '),
          wording === undefined ? undefined : `« ${wording} »`,
          until(last),
        ],
        at,
      ),
    ),
    ...held.oppositions.map((one) => line('agreed', tell('opposition'), [channel(one.channel)], one.on)),
    ...(held.transferOpposedOn === undefined
      ? []
      : [line('agreed', tell('transfer_opposition'), [], held.transferOpposedOn)]),
    ...held.pauses.map(({ reason, channel: scope, on, until: last }) =>
      line('agreed', tell(`pause_${reason}`), [channel(scope), until(last)], on),
    ),
    ...held.requests.map(({ kind, on, asked }) =>
      line(
        'agreed',
        tell('rights_request'),
        [say(language, `rights.kind.${kind}`), asked === undefined ? undefined : `« ${asked} »`],
        on,
      ),
    ),
    ...held.callbacks.map((at) => line('agreed', tell('callback'), [], at)),
    ...held.dealings.gifts.map(({ on, cents, form }) =>
      line('agreed', tell('gift'), [`${writtenEuros(cents)} €`, form], on),
    ),
    ...held.dealings.requests.map(({ at, goods }) => line('agreed', tell('request'), [goods], at)),
    ...held.dealings.sales.map(({ on, goods }) => line('agreed', tell('sale'), [goods], on)),
    ...held.dealings.contracts.map(({ from, until: last, goods }) =>
      line('agreed', tell('contract'), [goods, until(last)], from),
    ),
    ...held.sent.map((one) => line('sent', channel(one.channel), [one.campaign], one.on)),
    ...held.notices.map(({ source, on }) => line('sent', tell('notice'), [source], on)),
    ...held.dealings.contacted.map((one) => line('sent', channel(one.channel), [], one.at)),
    ...held.dealings.calls.map(({ at, outcome }) =>
      line('sent', say(language, 'channel.phone'), [say(language, `history.call_${outcome}`)], at),
    ),
    ...held.comments.map(({ at, text }) => line('sent', tell('comment'), [text], at)),
    ...held.passedOn.map(({ recipient, campaign, on }) => line('passed_on', recipient, [campaign], on)),
  ];
}

function line(block: HeldBlock, label: string, values: readonly (string | undefined)[], at?: string): HeldLine {
  const value = values.filter((one) => one !== undefined && one !== '').join(' · ');
  return {
    block,
    label: capitalised(label),
    value,
    ...(at === undefined ? {} : { on: frenchDay(at) }),
  };
}

function capitalised(label: string): string {
  return label.slice(0, 1).toLocaleUpperCase('fr') + label.slice(1);
}

function whoLines({ emails, phones, extra, ...facts }: HeldData['person'], language: Language): readonly HeldLine[] {
  return [
    ...Object.entries(facts).map(([field, value]) =>
      line('who', fieldLabel(field, language), [factText(field, value, language)]),
    ),
    ...emails.map((email) => line('who', say(language, 'channel.email'), [email])),
    ...phones.map((number) => line('who', say(language, 'channel.phone'), [formatPhone(number)])),
    ...Object.entries(extra ?? {}).map(([column, value]) => line('who', column, [value])),
  ];
}

function factText(field: string, value: string | boolean, language: Language): string {
  return typeof value === 'string' && isDay(value) ? shortDay(value) : factWords(field, value, language);
}

function fieldLabel(field: string, language: Language): string {
  const labels: Readonly<Record<string, Sentence>> = contactFieldLabels;
  return labels[field]?.[language] ?? field;
}
