import { CHANNELS } from '../../../shared/domain/channel.ts';
import type { ConsentEvent } from '../../../shared/domain/contact/contact.ts';
import { formatPhone } from '../../../shared/domain/value/phone-plan.ts';
import { numbersOn } from '../../../shared/rules/fr/parameters/index.ts';
import { lastCallingDayUpTo, lastDayOfRequest } from '../../../shared/rules/situation/calling.ts';
import { zoneOf } from '../../../shared/rules/situation/case-frame.ts';
import { whenOf } from '../../../shared/rules/situation/when.ts';
import { writtenEuros } from '../../../shared/domain/value/amount.ts';
import { say } from '../../../shared/text/index.ts';
import type { Language } from '../../../shared/text/text.ts';
import type { Closure } from '../suppression/lookup/closure.ts';
import { closesOwn } from '../suppression/lookup/reopening.ts';
import type { ContactExport } from '../sql/exports.ts';
import type { ReturnComment } from '../sql/return-comments.ts';
import type { Correction } from '../model/correction.ts';
import { consentsOf } from '../model/provenance.ts';
import { giftsOf } from '../model/gifts-of-contact.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { Suspicion } from '../model/suspicion.ts';

/** One line of the timeline of a contact. */
export interface HistoryLine {
  /** Day or instant. */
  readonly at: string;
  readonly kind:
    | 'import'
    | 'record'
    | 'consent'
    | 'sale'
    | 'contract'
    | 'request'
    | 'call'
    | 'message'
    | 'opposition'
    | 'pause'
    | 'export'
    | 'gift';
  readonly what: string;
}

const NO_EVIDENCE: ReadonlyMap<number, readonly string[]> = new Map();

/** What proves the consents of a record: its files, or the word of the user alone. */
function proofWords(
  { consents }: StoredContact,
  { importId, row, by }: { readonly importId: number; readonly row: number; readonly by: string },
  evidence: ReadonlyMap<number, readonly string[]>,
  language: Language,
): string {
  const isProven = consents.some(
    ({ importId: told, row: place, event }) =>
      told === importId && place === row && event.event === 'granted' && event.proof === true,
  );
  if (!isProven) return '';
  const files = evidence.get(importId) ?? [];
  return files.length === 0
    ? say(language, 'history.proof_of_word', { by })
    : say(language, 'history.proof_of_file', { files: files.join(', ') });
}

/** The dated facts of a contact, latest first, each in a sentence. @param evidence names of evidence files, by record */
export function historyOf(
  contact: StoredContact,
  files: ReadonlyMap<number, string>,
  closures: readonly Closure[],
  exports: readonly ContactExport[],
  suspicions: readonly Suspicion[],
  comments: readonly ReturnComment[],
  language: Language,
  evidence: ReadonlyMap<number, readonly string[]> = NO_EVIDENCE,
): readonly HistoryLine[] {
  const lines: HistoryLine[] = [
    ...contact.contributions.map(({ importId, row, byHand, recordedAt, by, payload }): HistoryLine => ({
      at: recordedAt,
      kind: byHand ? 'record' : 'import',
      what: byHand
        ? recordSentence(by, payload?.corrected ?? [], language) +
          proofWords(contact, { importId, row, by }, evidence, language)
        : say(language, 'history.imported', { file: files.get(importId) ?? '', row: String(row) }),
    })),
    ...decisionLines(suspicions, language),
    ...consentsOf(contact).map((consent): HistoryLine => ({
      at: consent.at,
      kind: 'consent',
      what: consentSentence(consent, language),
    })),
    ...contact.sales.map((sale): HistoryLine => ({
      at: sale.on,
      kind: 'sale',
      what: say(language, 'history.sale', { goods: sale.goods ?? '' }),
    })),
    ...giftsOf(contact).map(({ on, cents, form }): HistoryLine => ({
      at: on,
      kind: 'gift',
      what: say(language, form === undefined ? 'history.gift' : 'history.gift_by', {
        amount: writtenEuros(cents),
        form: form ?? '',
      }),
    })),
    ...contact.contracts.map((contract): HistoryLine => ({
      at: contract.from,
      kind: 'contract',
      what: say(language, 'history.contract', { goods: contract.goods ?? '' }),
    })),
    ...contact.requests.map((request): HistoryLine => ({
      at: request.at,
      kind: 'request',
      what: requestSentence(request, contact, language),
    })),
    ...contact.calls.map((call): HistoryLine => ({
      at: call.at,
      kind: 'call',
      what: say(language, `history.call_${call.outcome}`),
    })),
    ...comments.map(({ at, text }): HistoryLine => ({
      at,
      kind: 'call',
      what: say(language, 'history.comment', { text }),
    })),
    ...contact.contacted.map((message): HistoryLine => ({
      at: message.at,
      kind: 'message',
      what: say(language, 'history.message', { channel: say(language, `channel.${message.channel}`) }),
    })),
    ...oppositionLines(closures, language),
    ...exports.map(({ campaign, at, recipient }): HistoryLine => ({
      at,
      kind: 'export',
      what:
        recipient === undefined
          ? say(language, 'history.export', { campaign })
          : say(language, 'history.passed_on', { recipient, campaign }),
    })),
  ];
  return lines.sort((one, other) => other.at.localeCompare(one.at));
}

/** A proven request names the last day on which it permits a call. */
function requestSentence(
  { at, goods = '', proof }: StoredContact['requests'][number],
  { person: { audience, territory = 'FR' } }: StoredContact,
  language: Language,
): string {
  if (proof !== true) return say(language, 'history.request', { goods });
  const { day } = whenOf(at, zoneOf({ audience, territory }));
  const numbers = numbersOn(day);
  const last = lastCallingDayUpTo(lastDayOfRequest(day, numbers), numbers);
  return say(language, 'history.request_until', { goods, day: dayInWords(last, language) });
}

/** « jeudi 26 novembre » */
function dayInWords(day: string, language: Language): string {
  const words = WEEKDAY_AND_DATE[language].format(new Date(`${day}T12:00:00Z`));
  return language === 'fr' ? words.replace(' 1 ', ' 1er ') : words;
}

const WEEKDAY_AND_DATE: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  fr: dayFormat('fr-FR'),
  en: dayFormat('en-GB'),
};

function dayFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'Europe/Paris' });
}

/** The author of a record; for corrections, the wrong and the right value. */
function recordSentence(by: string, corrections: readonly Correction[], language: Language): string {
  if (corrections.length === 0) return say(language, 'history.recorded', { by });
  const nothing = say(language, 'history.correction_none');
  const changes = corrections.map(({ field, from, to }) =>
    say(language, 'history.correction', {
      field: say(language, `history.field_${field}`),
      from: shown(field, from) ?? nothing,
      to: shown(field, to) ?? nothing,
    }),
  );
  return say(language, 'history.corrected', { by, changes: changes.join(', ') });
}

function shown(field: Correction['field'], value: string | null): string | null {
  return field === 'phone' && value !== null ? formatPhone(value) : value;
}

/** One line per decision, for any number of equal rows. */
function decisionLines(suspicions: readonly Suspicion[], language: Language): readonly HistoryLine[] {
  const byKey = new Map<string, HistoryLine>();
  for (const suspicion of suspicions) {
    const { decidedOn } = suspicion;
    const what = decisionSentence(suspicion, language);
    if (what === null || decidedOn === null) continue;
    byKey.set(`${decidedOn} ${what}`, { at: decidedOn, kind: 'record', what });
  }
  return [...byKey.values()];
}

/** A state without words was reported by a person. */
function decisionSentence({ kind, state, decidedBy, words }: Suspicion, language: Language): string | null {
  if (state === 'open') return null;
  const by = decidedBy ?? '';
  if (words !== '') return say(language, `history.${state}`, { by, words });
  const reported = say(language, `state.kind.${kind}`);
  return say(language, state === 'lifted' ? 'history.report_lifted' : 'history.reported', { by, state: reported });
}

function consentSentence(consent: ConsentEvent, language: Language): string {
  const channel =
    consent.channel === 'all' ? say(language, 'history.all_channels') : say(language, `channel.${consent.channel}`);
  return say(language, `history.${consent.event}`, { channel });
}

/** One line per opposition, for any number of coordinates and channels. */
function oppositionLines(closures: readonly Closure[], language: Language): readonly HistoryLine[] {
  const byKey = new Map<string, { at: string; source: string; isToTransfers: boolean; channels: Set<string> }>();
  for (const closure of closures) {
    const { channel, entry } = closure;
    const at = entry.on ?? entry.recordedAt;
    const isToTransfers = !closesOwn(closure);
    const key = `${at} ${String(isToTransfers)} ${entry.source}`;
    const line = byKey.get(key) ?? { at, source: entry.source, isToTransfers, channels: new Set<string>() };
    line.channels.add(channel);
    byKey.set(key, line);
  }
  return [...byKey.values()].map(({ at, source, isToTransfers, channels }) => {
    const closed = CHANNELS.filter((channel) => channels.has(channel));
    const named =
      closed.length === CHANNELS.length
        ? say(language, 'history.all_channels')
        : closed.map((channel) => say(language, `channel.${channel}`)).join(', ');
    const code = isToTransfers ? 'history.transfer_opposed' : 'history.opposed';
    return { at, kind: 'opposition', what: say(language, code, { channels: named, source }) };
  });
}
