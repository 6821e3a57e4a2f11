import { createPinia, setActivePinia } from 'pinia';
import { nextTick } from 'vue';
import { beforeEach, expect, it } from 'vitest';
import { AskedEngine } from '../../../../test/page/asked-engine.ts';
import { useLists } from './lists.store.ts';

const prepared = (exportId: string, file: string) => ({
  exportId,
  campaign: 'Noël',
  formats: ['post-lines'],
  files: [file],
  reprint: 0,
  closedOtherwise: 0,
  corrected: 0,
  withoutCoordinate: 0,
});

let engine: AskedEngine;
let lists: ReturnType<typeof useLists>;
beforeEach(() => {
  engine = new AskedEngine();
  setActivePinia(createPinia());
  lists = useLists();
});

async function prepare(place: number, ...written: ReturnType<typeof prepared>[]): Promise<void> {
  const asked = lists.prepare(null);
  (await engine.question('file.choose', place)).answer([{ fileToken: 'token', name: 'retraits' }]);
  (await engine.question('list.prepareRecall', place)).answer({ people: written.length, lists: written });
  await asked;
}

it('does one thing after the other, and reads the lists again once they were read', async () => {
  const first = lists.close('1', { event: 'returned' });
  const second = lists.close('2', { event: 'ended' });
  (await engine.question('list.close')).answer({});
  await first;
  expect(engine.asked.map(({ name }) => name)).toEqual(['list.close', 'list.close']);
  (await engine.question('list.close', 1)).answer({});
  await second;
  expect([lists.changes, lists.standing]).toEqual([2, null]);
  const reading = lists.read();
  (await engine.question('list.standing')).answer({ lists: [], toWithdraw: 0, toCorrect: 0 });
  await reading;
  const third = lists.close('3', { event: 'ended' });
  (await engine.question('list.close', 2)).answer({});
  (await engine.question('list.standing', 1)).answer({ lists: [], toWithdraw: 0, toCorrect: 0 });
  await third;
});

it('keeps the files of a recall until somebody says that the people are out', async () => {
  await prepare(0, prepared('1', 'liste-1/retrait.xlsx'), prepared('2', 'liste-2/retrait.xlsx'));
  await prepare(1, prepared('1', 'liste-1-2/retrait.xlsx'));
  expect(lists.prepared.map(({ files }) => files[0])).toEqual(['liste-2/retrait.xlsx', 'liste-1-2/retrait.xlsx']);
  const done = lists.markRecalled('1', '2026-12-02');
  (await engine.question('list.markRecalled')).answer({ people: 1 });
  await done;
  expect(lists.prepared.map(({ exportId }) => exportId)).toEqual(['2']);
});

it('says that nobody is to be taken out, and not when the folder was not chosen', async () => {
  const asked = lists.prepare(null);
  (await engine.question('file.choose')).answer(null);
  await asked;
  expect(lists.foundNobody).toBe(false);
  const again = lists.prepare(null);
  (await engine.question('file.choose', 1)).answer([{ fileToken: 'token', name: 'retraits' }]);
  (await engine.question('list.prepareRecall')).answer({ people: 0, lists: [] });
  await again;
  expect(lists.foundNobody).toBe(true);
});

it('goes on after a refusal, which it shows', async () => {
  const refused = lists.close('1', { event: 'not_sent', reason: 'panne' });
  (await engine.question('list.close')).refuse('export.has_returns');
  await refused;
  expect(lists.error).toMatchObject({ code: 'export.has_returns' });
  lists.quieten();
  expect(lists.error).toBeNull();
  const next = lists.close('1', { event: 'ended' });
  (await engine.question('list.close', 1)).answer({});
  await next;
  expect(lists.isBusy).toBe(false);
});

it('shows nothing of the previous workspace', async () => {
  await prepare(0, prepared('1', 'liste-1/retrait.xlsx'));
  engine.hear('workspace.changed', { opening: 'beta', name: 'beta', organisation: 'BETA' });
  await nextTick();
  expect([lists.prepared, lists.standing, lists.foundNobody]).toEqual([[], null, false]);
});
