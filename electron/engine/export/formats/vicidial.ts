import { dialledNumber } from '../../../../shared/domain/value/dialling.ts';
import { fold } from '../../../../shared/domain/value/fold.ts';
import { postalLines } from '../../model/address-fit.ts';
import { writeCsv } from '../../spreadsheet/write/csv-writer.ts';
import { fittingText } from '../pdf/fitting-text.ts';
import { dncOfVicidial } from './blocklist-files.ts';
import { callsOfLastDays } from './call-limits.ts';
import type { ListFormat } from './list-format.ts';
import { numberComment, tellingOrigin } from './list-sentences.ts';
import { zoneDivision } from './number-zone.ts';
import { textColumn } from './text-column.ts';
import { vicidialInstructions } from './vicidial-instructions.ts';

/** ISO 3166-1 alpha-3 of the countries usual in French files; '' for others. */
const COUNTRIES: Readonly<Record<string, string>> = {
  FR: 'FRA',
  GP: 'GLP',
  MQ: 'MTQ',
  BL: 'BLM',
  MF: 'MAF',
  GF: 'GUF',
  RE: 'REU',
  YT: 'MYT',
  PM: 'SPM',
  NC: 'NCL',
  WF: 'WLF',
  PF: 'PYF',
  BE: 'BEL',
  LU: 'LUX',
  CH: 'CHE',
  MC: 'MCO',
  DE: 'DEU',
  IT: 'ITA',
  ES: 'ESP',
  PT: 'PRT',
  NL: 'NLD',
  GB: 'GBR',
  IE: 'IRL',
  AD: 'AND',
};

const TITLE = 4;
const ALTERNATIVE_PHONE = 12;

/**
 * The standard layout of VICIdial’s lead loader with its 24th field: between pipes, no header. The loader removes `\ " ; `` ` ``
 * and ends a field at a pipe, so the data contain none of them. One file per zone, since the dialer takes the hour from
 * the country code, and its campaign’s do-not-call list before them.
 */
export const vicidial: ListFormat = {
  lists: 'people',
  name: 'vicidial',
  channels: ['phone'],
  fileName: fileOfZone('FR'),
  columns: [
    'vendor_lead_code',
    'source_id',
    'list_id',
    'phone_code',
    'phone_number',
    'title',
    'first_name',
    'middle_initial',
    'last_name',
    'address1',
    'address2',
    'address3',
    'city',
    'state',
    'province',
    'postal_code',
    'country_code',
    'gender',
    'date_of_birth',
    'alt_phone',
    'email',
    'security_phrase',
    'comments',
    'called_count',
  ],

  reading: {
    kind: 'csv-without-header',
    delimiter: '|',
    reference: 'vendor_lead_code',
    coordinate: ['phone_code', 'phone_number', 'alt_phone'],
  },

  row(entry, ground) {
    const { contact, listed } = entry;
    const { person } = contact;
    const [target, other] = listed.targets;
    if (target === undefined) throw new Error('a person without a number is on the list');
    const text = (value: string | undefined, limit: number): string =>
      fittingText(plainField(value), limit, () => ground.remark('shortened'));
    const { countryCode, national } = dialledNumber(target.coordinate);
    const lines = postalLines(person);
    return [
      ground.reference(contact.id),
      text(tellingOrigin(entry, target)?.source, 50),
      ground.choices.listId,
      countryCode,
      national,
      titleOf(person.civility),
      text(person.firstName, 30),
      '',
      text(person.lastName ?? person.company, 30),
      text(lines?.[3], 100),
      text(lines?.[2], 100),
      text(lines?.[1], 100),
      text(person.city, 50),
      '',
      '',
      text(person.postcode, 10),
      COUNTRIES[person.territory ?? 'FR'] ?? '',
      genderOf(person.civility),
      // A call does not need a birth date or an e-mail.
      '',
      alternativePhone(other?.coordinate),
      '',
      '',
      text(numberComment(entry, target, ground.campaign), 255),
      String(callsOfLastDays(entry, ground)),
    ];
  },

  write: (path, rows, { signal }) =>
    writeCsv(path, { bom: false, delimiter: '|', lineEnd: '\n' }, null, rows, signal === undefined ? {} : { signal }),

  before: dncOfVicidial,
  division: zoneDivision(fileOfZone),
  instructions: { fileName: 'LISEZMOI.txt', text: vicidialInstructions },
};

function fileOfZone(zone: string): string {
  return `vicidial-${zone}.txt`;
}

function plainField(text: string | undefined): string {
  return textColumn((text ?? '').replace(/[\\";`|\s]+/g, ' '));
}

/** `M`, `MME`; a title longer than four letters is left out. */
function titleOf(civility: string | undefined): string {
  const title = fold(civility ?? '')
    .replace(/[^a-z]/g, '')
    .toUpperCase();
  return title.length <= TITLE ? title : '';
}

function genderOf(civility: string | undefined): string {
  const title = titleOf(civility);
  if (title === 'M') return 'M';
  return title === 'MME' || title === 'MLLE' ? 'F' : 'U';
}

/** Another permitted number, in the same digits; empty when it does not fit the field. */
function alternativePhone(e164: string | undefined): string {
  const national = e164 === undefined ? '' : dialledNumber(e164).national;
  return national.length <= ALTERNATIVE_PHONE ? national : '';
}
