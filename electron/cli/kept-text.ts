import { say } from '../../shared/text/index.ts';
import type { Language } from '../../shared/text/text.ts';
import type { ErasureAnswer } from '../engine/handlers/erasure.ts';
import type { Output } from './output.ts';

/** What an erasure leaves: the proofs that the law orders to keep, and the copies that it could not reach. */
export async function printKept(output: Output, language: Language, { proofsKept, outOfReach }: Pick<ErasureAnswer, 'proofsKept' | 'outOfReach'>, isRehearsal: boolean): Promise<void> {
  const { until, ...counts } = proofsKept;
  if (until !== undefined) await output.line(say(language, isRehearsal ? 'report.proofs_would_stay' : 'report.proofs_stay', { ...counts, until }));
  if (outOfReach.length === 0) return;
  await output.line(say(language, 'report.out_of_reach', { count: outOfReach.length }));
  for (const path of outOfReach) await output.line(`  ${path}`);
}
