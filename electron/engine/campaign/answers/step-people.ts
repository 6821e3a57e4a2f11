import type { Verdict } from '../../../../shared/domain/compliance.ts';
import { iterateContacts } from '../../contact/contact-reader.ts';
import type { StoredContact } from '../../model/stored-contact.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { readDecisions, type Decision } from '../../sql/decisions.ts';
import type { Check } from '../check.ts';
import type { FunnelOutcome } from '../../model/outcome.ts';
import { targetsOf } from '../judge/targets.ts';

export interface StepPage {
  readonly step: FunnelOutcome;
  /** Only people for whom this rule decides; null: all. */
  readonly rule: string | null;
  readonly offset: number;
  readonly limit: number;
}

/** A person of a step. */
export interface StepPerson {
  readonly contact: string;
  readonly name: string;
  /** The coordinate that the campaign would use; for a letter, postcode and town. */
  readonly coordinate: string | null;
  /** Null: left before being judged. */
  readonly verdict: Verdict | null;
  readonly decision: Decision | null;
}

/** The people who end at one step of a check, in the order of their ids, one page of them. */
export function stepPeople(
  reader: SqlReader,
  check: Check,
  { step, rule, offset, limit }: StepPage,
): { readonly total: number; readonly people: readonly StepPerson[] } {
  const ids: number[] = [];
  const verdicts = new Map<number, Verdict | null>();
  let total = 0;
  for (const { contactId, outcome, verdict: number } of check.outcomes) {
    if (outcome !== step) continue;
    const verdict = number === null ? null : (check.answers[number]?.verdict ?? null);
    if (rule !== null && verdict?.reasons[0]?.rule !== rule) continue;
    total += 1;
    if (total <= offset || ids.length >= limit) continue;
    ids.push(contactId);
    verdicts.set(contactId, verdict);
  }
  const decisions = readDecisions(reader, check.campaign.key);
  const people = [...iterateContacts(reader, { ids })].map((contact) => ({
    contact: String(contact.id),
    name: nameOf(contact),
    coordinate: coordinateOf(contact, check),
    verdict: verdicts.get(contact.id) ?? null,
    decision: decisions.get(contact.id) ?? null,
  }));
  return { total, people };
}

function nameOf({ person: { civility, firstName, lastName, company } }: StoredContact): string {
  const name = [civility, firstName, lastName].filter((part) => part !== undefined).join(' ');
  return [name, company ?? ''].filter((part) => part !== '').join(', ');
}

function coordinateOf(contact: StoredContact, { campaign: { channel } }: Check): string | null {
  const { postcode, city } = contact.person;
  if (channel === 'post') return [postcode, city].filter((part) => part !== undefined).join(' ') || null;
  const targets = targetsOf(contact, channel);
  return typeof targets === 'string' ? null : (targets[0]?.coordinate ?? null);
}
