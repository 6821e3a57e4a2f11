import { defineStore } from 'pinia';
import { ref, shallowRef, watch } from 'vue';
import type { Input } from '../../../../shared/contract/contract.ts';
import type { ChosenFile } from '../../../../shared/contract/file.ts';
import type { ImportInspection, ImportOutcome, RefusedRepair } from '../../../../shared/contract/import.ts';
import type { JobKind } from '../../../../shared/contract/job.ts';
import { request } from '../../bridge.ts';
import { type EndedJob, useJobs } from '../../shell/jobs.store.ts';
import { useWorkspace } from '../../shell/workspace.store.ts';
import { answersOf, emptyOrigin, type OriginForm } from './origin-answers.ts';

/** What survives a reload of the page: the choices, no cell of the file. */
type Draft = { file: ChosenFile; sheet: string | null; headerRow: number | null; targets: Record<string, string | null>; refused: RefusedRepair[] | null; origin: OriginForm };

const DRAFT = 'aval.import';
/** Names whole rows where a column is asked for. */
const EVERY_ROW = '*';

/** The import at hand, from the file to its result. */
export const useImport = defineStore('import', () => {
  const jobs = useJobs();
  const workspace = useWorkspace();
  const draft = readDraft();
  const file = ref<ChosenFile | null>(draft?.file ?? null);
  const sheet = ref<string | null>(draft?.sheet ?? null);
  const headerRow = ref<number | null>(draft?.headerRow ?? null);
  const inspection = shallowRef<ImportInspection | null>(null);
  /** Letter of a column → field that the person chose; where there is none, the proposal holds. */
  const targets = ref<Record<string, string | null>>(draft?.targets ?? {});
  /** Repairs that the person does not want; null: as they were settled for the same layout. */
  const refused = ref<RefusedRepair[] | null>(draft?.refused ?? null);
  const origin = ref<OriginForm>(draft?.origin ?? emptyOrigin());
  const rehearsal = shallowRef<ImportOutcome | null>(null);
  const result = shallowRef<ImportOutcome | null>(null);
  const error = shallowRef<unknown>(null);
  const wasCancelled = ref(false);

  watch([file, sheet, headerRow, targets, refused, origin], keep, { deep: true });
  // A file is chosen and its origin told for one organisation: in another's workspace nothing of it is left.
  let organisation = workspace.current?.organisation;
  watch(() => workspace.current?.organisation, (now) => {
    if (now === undefined) return;
    if (organisation !== undefined && now !== organisation) start(null);
    organisation = now;
  });

  function keep(): void {
    if (file.value === null) return sessionStorage.removeItem(DRAFT);
    const kept: Draft = { file: file.value, sheet: sheet.value, headerRow: headerRow.value, targets: targets.value, refused: refused.value, origin: origin.value };
    sessionStorage.setItem(DRAFT, JSON.stringify(kept));
  }

  function start(chosen: ChosenFile | null): void {
    file.value = chosen;
    sheet.value = null;
    headerRow.value = null;
    inspection.value = null;
    targets.value = {};
    refused.value = null;
    rehearsal.value = null;
    result.value = null;
    error.value = null;
    wasCancelled.value = false;
    if (chosen === null) origin.value = emptyOrigin();
  }

  function targetOf(column: ImportInspection['columns'][number]): string | null {
    const chosen = targets.value[column.letter];
    return chosen === undefined ? column.target : chosen;
  }

  /** Reads the file; another sheet or header row makes another table, with another proposal. */
  async function inspect(): Promise<void> {
    if (file.value === null) return;
    const input: Input<'import.inspect'> = { fileToken: file.value.fileToken, sheet: sheet.value, headerRow: headerRow.value };
    const found = await outcome('inspection', () => request('import.inspect', input));
    if (found === null) return;
    inspection.value = found;
    rehearsal.value = null;
  }

  async function rehearse(): Promise<void> {
    rehearsal.value = null;
    const input = choice();
    if (input !== null) rehearsal.value = await outcome('rehearsal', () => request('import.rehearse', input));
  }

  /** Takes another row for the header, or another sheet: another table, of which nothing was settled. */
  async function look(table: { readonly sheet: string | null; readonly headerRow: number | null }): Promise<void> {
    sheet.value = table.sheet;
    headerRow.value = table.headerRow;
    targets.value = {};
    refused.value = null;
    await inspect();
  }

  /** Refuses a repair, or wants it again, and checks anew; what was seen stays in sight meanwhile. */
  async function refuse({ code, column }: ImportOutcome['repairs'][number], isRefused: boolean): Promise<void> {
    const before = refused.value;
    const others = refusals().filter((other) => other.code !== code || other.column !== (column ?? EVERY_ROW));
    refused.value = isRefused ? [...others, { column: column ?? EVERY_ROW, code }] : others;
    const input = choice();
    const found = input === null ? null : await outcome('rehearsal', () => request('import.rehearse', input));
    if (found === null) refused.value = before;
    else rehearsal.value = found;
  }

  function refusals(): readonly RefusedRepair[] {
    return refused.value ?? inspection.value?.refusedRepairs ?? [];
  }

  async function perform(): Promise<void> {
    const input = choice();
    if (input === null) return;
    result.value = await outcome('import', () => request('import.perform', input));
    if (result.value !== null) sessionStorage.removeItem(DRAFT);
  }

  /** The rows to correct, as a workbook; null when it was cancelled or failed. */
  async function saveProblems(targetToken: string) {
    const importId = result.value?.importId;
    const fileToken = file.value?.fileToken;
    if (importId === undefined || importId === null || fileToken === undefined) return null;
    return outcome('problems', () => request('import.saveProblems', { importId, fileToken, targetToken }));
  }

  function choice(): Input<'import.perform'> | null {
    if (file.value === null || inspection.value === null) return null;
    return {
      fileToken: file.value.fileToken,
      sheet: inspection.value.sheet,
      headerRow: inspection.value.headerRow,
      columns: inspection.value.columns.map((column) => ({ letter: column.letter, target: targetOf(column) })),
      refusedRepairs: refusals().map(({ column, code }) => ({ column, code })),
      origin: answersOf(origin.value),
    };
  }

  /** What a job hands over; null when it was cancelled or failed, which is told. */
  async function outcome<K extends JobKind>(kind: K, begin: () => Promise<{ jobId: string }>) {
    error.value = null;
    wasCancelled.value = false;
    try {
      const ended: EndedJob<K> = await jobs.run(kind, begin);
      if (ended.outcome === 'finished') return ended.result;
      if (ended.outcome === 'failed') error.value = ended.error;
      else wasCancelled.value = true;
    } catch (reason) {
      error.value = reason;
    }
    return null;
  }

  return { file, sheet, headerRow, inspection, targets, refused, origin, rehearsal, result, error, wasCancelled, start, targetOf, inspect, look, rehearse, refuse, perform, saveProblems };
});

function readDraft(): Draft | null {
  const kept = sessionStorage.getItem(DRAFT);
  return kept === null ? null : (JSON.parse(kept) as Draft);
}
