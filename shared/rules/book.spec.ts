import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../domain/channel.ts';
import { AUDIENCES } from '../domain/contact/words.ts';
import { addDays, isDay } from '../domain/calendar/day.ts';
import { PURPOSES } from '../domain/contact/facts.ts';
import { fingerprint, parameters, rules, rulesJson, rulesOn } from './book.ts';
import { BINDING_RULES, LAST_RESORT } from './fr/index.ts';
import { judge } from './judge.ts';
import type { Example, Rule } from './model.ts';
import { RULE_LANGUAGES, type Sentence } from './parameter.ts';
import { planFor, spanOf } from './plan.ts';

/** The book is whole: nothing missing, nothing twice, every date on both sides, every word in both languages. */

const IDS = JSON.parse(readFileSync('test/fixtures/legal/rule-ids.json', 'utf8')) as string[];

const factsOf = ({ contact, campaign, on }: Example) => ({ contact, campaign: { ...campaign, at: on } });

const said = (sentence: Sentence): boolean => RULE_LANGUAGES.every((language) => sentence[language].trim() !== '');

describe('the reference', () => {
  it.each(IDS)('%s of docs/law/rules-fr.md is carried', (id) => {
    expect(rulesJson().some(({ reference }) => reference.includes(id))).toBe(true);
  });

  it('names no id that is not in it', () => {
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

const BOOK_BEGINS = '2018-05-25';

/** Days on which a rule begins or changes, but for the beginning of the book itself; and the day after its end. */
function turningDays({ versions }: Rule): readonly string[] {
  const begins = versions.flatMap(({ from }) => (from === null || from === BOOK_BEGINS ? [] : [from]));
  const last = versions.at(-1)?.until ?? null;
  return last === null ? begins : [...begins, addDays(last, 1)];
}

const worked = BINDING_RULES.filter((rule) => rule !== LAST_RESORT);

describe.each(worked.map((rule) => [rule.id, rule] as const))('examples of %s', (_, rule) => {
  it.each(rule.examples.map((example) => [example.on, example.expect, example] as const))(
    '%s: %s',
    (_on, expected, example) => {
      expect(judge(factsOf(example)).verdict).toBe(expected);
    },
  );

  it('speak of each of its versions, and stand on each side of each of its dates', () => {
    const days = rule.examples.map(({ on }) => on.slice(0, 10));
    for (const { from, until } of rule.versions) {
      const within = rule.examples.filter(
        ({ on }) => (from === null || on >= from) && (until === null || on.slice(0, 10) <= until),
      );
      expect(within.some((example) => judge(factsOf(example)).applied.some((outcome) => outcome.rule === rule))).toBe(
        true,
      );
    }
    for (const day of turningDays(rule)) {
      expect(days).toContain(day);
      expect(days).toContain(addDays(day, -1));
    }
  });
});

describe('outcomes', () => {
  it('are each reached by an example of the book', () => {
    const reached = new Set(
      worked
        .flatMap(({ examples }) => examples)
        .flatMap((example) => judge(factsOf(example)).applied.map(({ outcome }) => outcome)),
    );
    const unreached = worked.flatMap((rule) =>
      rule.versions.flatMap(({ outcomes, from }) =>
        outcomes.flatMap((outcome, index) => (reached.has(outcome) ? [] : [`${rule.id} ${from} ${index}`])),
      ),
    );
    expect(unreached).toEqual([]);
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

  it('never leave a permission that nothing rests on', () => {
    for (const { outcomes } of worked.filter(({ kind }) => kind === 'case').flatMap(({ versions }) => versions)) {
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
  it('has one id a rule, and nothing empty', () => {
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

  it('knows what is in force on a day', () => {
    const on = (day: string) =>
      rulesJson(day)
        .filter(({ id }) => id === 'fr.phone.consumer.consent')
        .map(({ from }) => from);
    expect(on('2026-08-10')).toEqual(['2018-05-25']);
    expect(on('2026-08-11')).toEqual(['2026-08-11']);
    expect(rulesOn('2026-08-11').some(({ rule }) => rule.id === 'fr.hours.refusal_pause')).toBe(false);
    expect(rulesOn('2026-08-10').some(({ rule }) => rule.id === 'fr.hours.refusal_pause')).toBe(true);
  });

  it('has a fingerprint, the same each time', () => {
    expect(fingerprint()).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprint()).toBe(fingerprint());
  });
});
