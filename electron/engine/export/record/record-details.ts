import { formatPhone } from '../../../../shared/domain/value/phone.ts';
import { say } from '../../../../shared/text/index.ts';
import type { Language, SentenceParams } from '../../../../shared/text/text.ts';
import type { ExportRecord } from './export-record.ts';
import type { Detail } from './record-words.ts';
import { writtenMoment } from '../../model/written-date.ts';

/** The campaign as a list of details; fields absent from CAMPAIGN.json are left out. */
export function campaignDetails(record: ExportRecord, language: Language): readonly Detail[] {
  const words = (code: string, params?: SentenceParams): string => say(language, code, params);
  const given = new Map(Object.entries(record.campaign));
  const details: Detail[] = [];
  const add = (code: string, text: string | null): void => {
    if (text !== null && text !== '') details.push({ term: words(code), text });
  };
  const text = (field: string): string | null => textOf(given.get(field));
  const choice = (field: string): string | null => {
    const value = text(field);
    return value === null ? null : words(`record.${field}.${value}`);
  };

  add('record.organisation', record.organisation);
  add('record.purpose', choice('purpose'));
  add('record.goods', text('goods'));
  add('record.related_goods', text('relatedGoods'));
  add('record.recipient', text('recipient'));
  add('record.operator', text('operator'));
  const callerId = text('callerId');
  add(
    'record.caller_id',
    callerId === null ? null : callerId === 'hidden' ? words('record.caller_hidden') : formatPhone(callerId),
  );
  add('record.dialing', choice('dialing'));
  add('record.moment', momentWords(record, language));
  add('record.segment', record.segment.words);
  add('record.limit', text('limit'));
  if (
    record.funnel.channel === 'post' &&
    (given.get('onePerHousehold') ?? given.get('purpose') !== 'transfer') !== false
  )
    add('record.household', words('record.household_one'));
  const pressure = objectOf(given.get('pressure'));
  if (pressure !== null)
    add(
      'record.pressure',
      words('record.pressure_value', { days: Number(pressure['days']), max: Number(pressure['max']) }),
    );
  const sender = objectOf(given.get('sender'));
  if (sender !== null) {
    add(
      'record.sender',
      [textOf(sender['name']), textOf(sender['address'])].filter((part) => part !== null).join(', '),
    );
    add('record.opposition_contact', textOf(sender['oppositionContact']));
  }
  add('record.format', record.formats.map((format) => words(`record.format.${format}`)).join(', '));
  return details;
}

/** The moments judged; a day alone means any lawful time of it. */
function momentWords({ evaluatedAt, alsoEvaluatedAt }: ExportRecord, language: Language): string {
  const first =
    evaluatedAt.length > 10
      ? writtenMoment(evaluatedAt, language)
      : say(language, 'record.any_time', { day: writtenMoment(evaluatedAt, language) });
  return alsoEvaluatedAt === null
    ? first
    : say(language, 'record.moments', { first, last: writtenMoment(alsoEvaluatedAt, language) });
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) && value.length > 0 ? value.join(', ') : null;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
}
