import type { KeyTable } from '../../collections/key-table.ts';
import type { Contact } from '../../../../shared/domain/contact/contact.ts';
import type { SegmentSubject } from '../../../../shared/domain/contact/segment.ts';
import type { StoredContact } from '../../model/stored-contact.ts';
import type { Decision } from '../../sql/decisions.ts';
import type { SuppressionIndex } from '../../suppression/lookup/suppression-index.ts';
import type { ExcludedPeople } from './excluded-people.ts';
import type { LinkedContacts } from '../../contact/linked-contacts.ts';
import type { PastUses } from './past-uses.ts';
import type { PausedPeople } from './paused-people.ts';

/** A contact for a filter. @param view its fields */
export type SubjectOf = (contact: StoredContact, view: Contact) => SegmentSubject;

/** The data of a workspace that a campaign needs besides its contacts. */
export interface CheckGround {
  readonly suppressions: SuppressionIndex;
  readonly decisions: ReadonlyMap<number, Decision>;
  readonly uses: PastUses;
  readonly paused: PausedPeople;
  /** Letters: the doors whose people get one each. Absent: none. */
  readonly doorsApart?: KeyTable;
  /** Each contact gets a letter, even two of one name at one address. */
  readonly isForEach?: true;
  readonly excluded: ExcludedPeople;
  readonly linked: LinkedContacts;
  /** What filters ask besides the fields of a contact; null: nothing. */
  readonly subjectOf: SubjectOf | null;
}
