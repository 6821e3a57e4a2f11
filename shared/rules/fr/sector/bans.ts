import type { Audience } from '../../../domain/contact/words.ts';
import { all, any, not, type Condition, type RuleOutcome } from '../../model.ts';
import type { RuleSentence } from '../../parameter.ts';
import { PROFESSIONALS } from '../parts.ts';
import { DECIDE, LINKED_CONTRACT } from '../remedies.ts';

/** The people protected by the sector bans, and the exceptions (docs/law/rules-fr.md, section 8.1). */

/** Our own current contract lifts a ban on contacting; it does not count for a recipient. */
export const LIFTED: Condition = all('contract.linked', not('campaign.transfer'));

export interface Protected {
  readonly audiences: readonly Audience[];
  readonly when: Condition;
  readonly verdict: 'review' | 'block';
}

/**
 * Works and equipment for dwellings: consumers are protected, and professionals outside their profession. Home and
 * business of a sole trader are often the same: a person decides. Organisations are not covered.
 */
export function dwellersOf(banned: Condition): readonly Protected[] {
  return [
    { audiences: ['consumer'], when: banned, verdict: 'block' },
    { audiences: PROFESSIONALS, when: all(banned, not('offer.professional')), verdict: 'block' },
    { audiences: ['sole_trader'], when: banned, verdict: 'review' },
  ];
}

/** Every working natural person has a personal training account; a legal person has none. */
export function accountHoldersOf(banned: Condition): readonly Protected[] {
  return [
    { audiences: ['consumer'], when: banned, verdict: 'block' },
    { audiences: PROFESSIONALS, when: banned, verdict: 'block' },
  ];
}

export interface BanWords {
  readonly forbidden: RuleSentence;
  readonly soleTrader: RuleSentence;
  /** For a call requested by the person. */
  readonly askedFor?: RuleSentence;
}

/** The outcomes of a ban on dwellings; for a requested live call, a person decides (CB-2). */
export function dwellingOutcomes(
  banned: Condition,
  { forbidden, soleTrader, askedFor }: BanWords,
): readonly RuleOutcome[] {
  return dwellersOf(all(banned, not(LIFTED))).flatMap(({ audiences, when, verdict }): readonly RuleOutcome[] => {
    if (verdict === 'review')
      return [{ audiences, when, verdict, confidence: 'interpretation', message: soleTrader, remedy: DECIDE }];
    const block: RuleOutcome = { audiences, when, verdict, message: forbidden, remedy: LINKED_CONTRACT };
    if (askedFor === undefined) return [block];
    return [
      {
        audiences,
        when: all(when, 'call.live', 'request.fresh'),
        verdict: 'review',
        confidence: 'interpretation',
        message: askedFor,
        remedy: DECIDE,
      },
      block,
    ];
  });
}

/** The coverage of the bans of a day, by the facts that state or suggest a sector. */
export interface CoveredSectors {
  readonly energy: Condition;
  readonly housing: Condition;
  readonly cpf: Condition;
}

/**
 * The bans in order of introduction: protected people, offer and channel (energy calls, then the CPF, then the rest).
 */
export function bansByDate({ energy, housing, cpf }: CoveredSectors): readonly (readonly Protected[])[] {
  const energyCalls = dwellersOf(all(energy, 'call.any'));
  return [
    energyCalls,
    [...energyCalls, ...accountHoldersOf(cpf)],
    [...dwellersOf(any(energy, housing)), ...accountHoldersOf(cpf)],
  ];
}
