import type { OriginAnswers } from '../../../../shared/contract/import.ts';
import type { Channel } from '../../../../shared/domain/channel.ts';

/** The answers as the form holds them: empty texts rather than null, so that every field can be typed into. */
export type ConsentForm = {
  channel: Channel;
  at: string;
  goods: string;
  wording: string;
  until: string;
  proof: boolean;
  mentions: OriginAnswers['consents'][number]['mentions'];
};

export type OriginForm = {
  kind: OriginAnswers['kind'] | null;
  source: string;
  on: string;
  since: string;
  informed: boolean | null;
  objectionOffered: boolean | null;
  transmissionConsent: boolean | null;
  expected: boolean | null;
  audience: OriginAnswers['audience'];
  consents: ConsentForm[];
  salesGoods: string;
  evidence: { fileToken: string; name: string }[];
};

export function emptyOrigin(): OriginForm {
  return {
    kind: null,
    source: '',
    on: '',
    since: '',
    informed: null,
    objectionOffered: null,
    transmissionConsent: null,
    expected: null,
    audience: null,
    consents: [],
    salesGoods: '',
    evidence: [],
  };
}

export function emptyConsent(): ConsentForm {
  return { channel: 'email', at: '', goods: '*', wording: '', until: '', proof: false, mentions: [] };
}

/** What a form still lacks; an unknown origin needs neither a name nor a day. */
export function missingIn(form: OriginForm): readonly ('kind' | 'source' | 'on')[] {
  if (form.kind === null) return ['kind'];
  if (form.kind === 'unknown') return [];
  const missing: ('source' | 'on')[] = [];
  if (form.source.trim() === '') missing.push('source');
  if (form.on === '') missing.push('on');
  return missing;
}

/** The answers as they are sent. Call only when nothing is missing. */
export function answersOf(form: OriginForm): OriginAnswers {
  return {
    kind: form.kind ?? 'unknown',
    source: textOrNull(form.source),
    on: textOrNull(form.on),
    since: textOrNull(form.since),
    informed: form.informed,
    objectionOffered: form.objectionOffered,
    transmissionConsent: form.transmissionConsent,
    expected: form.expected,
    audience: form.audience,
    consents: form.consents.map((consent) => ({
      channel: consent.channel,
      at: textOrNull(consent.at),
      goods: consent.goods.split(',').map((goods) => goods.trim()).filter((goods) => goods !== ''),
      wording: textOrNull(consent.wording),
      until: textOrNull(consent.until),
      proof: consent.proof,
      mentions: [...consent.mentions],
    })),
    salesGoods: textOrNull(form.salesGoods),
    evidence: form.evidence.map(({ fileToken }) => fileToken),
  };
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
