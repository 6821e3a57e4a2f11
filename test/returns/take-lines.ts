import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReturnsInput } from '../../electron/engine/returns/prepare-returns.ts';
import type { ReturnsReport } from '../../electron/engine/returns/returns-report.ts';
import { takeReturns } from '../../electron/engine/returns/take-returns.ts';
import { contextOn, type Firm } from '../campaign/firm.ts';

/** The evening of the first day of calls. */
export const LATER = contextOn('2026-12-01', '20:00:00');

/** Writes a file of returns in the folder of the firm. */
export function writtenReturns(firm: Firm, name: string, lines: readonly string[]): ReturnsInput {
  const file = join(firm.folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return { file, dryRun: false };
}

/** Writes a file of returns, and takes it that evening, or at another time. */
export function takeLines(
  firm: Firm,
  name: string,
  lines: readonly string[],
  more: Partial<ReturnsInput> = {},
  context = LATER,
): Promise<ReturnsReport> {
  return takeReturns(context, firm.workspace, { ...writtenReturns(firm, name, lines), ...more });
}
