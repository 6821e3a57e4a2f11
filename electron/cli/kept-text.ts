import { say } from '../../shared/text/index.ts';
import type { Language } from '../../shared/text/text.ts';
import type { ErasureAnswer } from '../engine/erasure/erasure.ts';
import type { Proof } from '../engine/sql/proofs.ts';
import type { TextOutput } from './output.ts';
import { printSection } from './sections.ts';

/** What remains after an erasure: the proofs that the law requires to keep, and the copies out of reach. */
export async function printKept(
  output: TextOutput,
  language: Language,
  { proofsKept, outOfReach, notFound }: Pick<ErasureAnswer, 'proofsKept' | 'outOfReach' | 'notFound'>,
  isRehearsal: boolean,
): Promise<void> {
  const { until, ...counts } = proofsKept;
  if (until !== undefined)
    await output.line(
      say(language, isRehearsal ? 'report.proofs_would_stay' : 'report.proofs_stay', { ...counts, until }),
    );
  if (outOfReach.length > 0) await output.line(say(language, 'report.out_of_reach', { count: outOfReach.length }));
  for (const path of outOfReach)
    await output.line(notFound.includes(path) ? `  ${say(language, 'report.copy_not_found', { path })}` : `  ${path}`);
}

/** The proofs kept under a coordinate of an erased person. */
export function printProofs(output: TextOutput, language: Language, proofs: readonly Proof[]): Promise<void> {
  return printSection(
    output,
    say(language, 'report.proofs'),
    proofs.map((proof) => proofLine(language, proof)),
  );
}

function proofLine(
  language: Language,
  { kind, at, channel, wording, goods, until, withdrawnAt, keepUntil }: Proof,
): string {
  const what =
    channel === undefined
      ? ''
      : channel === 'all'
        ? say(language, 'report.all_channels')
        : say(language, `channel.${channel}`);
  const withdrawn = withdrawnAt === undefined ? '' : say(language, 'report.proof_withdrawn', { at: withdrawnAt });
  return [
    say(language, `report.proof.${kind}`),
    at,
    what,
    wording,
    goods?.join(', '),
    until,
    withdrawn,
    say(language, 'report.proof_kept', { until: keepUntil }),
  ]
    .filter((part) => part)
    .join(' · ');
}
