import type { Channel } from '../../../shared/domain/channel.ts';
import type { PersonFacts } from '../../../shared/domain/contact/fields.ts';
import { fileNameWord } from '../../../shared/domain/value/fold.ts';
import { postalLines } from '../model/address-fit.ts';
import { exchangeDigest } from '../suppression/list-file/exchange-list.ts';
import { FOR_EXCEL, toolTable, type ToolFile } from './tool-file.ts';

/** A table for the recipient of a transfer, named after its subject and the recipient. */
export function recipientTable(
  subject: 'oppositions' | 'corrections',
  recipient: string,
  header: readonly string[],
  rowsOf: Parameters<typeof toolTable>[3],
): ToolFile {
  return toolTable(`${subject}-${fileNameWord(recipient) || 'destinataire'}.csv`, FOR_EXCEL, header, rowsOf);
}

/**
 * SHA-256 (profile FR-SUPP-1) of an e-mail or number that was passed on; empty: there is none. An address has none: it would
 * close a whole building.
 */
export function hashedCoordinate(coordinate: string, channel: Channel): string {
  if (coordinate === '' || channel === 'post') return '';
  return exchangeDigest(channel === 'email' ? 'email' : 'phone', coordinate);
}

/** The lines of a letter in one; empty: the address has no lines. */
export function addressInOneLine(person: PersonFacts): string {
  return (postalLines(person) ?? []).filter((line) => line !== '').join(', ');
}
