import { join } from 'node:path';
import type { BreachKind } from '../../../shared/domain/value/breach.ts';
import { ExportFolder } from '../export/export-folder.ts';
import { type PagedDocument, writeDocumentPdf, writeDocumentText } from '../export/pdf/paged-document.ts';
import type { EngineContext } from '../steps/context.ts';
import { assertWritable } from '../storage/disk/output-guard.ts';
import type { Workspace } from '../storage/workspace.ts';
import { authorityDraft, breachSheet, peopleDraft } from './breach-documents.ts';
import { type BreachFacts, breachFacts } from './breach-facts.ts';

export interface WrittenBreach extends BreachFacts {
  readonly folder: string;
  /** Names in the folder. */
  readonly files: readonly string[];
}

/**
 * Writes the papers for the 72 hours after a breach, each as PDF and as text, and notes the breach in the register (art. 33(5)). A
 * workspace open for reading only is not noted.
 *
 * @throws AppError `breach.…`, `output.…`, `file.…`; then nothing was written.
 */
export async function writeBreach(
  context: EngineContext,
  workspace: Workspace,
  { out, ...told }: { readonly found: string; readonly what: BreachKind; readonly out: string },
): Promise<WrittenBreach> {
  const facts = breachFacts(context, workspace, told);
  const { language } = context;
  const papers: readonly (readonly [name: string, paper: PagedDocument])[] = [
    ['violation-fiche', breachSheet(facts, language)],
    ['violation-notification-cnil', authorityDraft(facts, language)],
    ['violation-lettre-aux-personnes', peopleDraft(facts, language)],
  ];
  const folder = ExportFolder.open(out);
  try {
    for (const [name, paper] of papers) {
      await writeDocumentPdf(folder.draftOf(`${name}.pdf`), paper);
      await writeDocumentText(folder.draftOf(`${name}.txt`), paper);
    }
    for (const name of folder.names) assertWritable(join(folder.path, name), { workspaces: [workspace.path] });
    if (workspace.isReadOnly) folder.place();
    else
      workspace.write((transaction) => {
        const { what, found, encrypted, contacts } = facts;
        transaction.register({
          at: context.now(),
          by: context.by,
          action: 'workspace.breach_noted',
          subject: { what, found, encrypted, contacts },
        });
        // Files that can’t take their place undo the entry.
        folder.place();
      });
    return { ...facts, folder: folder.path, files: [...folder.names] };
  } finally {
    folder.discard();
  }
}
