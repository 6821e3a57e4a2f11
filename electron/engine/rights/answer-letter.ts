import { CHANNELS, type Channel } from '../../../shared/domain/channel.ts';
import { say } from '../../../shared/text/index.ts';
import { CORRECTED_FIELDS } from '../model/correction.ts';
import type { RightsRequest } from '../model/rights-request.ts';
import { shortDay, writtenDay } from '../model/written-date.ts';
import type { LetterRow } from '../notices/letter-page.ts';
import { readProofsWith } from '../sql/proofs.ts';
import { readSuppressionsWith } from '../sql/suppressions.ts';
import type { EngineContext } from '../steps/context.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { HeldData } from './held-data.ts';
import { rightsLetter, tellIn, type Tell } from './rights-letter.ts';

/** The longest list that a letter names; the copy has all. */
const MOST_NAMED = 8;

/** The letter that answers a request. @param held null: nothing is held any more, or nobody was found. */
export function answerLetter(
  { language }: EngineContext,
  reader: SqlReader,
  request: RightsRequest,
  { held, on }: { readonly held: HeldData | null; readonly on: string },
): LetterRow {
  const tell = tellIn(language);
  const paragraphs = [
    tell('received', { day: writtenDay(request.receivedOn, language) }),
    ...bodyOf(tell, reader, request, { held, on, language }),
  ];
  return rightsLetter(language, reader, request, { held, on, paragraphs });
}

/** The day of the letter, and its language. */
interface Written {
  readonly on: string;
  readonly language: EngineContext['language'];
}

function bodyOf(
  tell: Tell,
  reader: SqlReader,
  request: RightsRequest,
  { held, on, language }: { readonly held: HeldData | null } & Written,
): readonly string[] {
  const { outcome, reason } = request;
  if (outcome === 'refused' || outcome === 'unfounded')
    return [tell(outcome, { reason: reason ?? tell('reason_forgotten') })];
  const remains = remainsOf(tell, reader, request);
  if (held === null)
    return request.kind === 'erasure' && request.executedOn !== null
      ? [tell('erased', { day: writtenDay(request.executedOn, language) }), ...remains]
      : [tell('nothing_held'), ...(request.kind === 'opposition' ? [tell('opposed_unknown')] : remains)];
  switch (request.kind) {
    case 'access':
    case 'portability':
      return [...accessParagraphs(tell, held, { on, language }), tell('enclosed')];
    case 'rectification':
      return [tell('corrected', { fields: fieldsOf(request, language) }), tell('corrected_stays'), tell('enclosed')];
    case 'opposition':
      return [
        tell('opposed', {
          day: writtenDay(request.executedOn ?? '', language),
          channels: channelsOf(request, language),
        }),
        tell('opposed_lists'),
      ];
    case 'restriction':
      return [tell('restricted', { day: writtenDay(request.executedOn ?? '', language) })];
    case 'erasure':
      return [];
  }
}

function accessParagraphs(tell: Tell, held: HeldData, { on: today, language }: Written): readonly string[] {
  const sources = held.origins.map(({ kind, source, on, since }) => {
    const name = source === undefined ? say(language, `record.origin.${kind}`) : `« ${source} »`;
    // Of a file that spans years, no day of its own is known.
    const [first, last] = [since?.slice(0, 4), on?.slice(0, 4)];
    if (first !== undefined) return tell('source_years', { source: name, first, last: last ?? first });
    return on === undefined ? name : tell('source_on', { source: name, day: shortDay(on) });
  });
  const campaigns = distinct(held.sent.map(({ campaign }) => `« ${campaign} »`));
  const recipients = held.passedOn.map(({ recipient, on }) =>
    tell('source_on', { source: recipient, day: shortDay(on) }),
  );
  return [
    sources.length === 0 ? tell('no_source') : tell('sources', { sources: named(tell, distinct(sources)) }),
    tell('purposes'),
    campaigns.length === 0 ? tell('nothing_sent') : tell('sent', { campaigns: named(tell, campaigns) }),
    recipients.length === 0
      ? tell('passed_to_nobody')
      : tell('passed_on', { recipients: named(tell, distinct(recipients)) }),
    retentionSentence(tell, held.retention, today),
  ];
}

/** A hold may last longer than the period, or less. Data without a sure date may not be used (X5) nor kept for good. */
function retentionSentence(tell: Tell, { from, until, isUndated, kept }: HeldData['retention'], today: string): string {
  if (kept !== undefined && (isUndated === true || (until !== undefined && kept.until >= until)))
    return tell('retention_kept', { reason: kept.reason, until: shortDay(kept.until) });
  if (isUndated === true) return tell('retention_undated');
  if (from === undefined || until === undefined) return tell('retention_current');
  return tell(until < today ? 'retention_past' : 'retention', { from: shortDay(from), until: shortDay(until) });
}

/** What stays of somebody who is not a contact (any more): an opposition as a keyed hash, proofs that the law orders to keep. */
function remainsOf(tell: Tell, reader: SqlReader, { personHashes }: RightsRequest): readonly string[] {
  const isOpposed = [...readSuppressionsWith(reader, personHashes)].length > 0;
  const until = readProofsWith(reader, personHashes)
    .map(({ keepUntil }) => keepUntil)
    .sort()
    .at(-1);
  return [
    ...(isOpposed ? [tell('fingerprint')] : []),
    ...(until === undefined ? [] : [tell('proof_kept', { until: shortDay(until) })]),
  ];
}

function fieldsOf({ executed }: RightsRequest, language: EngineContext['language']): string {
  return CORRECTED_FIELDS.filter((field) => executed.includes(field))
    .map((field) => say(language, `history.field_${field}`))
    .join(', ');
}

function channelsOf({ executed }: RightsRequest, language: EngineContext['language']): string {
  const closed: readonly Channel[] = CHANNELS.filter((channel) => executed.includes(channel));
  return executed.includes('all') || closed.length === 0
    ? say(language, 'history.all_channels')
    : closed.map((channel) => say(language, `channel.${channel}`)).join(', ');
}

function named(tell: Tell, names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).join(', ');
  return names.length <= MOST_NAMED ? shown : tell('and_others', { names: shown, count: names.length - MOST_NAMED });
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
