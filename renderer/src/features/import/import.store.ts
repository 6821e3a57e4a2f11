import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import type { Input } from '../../../../shared/contract/contract.ts';
import type { ChosenFile } from '../../../../shared/contract/file.ts';
import type { ImportInspection, ImportOutcome, RefusedRepair } from '../../../../shared/contract/import.ts';
import type { JobKind, JobResult } from '../../../../shared/contract/job.ts';
import { request } from '../../bridge.ts';
import { type EndedJob, useJobs } from '../../shell/jobs.store.ts';
import { LatestQuestion } from '../../shell/latest-question.ts';
import { useWorkspace } from '../../shell/workspace.store.ts';
import { dropDraft, keepDraft, readDraft } from './import-draft.ts';
import { useKnownSources } from './known-sources.ts';
import type { Performed } from './performed.ts';
import { columnTarget, importChoice } from './import-choice.ts';
import { emptyOrigin, type OriginForm } from './origin-answers.ts';

/** The column name that means whole rows. */
const EVERY_ROW = '*';

/** A newer request replaced this one. */
const SUPERSEDED = Symbol('superseded');

/** The current import, from the file to its result. */
export const useImport = defineStore('import', () => {
  const jobs = useJobs();
  const workspace = useWorkspace();
  const draft = readDraft();
  const file = ref<ChosenFile | null>(draft?.file ?? null);
  const sheet = ref<string | null>(draft?.sheet ?? null);
  const headerRow = ref<number | null>(draft?.headerRow ?? null);
  const inspection = shallowRef<ImportInspection | null>(null);
  /** Letter of a column → field that the user chose; other columns follow the proposal. */
  const targets = ref<Record<string, string | null>>(draft?.targets ?? {});
  /** Letters of the columns whose empty cells erase. */
  const emptied = ref<string[]>(draft?.emptied ?? []);
  /** Refused repairs; null: as remembered for the same layout. */
  const refused = ref<RefusedRepair[] | null>(draft?.refused ?? null);
  const origin = ref<OriginForm>(draft?.origin ?? emptyOrigin());
  /** Rows past their retention period are left out, unless the user wants them. */
  const skipPast = ref(true);
  const rehearsal = shallowRef<JobResult<'rehearsal'> | null>(null);
  /** The last import done here. */
  const last = shallowRef<{ readonly result: ImportOutcome; readonly performed: Performed } | null>(null);
  const result = computed(() => last.value?.result ?? null);
  const performed = computed(() => last.value?.performed ?? null);
  const isPerforming = ref(false);
  const { knownSources, listSources, forgetSources } = useKnownSources();
  const error = shallowRef<unknown>(null);
  const wasCancelled = ref(false);
  /** Requests about the current file: an answer about an earlier file, or an earlier choice, is dropped. */
  const questions = new LatestQuestion();
  /** The work to cancel once another file is chosen. */
  let jobAtWork: string | null = null;

  watch([file, sheet, headerRow, targets, emptied, refused, origin], keep, { deep: true });
  // The file and its origin belong to one organisation: another workspace clears them.
  let organisation = workspace.current?.organisation;
  watch(
    () => workspace.current?.organisation,
    (now) => {
      if (now === undefined) return leaveUnread();
      if (organisation !== undefined && now !== organisation) forget();
      organisation = now;
    },
  );

  function keep(): void {
    if (file.value === null) return dropDraft();
    keepDraft({
      file: file.value,
      sheet: sheet.value,
      headerRow: headerRow.value,
      targets: targets.value,
      emptied: emptied.value,
      refused: refused.value,
      origin: origin.value,
    });
  }

  /** Clears the answers, consents and proofs of the previous file. */
  function clear(chosen: ChosenFile | null): void {
    questions.drop();
    if (jobAtWork !== null) jobs.cancel(jobAtWork).catch(() => undefined);
    jobAtWork = null;
    file.value = chosen;
    sheet.value = null;
    headerRow.value = null;
    inspection.value = null;
    targets.value = {};
    emptied.value = [];
    refused.value = null;
    rehearsal.value = null;
    origin.value = emptyOrigin();
    skipPast.value = true;
    quieten();
  }

  function forget(): void {
    clear(null);
    last.value = null;
    forgetSources();
  }

  /** Begins with a file. False while another is being imported. */
  function start(chosen: ChosenFile | null): boolean {
    if (isPerforming.value) return false;
    clear(chosen);
    last.value = null;
    return true;
  }

  /** An undone import has no result any more. */
  function forgetResult(importId: string): void {
    if (result.value?.importId !== importId) return;
    last.value = null;
  }

  /** Without an open workspace, no cell of the file stays: it is read again afterwards. A result has cells, too. */
  function leaveUnread(): void {
    questions.drop();
    inspection.value = null;
    rehearsal.value = null;
    last.value = null;
  }

  function quieten(): void {
    error.value = null;
    wasCancelled.value = false;
  }

  /** Sets the meaning of a column with refusals in words, and checks again; the last result stays visible meanwhile. */
  async function settle(letter: string, target: string | null): Promise<void> {
    const before = targets.value;
    targets.value = { ...before, [letter]: target };
    await checkAgain(() => (targets.value = before));
  }

  /** The last result stays visible meanwhile. @param undo the choice that made it necessary, where the check fails. */
  async function checkAgain(undo: () => void): Promise<void> {
    const input = choice();
    const found = input === null ? null : await outcome('rehearsal', () => request('import.rehearse', input));
    if (found === SUPERSEDED) return;
    if (found === null) undo();
    else rehearsal.value = found;
  }

  function targetOf(column: ImportInspection['columns'][number]): string | null {
    return columnTarget(column, targets.value);
  }

  /** Reads the file; another sheet or header row gives another table, with another proposal. */
  async function inspect(): Promise<void> {
    if (file.value === null) return;
    const input = { fileToken: file.value.fileToken, sheet: sheet.value, headerRow: headerRow.value };
    const found = await outcome('inspection', () => request('import.inspect', input));
    if (found === null || found === SUPERSEDED) return;
    inspection.value = found;
    rehearsal.value = null;
  }

  async function rehearse(): Promise<void> {
    rehearsal.value = null;
    const input = choice();
    if (input === null) return;
    const found = await outcome('rehearsal', () => request('import.rehearse', input));
    if (found !== SUPERSEDED) rehearsal.value = found;
  }

  /** Chooses another header row or sheet: another table, without choices yet. */
  async function look(table: { readonly sheet: string | null; readonly headerRow: number | null }): Promise<void> {
    sheet.value = table.sheet;
    headerRow.value = table.headerRow;
    targets.value = {};
    emptied.value = [];
    refused.value = null;
    await inspect();
  }

  /** Refuses a repair, or accepts it again, and checks again; the last result stays visible meanwhile. */
  async function refuse({ code, column }: ImportOutcome['repairs'][number], isRefused: boolean): Promise<void> {
    const before = refused.value;
    const others = refusals().filter((other) => other.code !== code || other.column !== (column ?? EVERY_ROW));
    refused.value = isRefused ? [...others, { column: column ?? EVERY_ROW, code }] : others;
    await checkAgain(() => (refused.value = before));
  }

  /** Takes the rows past their retention period, or leaves them out, and checks again. */
  async function choosePast(isSkipped: boolean): Promise<void> {
    const before = skipPast.value;
    skipPast.value = isSkipped;
    await checkAgain(() => (skipPast.value = before));
  }

  function refusals(): readonly RefusedRepair[] {
    return refused.value ?? inspection.value?.refusedRepairs ?? [];
  }

  /** Imports the file, once even when called several times; then the screen is ready for the next file. */
  async function perform(): Promise<void> {
    const input = choice();
    const imported = file.value;
    if (input === null || imported === null || isPerforming.value) return;
    isPerforming.value = true;
    const answered = {
      kind: origin.value.kind,
      source: input.origin.source ?? '',
      hasSources: input.columns.some(({ target }) => target === 'source'),
    };
    try {
      const done = await outcome('import', () => request('import.perform', input));
      if (done === null || done === SUPERSEDED) return;
      clear(null);
      last.value = { result: done, performed: { file: imported, ...answered } };
    } finally {
      isPerforming.value = false;
    }
  }

  /** Writes the rows to correct as a workbook; null when it was cancelled or failed. */
  async function saveProblems(targetToken: string) {
    const importId = result.value?.importId;
    const fileToken = performed.value?.file.fileToken;
    if (importId === undefined || importId === null || fileToken === undefined) return null;
    const saved = await outcome('problems', () => request('import.saveProblems', { importId, fileToken, targetToken }));
    return saved === SUPERSEDED ? null : saved;
  }

  function choice(): Input<'import.perform'> | null {
    if (file.value === null || inspection.value === null) return null;
    return importChoice(inspection.value, {
      fileToken: file.value.fileToken,
      targets: targets.value,
      emptied: emptied.value,
      refusedRepairs: refusals(),
      origin: origin.value,
      skipPast: skipPast.value,
    });
  }

  /**
   * The result of a job; null when it was cancelled or failed, which is reported; `SUPERSEDED` when a newer request
   * replaced it.
   */
  async function outcome<K extends JobKind>(kind: K, begin: () => Promise<{ jobId: string }>) {
    const isLatest = questions.ask();
    quieten();
    const begun = async (): Promise<{ jobId: string }> => {
      const job = await begin();
      if (isLatest()) jobAtWork = job.jobId;
      else jobs.cancel(job.jobId).catch(() => undefined);
      return job;
    };
    try {
      const ended: EndedJob<K> = await jobs.run(kind, begun);
      if (!isLatest()) return SUPERSEDED;
      jobAtWork = null;
      if (ended.outcome === 'finished') return ended.result;
      if (ended.outcome === 'failed') error.value = ended.error;
      else wasCancelled.value = true;
    } catch (reason) {
      if (!isLatest()) return SUPERSEDED;
      error.value = reason;
    }
    return null;
  }

  return {
    file,
    sheet,
    headerRow,
    inspection,
    targets,
    emptied,
    refused,
    origin,
    skipPast,
    rehearsal,
    result,
    performed,
    isPerforming,
    knownSources,
    error,
    wasCancelled,
    start,
    forgetResult,
    quieten,
    targetOf,
    inspect,
    look,
    rehearse,
    settle,
    refuse,
    choosePast,
    perform,
    saveProblems,
    listSources,
  };
});
