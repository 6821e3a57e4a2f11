import { CHANNELS, type Channel } from '../../../shared/domain/channel.ts';
import { fileNameWord } from '../../../shared/domain/value/fold.ts';
import { CHANNEL_WORDS } from '../export/formats/channel-words.ts';
import { postalLines } from '../model/address-fit.ts';
import { hexDigest } from '../model/foreign-digest.ts';
import { canonicalEmail } from '../suppression/list-file/canonical-email.ts';
import { statedNoes } from '../suppression/lookup/stated-noes.ts';
import { toolTable, type ToolFile } from './tool-file.ts';
import type { WithdrawnRow } from './withdrawn-row.ts';

/** How a recipient of data is told who opposed. */
export interface ToldRecipient {
  readonly recipient: string;
  /** Channel for which the data were passed on. */
  readonly channel: Channel;
  /** Coordinates as SHA-256 (profile FR-SUPP-1) instead of in clear. */
  readonly isHashed: boolean;
  /** The channels that the suppression list closes for a contact; its own data may close others. */
  readonly closed: ReadonlyMap<number, readonly Channel[]>;
}

const STYLE = { bom: true, delimiter: ';', lineEnd: '\r\n' } as const;
const EVERY_CHANNEL = 'TOUS';

/**
 * The people whom the recipient of a transfer may no longer contact, by reference and coordinate. An address is never
 * hashed: it would close a whole building. An erased person has the reference alone.
 */
export function oppositionsFor(told: ToldRecipient): ToolFile {
  return toolTable(
    `oppositions-${fileNameWord(told.recipient) || 'destinataire'}.csv`,
    STYLE,
    ['REFERENCE', 'CANAL', told.isHashed ? 'SHA256' : 'COORDONNEE'],
    (rows) => rows.map((row) => [row.reference, channelWord(row, told), coordinateOf(row, told)]),
  );
}

/** The channels that the person closed; without an opposition, the one of the transfer. */
function channelWord({ row, contact }: WithdrawnRow, { closed, channel, recipient }: ToldRecipient): string {
  if (contact === null) return EVERY_CHANNEL;
  const stated = statedNoes(contact, recipient);
  const channels = CHANNELS.filter((one) => stated.has(one) || closed.get(row.contactId)?.includes(one) === true);
  if (channels.length === CHANNELS.length) return EVERY_CHANNEL;
  return (channels.length === 0 ? [channel] : channels).map((one) => CHANNEL_WORDS[one]).join(' ');
}

function coordinateOf({ contact, coordinates }: WithdrawnRow, { channel, isHashed }: ToldRecipient): string {
  if (contact === null) return '';
  const [coordinate = ''] = coordinates;
  if (!isHashed) return channel === 'post' ? addressOf(contact.person) : coordinate;
  if (coordinate === '' || channel === 'post') return '';
  return hexDigest('sha256', channel === 'email' ? canonicalEmail(coordinate) : coordinate);
}

function addressOf(person: Parameters<typeof postalLines>[0]): string {
  return (postalLines(person) ?? []).filter((line) => line !== '').join(', ');
}
