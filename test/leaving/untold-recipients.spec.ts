import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { closeContract, returnWorkspace } from '../../electron/engine/leaving/close-contract.ts';
import { erasePerson } from '../../electron/engine/person/person-record.ts';
import { recallDone, recallLists } from '../../electron/engine/recall/recall-lists.ts';
import { correctContact } from '../../electron/engine/record/record-correction.ts';
import { receiveRequest } from '../../electron/engine/rights/receive-request.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { context, person, withFirm, type Firm } from '../campaign/firm.ts';
import { TOLD, TRANSFER } from '../transfer/given.ts';

/** What a recipient must be told of a person (RGPD art. 16 to 19), and the counts of its list until it was. */
const AFTER_TRANSFER: readonly {
  readonly what: string;
  readonly does: (firm: Firm) => unknown;
  readonly counts: object;
}[] = [
  {
    what: 'an opposition',
    does: ({ workspace }) => suppressPerson(context, workspace, { contact: '1' }),
    counts: { toWithdraw: 1, toCorrect: 0 },
  },
  {
    what: 'a correction',
    does: ({ workspace }) => correctContact(context, workspace, 1, [{ field: 'city', from: 'Lyon', to: 'Bron' }]),
    counts: { toWithdraw: 0, toCorrect: 1 },
  },
  {
    what: 'an erasure',
    does: ({ workspace }) => erasePerson(context, workspace, { id: '1' }),
    counts: { toWithdraw: 1, toCorrect: 0 },
  },
  {
    what: 'a restriction',
    does: ({ workspace }) => receiveRequest(context, workspace, { kind: 'restriction', id: '1' }),
    counts: { toWithdraw: 1, toCorrect: 0 },
  },
];

it.each(AFTER_TRANSFER)(
  'a workspace is not destroyed while a recipient has still to be told of $what',
  ({ does, counts }) =>
    withFirm(async (firm) => {
      const { folder, workspace, add } = firm;
      await add([person(1), person(2)], TOLD);
      const { exportId } = await exportCampaign(context, workspace, {
        campaign: TRANSFER,
        format: 'transfer-csv',
        out: join(folder, 'beta'),
      });
      const out = join(folder, 'restitution');
      expect((await returnWorkspace(context, workspace, { out })).toRecall).toEqual([]);
      await does(firm);
      expect((await returnWorkspace(context, workspace, { out })).toRecall).toMatchObject([{ exportId, ...counts }]);
      const close = closeContract(context, workspace, { out, confirm: 'ALPHA' });
      await expect(close).rejects.toMatchObject({ code: 'leaving.lists_live' });
      await recallLists(context, workspace, { out: join(folder, 'rappel'), dryRun: false });
      await expect(closeContract(context, workspace, { out, confirm: 'ALPHA' })).rejects.toMatchObject({
        code: 'leaving.lists_live',
      });
      recallDone(context, workspace, exportId, '2026-11-24');
      expect((await closeContract(context, workspace, { out, confirm: 'ALPHA' })).toRecall).toEqual([]);
    }),
);
