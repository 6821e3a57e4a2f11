import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { list } from '../../electron/engine/requests/list.ts';
import type { RequestContext } from '../../electron/engine/requests/request-context.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { requests } from '../../shared/contract/contract.ts';
import { context, LETTER, person, withFirm } from '../campaign/firm.ts';

it('the window shows what became of lists, prepares a recall and records it', () =>
  withFirm(async ({ folder, workspace, add }) => {
    await add([person(1), person(2)]);
    await exportCampaign(context, workspace, { campaign: LETTER, format: 'post-lines', out: join(folder, 'letters') });
    await suppressPerson(context, workspace, { contact: '2' });
    const asked = {
      ...context,
      session: { workspace },
      files: { folder: () => join(folder, 'removal') },
    } as unknown as RequestContext;
    const standing = () => list['list.standing']({}, asked);
    expect(requests['list.standing'].output.parse(await standing())).toMatchObject([{ state: 'open', toWithdraw: 1 }]);
    const prepared = await list['list.prepareRecall']({ fileToken: '6f9619ff-8b86-4011-b42d-00c04fc964ff' }, asked);
    expect(requests['list.prepareRecall'].output.parse(prepared)).toEqual({
      people: 1,
      lists: [{ exportId: '1', campaign: 'Noël', formats: ['post-lines'], files: ['liste-1/retrait.xlsx'] }],
    });
    expect(await list['list.markRecalled']({ exportId: '1', on: '2026-11-24' }, asked)).toEqual({ people: 1 });
    const said = { event: 'not_sent', reason: 'panne' } as const;
    expect(await list['list.close']({ exportId: '1', said }, asked)).toEqual({
      state: 'not_sent',
      people: 2,
      counted: 0,
    });
    expect(await standing()).toMatchObject([{ state: 'not_sent', toWithdraw: 0, isLive: false }]);
  }));
