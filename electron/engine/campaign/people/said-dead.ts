import type { Pause } from '../../model/pause.ts';
import type { StoredContact } from '../../model/stored-contact.ts';
import type { Suspicion } from '../../model/suspicion.ts';
import type { Closure } from '../../suppression/lookup/closure.ts';

/**
 * Whether a contact says something that may close the whole person, with or without a coordinate of the channel: an opposition,
 * a pause or a death.
 */
export function closesPerson(contact: StoredContact, closures: readonly Closure[], pause: Pause | null): boolean {
  return closures.length > 0 || pause !== null || mayBeDead(contact);
}

/** Whether somebody said that the person died, and nobody denied it. */
function mayBeDead({ person, suspicions = [] }: StoredContact): boolean {
  return person.status === 'deceased' || suspicions.some(isOpenDeath);
}

function isOpenDeath({ kind, state }: Suspicion): boolean {
  return kind === 'deceased' && state === 'open';
}

/** A contact with what is said of the death of another contact of the person. */
export function asDeadAs(
  { person: { status, statusOn }, suspicions = [] }: StoredContact,
  contact: StoredContact,
): StoredContact {
  const known = status === 'deceased' ? { status, ...(statusOn === undefined ? {} : { statusOn }) } : {};
  return {
    ...contact,
    person: { ...contact.person, ...known },
    suspicions: [...(contact.suspicions ?? []), ...suspicions.filter(isOpenDeath)],
  };
}
