import { type Check, runCheck } from '../campaign/check.ts';
import { onDay } from '../campaign/definition/campaign.ts';
import { parseOwnCampaign } from '../campaign/definition/parse-campaign.ts';
import { saleCampaigns } from '../campaign/definition/sale-campaigns.ts';
import type { ContactOutcome } from '../sql/outcome-list.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses, type Steps } from '../steps/pauses.ts';
import type { SqlReader } from '../storage/reader.ts';

/** A customer file, judged for each of its channels. `people` = `transferable` + `notTransferable`. */
export interface CheckedSale {
  readonly checks: readonly Check[];
  readonly people: number;
  /** People who may be passed on for one channel at least. */
  readonly transferable: number;
  readonly notTransferable: number;
}

/**
 * Judges a sale: who may be passed on, for which channel, and why the others may not. Changes nothing; costs one check
 * per channel.
 *
 * @throws AppError `campaign.…`, `segment.…`.
 */
export async function checkSale(
  context: EngineContext,
  reader: SqlReader,
  json: Readonly<Record<string, unknown>>,
  on?: string,
): Promise<CheckedSale> {
  const campaigns = saleCampaigns(json).map((one) => parseOwnCampaign(reader, one));
  const checks: Check[] = [];
  for (const campaign of campaigns)
    checks.push(await runCheck(context, reader, on === undefined ? campaign : onDay(campaign, on)));
  return countSale(context, checks);
}

/** @param checks of the same people, one per channel. */
export function countSale({ signal }: EngineContext, checks: readonly Check[]): Promise<CheckedSale> {
  return inPieces(countingSale(checks), new Pauses(signal));
}

function* countingSale(checks: readonly Check[]): Steps<CheckedSale> {
  let transferable = 0;
  let people = 0;
  for (const { outcomes } of outcomesByPerson(checks)) {
    people += 1;
    if (isTransferable(outcomes)) transferable += 1;
    yield;
  }
  return { checks, people, transferable, notTransferable: people - transferable };
}

/** A person with the outcome of each channel, in the order of the checks. */
export interface PersonOfSale {
  readonly contactId: number;
  readonly outcomes: readonly ContactOutcome[];
}

/** Ascending ids. */
export function* outcomesByPerson(checks: readonly Pick<Check, 'outcomes'>[]): Generator<PersonOfSale, undefined> {
  const [first, ...others] = checks.map(({ outcomes }) => outcomes[Symbol.iterator]());
  if (first === undefined) return;
  for (let one = first.next(); one.done !== true; one = first.next()) {
    const { contactId } = one.value;
    const outcomes = [one.value];
    for (const other of others) {
      const next = other.next();
      if (next.done === true || next.value.contactId !== contactId)
        throw new Error('the channels of a sale are about different people');
      outcomes.push(next.value);
    }
    yield { contactId, outcomes };
  }
}

export function isTransferable(outcomes: readonly ContactOutcome[]): boolean {
  return outcomes.some(({ outcome }) => outcome === 'eligible');
}
