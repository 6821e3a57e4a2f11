import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../../shared/domain/channel.ts';
import type { OriginKind } from '../../../shared/domain/contact.ts';
import { type LookedUp, lookupSentence } from './lookup-sentence.ts';

const KNOWN: LookedUp = { asked: 'phone', contacts: 1, origins: [], consents: [], suppressed: [], exports: [] };

/** What is read aloud of one origin, received on 2 October 2026. */
function told(asked: LookedUp['asked'], kind: OriginKind): string {
  return lookupSentence({ ...KNOWN, asked, origins: [{ kind, source: 'Salon de Lyon', on: '2026-10-02' }] }, 'fr');
}

describe('the sentence about where a detail came from', () => {
  it.each<[LookedUp['asked'], OriginKind, string]>([
    ['phone', 'direct', 'Vous nous avez donné votre numéro le 02/10/2026 (Salon de Lyon).'],
    ['email', 'direct', 'Vous nous avez donné votre adresse e-mail le 02/10/2026 (Salon de Lyon).'],
    ['phone', 'partner', 'Nous avons votre numéro depuis le 02/10/2026 : notre partenaire Salon de Lyon nous l’a transmis.'],
    ['email', 'partner', 'Nous avons votre adresse e-mail depuis le 02/10/2026 : notre partenaire Salon de Lyon nous l’a transmise.'],
    ['address', 'partner', 'Nous avons votre adresse depuis le 02/10/2026 : notre partenaire Salon de Lyon nous l’a transmise.'],
    ['email', 'referral', 'Nous avons votre adresse e-mail depuis le 02/10/2026 : quelqu’un nous a donné vos coordonnées (Salon de Lyon).'],
  ])('agrees with %s, %s', (asked, kind, sentence) => {
    expect(told(asked, kind)).toBe(sentence);
  });
});

describe('the sentence about an opposition', () => {
  const origins = [{ kind: 'direct', source: 'Salon de Lyon', on: '2026-10-02' }] as const;

  it.each<[string, LookedUp['suppressed'], string]>([
    ['every channel, no day', CHANNELS.map((channel) => ({ channel, on: null })), 'Vous êtes sur notre liste d’opposition : nous ne vous contactons plus.'],
    ['some channels, no day', [{ channel: 'phone', on: null }], 'Vous êtes sur notre liste d’opposition : nous ne vous contactons plus par téléphone.'],
    ['the first day that is known', [{ channel: 'phone', on: null }, { channel: 'sms', on: '2026-05-04' }], 'Vous êtes sur notre liste d’opposition depuis le 04/05/2026 : nous ne vous contactons plus par téléphone, SMS.'],
  ])('never tells an empty day: %s', (_, suppressed, sentence) => {
    const words = lookupSentence({ ...KNOWN, origins, suppressed }, 'fr');
    expect(words).toContain(sentence);
    expect(words).not.toContain('//');
  });
});
