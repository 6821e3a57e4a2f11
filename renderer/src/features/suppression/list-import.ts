import { computed, ref, shallowRef } from 'vue';
import type { Input } from '../../../../shared/contract/contract.ts';
import type { JobResult } from '../../../../shared/contract/job.ts';
import type { SuppressionListPreview } from '../../../../shared/contract/suppression.ts';
import { CHANNELS } from '../../../../shared/domain/channel.ts';
import { request } from '../../bridge.ts';
import { useJobs } from '../../shell/jobs.store.ts';
import { oneAtATime } from '../../ui/one-at-a-time.ts';

type Choice = Input<'suppression.importList'>;
/** What each column means, and which rows are refusals; null: as proposed. */
type Reading = Pick<Choice, 'columns' | 'rows'>;

export const LIST_SCOPES = ['all', ...CHANNELS] as const;
export const LIST_KINDS = ['clear', 'sha256', 'sha1', 'md5'] as const;
const AS_PROPOSED: Reading = { columns: null, rows: null };

/** The import of a list of oppositions: two answers, a preview, then the import of exactly what the preview shows. */
export function useListImport() {
  const jobs = useJobs();
  const channel = ref<(typeof LIST_SCOPES)[number]>('all');
  const kind = ref<(typeof LIST_KINDS)[number]>('clear');
  const file = shallowRef<{ readonly fileToken: string; readonly name: string } | null>(null);
  /** How the file was read for the preview. */
  const reading = shallowRef<Reading>(AS_PROPOSED);
  const preview = shallowRef<SuppressionListPreview | null>(null);
  const result = shallowRef<JobResult<'suppressionList'> | null>(null);
  const { isBusy, error, run } = oneAtATime();
  /** A file of results needs its refusals named before the import. */
  const isAsked = computed(
    () => preview.value !== null && preview.value.results !== null && reading.value.rows === null,
  );

  function choice(fileToken: string, { columns, rows }: Reading): Choice {
    return { fileToken, channel: channel.value, hashed: kind.value === 'clear' ? null : kind.value, columns, rows };
  }

  /** A reading that was cancelled, or refused, leaves the preview and its reading as they are. */
  async function look(tried: Reading): Promise<void> {
    const token = file.value?.fileToken;
    if (token === undefined) return;
    const ended = await jobs.run('suppressionPreview', () => request('suppression.previewList', choice(token, tried)));
    // Another file was chosen, or the dialog closed, during the reading.
    if (file.value?.fileToken !== token) return;
    if (ended.outcome === 'failed') error.value = ended.error;
    if (ended.outcome !== 'finished') return;
    reading.value = tried;
    preview.value = tried.rows === null ? ended.result : { ...ended.result, results: preview.value?.results ?? null };
  }

  /** Asks for the file. */
  const choose = (): Promise<void> =>
    run(async () => {
      const [chosen] = (await request('file.choose', { purpose: 'importSuppression' })) ?? [];
      if (chosen === undefined) return;
      file.value = chosen;
      await look(AS_PROPOSED);
    });

  const map = (columns: Choice['columns']): Promise<void> => run(() => look({ ...reading.value, columns }));

  const take = (rows: Choice['rows']): Promise<void> => run(() => look({ ...reading.value, rows }));

  /** True once the list is imported. */
  async function perform(): Promise<boolean> {
    let isDone = false;
    await run(async () => {
      const token = file.value?.fileToken;
      if (token === undefined) return;
      const asked = choice(token, reading.value);
      const answer = await jobs.result('suppressionList', () => request('suppression.importList', asked));
      if (answer === null) return;
      result.value = answer;
      isDone = true;
    });
    return isDone;
  }

  function restart(): void {
    file.value = null;
    preview.value = null;
    reading.value = AS_PROPOSED;
    result.value = null;
    error.value = null;
  }

  return { channel, kind, file, preview, result, isBusy, error, isAsked, choose, map, take, perform, restart };
}
