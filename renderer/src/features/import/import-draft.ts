import type { ChosenFile } from '../../../../shared/contract/file.ts';
import type { RefusedRepair } from '../../../../shared/contract/import.ts';
import type { OriginForm } from './origin-answers.ts';

/** The choices that survive a reload of the page; no cell of the file. */
export type ImportDraft = {
  file: ChosenFile;
  sheet: string | null;
  headerRow: number | null;
  targets: Record<string, string | null>;
  emptied: string[];
  refused: RefusedRepair[] | null;
  origin: OriginForm;
};

const KEPT = 'aval.import';

export function readDraft(): ImportDraft | null {
  const kept = sessionStorage.getItem(KEPT);
  return kept === null ? null : (JSON.parse(kept) as ImportDraft);
}

export function keepDraft(draft: ImportDraft): void {
  sessionStorage.setItem(KEPT, JSON.stringify(draft));
}

export function dropDraft(): void {
  sessionStorage.removeItem(KEPT);
}
