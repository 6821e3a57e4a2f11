import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  AGREED,
  CALL,
  context,
  contextOn,
  LETTER,
  people,
  person,
  withFirm,
  type Firm,
} from '../../../../test/campaign/firm.ts';
import { collected } from '../../../../test/samples/new-workspace.ts';
import { exportCampaign } from '../../export/export-campaign.ts';
import { closeList } from '../../lists/close-list.ts';
import { listContacts } from '../../person/list-contacts.ts';
import { suppressPerson } from '../../suppression/suppress-person.ts';
import { checkCampaign } from '../check-campaign.ts';
import { contactAnswers } from '../check.ts';
import { decideReview } from '../decide-review.ts';
import { explainContact } from '../explain-contact.ts';
import { dropSegment, listSegments, saveSegment } from '../definition/saved-segments.ts';

const EVEN = { field: 'civility', op: 'is', value: 'Mme' } as const;

/** Writes a file with the e-mails of people. */
function fileOf({ folder }: Firm, numbers: readonly number[]): string {
  const file = join(folder, 'deja-livres.csv');
  const emails = numbers.map((number) => `personne.${String(number)}@example.com`);
  writeFileSync(file, ['E-mail', ...emails, 'inconnu@example.com'].join('\n'));
  return file;
}

const stepsOf = async ({ workspace }: Firm, campaign: object) => {
  const check = await checkCampaign(context, workspace, { campaign });
  const { steps, eligible, total } = check.funnel;
  expect(steps.reduce((sum, { out }) => sum + out, eligible)).toBe(total);
  const left = [...contactAnswers(check)].filter(({ step }) => step === 'excluded').map(({ contact }) => contact);
  return { excluded: steps.find(({ step }) => step === 'excluded'), eligible, left };
};

describe('leaving people out', () => {
  it('takes those of a list, a segment and a file, each counted once by the first that names them', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 10));
      const { workspace, folder } = firm;
      const first = { ...LETTER, segment: { where: { field: 'id', op: 'in', value: ['1', '2', '3'] } } };
      await exportCampaign(context, workspace, { campaign: first, format: 'post-lines', out: join(folder, 'liste') });
      saveSegment(context, workspace, { name: 'Fidèles', where: EVEN });
      const exclude = [{ export: '1' }, { segment: 'fideles' }, { file: fileOf(firm, [1, 2, 5]) }];
      expect(await stepsOf(firm, { ...LETTER, exclude })).toEqual({
        // 1, 2 and 3 by the list; 4, 6, 8 and 10 by the segment; 5 by the file.
        excluded: {
          step: 'excluded',
          out: 8,
          parts: [
            { export: '1', out: 3 },
            { segment: 'fideles', out: 4 },
            { file: 'deja-livres.csv', out: 1 },
          ],
        },
        eligible: 2,
        left: ['1', '2', '3', '4', '5', '6', '8', '10'],
      });
      const [explained] = await explainContact(context, workspace, { id: '4', campaign: { ...LETTER, exclude } });
      expect(explained?.sentence).toBe('Cette campagne laisse cette personne de côté.');
    }));

  it('reads the files too where one person is explained or decided about', () =>
    withFirm(async (firm) => {
      await firm.add([person(1, { country: 'Belgique', postcode: '1000', city: 'Bruxelles' }), person(2)]);
      const { workspace } = firm;
      const campaign = { ...LETTER, exclude: [{ file: fileOf(firm, [1, 2]) }] };
      for (const id of ['1', '2'])
        expect(await explainContact(context, workspace, { id, campaign })).toMatchObject([{ step: 'excluded' }]);
      const yes = { id: '1', verdict: 'allow', reason: 'droit belge vérifié' } as const;
      await expect(decideReview(context, workspace, { ...yes, campaign })).rejects.toMatchObject({
        code: 'decision.no_review',
      });
      expect(await decideReview(context, workspace, { ...yes, campaign: LETTER })).toMatchObject({ contact: '1' });
    }));

  it('asks the same of whole contacts and of vectors', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 4));
      const exclude = [{ file: fileOf(firm, [2, 3]) }];
      const where = { field: 'postcode', op: 'is', value: '69002' };
      const plain = await stepsOf(firm, { ...LETTER, exclude });
      expect(plain).toMatchObject({ eligible: 2, left: ['2', '3'] });
      expect(await stepsOf(firm, { ...LETTER, exclude, segment: { where } })).toEqual(plain);
    }));

  it('has no step where nobody is to be left out', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 1));
      expect((await stepsOf(firm, LETTER)).excluded).toBeUndefined();
    }));

  it('refuses what names nothing, and two things at once', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 1));
      const nameless = join(firm.folder, 'couleurs.csv');
      writeFileSync(nameless, 'Couleur\nbleu\n');
      const refused: readonly (readonly [object, string])[] = [
        [{ export: '7' }, 'campaign.exclude_export'],
        [{ segment: 'inconnu' }, 'campaign.segment_unknown'],
        [{ export: '1', segment: 'x' }, 'campaign.exclude_one'],
        [{}, 'campaign.exclude_one'],
        [{ file: nameless }, 'campaign.exclude_file'],
        [{ file: join(firm.folder, 'absent.csv') }, 'file.missing'],
      ];
      for (const [one, code] of refused)
        await expect(stepsOf(firm, { ...LETTER, exclude: [one] })).rejects.toMatchObject({ code });
    }));
});

describe('a saved segment', () => {
  it('is living, replaced under the same name, and dropped by name', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 4));
      const { workspace } = firm;
      saveSegment(context, workspace, { name: 'Fidèles', where: EVEN });
      const campaign = { ...LETTER, segment: { name: 'fidèles' } };
      expect((await stepsOf(firm, campaign)).eligible).toBe(2);
      saveSegment(context, workspace, { name: 'FIDELES', where: { field: 'id', op: 'is', value: '1' } });
      expect((await stepsOf(firm, campaign)).eligible).toBe(1);
      expect(listSegments(workspace)).toEqual([
        {
          id: 'FIDELES',
          name: 'FIDELES',
          where: { field: 'id', op: 'is', value: '1' },
          at: context.now(),
          by: context.by,
        },
      ]);
      dropSegment(context, workspace, 'fidèles');
      expect(listSegments(workspace)).toEqual([]);
      await expect(stepsOf(firm, campaign)).rejects.toMatchObject({ code: 'campaign.segment_unknown' });
      const refused = (act: () => unknown, code: string) => expect(act).toThrow(expect.objectContaining({ code }));
      refused(() => dropSegment(context, workspace, 'fidèles'), 'segment.unknown');
      refused(() => saveSegment(context, workspace, { name: ' ', where: EVEN }), 'segment.name');
      refused(
        () => saveSegment(context, workspace, { name: 'x', where: { field: 'zzz', op: 'is', value: 1 } }),
        'segment.unknown_field',
      );
    }));
});

describe('a filter', () => {
  it('asks the lists of a contact, by campaign, day and state', () =>
    withFirm(async ({ workspace, add, folder }) => {
      await add(people(1, 3));
      const campaign = { ...LETTER, segment: { where: { field: 'id', op: 'in', value: ['1', '2'] } } };
      await exportCampaign(context, workspace, { campaign, format: 'post-lines', out: join(folder, 'liste') });
      await closeList(contextOn('2026-12-02'), workspace, '1', { event: 'sent', on: '2026-12-02' });
      const ids = async (where: object) => {
        const found: string[] = [];
        for await (const { id } of listContacts(contextOn('2026-12-03'), workspace, where)) found.push(id);
        return found;
      };
      expect(await ids({ field: 'lists.campaign', op: 'is', value: 'noel' })).toEqual(['1', '2']);
      expect(await ids({ field: 'lists.campaign', op: 'isNot', value: 'noel' })).toEqual(['3']);
      expect(await ids({ field: 'lists.on', op: 'after', value: '2026-11-23' })).toEqual(['1', '2']);
      expect(await ids({ field: 'lists.on', op: 'after', value: '2026-11-24' })).toEqual([]);
      expect(await ids({ field: 'lists.state', op: 'is', value: 'sent' })).toEqual(['1', '2']);
      expect(await ids({ field: 'lists', op: 'exists', value: false })).toEqual(['3']);
    }));

  it('asks the years in which a contact gave', () =>
    withFirm(async ({ workspace, add }) => {
      await add([
        person(1, { giftOn: '25/03/2026', giftAmount: '50' }),
        person(2, { giftOn: '28/02/2025', giftAmount: '30' }),
        person(3),
      ]);
      const ids = async (where: object): Promise<readonly string[]> => {
        const found: string[] = [];
        for await (const { id } of listContacts(context, workspace, where)) found.push(id);
        return found;
      };
      expect(await ids({ field: 'gifts.year', op: 'is', value: '2026' })).toEqual(['1']);
      expect(await ids({ field: 'gifts.year', op: 'is', value: 2025 })).toEqual(['2']);
      expect(await ids({ field: 'gifts', op: 'exists', value: false })).toEqual(['3']);
    }));

  it('asks today’s answer of a channel, for the goods of the campaign', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 2), AGREED);
      await firm.add(people(3, 4));
      const { workspace } = firm;
      await suppressPerson(context, workspace, { contact: '2', channel: 'email' });
      const called = (value: string) =>
        stepsOf(firm, { ...CALL, segment: { where: { field: 'answers.phone', op: 'is', value } } });
      expect((await called('block')).eligible).toBe(0);
      expect((await called('conditional')).eligible).toBe(2);
      const found: string[] = [];
      for await (const { id } of listContacts(context, workspace, { field: 'answers.email', op: 'is', value: 'block' }))
        found.push(id);
      expect(found).toContain('2');
      const counted = (value: string, goods?: string) =>
        collected(listContacts(context, workspace, { field: 'answers.phone', op: 'is', value }, goods));
      await expect(counted('conditional')).rejects.toMatchObject({ code: 'segment.goods_unknown' });
      expect((await counted('conditional', CALL.goods)).map(({ id }) => id)).toEqual(['1', '2']);
    }));
});
