import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, expect, it } from 'vitest';
import { AskedEngine } from '../../../../test/page/asked-engine.ts';
import { useCampaign } from './campaign.store.ts';

let engine: AskedEngine;
let store: ReturnType<typeof useCampaign>;
beforeEach(() => {
  engine = new AskedEngine();
  setActivePinia(createPinia());
  store = useCampaign();
  Object.assign(store.form, { channel: 'email', goods: 'literie', from: '2026-12-01' });
});

const check = (eligible: number) => ({
  eligible,
  person: 'Nadège',
  formats: [{ name: 'mail-merge' }],
  evaluatedAt: '2026-12-01T10:00:00+01:00',
});

it('shows the check that was requested last, of the current campaign', async () => {
  const first = store.judge();
  await engine.begin('campaign.check', 'one', 0);
  store.form.goods = 'cuisine';
  const second = store.judge();
  await engine.begin('campaign.check', 'two', 1);
  engine.finish('two', check(2));
  await second;
  engine.finish('one', check(1));
  await first;
  expect([
    store.check?.eligible,
    engine.asked.map(({ input }) => (input['campaign'] as { goods: string }).goods),
  ]).toEqual([2, ['literie', 'cuisine']]);
});

it('shows neither check nor error of a campaign that was left', async () => {
  const first = store.judge();
  await engine.begin('campaign.check', 'one', 0);
  store.begin();
  engine.fail('one', 'workspace.none_open');
  await first;
  expect([store.check, store.error]).toEqual([null, null]);
});

it('compares with the day that was requested last', async () => {
  const judged = store.judge();
  await engine.begin('campaign.check', 'one');
  engine.finish('one', check(1));
  await judged;
  const first = store.replay('2026-12-02');
  await engine.begin('campaign.replay', 'two', 0);
  const second = store.replay('2026-12-03');
  await engine.begin('campaign.replay', 'three', 1);
  engine.finish('three', { dates: ['2026-12-01', '2026-12-03'] });
  await second;
  engine.finish('two', { dates: ['2026-12-01', '2026-12-02'] });
  await first;
  expect(store.replayed).toEqual({ dates: ['2026-12-01', '2026-12-03'] });
});

it('writes a list once when it is requested several times', async () => {
  const first = store.exportList();
  const second = store.exportList();
  (await engine.question('file.choose')).answer([{ fileToken: 'folder', name: 'Listes' }]);
  await engine.begin('campaign.export', 'one');
  engine.finish('one', { exportId: '7' });
  expect(await Promise.all([first, second])).toEqual([true, false]);
  expect(engine.asked.filter(({ name }) => name === 'campaign.export')).toHaveLength(1);
});

it('writes every chosen format under one approval, with its statements', async () => {
  store.format = 'post-lines';
  store.further = ['post-lines', 'post-labels'];
  store.approval.message = ' Chers clients ';
  store.approval.recipients = ['Imprimerie Roy'];
  const written = store.exportList();
  (await engine.question('file.choose')).answer([{ fileToken: 'folder', name: 'Listes' }]);
  await engine.begin('campaign.export', 'one');
  engine.finish('one', { exportId: '7' });
  await written;
  const asked = engine.asked.find(({ name }) => name === 'campaign.export');
  expect(asked?.input).toMatchObject({
    format: 'post-lines',
    further: ['post-labels'],
    messageToken: null,
    approval: { message: 'Chers clients', recipients: ['Imprimerie Roy'], dpo: null },
  });
});

it('drops an error with the step that caused it', async () => {
  const judged = store.judge();
  await engine.begin('campaign.check', 'one');
  engine.fail('one', 'workspace.none_open');
  await judged;
  expect(store.error).not.toBeNull();
  store.leaveStep();
  expect(store.error).toBeNull();
});

it('overwrites a file of another program only when the user confirms that file', async () => {
  const written = store.exportList();
  (await engine.question('file.choose')).answer([{ fileToken: 'folder', name: 'Listes' }]);
  await engine.begin('campaign.export', 'one', 0);
  engine.fail('one', 'output.exists', { path: 'post-lines.xlsx' });
  const first = await engine.question('file.askReplace', 0);
  expect(first.input).toEqual({ folderToken: 'folder', name: 'post-lines.xlsx' });
  first.answer({ fileToken: 'lines', name: 'post-lines.xlsx' });
  await engine.begin('campaign.export', 'two', 1);
  engine.fail('two', 'output.exists', { path: 'record.html' });
  (await engine.question('file.askReplace', 1)).answer({ fileToken: 'record', name: 'record.html' });
  await engine.begin('campaign.export', 'three', 2);
  engine.finish('three', { exportId: '7' });
  expect(await written).toBe(true);
  const asked = engine.asked.filter(({ name }) => name === 'campaign.export');
  expect(asked.map(({ input }) => input['replaceTokens'])).toEqual([[], ['lines'], ['lines', 'record']]);
  expect(store.error).toBeNull();
});

it('does not overwrite a file that the user keeps, and says why', async () => {
  const written = store.exportList();
  (await engine.question('file.choose')).answer([{ fileToken: 'folder', name: 'Listes' }]);
  await engine.begin('campaign.export', 'one');
  engine.fail('one', 'output.exists', { path: 'post-lines.xlsx' });
  (await engine.question('file.askReplace')).answer(null);
  expect(await written).toBe(false);
  expect(store.error).toMatchObject({ code: 'output.exists' });
  expect(engine.asked.filter(({ name }) => name === 'campaign.export')).toHaveLength(1);
});
