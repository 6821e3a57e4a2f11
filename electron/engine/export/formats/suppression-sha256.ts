import { exchangeList } from '../../suppression/list-file/exchange-list.ts';
import { writeCsv } from '../../spreadsheet/write/csv-writer.ts';
import { seenRows, writeWholeFile } from '../../spreadsheet/write/output-file.ts';
import type { ListGround, OppositionFormat } from './list-format.ts';

const PROFILE = 'FR-SUPP-1';
const SIDECAR = 'suppression-sha256.json';

/**
 * The people who closed the campaign’s channel, as SHA-256, for a sender with their own list who must leave them out.
 * Addresses are not hashed: one would suppress a whole building.
 */
export const suppressionSha256: OppositionFormat = {
  lists: 'oppositions',
  name: 'suppression-sha256',
  channels: ['email', 'sms', 'phone', 'automated_call'],
  fileName: 'suppression-sha256.csv',
  columns: ['type', 'algo', 'hash'],

  reading: { kind: 'csv', delimiter: ',', reference: 'type', coordinate: ['hash'] },

  rows(reader, ground) {
    const { entries, unreadable } = exchangeList(reader, ground.campaign.channel, ground.campaign.facts.purpose);
    for (let place = 0; place < unreadable; place += 1) ground.remark('opposition_unreadable');
    return entries.map(({ type, hash }) => [type, 'sha256', hash]);
  },

  async write(path, rows, { signal, ground, beside }) {
    let count = 0;
    const counted = seenRows(rows, () => (count += 1));
    const written = await writeCsv(
      path,
      { bom: false, delimiter: ',', lineEnd: '\n' },
      suppressionSha256.columns,
      counted,
      signal === undefined ? {} : { signal },
    );
    const sidecar = await writeWholeFile(beside(SIDECAR), (output) =>
      output.write(Buffer.from(sidecarOf(ground, { count, sha256: written.sha256 }))),
    );
    return { ...written, companions: [{ name: SIDECAR, sha256: sidecar.sha256, rows: null }] };
  },
};

/** The description of the hashes, so that the receiver can hash their own list in the same way. */
function sidecarOf(
  { campaign, today }: ListGround,
  { count, sha256 }: { readonly count: number; readonly sha256: string },
): string {
  const sidecar = {
    profile: PROFILE,
    date: today,
    count,
    purpose: campaign.facts.purpose,
    channel: campaign.channel,
    organisation: campaign.facts.organisation,
    file: suppressionSha256.fileName,
    sha256,
    algorithm: 'SHA-256, lower-case hexadecimal',
    normalisation: {
      email: 'Unicode NFC; no control, format or space character; lower case; domain in punycode; dots and +tags kept',
      phone: 'E.164 with +',
    },
    notice:
      'Hashes of telephone numbers can be reversed: personal data, to be used for suppression only and deleted afterwards.',
  };
  return `${JSON.stringify(sidecar, null, 2)}\n`;
}
