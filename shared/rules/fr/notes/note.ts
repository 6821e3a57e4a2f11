import type { Channel } from '../../../domain/channel.ts';
import type { Confidence } from '../../../domain/compliance.ts';
import type { Rule, RuleKind } from '../../model.ts';
import type { RuleSentence, Source } from '../../parameter.ts';
import { GDPR_APPLIES } from '../dates.ts';
import { ALL_CHANNELS, EVERYONE } from '../parts.ts';
import { READ, TO_CONFIRM } from '../review.ts';

interface Note {
  readonly id: string;
  readonly reference: readonly string[];
  readonly title: RuleSentence;
  readonly text: RuleSentence;
  readonly sources: readonly Source[];
  readonly confidence: Confidence;
  readonly channels?: readonly Channel[];
  readonly from?: string;
  readonly until?: string;
}

/** A rule that does not decide a verdict: a duty of the organisation, a fact, or an open question. */
export function note(
  kind: Extract<RuleKind, 'information' | 'question'>,
  { channels = ALL_CHANNELS, from = GDPR_APPLIES, until, ...fields }: Note,
): Rule {
  const { id, reference, title, text, sources, confidence } = fields;
  return {
    id,
    reference,
    title,
    kind,
    step: null,
    appliesTo: {
      channels,
      audiences: EVERYONE,
      purposes: ['commercial', 'charity', 'relational', 'transactional', 'transfer'],
    },
    versions: [{ from, until: until ?? null, text, outcomes: [], sources, confidence }],
    review: confidence === 'official' ? READ : TO_CONFIRM,
  };
}
