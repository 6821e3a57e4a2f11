import type { Channel } from '../../../../shared/domain/channel.ts';
import type { PersonFacts } from '../../../../shared/domain/contact/fields.ts';
import { postalLines } from '../../model/address-fit.ts';
import { LINE_COLUMNS } from './line-columns.ts';
import { textColumn } from './text-column.ts';

/** The columns of the coordinate of a channel in `transfer.csv`. */
export function coordinateColumns(channel: Channel): readonly string[] {
  switch (channel) {
    case 'post':
      return LINE_COLUMNS;
    case 'email':
      return ['EMAIL'];
    case 'phone':
    case 'sms':
    case 'automated_call':
      return ['TELEPHONE'];
  }
}

/** The columns of `transfer.csv` that say who a person is and how the recipient reaches it. */
export function transferredColumns(channel: Channel): readonly string[] {
  return ['CIVILITE', 'PRENOM', 'NOM', 'SOCIETE', ...coordinateColumns(channel), 'CODE_POSTAL', 'VILLE'];
}

/**
 * The cells of these columns; only the coordinate of the channel. Null: a letter whose address has no lines.
 *
 * @param coordinate e-mail or number; not read for letters.
 */
export function transferredCells(channel: Channel, person: PersonFacts, coordinate: string): readonly string[] | null {
  const { civility, firstName, lastName, company, postcode, city } = person;
  const names = [civility, firstName, lastName, company].map(textColumn);
  // Postcode and town only belong to an address.
  if (channel !== 'post') return [...names, coordinate, '', ''];
  const lines = postalLines(person);
  return lines === null ? null : [...names, ...lines, textColumn(postcode), textColumn(city)];
}
