import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { AskedEngine } from '../../../../test/page/asked-engine.ts';
import { setLanguage } from '../../text/words.ts';
import { findRules } from './find-rules.ts';

let engine: AskedEngine;
beforeEach(() => {
  engine = new AskedEngine();
  vi.stubGlobal('document', { documentElement: {} });
});
afterAll(() => {
  setLanguage('fr');
  vi.unstubAllGlobals();
});

const book = (title: string) => ({
  entries: [{ id: 'fr.phone.hours', title, text: title, sources: [], reference: [], channels: [], audiences: [] }],
});

it('finds rules in the language of the window, and asks again after a refusal', async () => {
  setLanguage('fr');
  const refused = findRules('heures');
  (await engine.question('rule.book', 0)).refuse('engine.stopped');
  await expect(refused).rejects.toThrow();
  const french = findRules('heures');
  (await engine.question('rule.book', 1)).answer(book('Heures d’appel'));
  expect((await french).map(({ label }) => label)).toEqual(['Heures d’appel']);
  await findRules('heures d');
  expect(engine.asked).toHaveLength(2);
  setLanguage('en');
  const english = findRules('hours');
  (await engine.question('rule.book', 2)).answer(book('Calling hours'));
  expect((await english).map(({ label }) => label)).toEqual(['Calling hours']);
});
