import type { Rule } from '../../model.ts';
import { BEFORE_GDPR } from '../dates.ts';
import { ALL_CHANNELS, EVERYONE, using } from '../parts.ts';
import { DECIDE } from '../remedies.ts';
import { READ } from '../review.ts';
import { GDPR_SCOPE } from '../sources.ts';

export const beforeBook: Rule = {
  id: 'fr.scope.before_book',
  reference: [],
  title: { fr: 'Avant le 25 mai 2018', en: 'Before 25 May 2018' },
  kind: 'case',
  step: 'table',
  appliesTo: using(ALL_CHANNELS, EVERYONE),
  versions: [
    {
      from: null,
      until: BEFORE_GDPR,
      text: {
        fr: 'Le livre commence avec le RGPD : avant lui, une personne décide.',
        en: 'The book begins with the RGPD: before it, a person decides.',
      },
      outcomes: [
        {
          when: 'always',
          verdict: 'review',
          message: {
            fr: 'Cette date est antérieure au RGPD ; le livre ne couvre pas le droit de ce temps.',
            en: 'This date is before the RGPD; the book does not cover the law of that time.',
          },
          remedy: DECIDE,
        },
      ],
      sources: [GDPR_SCOPE],
      confidence: 'interpretation',
    },
  ],
  review: READ,
};
