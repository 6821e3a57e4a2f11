import { dialledNumber, numberInForm } from '../../../../shared/domain/value/dialling.ts';
import type { Blocked } from '../../suppression/list-file/blocklist.ts';
import { numberOfList } from '../preset/preset-cell.ts';
import { writeCsv, type CsvStyle } from '../../spreadsheet/write/csv-writer.ts';
import type { BlocklistFile, ListGround, Noes } from './list-format.ts';

/** Files of oppositions that a tool loads before the list (docs/formats/exports.md). They never say why. */

const LINES = { bom: false, delimiter: '|', lineEnd: '\n' } as const;
const OF_BREVO = { bom: false, delimiter: ';', lineEnd: '\r\n' } as const;
const OF_MAILCHIMP = { bom: false, delimiter: ',', lineEnd: '\r\n' } as const;

interface Shape {
  readonly fileName: string;
  readonly style: CsvStyle;
  readonly header: boolean;
  readonly columns: readonly string[];
  /** The column of the coordinate. */
  readonly coordinate: string;
}

function blocklistFile(
  { fileName, style, header, columns, coordinate }: Shape,
  rows: (noes: Noes, ground: ListGround) => readonly (readonly string[])[],
): BlocklistFile {
  return {
    fileName,
    columns,
    reading: {
      kind: header ? 'csv' : 'csv-without-header',
      delimiter: style.delimiter,
      reference: coordinate,
      coordinate: [coordinate],
    },
    rows,
    write: (path, written, { signal }) =>
      writeCsv(path, style, header ? columns : null, written, signal === undefined ? {} : { signal }),
  };
}

/** One value per line, each once. */
function lines(
  fileName: string,
  column: string,
  blocked: (noes: Noes) => readonly Blocked[],
  written: (coordinate: string, ground: ListGround) => string,
): BlocklistFile {
  const shape = { fileName, style: LINES, header: false, columns: [column], coordinate: column };
  return blocklistFile(shape, (noes, ground) =>
    [...new Set(blocked(noes).map(({ coordinate }) => written(coordinate, ground)))].map((value) => [value]),
  );
}

const all = (noes: Noes): readonly Blocked[] => noes.all;
const fresh = (noes: Noes): readonly Blocked[] => noes.fresh;
const leadDigits = (phone: string): string => dialledNumber(phone).national;

/** VICIdial: the digits of its leads, for the do-not-call list of the campaign. */
export const dncOfVicidial = [
  lines('dnc.txt', 'phone_number', all, leadDigits),
  lines('dnc-delta.txt', 'phone_number', fresh, leadDigits),
] as const;

const listedNumber = (phone: string, { choices }: ListGround): string => numberOfList(phone, choices.preset);

/** Other dialers and call robots: numbers in the form of their list. */
export const dncOfDialer = [
  lines('dnc.txt', 'phone', all, listedNumber),
  lines('dnc-delta.txt', 'phone', fresh, listedNumber),
] as const;

/** SMS gateways: numbers in the form of the list; E.164 for a number without that form. */
export const stopsOfSms = lines('1-stop-sms.csv', 'numero', all, (phone, { choices }) => {
  return numberInForm(phone, choices.smsForm) ?? phone;
});

/** Brevo: to import as blocklisted. @param column of the coordinate. */
export function blocklistOfBrevo(column: 'EMAIL' | 'SMS'): BlocklistFile {
  return blocklistFile(
    {
      fileName: '1-liste-noire-brevo.csv',
      style: OF_BREVO,
      header: true,
      columns: ['EMAIL', 'SMS', 'EXT_ID'],
      coordinate: column,
    },
    (noes, { reference }) => {
      const named = new Set<number>();
      return noes.all.map(({ coordinate, contactId }) => {
        // Brevo permits one row per reference.
        const isFirst = contactId !== null && !named.has(contactId);
        if (isFirst) named.add(contactId);
        return [
          column === 'EMAIL' ? coordinate : '',
          column === 'SMS' ? coordinate : '',
          isFirst ? reference(contactId) : '',
        ];
      });
    },
  );
}

/** Mailchimp: to import as unsubscribed. */
export const unsubscribedOfMailchimp = blocklistFile(
  {
    fileName: '1-desabonnes-mailchimp.csv',
    style: OF_MAILCHIMP,
    header: true,
    columns: ['Email Address'],
    coordinate: 'Email Address',
  },
  (noes) => noes.all.map(({ coordinate }) => [coordinate]),
);
