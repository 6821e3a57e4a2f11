import { AppError } from '../../../shared/contract/result.ts';
import { numbersOn } from '../../../shared/rules/fr/parameters/index.ts';
import { lastDayOfYears } from '../../../shared/rules/situation/when.ts';
import { FactsOfContact } from '../campaign/judge/contact-facts.ts';
import { readContact } from '../contact/contact-reader.ts';
import { recordsOfPerson, retentionsOf } from '../model/retention-state.ts';
import type { RightsRequest } from '../model/rights-request.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { wholePerson } from '../person/whole-person.ts';
import type { EngineContext } from '../steps/context.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';
import { heldUnder, type HeldData, type HeldUnderContact } from './held-data.ts';

/**
 * Reads the data held on the person of a contact: that of the contact first, then that of the others which a user said are
 * the same person.
 *
 * @throws AppError `person.unknown`.
 */
export function heldOnPerson(context: EngineContext, workspace: Workspace, contactId: number): HeldData {
  const contact = readContact(workspace, contactId);
  if (contact === undefined) throw new AppError('person.unknown');
  const contacts = wholePerson(workspace, contact);
  const { organisation } = readWorkspaceIdentity(workspace);
  const day = context.today();
  const own = heldUnder(workspace, contact, day);
  const others = contacts.slice(1).map((other) => heldUnder(workspace, other, day));
  const all = [own, ...others];
  const [transferOpposedOn] = all.flatMap((held) => held.transferOpposedOn ?? []).sort();
  const kept = all.flatMap((held) => held.kept ?? []).reduce<HeldUnderContact['kept']>(later, undefined);
  return {
    organisation,
    at: context.now(),
    person: own.person,
    otherRecords: others.map(({ person }) => person),
    origins: distinct(all.flatMap(({ origins }) => origins)),
    files: distinct(all.flatMap(({ files }) => files)),
    consents: all.flatMap(({ consents }) => consents),
    oppositions: firstOfEach(all.flatMap(({ oppositions }) => oppositions)),
    ...(transferOpposedOn === undefined ? {} : { transferOpposedOn }),
    // A pause of the whole person is recorded for each contact.
    pauses: distinct(all.flatMap(({ pauses }) => pauses)),
    requests: all.flatMap(({ requests }) => requests),
    corrections: all.flatMap(({ corrections }) => corrections),
    dealings: {
      sales: all.flatMap(({ dealings }) => dealings.sales),
      contracts: all.flatMap(({ dealings }) => dealings.contracts),
      requests: all.flatMap(({ dealings }) => dealings.requests),
      calls: all.flatMap(({ dealings }) => dealings.calls),
      contacted: all.flatMap(({ dealings }) => dealings.contacted),
      gifts: all.flatMap(({ dealings }) => dealings.gifts),
    },
    callbacks: all.flatMap(({ callbacks }) => callbacks),
    comments: all.flatMap(({ comments }) => comments),
    notices: distinct(all.flatMap(({ notices }) => notices)),
    sent: all.flatMap(({ sent }) => sent),
    passedOn: all.flatMap(({ passedOn }) => passedOn),
    states: all.flatMap(({ states }) => states),
    retention: { ...retentionOf(contacts, organisation, day), ...(kept === undefined ? {} : { kept }) },
  };
}

/** The data held on the person of a request. Null: nothing is held any more, or nobody was found. */
export function heldOf(
  context: EngineContext,
  workspace: Workspace,
  { contactId }: Pick<RightsRequest, 'contactId'>,
): HeldData | null {
  return contactId === null ? null : heldOnPerson(context, workspace, contactId);
}

/** The period of a person: none while a relation under any contact is current, else from the last act known under any. */
function retentionOf(contacts: readonly StoredContact[], organisation: string, day: string): HeldData['retention'] {
  const records = recordsOfPerson(contacts.map((contact) => new FactsOfContact(contact).whole()));
  const retentions = retentionsOf(records, organisation, day);
  if (retentions.some(({ past, start }) => start === undefined && !past)) return {};
  const from = retentions
    .flatMap(({ start }) => start ?? [])
    .sort()
    .at(-1);
  return from === undefined
    ? { isUndated: true }
    : { from, until: lastDayOfYears(from, numbersOn(day).retentionYears) };
}

/** The hold that lasts longer. */
function later(one: HeldUnderContact['kept'], other: NonNullable<HeldUnderContact['kept']>): HeldUnderContact['kept'] {
  return one === undefined || other.until > one.until ? other : one;
}

/** The first opposition to each channel. */
function firstOfEach(oppositions: HeldData['oppositions']): HeldData['oppositions'] {
  const first = new Map<string, HeldData['oppositions'][number]>();
  for (const one of oppositions) if ((first.get(one.channel)?.on ?? '9') > one.on) first.set(one.channel, one);
  return [...first.values()];
}

function distinct<T extends object>(told: readonly T[]): readonly T[] {
  return [...new Map(told.map((one) => [JSON.stringify(one), one])).values()];
}
