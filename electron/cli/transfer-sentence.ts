import { say } from '../../shared/text/index.ts';
import type { Language } from '../../shared/text/text.ts';

/** What a list passed on, in a sentence; null: it is no transfer. */
export function transferSentence(
  language: Language,
  {
    recipient,
    proofs = 0,
    funnel: { eligible },
  }: {
    readonly recipient?: string | undefined;
    readonly proofs?: number;
    readonly funnel: { readonly eligible: number };
  },
): string | null {
  if (recipient === undefined) return null;
  return eligible === 0
    ? say(language, 'report.transferred_nobody', { recipient })
    : say(language, 'report.transferred', { recipient, proofs });
}
