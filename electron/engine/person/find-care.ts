import type { Care } from '../../../shared/domain/contact/care.ts';
import { addDays, addYears } from '../../../shared/domain/calendar/day.ts';
import { numbersOn } from '../../../shared/rules/fr/parameters/index.ts';
import { readingGround } from '../campaign/read-ground.ts';
import { ContactStretch } from '../campaign/people/contact-stretch.ts';
import { VectorContacts } from '../campaign/people/vector-contacts.ts';
import { parseCampaign } from '../campaign/definition/parse-campaign.ts';
import { todayCampaign } from '../campaign/definition/today.ts';
import { iterateContacts, readDictionaries } from '../contact/contact-reader.ts';
import { LinkedContacts } from '../contact/linked-contacts.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import { contactsWithConsents, type DayRange } from '../sql/care.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { lastContactId } from '../sql/imports.ts';
import { contactsKeptByRequests, readHoldsOn } from '../sql/holds.ts';
import { undecidedContacts } from '../sql/suspicions.ts';
import type { Workspace } from '../storage/workspace.ts';
import { peopleAsked } from './asked-people.ts';
import { AskedOnce } from './asked-once.ts';
import { ENDING_DAYS, hasEndingConsent } from './ending-consent.ts';
import { isNoticeOverdue } from './notice.ts';
import { retentionOf } from './retention.ts';

/** The contacts with tasks, by kind of task. */
export type CareFound = Readonly<Record<Care, ReadonlySet<number>>>;

/** Contacts per step between two pauses. */
const PIECE = 2000;

/** Days and instants are compared across time zones, and years across the 29th of February. */
const MARGIN = 2;

/**
 * The contacts with tasks today. Reads only. Most contacts share their facts with many others: each combination is
 * judged once. Days are grouped as for a check of letters, whose vectors distinguish all data that retention and notice
 * depend on; goods and coordinates are not among them: a contact whose coordinates have several origins is read whole.
 *
 * @throws the signal's reason.
 */
export async function findCare(context: EngineContext, workspace: Workspace): Promise<CareFound> {
  const day = context.today();
  const { organisation } = readWorkspaceIdentity(workspace);
  const pauses = new Pauses(context.signal);
  const campaign = parseCampaign(
    todayCampaign(workspace, { channel: 'post', purpose: 'commercial', goods: { known: [], forCalls: null }, day }),
    [organisation],
  );
  const ground = await inPieces(readingGround(workspace, campaign), pauses);
  const { suppressions } = ground;
  const fromVectors = new VectorContacts(workspace, campaign, ground);
  const asked = new AskedOnce((contact) => caresOf(contact, organisation, day));
  const linked = LinkedContacts.read(workspace).forPass();
  const { ending, given } = stretches(day);
  const found = {
    notice_overdue: new Set<number>(),
    retention_past: new Set<number>(),
    retention_undated: new Set<number>(),
    consent_ending: new Set<number>(),
    state_unconfirmed: new Set<number>(),
  };
  const last = lastContactId(workspace);
  await pauses.pause();
  for (let from = 1; from <= last; from += PIECE) {
    context.onProgress?.({ phase: 'care', done: from - 1, total: last });
    const to = from + PIECE - 1;
    const dictionaries = readDictionaries(workspace);
    const stretch = new ContactStretch(workspace, suppressions, [from, to], dictionaries);
    for (const contact of fromVectors.of(stretch)) {
      const { id } = contact;
      const alone = asked.about(contact, (whole) => stretch.whole(whole));
      const isOfPerson = linked.isLinked(id) && alone.some((care) => OF_PERIOD.has(care));
      const joined = isOfPerson ? linked.contactOf(id) : undefined;
      const cares = joined === undefined ? alone : caresOf(joined, organisation, day, linked.othersOf(id));
      for (const care of cares) found[care].add(id);
    }
    for (const contact of iterateContacts(workspace, {
      ids: contactsWithConsents(workspace, ending, given, from, to),
      dictionaries,
    })) {
      if (hasEndingConsent(contact, organisation, day, suppressions)) found.consent_ending.add(contact.id);
    }
    for (const id of undecidedContacts(workspace, from, to)) found.state_unconfirmed.add(id);
    await pauses.pause();
  }
  // Held, or asked and not yet answered: nobody has anything to do about them today.
  for (const id of [
    ...readHoldsOn(workspace, day).keys(),
    ...contactsKeptByRequests(workspace),
    ...peopleAsked(workspace, day).waiting,
  ])
    for (const one of linked.idsOf(id)) found.retention_past.delete(one);
  return found;
}

/** The tasks of a period: a contact within its period by its own facts has none, whatever the person's other contacts say. */
const OF_PERIOD: ReadonlySet<Care> = new Set(['retention_past', 'retention_undated']);

/** The tasks of a contact by its own facts. @param others the other contacts of the person, whose period it is. */
function caresOf(
  contact: StoredContact,
  organisation: string,
  day: string,
  others?: readonly StoredContact[],
): readonly Care[] {
  const cares: Care[] = isNoticeOverdue(contact, organisation, day) ? ['notice_overdue'] : [];
  const retention = retentionOf(contact, organisation, day, others);
  if (retention === 'past') cares.push('retention_past');
  // A future date must be corrected before an erasure: it is reported likewise.
  if (retention === 'undated' || retention === 'future_dated') cares.push('retention_undated');
  return cares;
}

/** The possible stated ends, or days of consent, of a consent that ends within thirty days. */
function stretches(day: string): { readonly ending: DayRange; readonly given: DayRange | null } {
  const last = addDays(day, ENDING_DAYS);
  const rule = numbersOn(last).phoneConsent;
  const given =
    rule === null
      ? null
      : { first: addDays(addYears(day, -rule.years), -MARGIN), last: addDays(addYears(last, -rule.years), MARGIN) };
  return { ending: { first: day, last }, given };
}
