import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lawNotes, NOTES, withLawNotes } from '../../build/notes-document.ts';
import { DOCUMENT, rulesDocument } from '../../build/rules-document.ts';
import { DUTIES } from '../../shared/domain/compliance.ts';
import { parameters, rules } from '../../shared/rules/index.ts';
import { duty } from '../../shared/text/campaign/duty.ts';

describe('docs/rules.md', () => {
  it('matches the rules; otherwise run node build/rules-document.ts', () => {
    expect(readFileSync(DOCUMENT, 'utf8') === rulesDocument()).toBe(true);
  });

  it('shows every rule and parameter by its id, once', () => {
    const shown = rulesDocument();
    for (const { id } of [...rules, ...parameters]) expect(shown.split(`\n\`${id}\` ·`)).toHaveLength(2);
  });
});

describe('docs/notes-de-version.md', () => {
  const page = readFileSync(NOTES, 'utf8');

  it('matches the rules; otherwise run npm run notes:document', () => {
    expect(withLawNotes(page, lawNotes()) === page).toBe(true);
  });

  it('begins with the law, the change of 11 August 2026 and its rules included', () => {
    expect([...page.matchAll(/^###? (.*)$/gm)].slice(0, 3).map(([, title]) => title)).toEqual([
      expect.stringMatching(/^Aval \d+\.\d+\.\d+$/) as string,
      'Ce qui a changé dans la loi',
      'Depuis le 11/08/2026',
    ]);
    expect(lawNotes()).toContain('Appel à un particulier : ancien client');
    expect(lawNotes()).not.toContain('Recours contre le décret');
  });
});

describe('duties', () => {
  it('each have a sentence', () => {
    expect(Object.keys(duty).sort()).toEqual(DUTIES.map((name) => `duty.${name}`).sort());
  });
});
