import { frenchDay } from '../../../../shared/domain/calendar/date-text.ts';
import type { Channel } from '../../../../shared/domain/channel.ts';
import { say } from '../../../../shared/text/index.ts';
import type { Campaign } from '../../campaign/definition/campaign.ts';
import type { Target } from '../../campaign/judge/targets.ts';
import { collectionYears } from '../../contact/collection-years.ts';
import { postalLines } from '../../model/address-fit.ts';
import { writeCsv } from '../../spreadsheet/write/csv-writer.ts';
import { writeWholeFile } from '../../spreadsheet/write/output-file.ts';
import { BASIS_WORDS } from '../record/basis-words.ts';
import { CHANNEL_WORDS } from './channel-words.ts';
import type { ListEntry, ListFormat, ListGround } from './list-format.ts';
import { LINE_COLUMNS } from './line-columns.ts';
import { consentReliedOn, tellingOrigin } from './list-sentences.ts';
import { textColumn } from './text-column.ts';

const INFORMATION = 'information-destinataire.txt';
/** A row is proven by the day of a consent, or of the information about the transmission. */
const PROVING = ['ACCORD_LE', 'INFORME_LE'] as const;

/** Only the coordinate of the campaign’s channel: one column for each part of it. */
interface Coordinate {
  readonly channels: readonly Channel[];
  readonly columns: readonly string[];
  readonly cells: (entry: ListEntry, target: Target) => readonly string[];
  /** Postcode and town only belong to an address. */
  readonly hasPlace: boolean;
}

const COORDINATES: readonly Coordinate[] = [
  {
    channels: ['post'],
    columns: LINE_COLUMNS,
    cells({ contact: { person } }) {
      const lines = postalLines(person);
      if (lines === null) throw new Error('a letter without lines is on the list');
      return lines;
    },
    hasPlace: true,
  },
  { channels: ['email'], columns: ['EMAIL'], cells: (_, { coordinate }) => [coordinate], hasPlace: false },
  {
    channels: ['phone', 'sms', 'automated_call'],
    columns: ['TELEPHONE'],
    cells: (_, { coordinate }) => [coordinate],
    hasPlace: false,
  },
];

/**
 * Data passed on to a named recipient: one row per person, with the basis and the origin of the data
 * (docs/law/rules-fr.md, D-1), and a text on the recipient's duties.
 */
export const transferFormats: readonly ListFormat[] = COORDINATES.map(transferCsv);

function transferCsv(coordinate: Coordinate): ListFormat {
  const columns = [
    'REFERENCE',
    'CIVILITE',
    'PRENOM',
    'NOM',
    'SOCIETE',
    ...coordinate.columns,
    'CODE_POSTAL',
    'VILLE',
    'CANAL',
    'FONDEMENT',
    'ACCORD_LE',
    'ACCORD_TEXTE',
    'ACCORD_PREUVE',
    'COLLECTE_LE',
    'SOURCE',
    'INFORME_LE',
  ];
  return {
    lists: 'people',
    name: 'transfer-csv',
    channels: coordinate.channels,
    fileName: 'transfer.csv',
    columns,
    reading: { kind: 'csv', delimiter: ';', reference: 'REFERENCE', coordinate: coordinate.columns },

    row(entry, ground) {
      const { contact, listed } = entry;
      const { civility, firstName, lastName, company, postcode, city } = contact.person;
      const [target] = listed.targets;
      if (target === undefined) throw new Error('a person without a coordinate is on the list');
      const { basis } = listed.judged.verdict;
      return [
        ground.reference(contact.id),
        textColumn(civility),
        textColumn(firstName),
        textColumn(lastName),
        textColumn(company),
        ...coordinate.cells(entry, target),
        ...(coordinate.hasPlace ? [textColumn(postcode), textColumn(city)] : ['', '']),
        CHANNEL_WORDS[ground.campaign.channel],
        basis === null ? '' : BASIS_WORDS[basis],
        ...accordCells(entry, target, ground),
        ...originCells(entry, target),
      ];
    },

    async write(path, rows, { signal, ground, beside }) {
      let proofs = 0;
      const counted = (async function* (): AsyncGenerator<readonly string[], undefined> {
        for await (const row of rows) {
          if (PROVING.some((column) => row[columns.indexOf(column)] !== '')) proofs += 1;
          yield row;
        }
      })();
      const written = await writeCsv(
        path,
        { bom: false, delimiter: ';', lineEnd: '\r\n' },
        columns,
        counted,
        signal === undefined ? {} : { signal },
      );
      const information = await writeWholeFile(beside(INFORMATION), (output) =>
        output.write(Buffer.from(informationOf(ground.campaign))),
      );
      return { ...written, proofs, companions: [{ name: INFORMATION, sha256: information.sha256, rows: null }] };
    },
  };
}

/** The consent relied on: its day, its words, and the digests of its evidence. */
function accordCells(
  entry: ListEntry,
  target: Target,
  { campaign, evidence }: ListGround,
): readonly [on: string, wording: string, proof: string] {
  const consent = consentReliedOn(entry, target, campaign);
  if (consent === null) return ['', '', ''];
  const stored = entry.contact.consents.find(
    ({ event: { event, channel, at } }) => event === 'granted' && channel === consent.channel && at === consent.at,
  );
  const digests = stored === undefined ? [] : evidence(stored.importId);
  return [
    frenchDay(consent.at),
    textColumn(consent.wording),
    digests.length === 0 ? say('fr', 'transfer.attested') : digests.join(' '),
  ];
}

/**
 * The day of collection (`2009/2026` where only the years are known), the source, and the day on which the person was
 * informed of the transmission.
 */
function originCells(entry: ListEntry, target: Target): readonly [on: string, source: string, informedOn: string] {
  const origin = tellingOrigin(entry, target);
  if (origin === null) return ['', '', ''];
  const years = collectionYears(entry.contact, origin);
  const on = years === null ? (origin.on ?? '') : `${years.from}/${years.until}`;
  return [on, textColumn(origin.source), origin.transmissionInformed === true ? on : ''];
}

function informationOf({ facts: { organisation, recipient = '' }, channel }: Campaign): string {
  const params = { organisation, recipient, channel: say('fr', `channel.${channel}`) };
  const lines = ['head', 'source', 'month', 'use', 'opposition', 'cascade'].map((line) =>
    say('fr', `transfer.${line}`, params),
  );
  return `${lines.join('\n\n')}\n`;
}
