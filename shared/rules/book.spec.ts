import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../domain/channel.ts';
import { AUDIENCES } from '../domain/contact/words.ts';
import { addDays, isDay } from '../domain/calendar/day.ts';
import { PURPOSES } from '../domain/contact/facts.ts';
import { fingerprint, fingerprintOf, parameters, rules, rulesJson, rulesOn } from './book.ts';
import { BINDING_RULES, LAST_RESORT } from './fr/index.ts';
import type { Rule, Version } from './model.ts';
import { RULE_LANGUAGES, type Parameter, type RuleSentence } from './parameter.ts';
import { planFor, spanOf } from './plan.ts';

/** The book is complete: nothing missing, nothing twice, every date on both sides, every text in both languages. */

const IDS = JSON.parse(readFileSync('test/fixtures/legal/rule-ids.json', 'utf8')) as string[];

const said = (sentence: RuleSentence): boolean => RULE_LANGUAGES.every((language) => sentence[language].trim() !== '');

describe('the reference', () => {
  it.each(IDS)('%s of docs/law/rules-fr.md is in a rule', (id) => {
    expect(rulesJson().some(({ reference }) => reference.includes(id))).toBe(true);
  });

  it('has no unknown id', () => {
    expect(
      rulesJson()
        .flatMap(({ reference }) => reference)
        .filter((id) => !IDS.includes(id)),
    ).toEqual([]);
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('has words, sources and a date for its next check', () => {
    expect(said(rule.title)).toBe(true);
    expect(rule.versions.length).toBeGreaterThan(0);
    expect(isDay(rule.review.nextCheck)).toBe(true);
    for (const version of rule.versions) {
      expect(said(version.text)).toBe(true);
      expect(version.sources.length).toBeGreaterThan(0);
      for (const { instrument, provision, url } of version.sources) {
        expect(instrument).not.toBe('');
        expect(provision).not.toBe('');
        expect(url).toMatch(/^https?:\/\/\S+$/);
      }
      for (const { message, remedy } of version.outcomes) {
        expect(said(message)).toBe(true);
        expect(message.fr).not.toBe(message.en);
        if (remedy !== undefined)
          expect([remedy.say, ...(remedy.orConsent === undefined ? [] : [remedy.orConsent])].every(said)).toBe(true);
      }
    }
  });

  it('has versions without gap or overlap', () => {
    for (const [index, { from, until }] of rule.versions.entries()) {
      const next = rule.versions[index + 1];
      if (index > 0) expect(from).not.toBeNull();
      if (next !== undefined) expect(next.from).toBe(addDays(until ?? '', 1));
      if (from !== null && until !== null) expect(from <= until).toBe(true);
    }
  });
});

describe('the tables', () => {
  const cells = CHANNELS.flatMap((channel) =>
    AUDIENCES.flatMap((audience) => PURPOSES.map((purpose) => [channel, audience, purpose] as const)),
  );

  it.each(cells)('%s, %s, %s: have a row on every day', (channel, audience, purpose) => {
    for (const day of [
      '2016-01-01',
      '2018-05-25',
      '2020-07-26',
      '2023-03-01',
      '2026-08-10',
      '2026-08-11',
      '2030-01-01',
    ]) {
      expect(planFor(channel, audience, purpose, spanOf(day)).cases.length).toBeGreaterThan(0);
    }
  });

  it('never give a permission without a basis', () => {
    for (const { outcomes } of BINDING_RULES.filter((rule) => rule.kind === 'case' && rule !== LAST_RESORT).flatMap(
      ({ versions }) => versions,
    )) {
      for (const { verdict, basis } of outcomes) {
        if (verdict === 'allow' || verdict === 'conditional') expect(basis).toBeDefined();
      }
    }
  });
});

describe('parameters', () => {
  it.each(parameters.map((parameter) => [parameter.id, parameter] as const))(
    '%s covers all time',
    (_, { values, title, unit }) => {
      expect(said(title) && said(unit)).toBe(true);
      expect(values.at(0)?.from).toBeNull();
      expect(values.at(-1)?.until).toBeNull();
      for (const [index, { until, sources }] of values.entries()) {
        expect(sources.length).toBeGreaterThan(0);
        const next = values[index + 1];
        if (next !== undefined) expect(next.from).toBe(addDays(until ?? '', 1));
      }
    },
  );
});

describe('the book as data', () => {
  it('has one id per rule, and nothing empty', () => {
    const ids = [...rules, ...parameters].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const language of RULE_LANGUAGES) {
      for (const entry of rulesJson(undefined, language)) {
        expect(Object.keys(entry)).toEqual([
          'id',
          'reference',
          'channel',
          'title',
          'text',
          'from',
          'until',
          'sources',
          'confidence',
          'review',
        ]);
        expect([entry.id, entry.channel, entry.title, entry.text].every((text) => text.trim() !== '')).toBe(true);
        expect(entry.sources.length).toBeGreaterThan(0);
      }
    }
  });

  it('gives the rules in force on a day', () => {
    const on = (day: string) =>
      rulesJson(day)
        .filter(({ id }) => id === 'fr.phone.consumer.consent')
        .map(({ from }) => from);
    expect(on('2026-08-10')).toEqual(['2018-05-25']);
    expect(on('2026-08-11')).toEqual(['2026-08-11']);
    expect(rulesOn('2026-08-11').some(({ rule }) => rule.id === 'fr.hours.refusal_pause')).toBe(false);
    expect(rulesOn('2026-08-10').some(({ rule }) => rule.id === 'fr.hours.refusal_pause')).toBe(true);
  });
});

describe('the fingerprint', () => {
  it('is a SHA-256, the same each time', () => {
    expect(fingerprint()).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprint()).toBe(fingerprint());
    expect(fingerprintOf({ rules, parameters })).toBe(fingerprint());
  });

  it('covers a rule field by field, and no examples', () => {
    const fields = new Set(rules.flatMap((rule) => Object.keys(rule)));
    expect([...fields].sort()).toEqual([
      'appliesTo',
      'beyondConsent',
      'id',
      'kind',
      'reference',
      'review',
      'step',
      'title',
      'versions',
    ]);
  });

  const first = (patch: (version: Version) => Version) => (rule: Rule) => ({
    ...rule,
    versions: rule.versions.map((version, index) => (index === 0 ? patch(version) : version)),
  });

  it.each<[string, (rule: Rule) => Rule]>([
    ['the first day of a version', first((version) => ({ ...version, from: '2018-05-26' }))],
    ['the last day of a version', first((version) => ({ ...version, until: '2026-08-09' }))],
    ['a sentence', first((version) => ({ ...version, text: { ...version.text, en: `${version.text.en}.` } }))],
    ['a source', first((version) => ({ ...version, sources: version.sources.slice(1) }))],
    ['the confidence', first((version) => ({ ...version, confidence: 'secondary' }))],
    [
      'a condition',
      first((version) => ({
        ...version,
        outcomes: version.outcomes.map((outcome) => ({ ...outcome, when: 'always' })),
      })),
    ],
    ['the audiences', (rule) => ({ ...rule, appliesTo: { ...rule.appliesTo, audiences: ['organisation'] } })],
    ['the day of the next check', (rule) => ({ ...rule, review: { ...rule.review, nextCheck: '2030-01-01' } })],
  ])('changes with %s', (_, patch) => {
    const changed = rules.map((rule) => (rule.id === 'fr.phone.consumer.consent' ? patch(rule) : rule));
    expect(fingerprintOf({ rules: changed, parameters })).not.toBe(fingerprint());
  });

  const withFirstValue = ({ values }: Parameter<unknown>, patch: Partial<Parameter<unknown>['values'][number]>) =>
    values.map((value, index) => (index === 0 ? { ...value, ...patch } : value));

  it.each<[string, (parameter: Parameter<unknown>) => Parameter<unknown>]>([
    [
      'the first day of a value',
      (parameter) => ({ ...parameter, values: withFirstValue(parameter, { from: '1999-01-01' }) }),
    ],
    ['a value', (parameter) => ({ ...parameter, values: withFirstValue(parameter, { value: 'another' }) })],
  ])('changes with %s of a parameter', (_, patch) => {
    const changed = parameters.map((parameter, index) => (index === 0 ? patch(parameter) : parameter));
    expect(fingerprintOf({ rules, parameters: changed })).not.toBe(fingerprint());
  });
});
