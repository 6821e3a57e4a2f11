import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { becauseOf } from '../../electron/engine/recall/because.ts';
import { list } from '../../electron/engine/requests/list.ts';
import type { RequestContext } from '../../electron/engine/requests/request-context.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { requests } from '../../shared/contract/contract.ts';
import { context, LETTER, person, withFirm } from '../campaign/firm.ts';

const TOKEN = '6f9619ff-8b86-4011-b42d-00c04fc964ff';

it('the window shows what became of lists, prepares a recall and records it', () =>
  withFirm(async ({ folder, workspace, add }) => {
    await add([person(1), person(2)]);
    await exportCampaign(context, workspace, { campaign: LETTER, format: 'post-lines', out: join(folder, 'letters') });
    await suppressPerson(context, workspace, { contact: '2' });
    const asked = {
      ...context,
      session: { workspace },
      files: { folder: () => join(folder, 'removal'), toRead: () => join(folder, 'letters', 'post-lines.xlsx') },
    } as unknown as RequestContext;
    const standing = () => list['list.standing']({}, asked);
    expect(requests['list.standing'].output.parse(await standing())).toMatchObject({
      lists: [{ state: 'open', toWithdraw: 1 }],
      toWithdraw: 1,
    });
    const prepared = await list['list.prepareRecall']({ fileToken: TOKEN, exportId: null }, asked);
    expect(requests['list.prepareRecall'].output.parse(prepared)).toEqual({
      people: 1,
      lists: [
        {
          exportId: '1',
          campaign: 'Noël',
          formats: ['post-lines'],
          files: ['liste-1/retrait.xlsx'],
          reprint: 0,
          closedOtherwise: 0,
          corrected: 0,
          withoutCoordinate: 0,
        },
      ],
    });
    expect(await list['list.markRecalled']({ exportId: '1', on: '2026-11-24' }, asked)).toEqual({ people: 1 });
    const said = { event: 'not_sent', reason: 'panne' } as const;
    expect(await list['list.close']({ exportId: '1', said }, asked)).toEqual({
      state: 'not_sent',
      people: 2,
      counted: 0,
    });
    expect(await standing()).toMatchObject({
      lists: [{ state: 'not_sent', toWithdraw: 0, isLive: false }],
      toWithdraw: 0,
    });
  }));

it('the window tells all that was said of one list, and judges an old file of it', () =>
  withFirm(async ({ folder, workspace, add }) => {
    await add([person(1), person(2), person(3)]);
    await exportCampaign(context, workspace, { campaign: LETTER, format: 'post-lines', out: join(folder, 'letters') });
    const file = join(folder, 'letters', 'post-lines.xlsx');
    const asked = {
      ...context,
      session: { workspace },
      files: { folder: () => join(folder, 'removal'), toRead: () => file },
    } as unknown as RequestContext;
    const judge = async () =>
      requests['list.judgeFile'].output.parse(await list['list.judgeFile']({ fileToken: TOKEN }, asked));
    expect(await judge()).toMatchObject({ people: 3, withdrawn: 0, stay: 3, isAltered: false, reasons: [] });
    await suppressPerson(context, workspace, { contact: '2' });
    expect(await judge()).toMatchObject({
      exportId: '1',
      campaign: 'Noël',
      withdrawn: 1,
      stay: 2,
      reasons: [{ words: 'Opposition ou retrait d’accord', count: 1 }],
    });
    await list['list.close']({ exportId: '1', said: { event: 'sent', on: '2026-11-24' } }, asked);
    await list['list.prepareRecall']({ fileToken: TOKEN, exportId: '1' }, asked);
    const read = async () => requests['list.read'].output.parse(await list['list.read']({ exportId: '1' }, asked));
    expect(await read()).toMatchObject({
      standing: { state: 'sent', on: '2026-11-24', toWithdraw: 1, formats: ['post-lines'] },
      statements: [{ event: 'sent', by: 'Nadège', on: '2026-11-24', people: 3, reason: null }],
      withdrawals: [{ people: 1, doneOn: null, doneBy: null }],
    });
    await list['list.markRecalled']({ exportId: '1', on: '2026-11-24' }, asked);
    expect(await read()).toMatchObject({
      standing: { toWithdraw: 0 },
      withdrawals: [{ people: 1, doneOn: '2026-11-24', doneBy: 'Nadège' }],
    });
    expect(await list['list.read']({ exportId: '9' }, asked)).toBeNull();
  }));

it('the window counts a person on two lists once', () =>
  withFirm(async ({ folder, workspace, add }) => {
    await add([person(1), person(2), person(3)]);
    for (const name of ['Noël', 'Carte de vœux']) {
      const out = join(folder, name);
      await exportCampaign(context, workspace, { campaign: { ...LETTER, name }, format: 'post-lines', out });
    }
    await suppressPerson(context, workspace, { contact: '1' });
    await suppressPerson(context, workspace, { contact: '2' });
    const asked = { ...context, session: { workspace } } as unknown as RequestContext;
    expect(await list['list.standing']({}, asked)).toMatchObject({
      lists: [{ toWithdraw: 2 }, { toWithdraw: 2 }],
      toWithdraw: 2,
    });
  }));

it.each([
  ['erased', 'Personne effacée'],
  ['coordinate_changed', 'Coordonnée changée depuis'],
  ['fr.opposition.recorded', 'Opposition ou retrait d’accord'],
  ['pressure', 'Autre raison'],
])('a person who leaves by « %s » is told as « %s »', (rule, words) => {
  expect(becauseOf(rule, '2026-11-24', 'fr')).toBe(words);
});
