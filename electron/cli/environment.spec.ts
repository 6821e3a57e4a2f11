import { describe, expect, it } from 'vitest';
import { languageOf } from './environment.ts';

describe('the language of a terminal', () => {
  it.each([
    [{}, 'fr'],
    [{ LANG: 'C.UTF-8' }, 'fr'],
    [{ LANG: 'de_DE.UTF-8' }, 'fr'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'EN' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'fr_FR.UTF-8' }, 'fr'],
    [{ LANG: 'fr_FR', LC_ALL: 'en_US' }, 'en'],
    [{ LANG: 'en_US', LC_ALL: '' }, 'en'],
  ] as const)('%j: %s', (environment, language) => {
    expect(languageOf(environment)).toBe(language);
  });
});
