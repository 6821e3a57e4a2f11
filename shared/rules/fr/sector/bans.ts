import type { Audience } from '../../../domain/contact/words.ts';
import { all, any, not, type Condition, type RuleOutcome } from '../../model.ts';
import type { RuleSentence } from '../../parameter.ts';
import { PROFESSIONALS } from '../parts.ts';
import { DECIDE, LINKED_CONTRACT } from '../remedies.ts';

/** Whom the sector bans protect, and what lifts them (docs/law/rules-fr.md, section 8.1). */

/** Our own current contract lifts a ban on contacting; it is none of a recipient's. */
export const LIFTED: Condition = all('contract.linked', not('campaign.transfer'));

export interface Protected {
  readonly audiences: readonly Audience[];
  readonly when: Condition;
  readonly verdict: 'review' | 'block';
}

/**
 * Works and equipment for dwellings: consumers are protected, and professionals outside their profession. Home
 * and business of a sole trader are often one: a person decides. Organisations are not covered.
 */
export function dwellersOf(banned: Condition): readonly Protected[] {
  return [
    { audiences: ['consumer'], when: banned, verdict: 'block' },
    { audiences: PROFESSIONALS, when: all(banned, not('offer.professional')), verdict: 'block' },
    { audiences: ['sole_trader'], when: banned, verdict: 'review' },
  ];
}

/** Every natural person who works has a personal training account; a legal person has none. */
export function accountHoldersOf(banned: Condition): readonly Protected[] {
  return [
    { audiences: ['consumer'], when: banned, verdict: 'block' },
    { audiences: PROFESSIONALS, when: banned, verdict: 'block' },
  ];
}

export interface BanWords {
  readonly forbidden: RuleSentence;
  readonly soleTrader: RuleSentence;
  /** Of a call that the person asked for. */
  readonly askedFor?: RuleSentence;
}

/** The outcomes of a ban on dwellings; on a live call that was asked for, a person decides (CB-2). */
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

/** What the bans of a day cover, by the facts that state a sector or tell of one. */
export interface CoveredSectors {
  readonly energy: Condition;
  readonly housing: Condition;
  readonly cpf: Condition;
}

/** The bans as they came, one after another: who was protected against what, on which channel (energy calls, then the CPF, then the rest). */
export function bansByDate({ energy, housing, cpf }: CoveredSectors): readonly (readonly Protected[])[] {
  const energyCalls = dwellersOf(all(energy, 'call.any'));
  return [
    energyCalls,
    [...energyCalls, ...accountHoldersOf(cpf)],
    [...dwellersOf(any(energy, housing)), ...accountHoldersOf(cpf)],
  ];
}
