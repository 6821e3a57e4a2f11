import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, expect, it } from 'vitest';
import { AskedEngine } from '../../../../test/page/asked-engine.ts';
import { useListImport } from './list-import.ts';

let engine: AskedEngine;
let list: ReturnType<typeof useListImport>;

const COLUMNS = [{ letter: 'A', target: 'phone' }];
const NO = { column: 'B', values: ['refus'] };
const shown = (added: number, results: unknown = null) => ({ outcome: { added }, columns: [], results });

/** Chooses a file and answers its preview. */
async function choose(preview: unknown): Promise<void> {
  const chosen = list.choose();
  (await engine.question('file.choose')).answer([{ fileToken: 'f', name: 'liste.csv' }]);
  await engine.begin('suppression.previewList', 'preview-0', 0);
  engine.finish('preview-0', preview);
  await chosen;
}

beforeEach(() => {
  engine = new AskedEngine();
  setActivePinia(createPinia());
  list = useListImport();
});

it.each(['cancelled', 'failed'] as const)(
  'imports what the preview shows, not a reading that was %s',
  async (outcome) => {
    await choose(shown(12));
    const mapped = list.map(COLUMNS);
    await engine.begin('suppression.previewList', 'preview-1', 1);
    const error = { code: 'workspace.none_open', params: {} };
    engine.hear('job.ended', { jobId: 'preview-1', kind: 'suppressionPreview', outcome, error });
    await mapped;
    expect(list.preview.value).toMatchObject({ outcome: { added: 12 } });
    void list.perform();
    expect((await engine.question('suppression.importList')).input).toMatchObject({ columns: null, rows: null });
  },
);

it('asks again which rows are refusals when the reading of the answer was cancelled', async () => {
  await choose(shown(12, { column: 'B', values: [] }));
  const taken = list.take(NO);
  await engine.begin('suppression.previewList', 'preview-1', 1);
  engine.hear('job.ended', { jobId: 'preview-1', kind: 'suppressionPreview', outcome: 'cancelled' });
  await taken;
  expect(list.isAsked.value).toBe(true);
});

it('imports the columns and the rows of the last preview', async () => {
  await choose(shown(12, { column: 'B', values: [] }));
  const taken = list.take(NO);
  await engine.begin('suppression.previewList', 'preview-1', 1);
  engine.finish('preview-1', shown(3));
  await taken;
  const mapped = list.map(COLUMNS);
  await engine.begin('suppression.previewList', 'preview-2', 2);
  engine.finish('preview-2', shown(2));
  await mapped;
  expect(list.isAsked.value).toBe(false);
  const performed = list.perform();
  expect((await engine.question('suppression.importList')).input).toMatchObject({ columns: COLUMNS, rows: NO });
  await engine.begin('suppression.importList', 'import');
  engine.finish('import', { added: 2 });
  expect([await performed, list.result.value]).toEqual([true, { added: 2 }]);
});
