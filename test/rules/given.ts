import { expect } from 'vitest';
import type { Verdict } from '../../shared/domain/compliance.ts';
import { parseFacts } from '../../shared/contract/documents/facts.ts';
import { evaluate } from '../../shared/rules/index.ts';

/** Facts as JSON, as `aval evaluate` receives them, for cases taken from docs/law/rules-fr.md. */

type Json = Readonly<Record<string, unknown>>;

export type Letter = 'A' | 'C' | 'R' | 'B';

export const VERDICT_OF = { A: 'allow', C: 'conditional', R: 'review', B: 'block' } as const;

export const PERSON: Readonly<Record<string, Json>> = {
  consumer: {
    audience: 'consumer',
    territory: 'FR',
    email: 'claire.martin@example.net',
    phone: '+33639980010',
    phoneUse: 'private',
    bloctel: false,
  },
  professional: {
    audience: 'professional',
    territory: 'FR',
    email: 'dsi.martin@example.com',
    phone: '+33199000010',
    phoneUse: 'professional',
    sirene: 'A',
  },
  sole_trader: {
    audience: 'sole_trader',
    territory: 'FR',
    email: 'contact@plombier.example.org',
    phone: '+33199000011',
    phoneUse: 'professional',
    sirene: 'A',
  },
  organisation: {
    audience: 'organisation',
    territory: 'FR',
    email: 'contact@example.org',
    phone: '+33199000012',
    phoneUse: 'professional',
    sirene: 'A',
  },
};

const CHANNEL: Readonly<Record<string, Json>> = {
  post: { channel: 'post' },
  phone: { channel: 'phone', dialing: 'manual', callerId: '+33199000098' },
  email: { channel: 'email' },
  sms: { channel: 'sms' },
  automated_call: { channel: 'automated_call', dialing: 'recorded', callerId: '+33162000000' },
};

export const MENTIONS = ['identity', 'choice', 'period', 'withdrawal', 'proof_access'];

/** A complete consent to ALPHA for kitchens. */
export const granted = (channel: string, at: string, change: Json = {}): Json => ({
  channel,
  event: 'granted',
  at,
  organisations: ['ALPHA'],
  goods: ['kitchen'],
  positiveAct: true,
  mentions: MENTIONS,
  proof: true,
  ...change,
});

export const origin = (kind: string, on: string, change: Json = {}): Json => ({
  kind,
  on,
  source: `source of ${kind}`,
  informed: true,
  objectionOffered: true,
  ...change,
});

export function facts(audience: string, contact: Json, channel: string, at: string, campaign: Json = {}): unknown {
  return {
    contact: { ...PERSON[audience], ...contact },
    campaign: {
      organisation: 'ALPHA',
      purpose: 'commercial',
      goods: 'kitchen',
      professionRelated: true,
      ...CHANNEL[channel],
      at,
      ...campaign,
    },
  };
}

export function verdictOf(json: unknown): Verdict {
  const parsed = parseFacts(json);
  if (!parsed.ok) throw new Error(`${parsed.error.code} ${parsed.error.field}`);
  const verdict = evaluate(parsed.facts);
  expect(verdict.reasons[0]?.verdict).toBe(verdict.verdict);
  return verdict;
}
