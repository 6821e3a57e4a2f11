import type { Channel } from '../../../shared/domain/channel.ts';
import { coordinateColumns } from '../export/formats/transferred-cells.ts';
import type { CorrectionToTell } from './later-corrections.ts';
import { recipientTable, hashedCoordinate } from './recipient-table.ts';
import type { ToolFile } from './tool-file.ts';

/** The recipient of the file of corrections, and the form it takes them in. */
export interface ToldCorrections {
  readonly recipient: string;
  /** Channel for which the data were passed on. */
  readonly channel: Channel;
  /** No value in clear: e-mails and numbers as SHA-256 (profile FR-SUPP-1), names and addresses not at all. */
  readonly isHashed: boolean;
  readonly reference: (contactId: number) => string;
}

/**
 * The current values of the data that the recipient of a transfer got, one row per corrected column (RGPD art. 16 and
 * 19): reference, coordinate as passed on, column, value, what to do. With hashes, the recipient finds the person and the
 * wrong columns, recognises a correct e-mail or number that it holds already, and asks for a name or an address.
 */
export function correctionsFor(told: ToldCorrections, people: readonly CorrectionToTell[]): ToolFile {
  const { recipient, channel, isHashed, reference } = told;
  const isCoordinate = (column: string): boolean => coordinateColumns(channel).includes(column);
  const valueIn = (column: string, value: string): string => {
    if (!isHashed) return value;
    return isCoordinate(column) ? hashedCoordinate(value, channel) : '';
  };
  return recipientTable(
    'corrections',
    recipient,
    ['REFERENCE', ...(isHashed ? ['SHA256', 'CHAMP', 'VALEUR_SHA256'] : ['COORDONNEE', 'CHAMP', 'VALEUR']), 'A_FAIRE'],
    () =>
      people.flatMap(({ contactId, coordinate, values }) =>
        Array.from(values, ([column, value]) => [
          reference(contactId),
          isHashed ? hashedCoordinate(coordinate, channel) : coordinate,
          column,
          valueIn(column, value),
          value === '' ? 'SUPPRIMER' : valueIn(column, value) === '' ? 'DEMANDER' : 'REMPLACER',
        ]),
      ),
  );
}
