import type { ContactStatus } from '../../../shared/domain/contact/words.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import { postalLines } from '../model/address-fit.ts';
import { bearsOn, targetOf } from '../model/doubted-coordinate.ts';
import { householdKeyOf } from '../model/household-key.ts';
import { recipientOf, addressedTo } from '../model/recipient.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { contactsBehind, doorName } from '../sql/doors.ts';
import type { EngineContext } from '../steps/context.ts';
import { atOnce } from '../steps/pauses.ts';
import type { Workspace } from '../storage/workspace.ts';
import { liveExports, recallingThose, type LiveList } from '../suppression/lookup/live-lists.ts';

/** What a decision on a state changed. */
export interface StateAnswer {
  /** The entries of `aval states` that are so now. */
  readonly ids: readonly string[];
  readonly contact: string;
  readonly kind: ContactStatus;
  readonly state: 'confirmed' | 'dismissed' | 'lifted';
  /** The day of the information. */
  readonly on: string;
  readonly by: string;
  /** The name on the next letters to the people left behind the door of a dead person. */
  readonly household?: string;
  /** Lists in use that hold the person and use what the state closes. */
  readonly recall: { readonly exports: number; readonly people: number };
  readonly lists: readonly LiveList[];
}

type Decided = Pick<StateAnswer, 'ids' | 'kind' | 'state' | 'on' | 'by'>;

/** Completes a decision that was just recorded. */
export function stateAnswer(
  context: EngineContext,
  workspace: Workspace,
  contact: StoredContact,
  decided: Decided,
): StateAnswer {
  const { kind, state } = decided;
  const live = state === 'confirmed' ? liveExports(workspace, context.today()) : [];
  const { lists, people } = atOnce(
    recallingThose(
      workspace,
      live,
      // The recipient of a list that was passed on is told noes, and a state is none.
      (id, { channel, purpose }) => id === contact.id && purpose !== 'transfer' && bearsOn(kind, targetOf(channel)),
    ),
  );
  const household = state === 'confirmed' && kind === 'deceased' ? nameOfTheOthers(workspace, contact) : null;
  return {
    ...decided,
    contact: String(contact.id),
    ...(household === null ? {} : { household }),
    recall: { exports: lists.length, people },
    lists,
  };
}

/** « MADAME COLIN »: the name line of the next letter; null when nobody is left, or the letter was for one person. */
function nameOfTheOthers(workspace: Workspace, dead: StoredContact): string | null {
  const { street, postcode, city } = dead.person;
  if (street === undefined || postcode === undefined || city === undefined) return null;
  const door = householdKeyOf(dead.person);
  const ids = (contactsBehind(workspace, [door]).get(doorName(door)) ?? []).filter((id) => id !== dead.id);
  const left = [...iterateContacts(workspace, { ids })].filter(
    ({ person }) => person.audience === 'consumer' && person.lastName !== undefined && person.status !== 'deceased',
  );
  const [first, ...others] = left.map(({ person }) => person);
  if (first === undefined) return null;
  return postalLines(addressedTo(first, recipientOf(first, others)))?.find((line) => line !== '') ?? null;
}
