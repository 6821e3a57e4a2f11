import type { DueSource } from '../model/owed-sources.ts';

/** A person with sources of which nobody told him yet. */
export interface OwedPerson {
  readonly id: number;
  readonly sources: readonly DueSource[];
  /** Nothing is owed to the dead: the contact is only counted. */
  readonly isDeceased: boolean;
  /** To anything: a notice goes to him all the same. */
  readonly isOpposed: boolean;
  /** A letter or an e-mail to a coordinate of one of the sources may name them all. */
  readonly reach: { readonly post: boolean; readonly email: boolean };
}
