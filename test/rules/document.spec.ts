import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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

describe('duties', () => {
  it('each have a sentence', () => {
    expect(Object.keys(duty).sort()).toEqual(DUTIES.map((name) => `duty.${name}`).sort());
  });
});
