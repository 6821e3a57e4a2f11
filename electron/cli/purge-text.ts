import { say } from '../../shared/text/index.ts';
import type { Language } from '../../shared/text/text.ts';
import type { PurgeReport } from '../engine/retention/purge.ts';
import { printKept } from './kept-text.ts';
import type { TextOutput } from './output.ts';

/** Number of names listed on a terminal; `--json` has all of them. */
const LISTED = 20;

/** The preview of a purge, or its result. */
export async function printPurge(
  output: TextOutput,
  language: Language,
  report: PurgeReport,
  isRehearsal: boolean,
): Promise<void> {
  const { on, due, dueCount: count, byKind, total, undated, soon, held, asked, futureDated } = report;
  await output.line(say(language, 'report.purge_due', { count, on, total, undated }));
  for (const [kind, people] of Object.entries(byKind))
    await output.line(`  ${say(language, `report.purge_kind.${kind}`, { count: people })}`);
  for (const { contact, name, since, because } of due.slice(0, LISTED)) {
    const reason = say(language, `retention.because.${because}`);
    await output.line(`  ${say(language, 'report.purge_person', { name, contact, since, reason })}`);
  }
  await output.line(say(language, 'report.purge_beside', { soon, held, asked }));
  if (futureDated > 0) await output.line(say(language, 'report.future_dated', { count: futureDated, on }));
  const { erased, suppressionsKept: kept, proofsDue, tracesDue } = report;
  if (!isRehearsal) await output.line(say(language, 'report.erased', { count: erased, kept }));
  await printKept(output, language, report, isRehearsal);
  if (Object.values(proofsDue).some((each) => each > 0))
    await output.line(say(language, isRehearsal ? 'report.proofs_due' : 'report.proofs_gone', { ...proofsDue }));
  const { withdrawalFiles, ...traces } = tracesDue;
  if (Object.values(traces).some((each) => each > 0))
    await output.line(say(language, isRehearsal ? 'report.traces_due' : 'report.traces_gone', traces));
  if (withdrawalFiles > 0) await output.line(say(language, 'report.old_withdrawals', { count: withdrawalFiles }));
}

/** Everybody without a date, with the files that told of them. */
export async function printUndated(
  output: TextOutput,
  language: Language,
  { undated, undatedContacts }: PurgeReport,
): Promise<void> {
  await output.line(say(language, 'report.undated', { count: undated }));
  for (const { contact, name, files } of undatedContacts)
    await output.line(`  ${name} (${contact}) : ${files.join(' ; ')}`);
}
