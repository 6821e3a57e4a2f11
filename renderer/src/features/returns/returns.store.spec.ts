import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, expect, it } from 'vitest';
import type { ReturnsInspection, ReturnsOutcome } from '../../../../shared/contract/returns.ts';
import { AskedEngine } from '../../../../test/page/asked-engine.ts';
import { rowsAskedAbout, sumOf } from './returned-file.ts';
import { useReturns } from './returns.store.ts';

const inspection = (file: string, more: Partial<ReturnsInspection> = {}): ReturnsInspection => ({
  file,
  kind: 'messages',
  tool: 'mailchimp',
  rows: 4,
  from: null,
  until: null,
  timeZone: 'Europe/Paris',
  isZoneAsked: false,
  askedEachFile: [],
  unknownCodes: [],
  ...more,
});
const outcome = (file: string, more: Partial<ReturnsOutcome> = {}): ReturnsOutcome => ({
  file,
  kind: 'messages',
  tool: 'mailchimp',
  rows: 4,
  applied: 3,
  known: 1,
  unmatched: 0,
  unusable: 0,
  calls: 0,
  oppositions: 3,
  refusals: 0,
  callbacks: 0,
  dead: 0,
  suspicions: 0,
  codes: [],
  listed: 0,
  lists: [],
  recall: { exports: 0, people: 0 },
  remarks: [],
  ...more,
});
const UNKNOWN = { code: 'RF', name: null, count: 2, examples: [], proposed: null };

let engine: AskedEngine;
let store: ReturnType<typeof useReturns>;
beforeEach(() => {
  engine = new AskedEngine();
  setActivePinia(createPinia());
  store = useReturns();
});

const file = (name: string) => ({ fileToken: name, name });
let jobs = 0;

/** Answers the nth question of a name with a job that ends by this result. */
async function end(name: string, place: number, result: unknown): Promise<void> {
  jobs += 1;
  await engine.begin(name, `job-${String(jobs)}`, place);
  engine.finish(`job-${String(jobs)}`, result);
}

it('reads and checks several files one after the other, and sums them up', async () => {
  const taking = store.take([file('unsubscribed'), file('cleaned')]);
  await end('returns.inspect', 0, inspection('unsubscribed'));
  await end('returns.rehearse', 0, outcome('unsubscribed'));
  expect(store.isChecked).toBe(false);
  await end('returns.inspect', 1, inspection('cleaned'));
  await end('returns.rehearse', 1, outcome('cleaned', { oppositions: 0, dead: 3 }));
  await taking;
  expect(store.isChecked).toBe(true);
  expect(sumOf(store.files.flatMap(({ rehearsed }) => rehearsed ?? []))).toMatchObject({
    rows: 8,
    applied: 6,
    known: 2,
    oppositions: 3,
    dead: 3,
  });
  const saving = store.save();
  await end('returns.take', 0, outcome('unsubscribed'));
  await end('returns.take', 1, outcome('cleaned'));
  await saving;
  expect(store.files.map(({ result }) => result?.file)).toEqual(['unsubscribed', 'cleaned']);
  expect(engine.asked.filter(({ name }) => name === 'list.standing')).toEqual([]);
});

it('goes on with the others when one file is refused, and records those alone', async () => {
  const taking = store.take([file('report.pdf'), file('cleaned')]);
  (await engine.question('returns.inspect')).refuse('workbook.unknown');
  await end('returns.inspect', 1, inspection('cleaned'));
  await end('returns.rehearse', 0, outcome('cleaned'));
  await taking;
  expect(store.isChecked).toBe(true);
  expect(store.files[0]?.error).toMatchObject({ code: 'workbook.unknown' });
  const saving = store.save();
  await end('returns.take', 0, outcome('cleaned'));
  await saving;
  expect(engine.asked.filter(({ name }) => name === 'returns.take').map(({ input }) => input['fileToken'])).toEqual([
    'cleaned',
  ]);
});

it('asks about codes before the check, and about refused letters without remembering them', async () => {
  const taking = store.take([file('letters')]);
  await end(
    'returns.inspect',
    0,
    inspection('letters', {
      kind: 'letters',
      askedEachFile: [{ meaning: 'letter_refused', count: 3 }],
      unknownCodes: [UNKNOWN],
    }),
  );
  await taking;
  expect([store.asked, store.isChecked]).toEqual([0, false]);
  const answering = store.answer(0, [{ code: 'RF', meaning: 'letter_refused' }]);
  await end('returns.rehearse', 0, outcome('letters'));
  await answering;
  const [one] = store.files;
  if (one === undefined) throw new Error('no file');
  expect(rowsAskedAbout(one, 'letter_refused')).toBe(5);
  expect(rowsAskedAbout(one, 'complaint')).toBe(0);
  const choosing = store.choose(0, 'letter_refused', 'ignored');
  await end('returns.rehearse', 1, outcome('letters', { oppositions: 0 }));
  await choosing;
  expect((await engine.question('returns.rehearse', 1)).input).toMatchObject({
    codes: [{ code: 'RF', meaning: 'letter_refused' }],
    forThisFile: [{ meaning: 'letter_refused', as: 'ignored' }],
  });
  const back = store.choose(0, 'letter_refused', 'letter_refused');
  expect((await engine.question('returns.rehearse', 2)).input).toMatchObject({ forThisFile: [] });
  await end('returns.rehearse', 2, outcome('letters'));
  await back;
});

it('shows the check of the last choice, whatever answer comes last', async () => {
  const taking = store.take([file('letters')]);
  await end('returns.inspect', 0, inspection('letters', { askedEachFile: [{ meaning: 'letter_refused', count: 1 }] }));
  await end('returns.rehearse', 0, outcome('letters'));
  await taking;
  const first = store.choose(0, 'letter_refused', 'opposed_all');
  const second = store.choose(0, 'letter_refused', 'ignored');
  await engine.begin('returns.rehearse', 'first', 1);
  await engine.begin('returns.rehearse', 'second', 2);
  engine.finish('second', outcome('letters', { oppositions: 0 }));
  await second;
  expect(store.isBusy).toBe(true);
  engine.finish('first', outcome('letters', { oppositions: 7 }));
  await first;
  expect([store.files[0]?.rehearsed?.oppositions, store.isBusy]).toEqual([0, false]);
});

it('drops what an earlier drop still does', async () => {
  const first = store.take([file('old')]);
  await engine.begin('returns.inspect', 'slow', 0);
  const second = store.take([file('new')]);
  await end('returns.inspect', 1, inspection('new'));
  await end('returns.rehearse', 0, outcome('new'));
  await second;
  engine.finish('slow', inspection('old'));
  await first;
  expect(store.files.map(({ rehearsed }) => rehearsed?.file)).toEqual(['new']);
  expect(store.isBusy).toBe(false);
});

it('reads the lists again when somebody who said no is on one', async () => {
  const taking = store.take([file('calls')]);
  await end('returns.inspect', 0, inspection('calls'));
  await end('returns.rehearse', 0, outcome('calls'));
  await taking;
  const saving = store.save();
  await end('returns.take', 0, outcome('calls', { recall: { exports: 1, people: 2 } }));
  (await engine.question('list.standing')).answer({ lists: [], toWithdraw: 0, toCorrect: 0 });
  await saving;
});

it('asks once for the zone of a layout, Paris proposed, and which lists are complete', async () => {
  const taking = store.take([file('calls')]);
  await end('returns.inspect', 0, inspection('calls', { kind: 'calls', isZoneAsked: true }));
  await end('returns.rehearse', 0, outcome('calls', { lists: [{ exportId: '12', campaign: 'Noël' }] }));
  await taking;
  expect(store.files[0]).toMatchObject({ timeZone: 'Europe/Paris', complete: [] });
  const telling = store.tellZone(0, 'Indian/Reunion');
  await end('returns.rehearse', 1, outcome('calls'));
  await telling;
  const closing = store.tellComplete(0, '12', true);
  await end('returns.rehearse', 2, outcome('calls'));
  await closing;
  const saving = store.save();
  await end('returns.take', 0, outcome('calls'));
  (await engine.question('list.standing')).answer({ lists: [], toWithdraw: 0, toCorrect: 0 });
  await saving;
  const [asked] = engine.asked.filter(({ name }) => name === 'returns.take');
  expect(asked?.input).toMatchObject({ timeZone: 'Indian/Reunion', complete: ['12'] });
});
