import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../../../shared/domain/channel.ts';
import type { OriginKind } from '../../../../shared/domain/contact/words.ts';
import { type LookedUp, lookupSentence } from './lookup-sentence.ts';

const KNOWN: LookedUp = {
  asked: 'phone',
  contacts: 1,
  origins: [],
  accords: [],
  suppressed: [],
  pauses: [],
  exports: [],
};

/** The sentence for one origin, received on 2 October 2026. */
function sentenceAbout(asked: LookedUp['asked'], kind: OriginKind): string {
  return lookupSentence({ ...KNOWN, asked, origins: [{ kind, source: 'Salon de Lyon', on: '2026-10-02' }] }, 'fr');
}

describe('the sentence about the origin of a coordinate', () => {
  it.each<[LookedUp['asked'], OriginKind, string]>([
    ['phone', 'direct', 'Vous nous avez donné votre numéro le 02/10/2026 (Salon de Lyon).'],
    ['email', 'direct', 'Vous nous avez donné votre adresse e-mail le 02/10/2026 (Salon de Lyon).'],
    [
      'phone',
      'partner',
      'Nous avons votre numéro depuis le 02/10/2026 : notre partenaire Salon de Lyon nous l’a transmis.',
    ],
    [
      'email',
      'partner',
      'Nous avons votre adresse e-mail depuis le 02/10/2026 : notre partenaire Salon de Lyon nous l’a transmise.',
    ],
    [
      'address',
      'partner',
      'Nous avons votre adresse depuis le 02/10/2026 : notre partenaire Salon de Lyon nous l’a transmise.',
    ],
    [
      'email',
      'referral',
      'Nous avons votre adresse e-mail depuis le 02/10/2026 : quelqu’un nous a donné vos coordonnées (Salon de Lyon).',
    ],
  ])('agrees with %s, %s', (asked, kind, sentence) => {
    expect(sentenceAbout(asked, kind)).toBe(sentence);
  });
});

describe('the sentence about a file that spans years', () => {
  it.each<[LookedUp['origins'][number], string]>([
    [
      { kind: 'direct', source: 'Salon', since: '2009-01-01', on: '2026-11-20' },
      'Vous nous avez donné votre numéro entre 2009 et 2026 (Salon).',
    ],
    [
      { kind: 'purchased', source: 'Listes SA', since: '2009-01-01', on: '2026-11-20' },
      'Nous avons reçu votre numéro entre 2009 et 2026 : le fichier nous a été fourni par Listes SA.',
    ],
    [
      { kind: 'direct', source: 'Salon', since: '2026-01-01', on: '2026-11-20' },
      'Vous nous avez donné votre numéro en 2026 (Salon).',
    ],
    [{ kind: 'direct' }, 'Vous nous avez donné votre numéro.'],
    [
      { kind: 'partner', on: '2026-11-20' },
      'Nous avons votre numéro depuis le 20/11/2026 : un partenaire, dont le nom n’a pas été noté, nous l’a transmis.',
    ],
  ])('says no day that nobody knows: %o', (origin, sentence) => {
    expect(lookupSentence({ ...KNOWN, origins: [origin] }, 'fr')).toBe(sentence);
  });
});

describe('the answer to read aloud', () => {
  const origins = [
    { kind: 'direct', source: 'Salon de Lyon', on: '2024-12-06' },
    { kind: 'purchased', source: 'Listes SA', on: '2025-04-27' },
  ] as const;
  const exports = [1, 2, 3, 4, 5, 6].map((month) => ({
    campaign: `Lettre ${String(month)}`,
    at: `2026-0${String(month)}-10T09:00:00+01:00`,
  }));
  const everything: LookedUp = {
    ...KNOWN,
    origins,
    accords: [
      { channel: 'email', on: '2026-10-01', until: null },
      { channel: 'phone', on: '2026-09-01', until: '2027-08-31' },
    ],
    suppressed: [{ channel: 'sms', on: '2025-04-27' }],
    exports,
  };

  it('has four sentences, each about one subject', () => {
    expect(lookupSentence(everything, 'fr')).toBe(
      'Vous nous avez donné votre numéro le 06/12/2024 (Salon de Lyon). Vous avez donné votre accord le 01/09/2026 pour être contacté par téléphone, jusqu’au 31/08/2027. Vous êtes sur notre liste d’opposition depuis le 27/04/2025 : nous ne vous contactons plus par SMS. Nous vous avons retenu pour « Lettre 6 » le 10/06/2026, et pour 5 autres listes avant.',
    );
  });

  it('discloses no other person’s consent', () => {
    const words = lookupSentence({ ...everything, contacts: 2 }, 'fr');
    expect(words).not.toContain('accord');
    expect(words.match(/\.(?: |$)/g)).toHaveLength(4);
  });
});

describe('the sentence about an opposition', () => {
  const origins = [{ kind: 'direct', source: 'Salon de Lyon', on: '2026-10-02' }] as const;

  it.each<[string, LookedUp['suppressed'], string]>([
    [
      'every channel, no day',
      CHANNELS.map((channel) => ({ channel, on: null })),
      'Vous êtes sur notre liste d’opposition : nous ne vous contactons plus.',
    ],
    [
      'some channels, no day',
      [{ channel: 'phone', on: null }],
      'Vous êtes sur notre liste d’opposition : nous ne vous contactons plus par téléphone.',
    ],
    [
      'the first day that is known',
      [
        { channel: 'phone', on: null },
        { channel: 'sms', on: '2026-05-04' },
      ],
      'Vous êtes sur notre liste d’opposition depuis le 04/05/2026 : nous ne vous contactons plus par téléphone, SMS.',
    ],
  ])('never tells an empty day: %s', (_, suppressed, sentence) => {
    const words = lookupSentence({ ...KNOWN, origins, suppressed }, 'fr');
    expect(words).toContain(sentence);
    expect(words).not.toContain('//');
  });
});
