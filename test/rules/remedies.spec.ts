import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../../shared/domain/compliance.ts';
import type { Facts } from '../../shared/domain/contact/facts.ts';
import { parseFacts } from '../../shared/contract/documents/facts.ts';
import { evaluate } from '../../shared/rules/index.ts';
import { judge } from '../../shared/rules/judge.ts';
import { remedyFor } from '../../shared/rules/remedy.ts';
import { anyFacts } from './arbitrary.ts';
import { facts, granted, origin } from './given.ts';

/** The advice after a refusal: docs/law/rules-fr.md, section 1.5 (RM-1 to RM-7). */

type Json = Record<string, unknown>;

const AT = '2026-11-24T11:00:00+01:00';
const DIRECT = { origins: [origin('direct', '2026-01-02')] };
const UNASKED =
  'Rien à demander à la personne : seul un nouvel accord prouvé, donné d’elle-même et saisi à la main, rouvre ce canal.';
const NOTHING = 'Rien ne permettrait ce contact.';

const severity = (given: Facts): number => VERDICTS.indexOf(evaluate(given).verdict);

/** Refusals that no consent lifts (RM-2). */
const BEYOND_CONSENT =
  /^fr\.(sector\.(energy|housing|cpf|guard)|opposition\.|hours\.(oral_refusal|refusal_pause)|charity\.oral_refusal|minor\.|scope\.(foreign|open_territory)|person\.|transfer\.(onward|banned_sector)|retention\.)/;
/** Words that advise asking the person for a consent. */
const ASKS =
  /(recueillir|obtenir|demander|solliciter)[^.]*accord|accord prouvé l’éviterait|nommer le prestataire par un nouvel accord/i;

describe('every remedy', () => {
  it('gives a milder answer when it is followed, or names a person’s decision, or says that nothing helps', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const judgement = judge(given);
        if (judgement.verdict === 'allow' || judgement.verdict === 'conditional') return;
        const { kind, sentences, followed } = remedyFor(judgement);
        const said = sentences.map(({ fr }) => fr).join(' ');
        expect(evaluate(given).remedy).toBe(said);
        switch (kind) {
          case 'facts':
            expect(followed, said).not.toBeNull();
            if (followed !== null) expect(severity(followed), said).toBeLessThan(severity(given));
            return;
          case 'decision':
            expect(said).toMatch(/[Uu]ne personne (nommée )?(examine|décide)|décider/);
            return;
          case 'unasked':
            expect(said).toMatch(/^Rien à demander à la personne : [^.]+\.$/);
            return;
          case 'nothing':
            expect(said).toMatch(/^Rien ne permettrait [^.]+\.$/);
            return;
          case 'consent':
            expect('a remedy that asks is told among those to be followed').toBe('');
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('mentions no consent to collect where none would help (RM-2)', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { reasons, remedy = '' } = evaluate(given);
        const isBeyond = reasons.some(
          ({ rule, verdict }) => (verdict === 'block' || verdict === 'review') && BEYOND_CONSENT.test(rule),
        );
        if (isBeyond && remedy !== UNASKED) expect(remedy).not.toMatch(ASKS);
      }),
      { numRuns: 2000 },
    );
  });
});

const asked = (audience: string, contact: Json, channel: string, campaign: Json = {}, at = AT) => {
  const parsed = parseFacts(facts(audience, contact, channel, at, campaign));
  if (!parsed.ok) throw new Error(parsed.error.field);
  return evaluate(parsed.facts);
};

describe('the remedy', () => {
  const no = (channel: string) => [{ channel, event: 'opposed', at: '2026-07-01' }];
  const P = 'Recueillir, autrement que par un appel, un accord au téléphone';
  it.each<readonly [string, string, Json, string, Json, string | RegExp]>([
    [
      'of an opposed person is one sentence alone (RM-3)',
      'consumer',
      { ...DIRECT, consents: no('all') },
      'phone',
      {},
      UNASKED,
    ],
    [
      'of an opposed person whose origin is unknown is the same',
      'consumer',
      { consents: no('all') },
      'email',
      {},
      UNASKED,
    ],
    [
      'of an opposed person on a Sunday is the same',
      'consumer',
      { ...DIRECT, consents: no('phone') },
      'phone',
      { at: '2026-11-22T11:00:00+01:00' },
      UNASKED,
    ],
    [
      'of an opposed person for a banned offer promises nothing',
      'consumer',
      { ...DIRECT, consents: no('all') },
      'phone',
      { sector: 'cpf' },
      'Rien à demander à la personne : rien ne permettrait ce contact.',
    ],
    [
      'of a banned offer is a contract, never a consent',
      'consumer',
      DIRECT,
      'phone',
      { sector: 'energy_renovation' },
      /^Seul un contrat en cours lié à l’offre le permet ; le courrier postal reste possible\.$/,
    ],
    [
      'of a banned offer by e-mail likewise',
      'consumer',
      { ...DIRECT, consents: [granted('email', '2026-06-01')] },
      'email',
      { sector: 'energy_renovation' },
      /^Seul un contrat en cours/,
    ],
    [
      'of an old record never asks for a consent',
      'consumer',
      { origins: [origin('direct', '2020-01-02')] },
      'post',
      {},
      /^Noter un contact plus récent venu de la personne, s’il y en a eu un ; sinon effacer\.$/,
    ],
    [
      'of an old record that may not be called either',
      'consumer',
      { origins: [origin('direct', '2020-01-02')] },
      'phone',
      {},
      /^Rien ne permettrait ce contact : ces données sont à effacer/,
    ],
    [
      'of a child is a joint consent to record (RM-5)',
      'consumer',
      { ...DIRECT, birthDate: '2014-05-01' },
      'email',
      {},
      /^Enregistrer l’accord donné ensemble par le mineur et un titulaire de l’autorité parentale, s’il a été donné et est prouvé\.$/,
    ],
    [
      'of a child whom somebody wants to call',
      'consumer',
      { ...DIRECT, birthDate: '2014-05-01' },
      'phone',
      {},
      /^Enregistrer l’accord donné ensemble/,
    ],
    [
      'of a minor’s transfer is nothing',
      'consumer',
      { origins: [origin('direct', '2026-01-02', { transmissionInformed: true })], birthDate: '2010-05-01' },
      'post',
      { purpose: 'transfer', recipient: 'BETA' },
      NOTHING,
    ],
    ['of a dead person is nothing', 'consumer', { ...DIRECT, status: 'deceased' }, 'phone', {}, NOTHING],
    [
      'of an unknown origin is to find it, or erase (RM-6)',
      'consumer',
      {},
      'post',
      {},
      /^Retrouver d’où viennent ces données et l’enregistrer ; sinon les effacer\./,
    ],
    ['of a missing consent is to ask for it, by a lawful way', 'consumer', DIRECT, 'phone', {}, new RegExp(`^${P}`)],
    [
      'of a missing consent at the wrong hour names both (RM-7)',
      'consumer',
      DIRECT,
      'phone',
      { at: '2026-11-24T21:00:00+01:00' },
      new RegExp(`^(?=.*${P})(?=.*Appeler de 10 h à 13 h)`),
    ],
    [
      'of the wrong hour is another one',
      'consumer',
      { ...DIRECT, consents: [granted('phone', '2026-06-01')] },
      'phone',
      { at: '2026-11-24T21:00:00+01:00' },
      /^Appeler de 10 h à 13 h ou de 14 h à 20 h, heure de la personne\.$/,
    ],
    [
      'of a message without an opt-out is to complete it',
      'consumer',
      DIRECT,
      'post',
      { message: { optOut: false } },
      /^Ajouter au message un moyen simple et gratuit de s’opposer\.$/,
    ],
    [
      'of a bought file whose people could not object',
      'consumer',
      { origins: [origin('purchased', '2026-11-10', { objectionOffered: null })] },
      'post',
      {},
      /^Obtenir du fournisseur/,
    ],
    [
      'of a transmission without information',
      'consumer',
      DIRECT,
      'post',
      { purpose: 'transfer', recipient: 'BETA' },
      /^Enregistrer que la personne a été informée, à la collecte, de la transmission/,
    ],
    [
      'of an onward transfer is nothing',
      'consumer',
      { origins: [origin('purchased', '2026-11-10')] },
      'post',
      { purpose: 'transfer', recipient: 'BETA' },
      /^Rien ne permettrait cette transmission/,
    ],
    [
      'of telling goods is an answer (SG-1)',
      'consumer',
      { ...DIRECT, consents: [granted('phone', '2026-06-01', { goods: ['PAC'] })] },
      'phone',
      { goods: 'PAC' },
      /^Répondre à la question de la campagne/,
    ],
    [
      'of a foreign territory is a decision alone (RM-4)',
      'organisation',
      { ...DIRECT, territory: 'BE' },
      'post',
      {},
      'Une personne nommée examine le cas et enregistre sa décision avec ses raisons.',
    ],
    [
      'of a call-back after a no is a decision alone (OP-4)',
      'consumer',
      {
        ...DIRECT,
        consents: no('all'),
        requests: [{ at: '2026-11-20T09:00:00+01:00', goods: 'kitchen', proof: true }],
      },
      'phone',
      {},
      'Une personne nommée examine le cas et enregistre sa décision avec ses raisons.',
    ],
    [
      'of a call-back about energy works is a decision alone (CB-2)',
      'consumer',
      { ...DIRECT, requests: [{ at: '2026-11-20T09:00:00+01:00', goods: 'kitchen', proof: true }] },
      'phone',
      { sector: 'energy_renovation' },
      'Une personne nommée examine le cas et enregistre sa décision avec ses raisons.',
    ],
    [
      'of a minor’s own consent is a decision alone (M-2)',
      'consumer',
      { ...DIRECT, birthDate: '2010-05-01', consents: [granted('email', '2026-06-01')] },
      'email',
      {},
      'Une personne nommée examine le cas et enregistre sa décision avec ses raisons.',
    ],
    [
      'of public data of a consumer says that a consent would spare it (P-6)',
      'consumer',
      { origins: [origin('public', '2026-11-10', { expected: true })] },
      'post',
      {},
      'Une personne nommée examine le cas et enregistre sa décision avec ses raisons ; un accord prouvé l’éviterait.',
    ],
    [
      'of the same abroad does not',
      'consumer',
      { origins: [origin('public', '2026-11-10', { expected: true })], territory: 'BE' },
      'post',
      {},
      'Une personne nommée examine le cas et enregistre sa décision avec ses raisons.',
    ],
  ])('%s', (_, audience, contact, channel, { at = AT, ...campaign }, expected) => {
    const { remedy = '' } = asked(audience, contact, channel, campaign, at as string);
    if (typeof expected === 'string') expect(remedy).toBe(expected);
    else expect(remedy).toMatch(expected);
  });

  it('for missing information suggests a consent only where it may be asked', () => {
    const untold = { origins: [origin('direct', '2026-01-02', { informed: null })] };
    expect(asked('consumer', untold, 'post').remedy).toMatch(/si c’est le cas ; sinon recueillir son accord\.$/);
    expect(asked('consumer', { ...untold, territory: 'BE' }, 'post').remedy).toMatch(/si c’est le cas\.$/);
  });
});
