import { carryOverRefusals } from '../sql/approvals.ts';
import { asksTwoPersons, switchTwoPersonsOn } from '../sql/two-persons.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';

/** A backup of before switches « two persons approve every list » not off, and no refused list is accepted again. */
export function carryOverTwoPersons(
  replaced: SqlReader,
  restored: Transaction,
  { at, by }: { readonly at: string; readonly by: string },
): void {
  if (asksTwoPersons(replaced) && !asksTwoPersons(restored)) {
    switchTwoPersonsOn(restored, { at, by });
    restored.register({ at, by, action: 'approval.switched_on', subject: {} });
  }
  carryOverRefusals(replaced, restored);
}
