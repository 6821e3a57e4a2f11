import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CALL, context, LETTER, person, withFirm } from '../../../../test/campaign/firm.ts';
import { exportCampaign } from '../../export/export-campaign.ts';
import { erasePerson } from '../../person/person-record.ts';
import { suppressPerson } from '../suppress-person.ts';
import { recordLines } from '../../record/record-facts.ts';
import { KeyedHash } from '../../model/keyed-hash.ts';
import { readWorkspaceIdentity } from '../../storage/create-workspace.ts';
import { liveExports, recallOf } from './live-lists.ts';

describe('the lists in use that contain a person who opposes', () => {
  it('are reported by every way to oppose, when the opposition closes their channel', () =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([person(1), person(2), person(3), person(4)]);
      await exportCampaign(context, workspace, {
        campaign: { ...LETTER, onePerHousehold: false },
        format: 'post-lines',
        out: join(folder, 'noel'),
      });
      const list = { exportId: '1', channel: 'post', people: 1 };
      expect(await suppressPerson(context, workspace, { contact: '1', channel: 'email' })).toMatchObject({
        recall: { exports: 0, people: 0 },
        lists: [],
      });
      expect(await suppressPerson(context, workspace, { contact: '1', channel: 'post' })).toMatchObject({
        recall: { exports: 1, people: 1 },
        lists: [list],
      });
      const bytes = Buffer.from(JSON.stringify({ id: '2', add: { consents: [{ channel: 'all', event: 'opposed' }] } }));
      expect(await recordLines(context, workspace, { name: 'main', bytes })).toMatchObject({
        recall: { exports: 1, people: 1 },
        lists: [list],
      });
      // An erasure is not an opposition, but the list contains the person.
      expect(await erasePerson(context, workspace, { id: '3' })).toMatchObject({
        erased: ['3'],
        recall: { exports: 1, people: 1 },
        lists: [list],
      });
    }));

  it('are the same for hundreds searched together as for each alone', () =>
    withFirm(async ({ folder, workspace, add }) => {
      const people = Array.from({ length: 260 }, (_, number) => person(number));
      await add(people);
      for (const [name, campaign] of [
        ['noel', { ...LETTER, onePerHousehold: false }],
        ['appels', { ...CALL, purpose: 'transactional' }],
      ] as const)
        await exportCampaign(context, workspace, {
          campaign,
          format: name === 'noel' ? 'post-lines' : 'dialer-csv',
          out: join(folder, name),
        });
      const file = join(folder, 'noes.csv');
      const noes = people
        .slice(0, 230)
        .map(({ email, mobile }, place) => (place % 3 === 0 ? `;${mobile}` : `${email};`));
      writeFileSync(file, `E-mail;Mobile\n${noes.join('\n')}\n`);
      const { lists, recall } = await suppressPerson(context, workspace, { file });
      const hash = new KeyedHash(readWorkspaceIdentity(workspace).suppressionKey);
      const alone = people.map((_, place) => recallOf(workspace, hash, new Set([place + 1]), context.today()));
      expect(recall.people).toBe(alone.filter((one) => one.people > 0).length);
      expect(lists.map((list) => list.people)).toEqual(
        ['noel', 'appels'].map(
          (_, place) =>
            alone.filter(({ lists: own }) => own.some(({ exportId }) => exportId === lists[place]?.exportId)).length,
        ),
      );
      expect(recall.people).toBeGreaterThan(200);
    }));

  it('are those whose end has not passed: thirty days for letters', () =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([person(1)]);
      await exportCampaign(context, workspace, { campaign: LETTER, format: 'post-lines', out: join(folder, 'noel') });
      const [head] = liveExports(workspace, context.today());
      const last = head?.evaluatedAt.slice(0, 10) ?? '';
      expect(last).not.toBe('');
      const after = (days: number): string =>
        new Date(Date.parse(`${last}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
      expect(liveExports(workspace, after(30))).toHaveLength(1);
      expect(liveExports(workspace, after(31))).toEqual([]);
    }));
});
