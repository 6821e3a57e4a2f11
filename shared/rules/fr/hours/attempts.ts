import type { RuleOutcome, Rule } from '../../model.ts';
import { CALLING_HOURS, LAST_OPT_OUT_DAY, PHONE_OPT_IN } from '../dates.ts';
import { selling, VOICE } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { D223_9_2022, D223_9_2026 } from '../sources.ts';

const exhausted: RuleOutcome = {
  when: 'attempts.exhausted',
  verdict: 'block',
  message: {
    fr: 'La personne a déjà été appelée quatre fois, réponses ou non, en trente jours.',
    en: 'The person was already called four times, answered or not, within thirty days.',
  },
  remedy: {
    kind: 'facts',
    follow: ['other_moment'],
    say: {
      fr: 'Attendre que le plus ancien de ces appels ait trente jours.',
      en: 'Wait until the oldest of these calls is thirty days old.',
    },
  },
};

export const callingAttempts: Rule = {
  id: 'fr.hours.attempts',
  reference: ['X7', 'H-3'],
  title: { fr: 'Quatre appels ou tentatives en trente jours', en: 'Four calls or attempts in thirty days' },
  kind: 'limit',
  step: 'X7',
  appliesTo: selling(VOICE, ['consumer']),
  versions: [
    {
      from: CALLING_HOURS,
      until: LAST_OPT_OUT_DAY,
      text: {
        fr: 'Un même professionnel, ou un tiers pour lui, n’appelle ou ne tente d’appeler un particulier que quatre fois en trente jours calendaires. Aval compte trente jours glissants, celui de l’appel compris.',
        en: 'The same professional, or a third party for it, calls or attempts to call a consumer four times only in thirty calendar days. Aval counts thirty rolling days, the day of the call included.',
      },
      outcomes: [exhausted],
      sources: [D223_9_2022],
      confidence: 'official',
    },
    {
      from: PHONE_OPT_IN,
      until: null,
      text: {
        fr: 'La même limite : quatre appels ou tentatives en trente jours calendaires, glissants.',
        en: 'The same limit: four calls or attempts in thirty calendar days, rolling.',
      },
      outcomes: [exhausted],
      sources: [D223_9_2026],
      confidence: 'secondary',
    },
  ],
  review: TO_CONFIRM,
};
