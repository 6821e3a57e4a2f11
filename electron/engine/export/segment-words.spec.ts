import { describe, expect, it } from 'vitest';
import { isKnownCode } from '../../../shared/text/index.ts';
import { SEGMENT_OPERATORS, type Segment } from '../../../shared/domain/contact/segment.ts';
import { segmentWords } from './segment-words.ts';

describe('a filter in words', () => {
  it.each<[Segment, string, string]>([
    [{ all: [] }, 'tous les contacts', 'all contacts'],
    [{ any: [] }, 'aucun contact', 'no contact'],
    [
      { field: 'postcode', op: 'startsWith', value: '69' },
      'le code postal commence par « 69 »',
      'the postcode begins with “69”',
    ],
    [{ field: 'emails', op: 'exists', value: true }, 'un e-mail est renseigné', 'an e-mail is filled in'],
    [
      { field: 'company', op: 'exists', value: false },
      'la société n’est pas renseigné',
      'the company is not filled in',
    ],
    [{ field: 'member', op: 'is', value: true }, 'l’adhésion est oui', 'membership is yes'],
    [
      { field: 'city', op: 'in', value: ['Lyon', 'Vienne'] },
      'la ville est l’un de « Lyon », « Vienne »',
      'the town is one of “Lyon”, “Vienne”',
    ],
    [
      { field: 'lastContactOn', op: 'after', value: '2026-01-05' },
      'le dernier contact est après le 5 janvier 2026',
      'the last contact is after 5 January 2026',
    ],
    [
      { field: 'origins.source', op: 'contains', value: 'salon' },
      'la source d’une origine contient « salon »',
      'the source of an origin contains “salon”',
    ],
    [
      { field: 'audience', op: 'in', value: ['consumer', 'sole_trader'] },
      'le public est l’un de « particulier », « entrepreneur individuel »',
      'the audience is one of “consumer”, “sole trader”',
    ],
    [
      { field: 'origins.kind', op: 'is', value: 'purchased' },
      'une origine est « fichier acheté ou loué »',
      'an origin is “bought or hired file”',
    ],
    [
      { field: 'consents.channel', op: 'is', value: 'automated_call' },
      'le canal d’un accord est « automate d’appel »',
      'the channel of a consent is “call robot”',
    ],
    [{ field: 'status', op: 'is', value: 'moved' }, 'l’état est « a déménagé »', 'the status is “moved”'],
    [{ field: 'audience', op: 'is', value: 'martian' }, 'le public est « martian »', 'the audience is “martian”'],
    [
      { field: 'extra.Parrain', op: 'isNot', value: 3 },
      'le champ « Parrain » n’est pas « 3 »',
      'the field “Parrain” is not “3”',
    ],
    [
      {
        all: [
          { field: 'city', op: 'is', value: 'Lyon' },
          {
            any: [
              { field: 'emails', op: 'exists' },
              { field: 'phones', op: 'exists' },
            ],
          },
        ],
      },
      'la ville est « Lyon » et (un e-mail est renseigné ou un téléphone est renseigné)',
      'the town is “Lyon” and (an e-mail is filled in or a phone is filled in)',
    ],
  ])('%j', (segment, french, english) => {
    expect(segmentWords(segment, 'fr')).toBe(french);
    expect(segmentWords(segment, 'en')).toBe(english);
  });

  it('has words for every operator', () => {
    for (const operator of SEGMENT_OPERATORS) expect(isKnownCode(`filter.${operator}`)).toBe(true);
  });
});
