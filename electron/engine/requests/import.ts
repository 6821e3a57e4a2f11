import type { PairsOfFile } from '../../../shared/contract/duplicate.ts';
import type { OriginAnswers } from '../../../shared/contract/import.ts';
import { listImports, originsOfImports } from '../import/list-imports.ts';
import { undoImport } from '../import/match/undo-import.ts';
import { saveProblemsOf } from '../import/save-problems.ts';
import { inspectFile } from '../import/inspect-file.ts';
import type { ImportReport } from '../import/import-report.ts';
import { importFile, type ImportInput } from '../import/import-file.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { seemsReturns } from '../returns/seems-returns.ts';
import { outcomeOf } from '../import/import-outcome.ts';
import type { GrantedFiles } from './granted-files.ts';
import { assertWritable } from '../storage/disk/output-guard.ts';
import { pairsOfRehearsal } from './pairs-of-rehearsal.ts';
import type { NounAnswers, RequestContext } from './request-context.ts';

export const importAnswers: NounAnswers<'import'> = {
  'import.inspect': async ({ fileToken, sheet, headerRow }, context) => {
    const file = context.files.toRead(fileToken);
    const { workspace } = context.session;
    return context.jobs.start('inspection', async (job) => {
      const found = await inspectFile(
        { ...context, ...job },
        { file, sheet: sheet ?? undefined, headerRow: headerRow ?? undefined },
        workspace,
      );
      return {
        file: found.file,
        sheets: [...found.sheets],
        sheet: found.sheet,
        headerRow: found.headerRow,
        rows: found.rows,
        columns: found.columns.map((column) => ({
          ...column,
          samples: [...column.samples],
          isOtherPerson: column.isOtherPerson === true,
          isLeftOut: column.isLeftOut === true,
        })),
        firstRows: found.firstRows.map((row) => row.slice(0, 60)),
        refusedRepairs: Object.entries(found.refusedRepairs).flatMap(([column, codes]) =>
          codes.map((code) => ({ column, code })),
        ),
        seemsReturns: seemsReturns(found.firstRows, found.file),
        oldestOn: found.oldestOn ?? null,
        remarks: found.problems.map(({ severity, message }) => ({ severity, message })),
      };
    });
  },

  'import.rehearse': async (choice, context) => {
    const work = workOf(choice, context);
    return context.jobs.start('rehearsal', async (job) => {
      let pairs: PairsOfFile = { isCut: false, lanes: [] };
      const report = await work({ ...context, ...job }, true, async (imported, lastBefore) => {
        pairs = await pairsOfRehearsal(imported, lastBefore, { ...context, ...job });
      });
      return { ...outcomeOf(report, context.language), pairs };
    });
  },

  'import.perform': async (choice, context) => {
    const work = workOf(choice, context);
    return context.jobs.start('import', async (job) =>
      outcomeOf(await work({ ...context, ...job }, false), context.language),
    );
  },

  'import.list': async (_input, context) => {
    const origins = originsOfImports(context.session.workspace);
    return listImports(context, context.session.workspace)
      .map(({ importId, kind, at, by, file, rows, created, updated, unchanged, rejected, oppositions, undone }) => ({
        importId,
        kind,
        at,
        by,
        file,
        rows,
        created,
        updated,
        unchanged,
        rejected,
        oppositions,
        isUndone: undone !== null,
        origin: origins.get(importId) ?? null,
      }))
      .reverse();
  },

  'import.saveProblems': async ({ importId, fileToken, targetToken }, context) => {
    const { workspace } = context.session;
    const file = context.files.toRead(fileToken);
    const target = context.files.toSaveProblems(targetToken);
    const replace = context.files.mayReplace(targetToken);
    assertWritable(target, { workspaces: [workspace.path], inputs: [file], replace });
    return context.jobs.start('problems', async (job) =>
      saveProblemsOf({ ...context, ...job }, workspace, { importId, file }, target),
    );
  },

  'import.undo': async ({ importId }, context) => {
    const { workspace } = context.session;
    return context.jobs.start('undo', async (job) => {
      const { removed, restored, kept, oppositionsKept } = await undoImport(
        { ...context, ...job },
        workspace,
        importId,
      );
      return { removed, restored, kept: kept.length, oppositionsKept };
    });
  },
};

type Choice = Parameters<NounAnswers<'import'>['import.perform']>[0];

/** The chosen import, with paths instead of tokens: a job outlives the request with the tokens. */
function workOf(
  choice: Choice,
  context: RequestContext,
): (during: RequestContext, dryRun: boolean, look?: ImportInput['look']) => Promise<ImportReport> {
  const { workspace } = context.session;
  const file = context.files.toRead(choice.fileToken);
  const origin = originOf(choice.origin, readWorkspaceIdentity(workspace).organisation, context.files);
  const mapping = {
    headerRow: choice.headerRow,
    columns: Object.fromEntries(choice.columns.map(({ letter, target }) => [letter, target])),
    empty: Object.fromEntries(choice.emptied.map((letter) => [letter, 'erase'])),
    refusedRepairs: refusalsOf(choice.refusedRepairs),
  };
  // The page warns about another client's file before it sends the request.
  return (during, dryRun, look) =>
    importFile(during, workspace, {
      file,
      origin,
      evidenceFolder: '.',
      mapping,
      sheet: choice.sheet ?? undefined,
      rows: choice.rows,
      sameClient: true,
      acceptExpired: choice.acceptExpired ?? undefined,
      skipPast: choice.skipPast,
      dryRun,
      ...(look === undefined ? {} : { look }),
    });
}

function refusalsOf(refused: Choice['refusedRepairs']): Readonly<Record<string, readonly string[]>> {
  const byColumn = new Map<string, string[]>();
  for (const { column, code } of refused) byColumn.set(column, [...(byColumn.get(column) ?? []), code]);
  return Object.fromEntries(byColumn);
}

/** The answers as an ORIGIN.json: unanswered fields are left out, and so are not known. */
function originOf(answers: OriginAnswers, organisation: string, files: GrantedFiles): object {
  const { salesGoods, evidence, consents, ...stated } = answers;
  const known = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== null));
  return {
    ...known,
    consents: consents.map(({ channel, at, goods, wording, until, proof, mentions }) => ({
      channel,
      organisations: [organisation],
      goods,
      positiveAct: true,
      proof,
      mentions,
      ...(at === null ? {} : { at }),
      ...(wording === null ? {} : { wording }),
      ...(until === null ? {} : { until }),
    })),
    ...(salesGoods === null ? {} : { sales: { goods: salesGoods } }),
    evidence: evidence.map((token) => files.toRead(token)),
  };
}
