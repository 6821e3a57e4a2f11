import type { PresetColumn } from '../../../shared/contract/documents/preset.ts';
import { say } from '../../../shared/text/index.ts';
import { labelCount, labelSheet } from '../../../shared/domain/place/label-sheet.ts';
import { fileNameWord } from '../../../shared/domain/value/fold.ts';
import { dialledNumber } from '../../../shared/domain/value/dialling.ts';
import type { LetterNames } from '../contact/letter-names.ts';
import { callFileName } from '../export/formats/asterisk-call-files.ts';
import { TAKES_DNC } from '../export/formats/chosen-formats.ts';
import { dialerCsv } from '../export/formats/dialer-csv.ts';
import { robotCsv } from '../export/formats/robot-csv.ts';
import { textColumn } from '../export/formats/text-column.ts';
import { listChoices, type ListFormatChoices } from '../export/list-choices.ts';
import { isPersonField, numberInPreset, numberOfList, personText, PHONE_FIELDS } from '../export/preset/preset-cell.ts';
import { headerOf, styleOf } from '../export/preset/preset-format.ts';
import type { ToolPreset } from '../export/preset/shipped-presets.ts';
import { postalLines } from '../model/address-fit.ts';
import { addressedTo } from '../model/recipient.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { nearestInWindows1252 } from '../spreadsheet/write/windows-1252.ts';
import type { CsvStyle } from '../spreadsheet/write/csv-writer.ts';
import { writeWholeFile } from '../spreadsheet/write/output-file.ts';
import { writeXlsxTable } from '../spreadsheet/write/xlsx-writer.ts';
import type { StoredExport } from '../sql/exports.ts';
import { oppositionsFor, type ToldRecipient } from './recipient-oppositions.ts';
import { removalScript } from './removal-script.ts';
import { FOR_EXCEL, toolTable, type ToolFile } from './tool-file.ts';
import type { WithdrawnRow } from './withdrawn-row.ts';

const LINES = { bom: false, delimiter: '|', lineEnd: '\n' } as const;
const FOR_MACHINES = { bom: false, delimiter: ',', lineEnd: '\r\n' } as const;

/** The files of a list that was written in these formats. `told`: for a transfer. */
export function toolFiles(stored: StoredExport, told: ToldRecipient | null, names: LetterNames): readonly ToolFile[] {
  if (told !== null) return [oppositionsFor(told)];
  const formats = stored.format.split(',');
  const files = formats.flatMap((format) => filesOf(format, formats, stored, names));
  return [...new Map(files.map((file) => [file.name, file])).values()];
}

/** @param all the formats of the list: two tools need two files. */
function filesOf(
  format: string,
  all: readonly string[],
  stored: StoredExport,
  names: LetterNames,
): readonly ToolFile[] {
  const { dnc, preset } = choicesOf(stored);
  const files = ownFilesOf(format, all, stored, names);
  // A tool that loaded a do-not-call list with its list gets one with the recall, in the same form.
  if (!dnc || !TAKES_DNC.includes(format)) return files;
  return [...files, numbersNotToCall((phone) => numberOfList(phone, preset))];
}

function ownFilesOf(
  format: string,
  all: readonly string[],
  stored: StoredExport,
  names: LetterNames,
): readonly ToolFile[] {
  switch (format) {
    case 'vicidial':
      return [leadUpdates, doNotCall];
    case 'dialer-csv':
      return [rowsOfDialer(ROWS, dialerCsv.columns, 'external_id')];
    case 'preset':
      return presetRows(choicesOf(stored).preset, !all.some((one) => DIALERS.includes(one)));
    case 'robot-csv':
      return [rowsOfDialer(ROWS, robotCsv.columns, 'external_id')];
    case 'asterisk-call-files':
      return [removal(stored.name)];
    case 'email-csv':
      return [brevo, mailchimp];
    case 'sms-brevo':
      return [brevoSms];
    case 'sms-csv':
      return [stops];
    default:
      return [pile(choicesOf(stored), all.includes('post-labels'), names)];
  }
}

/** The file with the rows to take out of a dialer. */
const ROWS = 'retrait.csv';
/** The tools that have it besides an own tool. */
const DIALERS: readonly string[] = [dialerCsv.name, robotCsv.name];

function choicesOf({ choices }: StoredExport): ListFormatChoices {
  return listChoices(choices === null ? {} : (JSON.parse(choices) as Partial<ListFormatChoices>));
}

/** VICIdial’s status updater: `vendor_lead_code|new_status|DNC_this_lead`. */
const leadUpdates = toolTable('retrait.txt', LINES, null, (rows) =>
  rows.map(({ reference }) => [reference, 'DNC', 'Y']),
);

/** The coordinates of the rows, each once. */
const coordinateTable = (
  name: string,
  style: CsvStyle,
  header: readonly string[] | null,
  written: (coordinate: string) => string = (coordinate) => coordinate,
): ToolFile =>
  toolTable(name, style, header, (rows) =>
    [...new Set(rows.flatMap(({ coordinates }) => coordinates.map(written)))].map((coordinate) => [coordinate]),
  );

/** Numbers as the dialer has them, for the do-not-call list of the campaign. */
const numbersNotToCall = (written: (phone: string) => string): ToolFile =>
  coordinateTable('dnc.txt', LINES, null, written);

const doNotCall = numbersNotToCall((phone) => dialledNumber(phone).national);

/** Brevo’s columns, each person by an e-mail or by a number. */
const blocklistOfBrevo = (cellsOf: (coordinate: string) => readonly [email: string, sms: string]): ToolFile =>
  toolTable('liste-noire-brevo.csv', { ...FOR_EXCEL, bom: false }, ['EMAIL', 'SMS', 'EXT_ID'], (rows) =>
    rows.map(({ coordinates, reference }) => [...cellsOf(coordinates[0] ?? ''), reference]),
  );

const brevo = blocklistOfBrevo((email) => [email, '']);
const brevoSms = blocklistOfBrevo((number) => ['', number]);

const mailchimp = coordinateTable('desabonnes-mailchimp.csv', FOR_MACHINES, ['Email Address']);

const stops = coordinateTable('stop-sms.csv', LINES, null);

/** The columns of the list; those not needed to find a row stay empty. */
function rowsOfDialer(name: string, columns: readonly string[], reference: string): ToolFile {
  const cell = (column: string, row: WithdrawnRow): string => {
    const [phone1 = '', phone2 = '', phone3 = ''] = row.coordinates;
    const person = row.contact?.person;
    const found: Readonly<Record<string, string>> = {
      [reference]: row.reference,
      phone: phone1,
      phone1,
      phone2,
      phone3,
    };
    const words: Readonly<Record<string, string | undefined>> = {
      last_name: person?.lastName,
      first_name: person?.firstName,
      company: person?.company,
      postal_code: person?.postcode,
      city: person?.city,
    };
    // Numbers as in the list, with their plus sign.
    return found[column] ?? textColumn(words[column]);
  };
  return toolTable(name, FOR_MACHINES, columns, (rows) =>
    rows.map((row) => columns.map((column) => cell(column, row))),
  );
}

/** The rows to take out in the form of somebody’s own tool: a row of an erased person needs a reference. */
function presetRows(preset: ToolPreset | null, isOnlyTool: boolean): readonly ToolFile[] {
  if (preset === null) return [];
  const cell = ({ field }: PresetColumn, { reference, contact, coordinates }: WithdrawnRow): string => {
    if (field === undefined) return '';
    if (field === 'reference') return reference;
    const phone = coordinates[PHONE_FIELDS.findIndex((one) => one === field)];
    if (phone !== undefined) return numberInPreset(phone, preset);
    const text = contact === null || !isPersonField(field) ? '' : personText(field, contact);
    return preset.encoding === 'windows-1252' ? nearestInWindows1252(text) : text;
  };
  const hasReference = preset.columns.some(({ field }) => field === 'reference');
  return [
    toolTable(
      isOnlyTool ? ROWS : `retrait-${fileNameWord(preset.name)}.csv`,
      styleOf(preset),
      headerOf(preset),
      (rows) =>
        rows
          .filter(({ coordinates }) => hasReference || coordinates.length > 0)
          .map((row) => preset.columns.map((column) => cell(column, row))),
    ),
  ];
}

function removal(campaign: string): ToolFile {
  return {
    name: 'retirer.sh',
    write: async (path, rows) => {
      const names = rows.map(({ reference }) => callFileName(campaign, reference));
      const written = await writeWholeFile(path, (output) => output.write(Buffer.from(removalScript(names))));
      return { ...written, rows: names.length };
    },
  };
}

/** For printed letters: those to remove, and those to print again under another name. */
function pile({ labels, firstLabel }: ListFormatChoices, hasLabels: boolean, names: LetterNames): ToolFile {
  const columns = ['ID', 'L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'PLANCHE', 'ETIQUETTE', 'A_FAIRE'];
  return {
    name: 'retrait.xlsx',
    write: async (path, rows) => {
      const lines = rows.map((row) => {
        const count = labelCount(labelSheet(labels));
        const label = firstLabel - 1 + row.place;
        const sheet = hasLabels ? [String(Math.floor(label / count) + 1), String((label % count) + 1)] : ['', ''];
        return [row.reference, ...linesOf(row, names), ...sheet, toDo(row, names)];
      });
      return { ...(await writeXlsxTable(path, { sheet: 'Retrait', columns }, lines)), rows: lines.length };
    },
  };
}

/** The printed letter; an erased person has no lines any more. */
function linesOf({ contact, housemates }: WithdrawnRow, names: LetterNames): readonly string[] {
  const lines = contact === null ? null : linesTo(contact, housemates, names);
  return Array.from({ length: 6 }, (_, place) => lines?.[place] ?? '');
}

function toDo({ contact, housemates, staying }: WithdrawnRow, names: LetterNames): string {
  const [first, ...others] = [...(contact === null ? [] : [contact]), ...housemates].filter(({ id }) =>
    staying.includes(id),
  );
  if (first === undefined) return say('fr', 'list.to_take_out');
  const lines = linesTo(first, others, names);
  return say('fr', 'list.to_print_again', { name: lines?.find((line) => line !== '') ?? '' });
}

function linesTo(
  { person }: StoredContact,
  others: readonly StoredContact[],
  names: LetterNames,
): readonly string[] | null {
  const recipient = names.of(
    person,
    others.map((other) => other.person),
  );
  return postalLines(addressedTo(person, recipient)) ?? postalLines(person);
}
