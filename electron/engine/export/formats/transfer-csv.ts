import { frenchDay } from '../../../../shared/domain/calendar/date-text.ts';
import type { Channel } from '../../../../shared/domain/channel.ts';
import { say } from '../../../../shared/text/index.ts';
import type { Campaign } from '../../campaign/definition/campaign.ts';
import type { Target } from '../../campaign/judge/targets.ts';
import { collectionYears } from '../../contact/collection-years.ts';
import { writeCsv } from '../../spreadsheet/write/csv-writer.ts';
import { seenRows, writeWholeFile } from '../../spreadsheet/write/output-file.ts';
import { BASIS_WORDS } from '../record/basis-words.ts';
import { CHANNEL_WORDS } from './channel-words.ts';
import type { ListEntry, ListFormat, ListGround } from './list-format.ts';
import { consentReliedOn, tellingOrigin } from './list-sentences.ts';
import { textColumn } from './text-column.ts';
import { coordinateColumns, transferredCells, transferredColumns } from './transferred-cells.ts';

const INFORMATION = 'information-destinataire.txt';
/** A row is proven by the day of a consent, or of the information about the transmission. */
const PROVING = ['ACCORD_LE', 'INFORME_LE'] as const;

/** One format for the channels of each coordinate. */
const CHANNELS_OF_COORDINATES: readonly (readonly [Channel, ...Channel[]])[] = [
  ['post'],
  ['email'],
  ['phone', 'sms', 'automated_call'],
];

/**
 * Data passed on to a named recipient: one row per person, with the basis and the origin of the data
 * (docs/law/rules-fr.md, D-1), and a text on the recipient's duties.
 */
export const transferFormats: readonly ListFormat[] = CHANNELS_OF_COORDINATES.map(transferCsv);

function transferCsv(channels: readonly [Channel, ...Channel[]]): ListFormat {
  const [channel] = channels;
  const columns = [
    'REFERENCE',
    ...transferredColumns(channel),
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
    channels,
    fileName: 'transfer.csv',
    columns,
    reading: { kind: 'csv', delimiter: ';', reference: 'REFERENCE', coordinate: coordinateColumns(channel) },

    row(entry, ground) {
      const { contact, listed } = entry;
      const [target] = listed.targets;
      if (target === undefined) throw new Error('a person without a coordinate is on the list');
      const cells = transferredCells(channel, contact.person, target.coordinate);
      if (cells === null) throw new Error('a letter without lines is on the list');
      const { basis } = listed.judged.verdict;
      return [
        ground.reference(contact.id),
        ...cells,
        CHANNEL_WORDS[ground.campaign.channel],
        basis === null ? '' : BASIS_WORDS[basis],
        ...accordCells(entry, target, ground),
        ...originCells(entry, target),
      ];
    },

    async write(path, rows, { signal, ground, beside }) {
      let proofs = 0;
      const proving = PROVING.map((column) => columns.indexOf(column));
      const counted = seenRows(rows, (row) => {
        if (proving.some((place) => row[place] !== '')) proofs += 1;
      });
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
