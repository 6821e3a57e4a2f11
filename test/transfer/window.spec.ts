import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Jobs } from '../../electron/engine/jobs/jobs.ts';
import { contact } from '../../electron/engine/requests/contact.ts';
import type { RequestContext } from '../../electron/engine/requests/request-context.ts';
import { transfer } from '../../electron/engine/requests/transfer.ts';
import { readExportRecord } from '../../electron/engine/sql/exports.ts';
import type { ContactSheet } from '../../shared/contract/contact.ts';
import { TransferChecked, type TransferDraft } from '../../shared/contract/transfer.ts';
import { contextOn, person, withFirm, type Firm } from '../campaign/firm.ts';
import { NAMED, TOLD } from './given.ts';

const TOKEN = '6f9619ff-8b86-4011-b42d-00c04fc964ff';
const SALE: Extract<TransferDraft, { kind: 'sale' }> = {
  kind: 'sale',
  recipient: 'BETA Literie',
  channels: ['post', 'email'],
  goods: 'isolation des combles',
  sector: null,
  from: '2026-12-01',
  reason: 'merger',
};

/** The requests of the window, whose jobs are awaited. */
function windowOf({ workspace, folder }: Firm) {
  let result: unknown;
  const jobs = {
    start: (_kind: string, work: (job: object) => Promise<unknown>) => {
      result = work({});
      return { jobId: TOKEN };
    },
  } as unknown as Jobs;
  const context = {
    ...contextOn('2026-12-01'),
    session: { workspace },
    jobs,
    files: { folder: () => join(folder, 'vente') },
  } as unknown as RequestContext;
  return {
    check: async (draft: TransferDraft): Promise<TransferChecked> => {
      await transfer['transfer.check']({ draft }, context);
      return TransferChecked.parse(await result);
    },
    write: async (draft: TransferDraft): Promise<unknown> => {
      await transfer['transfer.write']({ draft, fileToken: TOKEN }, context);
      return result;
    },
    sheet: (id: string): Promise<ContactSheet> => Promise.resolve(contact['contact.read']({ id }, context)),
  };
}

it('the window asks for the sector that the goods suggest, once for all channels, and keeps the answer with its author', () =>
  withFirm(async (firm) => {
    await firm.add([person(1), person(2)], NAMED);
    const { check, write } = windowOf(firm);
    const asked = await check(SALE);
    expect(asked.suspectedSectors).toEqual(['energy_renovation']);
    expect(asked.channels.map(({ eligible }) => eligible)).toEqual([2, 0]);
    const answered: TransferDraft = { ...SALE, sector: 'none' };
    const none = await check(answered);
    expect([none.suspectedSectors, none.channels.map(({ eligible }) => eligible)]).toEqual([[], [2, 2]]);
    const yes = await check({ ...SALE, sector: 'energy_renovation' });
    expect(yes.channels.map(({ eligible }) => eligible)).toEqual([2, 0]);
    expect(yes.channels[1]?.reasons.map(({ rule }) => rule)).toEqual(['fr.transfer.banned_sector']);
    await write(answered);
    expect(JSON.parse(readExportRecord(firm.workspace, 2)?.given ?? '{}')).toMatchObject({
      sector: 'none',
      sectorStated: { by: 'Nadège', on: '2026-12-01' },
    });
  }));

it('the window says what permits those who are passed on: what they were told, and the accords that name the buyer', () =>
  withFirm(async (firm) => {
    await firm.add([person(1)], NAMED);
    await firm.add([person(2), person(3)], TOLD);
    await firm.add([person(4)], { ...TOLD, on: '2022-02-01' });
    const { channels } = await windowOf(firm).check({ ...SALE, goods: 'literie' });
    expect(
      channels.map(({ eligible, reasons }) => [eligible, reasons.map(({ step, rule, count }) => [step, rule, count])]),
    ).toEqual([
      [
        3,
        [
          ['blocked', 'fr.retention.past', 1],
          ['eligible', 'fr.transfer.post', 3],
        ],
      ],
      [
        1,
        [
          ['blocked', 'fr.transfer.electronic', 2],
          ['blocked', 'fr.retention.past', 1],
          ['eligible', 'fr.transfer.electronic', 1],
        ],
      ],
    ]);
  }));

it('the sheet of a person says to whom the data went, and that of the others does not', () =>
  withFirm(async (firm) => {
    await firm.add([person(1)], TOLD);
    await firm.add([person(2)]);
    const { reason: _reason, ...asked } = SALE;
    const draft: TransferDraft = { ...asked, kind: 'transfer', channels: ['post'], goods: null };
    const { write, sheet } = windowOf(firm);
    await write(draft);
    const passedOn = async (id: string) => (await sheet(id)).history.filter(({ kind }) => kind === 'export');
    expect((await passedOn('1')).map(({ what }) => what)).toEqual([
      'Transmis à BETA Literie (« Fichier transmis à BETA Literie »)',
    ]);
    expect(await passedOn('2')).toEqual([]);
  }));
