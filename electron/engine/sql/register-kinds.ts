import type { RegisterKind } from '../../../shared/contract/register.ts';

const LIST = "action = 'export.approved' AND json_extract(subject, '$.export')";

/**
 * Entries that a kind includes besides its own actions: earlier entries, which keep the name of their time, and the lists and
 * imports that belong to it. The kind of their own action includes them too.
 */
const FOUND_BESIDES: Partial<Record<RegisterKind, string>> = {
  retention: "action = 'person.purged' OR action = 'export.approved' AND json_extract(subject, '$.asks')",
  state: "action IN ('person.confirmed', 'person.dismissed')",
  transfer: `${LIST} IN (SELECT id FROM exports WHERE purpose = 'transfer')`,
  notice: `${LIST} IN (SELECT export_id FROM notice_rounds)`,
  returns: "action = 'import.undone' AND json_extract(subject, '$.import') IN (SELECT import_id FROM return_files)",
};

/** The condition in SQL that an entry of the register is of a kind. */
export function conditionOfKind(kind: RegisterKind): string {
  const besides = FOUND_BESIDES[kind];
  const own = `substr(action, 1, ${String(kind.length + 1)}) = '${kind}.'`;
  return besides === undefined ? own : `(${own} OR ${besides})`;
}
