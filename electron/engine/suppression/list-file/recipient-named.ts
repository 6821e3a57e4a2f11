import { AppError } from '../../../../shared/contract/result.ts';
import { readRecipients, recipientRow, type StoredRecipient } from '../../sql/recipients.ts';
import type { SqlReader } from '../../storage/reader.ts';

/**
 * The recipient of that name, without case and accents.
 *
 * @throws AppError `recipient.unknown`, with the known names.
 */
export function recipientNamed(reader: SqlReader, name: string): StoredRecipient {
  const stored = recipientRow(reader, name);
  if (stored !== undefined) return stored;
  const names = readRecipients(reader).map((recipient) => recipient.name);
  throw names.length === 0
    ? new AppError('recipient.none', { name })
    : new AppError('recipient.unknown', { name, names: names.join(', ') });
}
