import type { Parsed } from '../../../shared/contract/contract.ts';
import type { ReturnsOutcome } from '../../../shared/contract/returns.ts';
import { inspectReturns, type ReturnsInput } from '../returns/prepare-returns.ts';
import type { ReturnsReport } from '../returns/returns-report.ts';
import { takeReturns } from '../returns/take-returns.ts';
import type { NounAnswers, RequestContext } from './request-context.ts';

export const returns: NounAnswers<'returns'> = {
  'returns.inspect': (asked, context) => {
    const { workspace } = context.session;
    const input = inputOf(asked, context, true);
    return Promise.resolve(
      context.jobs.start('returnsInspection', async ({ signal, onProgress }) => {
        const found = await inspectReturns({ ...context, signal, onProgress }, workspace, input);
        const { file, kind, tool, rows, from, until } = found;
        const unknownCodes = found.unknownCodes.map((code) => ({ ...code, rows: [...code.rows] }));
        return { file, kind, tool, rows, from, until, unknownCodes };
      }),
    );
  },

  'returns.rehearse': (asked, context) => {
    const { workspace } = context.session;
    const input = inputOf(asked, context, true);
    return Promise.resolve(
      context.jobs.start('returnsRehearsal', async ({ signal, onProgress }) =>
        outcomeOf(await takeReturns({ ...context, signal, onProgress }, workspace, input)),
      ),
    );
  },

  'returns.take': (asked, context) => {
    const { workspace } = context.session;
    const input = inputOf(asked, context, false);
    return Promise.resolve(
      context.jobs.start('returns', async ({ signal, onProgress }) =>
        outcomeOf(await takeReturns({ ...context, signal, onProgress }, workspace, input)),
      ),
    );
  },
};

/** A job outlives the request that brought its tokens. */
function inputOf(
  { fileToken, codes, sameClient }: Parsed<'returns.take'>,
  { files }: RequestContext,
  dryRun: boolean,
): ReturnsInput {
  return {
    file: files.toRead(fileToken),
    codes: Object.fromEntries(codes.map(({ code, meaning }) => [code, meaning])),
    sameClient,
    dryRun,
  };
}

function outcomeOf(report: ReturnsReport): ReturnsOutcome {
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
    recall,
    remarks: [...remarks].map(([message, count]) => ({ message, count })),
  };
}
