import { CHANNELS, type Channel } from '../../../shared/domain/channel.ts';
import { CHANNEL_WORDS } from '../export/formats/channel-words.ts';
import { statedNoes } from '../suppression/lookup/stated-noes.ts';
import { addressInOneLine, recipientTable, hashedCoordinate } from './recipient-table.ts';
import type { ToolFile } from './tool-file.ts';
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
  /** People who are about to be erased; of an erased one the contact is gone. */
  readonly erased: ReadonlySet<number>;
  /** People whose processing is restricted. */
  readonly restricted: ReadonlySet<number>;
}

const EVERY_CHANNEL = 'TOUS';

/**
 * The people whom the recipient of a transfer may no longer contact, by reference and coordinate, and why: it erases, or
 * only keeps, whom we erase or only keep (RGPD art. 17(2), 18 and 19). An erased person has the reference alone.
 */
export function oppositionsFor(told: ToldRecipient): ToolFile {
  return recipientTable(
    'oppositions',
    told.recipient,
    ['REFERENCE', 'CANAL', told.isHashed ? 'SHA256' : 'COORDONNEE', 'MOTIF'],
    (rows) =>
      rows.map((row) => [row.reference, channelWord(row, told), coordinateOf(row, told), reasonWord(row, told)]),
  );
}

/** The channels that the person closed; without an opposition, the one of the transfer. Nothing is left of an erasure. */
function channelWord(row: WithdrawnRow, told: ToldRecipient): string {
  const { channel, restricted } = told;
  const channels = closedChannels(row, told);
  if (isErased(row, told) || restricted.has(row.row.contactId) || channels.length === CHANNELS.length)
    return EVERY_CHANNEL;
  return (channels.length === 0 ? [channel] : channels).map((one) => CHANNEL_WORDS[one]).join(' ');
}

function closedChannels({ row, contact }: WithdrawnRow, { closed, recipient }: ToldRecipient): readonly Channel[] {
  const stated = contact === null ? new Set<Channel>() : statedNoes(contact, recipient);
  return CHANNELS.filter((one) => stated.has(one) || closed.get(row.contactId)?.includes(one) === true);
}

function isErased({ row, contact }: WithdrawnRow, { erased }: ToldRecipient): boolean {
  return contact === null || erased.has(row.contactId);
}

function reasonWord(row: WithdrawnRow, told: ToldRecipient): string {
  if (isErased(row, told)) return 'EFFACEMENT';
  if (!told.restricted.has(row.row.contactId)) return 'OPPOSITION';
  return closedChannels(row, told).length === 0 ? 'LIMITATION' : 'OPPOSITION LIMITATION';
}

function coordinateOf({ contact, coordinates }: WithdrawnRow, { channel, isHashed }: ToldRecipient): string {
  if (contact === null) return '';
  const [coordinate = ''] = coordinates;
  if (isHashed) return hashedCoordinate(coordinate, channel);
  return channel === 'post' ? addressInOneLine(contact.person) : coordinate;
}
