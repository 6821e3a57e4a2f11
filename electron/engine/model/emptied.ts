import type { EmptiedFact } from '../../../shared/domain/contact/emptied-field.ts';

/** What a row erased of what was known before its file: a later row may bring it back. */
export interface Emptied {
  readonly facts?: readonly EmptiedFact[];
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
}
