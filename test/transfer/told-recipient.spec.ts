import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { findTyped } from '../../electron/engine/person/person-found.ts';
import { erasePerson } from '../../electron/engine/person/person-record.ts';
import { recallLists } from '../../electron/engine/recall/recall-lists.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { context, DIRECT, person, withFirm, type Firm } from '../campaign/firm.ts';
import { NAMED, TRANSFER } from './given.ts';

const BY_EMAIL = { ...TRANSFER, channel: 'email' } as const;

/** The firm passes two people on to a recipient that uses Aval too; what is done then is told to it in a file. */
async function told(
  sender: Firm,
  { does, hashed }: { readonly does: (firm: Firm) => Promise<unknown>; readonly hashed: boolean },
): Promise<{ readonly passedOn: string; readonly file: string }> {
  const { folder, workspace } = sender;
  await sender.add([person(1), person(2)], NAMED);
  await exportCampaign(context, workspace, { campaign: BY_EMAIL, format: 'transfer-csv', out: join(folder, 'beta') });
  await does(sender);
  await recallLists(context, workspace, { out: join(folder, 'recall'), hashed, dryRun: false });
  return {
    passedOn: join(folder, 'beta', 'transfer.csv'),
    file: join(folder, 'recall', 'liste-1', 'oppositions-beta-literie.csv'),
  };
}

const erased = ({ workspace }: Firm): Promise<unknown> => erasePerson(context, workspace, { id: '2' });

it.each([
  ['in clear', false, {}],
  ['with hashes', true, { hashed: 'sha256' }],
])('a list %s whose only row is an erasure closes the person by the reference of the transfer', (_, hashed, how) =>
  withFirm((sender) =>
    withFirm(async ({ workspace, folder }) => {
      const { passedOn, file } = await told(sender, { does: erased, hashed });
      const origin = { ...DIRECT, kind: 'partner', source: 'ALPHA' };
      await importFile(context, workspace, { file: passedOn, origin, evidenceFolder: folder, dryRun: false });
      const report = await suppressPerson(context, workspace, { file, ...how });
      expect(report).toMatchObject({ rows: 1, added: 1, known: 0, unusable: 0 });
      const closed = (email: string): unknown => findTyped(context, workspace, { email }).suppressed.length > 0;
      expect([closed('personne.1@example.com'), closed('personne.2@example.com')]).toEqual([false, true]);
    }),
  ),
);

it.each([
  ['in clear', false, {}],
  ['with hashes', true, { hashed: 'sha256' }],
])('a list %s whose only row is an erasure is taken where nobody has the reference, and says so', (_, hashed, how) =>
  withFirm((sender) =>
    withFirm(async ({ workspace, add }) => {
      const { file } = await told(sender, { does: erased, hashed });
      await add([person(2)]);
      const report = await suppressPerson(context, workspace, { file, ...how });
      expect(report).toMatchObject({ rows: 1, added: 0, unusable: 1 });
      expect(report.problems.map(({ row, code }) => [row, code])).toEqual([[2, 'suppression.reference_unknown']]);
    }),
  ),
);

it.each([
  ['in clear', false, {}],
  ['with hashes', true, { hashed: 'sha256' }],
])('a list %s of a no and an erasure closes both people', (_, hashed, how) =>
  withFirm((sender) =>
    withFirm(async ({ workspace, folder }) => {
      const does = async (firm: Firm): Promise<void> => {
        await suppressPerson(context, firm.workspace, { contact: '1', channel: 'email' });
        await erased(firm);
      };
      const { passedOn, file } = await told(sender, { does, hashed });
      const origin = { ...DIRECT, kind: 'partner', source: 'ALPHA' };
      await importFile(context, workspace, { file: passedOn, origin, evidenceFolder: folder, dryRun: false });
      expect(await suppressPerson(context, workspace, { file, ...how })).toMatchObject({ rows: 2, added: 2 });
    }),
  ),
);
