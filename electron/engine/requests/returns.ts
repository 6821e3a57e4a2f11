import type { Parsed } from '../../../shared/contract/contract.ts';
import type { ReturnsOutcome } from '../../../shared/contract/returns.ts';
import { ASKED_EACH_FILE, type Meaning } from '../../../shared/domain/returns/meaning.ts';
import { inspectionOf, prepareReturns, type ReturnsInput } from '../returns/prepare-returns.ts';
import type { ReadCode } from '../returns/code-book.ts';
import { examplesOf } from '../returns/row-examples.ts';
import type { ReturnsReport } from '../returns/returns-report.ts';
import { takeReturns } from '../returns/take-returns.ts';
import { readExportRecord } from '../sql/exports.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { NounAnswers, RequestContext } from './request-context.ts';

export const returns: NounAnswers<'returns'> = {
  'returns.inspect': (asked, context) => {
    const { workspace } = context.session;
    const input = inputOf(asked, context, true);
    return Promise.resolve(
      context.jobs.start('returnsInspection', async ({ signal, onProgress }) => {
        const prepared = await prepareReturns({ ...context, signal, onProgress }, workspace, input);
        const { file, kind, tool, rows, from, until, timeZone, isZoneAsked, codes, unknownCodes } =
          inspectionOf(prepared);
        return {
          file,
          kind,
          tool,
          rows,
          from,
          until,
          timeZone,
          isZoneAsked,
          askedEachFile: ASKED_EACH_FILE.map((meaning) => ({ meaning, count: rowsWith(codes, meaning) })).filter(
            ({ count }) => count > 0,
          ),
          unknownCodes: unknownCodes.map(({ code, name, count, proposed, rows: numbers }) => ({
            code,
            name,
            count,
            proposed,
            examples: [...examplesOf(prepared.read, numbers)],
          })),
        };
      }),
    );
  },

  'returns.rehearse': (asked, context) => {
    const { workspace } = context.session;
    const input = inputOf(asked, context, true);
    return Promise.resolve(
      context.jobs.start('returnsRehearsal', async ({ signal, onProgress }) =>
        outcomeOf(workspace, await takeReturns({ ...context, signal, onProgress }, workspace, input)),
      ),
    );
  },

  'returns.take': (asked, context) => {
    const { workspace } = context.session;
    const input = inputOf(asked, context, false);
    return Promise.resolve(
      context.jobs.start('returns', async ({ signal, onProgress }) =>
        outcomeOf(workspace, await takeReturns({ ...context, signal, onProgress }, workspace, input)),
      ),
    );
  },
};

function rowsWith(codes: readonly ReadCode[], wanted: Meaning): number {
  return codes.reduce((sum, { meaning, count }) => sum + (meaning === wanted ? count : 0), 0);
}

/** A job outlives the request that brought its tokens. */
function inputOf(
  { fileToken, codes, forThisFile, timeZone, complete, sameClient }: Parsed<'returns.take'>,
  { files }: RequestContext,
  dryRun: boolean,
): ReturnsInput {
  return {
    file: files.toRead(fileToken),
    codes: Object.fromEntries(codes.map(({ code, meaning }) => [code, meaning])),
    forThisFile: Object.fromEntries(forThisFile.map(({ meaning, as }) => [meaning, as])),
    layout: timeZone === null ? {} : { timeZone },
    complete,
    sameClient,
    dryRun,
  };
}

function outcomeOf(reader: SqlReader, report: ReturnsReport): ReturnsOutcome {
  const { file, kind, tool, rows, applied, known, unmatched, unusable } = report;
  const { calls, oppositions, refusals, callbacks, dead, suspicions, recall } = report;
  const remarks = new Map<string, number>();
  for (const { message } of report.problems) remarks.set(message, (remarks.get(message) ?? 0) + 1);
  return {
    file,
    kind,
    tool,
    rows,
    applied,
    known,
    unmatched,
    unusable,
    calls,
    oppositions,
    refusals,
    callbacks,
    dead,
    suspicions,
    codes: report.codes.map(({ code, name, meaning, count }) => ({ code, name, meaning, count })),
    listed: report.listed,
    lists: report.exports.map((exportId) => ({
      exportId,
      campaign: readExportRecord(reader, Number(exportId))?.name ?? '',
    })),
    recall,
    remarks: [...remarks].map(([message, count]) => ({ message, count })),
  };
}
