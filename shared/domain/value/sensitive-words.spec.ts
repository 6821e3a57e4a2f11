import { describe, expect, it } from 'vitest';
import { sensitiveTopicOf } from './sensitive-words.ts';

describe('the topic of a comment that the law protects', () => {
  it.each([
    ['Sort de l’hôpital, rappeler en janvier', 'health'],
    ['HANDICAPEE, ne peut pas se déplacer', 'health'],
    ['sa femme est enceinte', 'health'],
    ['cancer', 'health'],
    ['très malade', 'health'],
    ['Pas le vendredi, va à la mosquée', 'religion'],
    ['catholique pratiquante', 'religion'],
    ['fait le ramadan', 'religion'],
    ['militant syndical CGT', 'opinion'],
    ['ne vote pas', 'opinion'],
    ['extrême droite', 'opinion'],
  ])('« %s » is %s', (comment, topic) => {
    expect(sensitiveTopicOf(comment)).toBe(topic);
  });

  it.each(['', 'Rappeler après 18 h', 'Veut un devis cuisine', 'Son mari gère', 'Travaux dans la rue de l’Église'])(
    '« %s » is none',
    (comment) => {
      expect(sensitiveTopicOf(comment)).toBeNull();
    },
  );
});
