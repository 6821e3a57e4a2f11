import type { ContactStatus } from '../../../shared/domain/contact/words.ts';
import type { SqlReader } from '../storage/reader.ts';
import { textOrNull } from './column-values.ts';

/** A status of a person stated by a column of a file or by a record, without a suspicion that says so. */
export interface StatedStatus {
  readonly contactId: number;
  readonly kind: ContactStatus;
  readonly on: string | null;
}

const STATED = `status IS NOT NULL AND NOT EXISTS (SELECT 1 FROM suspicions
  WHERE contact_id = contacts.id AND suspicions.kind = contacts.status AND coordinate IS NULL AND state = 'confirmed')`;

/** SQL of statuses in the columns of contacts, by contact. */
export function readStatedStatuses(reader: SqlReader): readonly StatedStatus[] {
  return Array.from(
    reader.values(`SELECT id, status, status_on FROM contacts WHERE ${STATED} ORDER BY id`),
    ([id, kind, on]) => ({ contactId: Number(id), kind: String(kind) as ContactStatus, on: textOrNull(on) }),
  );
}
