import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contextOn, DIRECT, type Firm, LETTER, person, withFirm } from '../../../test/campaign/firm.ts';
import { exportCampaign } from '../export/export-campaign.ts';
import { Mirror } from '../mirror/mirror.ts';
import { exportPerson } from '../person/person-record.ts';
import { backupWorkspace } from '../restore/backup.ts';
import { recallLists } from '../recall/recall-lists.ts';
import { takeReturns } from '../returns/take-returns.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { destroyCopy, placeCopy } from './change-copy.ts';
import { countOldCopies, listCopies, listCopiesNow } from './list-copies.ts';

const MADE = contextOn('2026-11-24');
/** The 90th and the 91st day after the lists. */
const LAST_DAY = '2027-02-22';
const NEXT_DAY = '2027-02-23';

/** Three imports, four exports, one backup. */
async function withEight(work: (firm: Firm) => Promise<void>): Promise<void> {
  await withFirm(async (firm) => {
    const { workspace, folder, add } = firm;
    for (const number of [1, 2, 3]) await add([person(number)], DIRECT);
    for (const number of [1, 2, 3, 4])
      await exportCampaign(MADE, workspace, {
        campaign: LETTER,
        format: 'post-lines',
        out: join(folder, `liste-${String(number)}`),
      });
    await backupWorkspace(workspace, join(folder, 'lundi'), { noted: { at: MADE.now(), by: 'Nadège' } });
    await work(firm);
  });
}

describe('copies outside the workspace', () => {
  it('of 3 imports, 4 exports and 1 backup are 8 lines, each with its day', () =>
    withEight(async ({ workspace }) => {
      const copies = listCopies(workspace, '2026-11-24');
      expect(copies.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
        '1 import',
        '2 import',
        '3 import',
        '4 export',
        '5 export',
        '6 export',
        '7 export',
        '8 backup',
      ]);
      expect(copies[0]).toEqual({
        id: '1',
        kind: 'import',
        name: 'file-1.csv',
        madeOn: '2026-11-24',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
        isOld: false,
      });
      expect(copies[7]).toMatchObject({ name: 'lundi' });
    }));

  it('that are exports of more than 90 days are old; once one is destroyed there is one line less', () =>
    withEight(async ({ workspace }) => {
      expect(countOldCopies(workspace, LAST_DAY)).toBe(0);
      expect(countOldCopies(workspace, NEXT_DAY)).toBe(4);
      expect(
        listCopies(workspace, NEXT_DAY)
          .filter(({ isOld }) => isOld)
          .map(({ id }) => id),
      ).toEqual(['4', '5', '6', '7']);
      const destroyed = destroyCopy(contextOn(NEXT_DAY), workspace, '5', '2026-12-10');
      expect(destroyed).toEqual({ id: '5', destroyedOn: '2026-12-10', old: 0 });
      expect(countOldCopies(workspace, NEXT_DAY)).toBe(3);
      expect(listCopies(workspace, NEXT_DAY)[4]).toMatchObject({
        destroyedOn: '2026-12-10',
        by: 'Nadège',
        isOld: false,
      });
      expect(workspace.get('SELECT action, subject FROM register ORDER BY seq DESC')).toMatchObject({
        action: 'copies.destroyed',
        subject: expect.stringContaining('"copy":5,"kind":"export","on":"2026-12-10"') as unknown,
      });
    }));

  it('of a list of oppositions and of an answer are known, the answer without the name of its file', () =>
    withFirm(async ({ workspace, folder, add }) => {
      await add([person(1)], DIRECT);
      const list = join(folder, 'refus.csv');
      writeFileSync(list, 'email\nn1@example.com\n');
      await suppressPerson(MADE, workspace, { file: list });
      await suppressPerson(MADE, workspace, { email: 'n2@example.com' });
      await exportPerson(MADE, workspace, { id: '1', file: join(folder, 'personne.1.json') });
      expect(listCopies(workspace, '2026-11-24').map(({ kind, name }) => [kind, name])).toEqual([
        ['import', 'file-1.csv'],
        ['list', 'refus.csv'],
        ['answer', undefined],
      ]);
    }));

  it('of a file of returns and of a recall are known', () =>
    withFirm(async ({ workspace, folder, add, reference }) => {
      await add([person(1), person(2)], DIRECT);
      const out = join(folder, 'liste');
      const { exportId } = await exportCampaign(MADE, workspace, { campaign: LETTER, format: 'post-lines', out });
      const returned = join(folder, 'retours.csv');
      writeFileSync(returned, `ID;statut\n${reference(1)};NPAI\n`);
      await takeReturns(MADE, workspace, { file: returned, exportId, dryRun: false });
      await suppressPerson(MADE, workspace, { contact: '2' });
      await recallLists(MADE, workspace, { exportId, out: join(folder, 'rappel'), dryRun: false });
      expect(listCopies(workspace, '2026-11-24').map(({ kind }) => kind)).toEqual([
        'import',
        'export',
        'returns',
        'withdrawal',
      ]);
    }));

  it('have a place in words, which can be forgotten', () =>
    withEight(async ({ workspace }) => {
      expect(placeCopy(MADE, workspace, '8', ' clé USB du coffre ')).toEqual({ id: '8', where: 'clé USB du coffre' });
      expect(listCopies(workspace, NEXT_DAY)[7]).toMatchObject({ where: 'clé USB du coffre' });
      expect(placeCopy(MADE, workspace, '8', '')).toEqual({ id: '8' });
      expect(listCopies(workspace, NEXT_DAY)[7]).not.toHaveProperty('where');
      expect(listCopies(workspace, NEXT_DAY)).toHaveLength(8);
    }));

  it('refuse what can’t be, and change nothing', () =>
    withEight(async ({ workspace }) => {
      destroyCopy(MADE, workspace, '4', '2026-11-25');
      const before = workspace.all('SELECT * FROM copies');
      const refused = (number: string, on: string): unknown => {
        try {
          return destroyCopy(MADE, workspace, number, on);
        } catch (error) {
          return (error as { code: string }).code;
        }
      };
      expect(refused('9', '2026-11-25')).toBe('copy.unknown');
      expect(refused('-1', '2026-11-25')).toBe('copy.unknown');
      expect(refused('4', '2026-11-26')).toBe('copy.destroyed_already');
      expect(refused('5', '2026-11-23')).toBe('copy.not_yet_made');
      expect(workspace.all('SELECT * FROM copies')).toEqual(before);
    }));
});

describe('the second place for oppositions', () => {
  const AT = MADE.now();

  it('is a line with its place and its state, and can be destroyed once nothing is written there any more', () =>
    withFirm(async ({ workspace, folder }) => {
      const [key, share] = ['clé', 'partage'].map((name) => join(folder, name)) as [string, string];
      for (const place of [key, share]) mkdirSync(place);
      const mirror = Mirror.attach(workspace, MADE);
      const lines = async (): Promise<unknown[]> =>
        (await listCopiesNow(workspace, '2026-11-24')).map(({ id, where, mirror: state }) => [id, where, state]);
      const say = async (number: number): Promise<void> => {
        await suppressPerson(MADE, workspace, { email: `n${String(number)}@example.com` });
        await mirror.catchUp();
      };
      await mirror.switchOn(key);
      await say(1);
      const complete = { state: 'complete', waiting: 0, lastAt: AT };
      expect(await listCopiesNow(workspace, '2026-11-24')).toMatchObject([
        { id: '1', kind: 'mirror', name: 'alpha.refus', madeOn: '2026-11-24', where: 'clé', mirror: complete },
      ]);
      renameSync(key, join(folder, 'poche'));
      await say(2);
      const absent = { state: 'absent', waiting: 1, lastAt: AT };
      expect(await lines()).toEqual([['1', 'clé', absent]]);
      expect(() => destroyCopy(MADE, workspace, '1', '2026-11-24')).toThrow('copy.mirror_in_use');
      await mirror.switchOn(share);
      const left = ['1', 'clé', { state: 'left' }];
      expect(await lines()).toEqual([left, ['2', 'partage', complete]]);
      placeCopy(MADE, workspace, '2', 'serveur du bureau');
      await mirror.switchOff();
      await mirror.switchOn(share);
      expect(await lines()).toEqual([left, ['2', 'serveur du bureau', complete]]);
      destroyCopy(MADE, workspace, '1', '2026-11-24');
      expect(await lines()).toEqual([
        ['1', 'clé', undefined],
        ['2', 'serveur du bureau', complete],
      ]);
    }));
});
