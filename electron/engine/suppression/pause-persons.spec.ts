import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  context,
  contextOn,
  CALL,
  AGREED,
  DIRECT,
  LETTER,
  people,
  person,
  withFirm,
  type Firm,
} from '../../../test/campaign/firm.ts';
import { checkCampaign } from '../campaign/check-campaign.ts';
import { explainContact } from '../campaign/explain-contact.ts';
import { exportCampaign } from '../export/export-campaign.ts';
import { erasePerson } from '../person/person-record.ts';
import { undoImport } from '../import/match/undo-import.ts';
import { pausePersons } from './pause-persons.ts';
import { resumePerson } from './resume-person.ts';
import { suppressPerson } from './suppress-person.ts';

/** Who leaves where on a day, without the steps that nobody leaves at. */
async function steps({ workspace }: Firm, from: string, campaign: object = LETTER): Promise<Record<string, number>> {
  const { funnel } = await checkCampaign(context, workspace, { campaign: { ...campaign, from } });
  expect(funnel.steps.reduce((sum, { out }) => sum + out, funnel.eligible)).toBe(funnel.total);
  const left = funnel.steps.filter(({ out }) => out > 0).map(({ step, out }) => [step, out] as const);
  return Object.fromEntries([...left, ['eligible', funnel.eligible]]);
}

describe('a pause', () => {
  it('includes its last day, and opens the next day only what nothing else closes', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 4));
      const { workspace } = firm;
      await pausePersons(context, workspace, { contact: '1', until: '2027-01-31' });
      await pausePersons(context, workspace, { email: 'personne.2@example.com', until: '2027-01-31' });
      await suppressPerson(context, workspace, { contact: '2' });
      expect(await steps(firm, '2026-12-01')).toEqual({ suppressed: 1, paused: 1, eligible: 2 });
      expect(await steps(firm, '2027-01-31')).toEqual({ suppressed: 1, paused: 1, eligible: 2 });
      expect(await steps(firm, '2027-02-01')).toEqual({ suppressed: 1, eligible: 3 });
    }));

  it('closes the channel that it names, for a machine too, and not what is due to the person', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)], AGREED);
      const { workspace } = firm;
      await pausePersons(context, workspace, { contact: '1', channel: 'phone', until: '2027-01-31' });
      expect(await steps(firm, '2026-12-01')).toEqual({ eligible: 2 });
      expect(await steps(firm, '2026-12-01', CALL)).toEqual({ paused: 1, eligible: 1 });
      await pausePersons(context, workspace, { contact: '2', until: '2027-01-31' });
      const due = { ...LETTER, purpose: 'transactional' };
      expect(await steps(firm, '2026-12-01', due)).toEqual({ eligible: 2 });
    }));

  it('is told by the explanation, with its last day', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1)]);
      await pausePersons(context, workspace, { contact: '1', until: '2027-01-31' });
      const [explained] = await explainContact(context, workspace, { id: '1', campaign: LETTER });
      expect(explained).toMatchObject({
        step: 'paused',
        verdict: 'block',
        deciding: { rule: 'aval.pause.asked' },
        sentence:
          'Non, pas par courrier. En pause jusqu’au 31 janvier 2027 : la personne ne veut rien recevoir d’ici là.',
      });
    }));

  it('ends early by name, for that person alone', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 3));
      const { workspace } = firm;
      for (const contact of ['1', '2']) await pausePersons(context, workspace, { contact, until: '2027-01-31' });
      expect(resumePerson(context, workspace, { email: 'personne.1@example.com' })).toEqual({ ended: ['1'] });
      expect(await steps(firm, '2026-12-01')).toEqual({ paused: 1, eligible: 2 });
      expect(() => resumePerson(context, workspace, { contact: '1' })).toThrow(
        expect.objectContaining({ code: 'pause.none' }),
      );
    }));

  it('outlives the import that is undone and the same people imported again', () =>
    withFirm(async (firm) => {
      const { importId } = await firm.add(people(1, 2));
      const { workspace } = firm;
      await pausePersons(context, workspace, { contact: '1', until: '2027-01-31' });
      await undoImport(context, workspace, importId ?? '');
      await firm.add(people(1, 2));
      expect(await steps(firm, '2026-12-01')).toEqual({ paused: 1, eligible: 1 });
    }));

  it('takes a list, refuses the rows whose day can’t be read or is past, and adds up', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 5));
      const { workspace, folder } = firm;
      const file = join(folder, 'pauses.csv');
      const rows = [
        ['personne.1@example.com', '31/01/2027'],
        ['personne.2@example.com', 'bientôt'],
        ['personne.3@example.com', ''],
        ['personne.4@example.com', '31/01/2020'],
        ['personne.1@example.com', '15/01/2027'],
      ];
      writeFileSync(file, ['E-mail;Jusqu’au', ...rows.map((cells) => cells.join(';'))].join('\n'));
      const report = await pausePersons(context, workspace, { file, untilColumn: 'Jusqu’au' });
      expect(report).toMatchObject({ rows: 5, added: 1, known: 1, unusable: 3, skipped: 0, until: null });
      expect(report.problems.map(({ row, code }) => [row, code])).toEqual([
        [3, 'pause.row_unreadable'],
        [4, 'pause.row_unreadable'],
        [5, 'pause.row_past'],
      ]);
      expect(await steps(firm, '2027-01-31')).toEqual({ paused: 1, eligible: 4 });
    }));

  it.each([
    ['without an end', { contact: '1' }, 'pause.without_end'],
    ['with an end that is no day', { contact: '1', until: '2027-02-31' }, 'pause.end_unreadable'],
    ['with an end that is over', { contact: '1', until: '2026-11-23' }, 'pause.end_past'],
    ['of hashes', { file: 'x.csv', hashed: 'sha256', until: '2027-01-31' }, 'pause.unsuited'],
    ['of nobody', { until: '2027-01-31' }, 'suppression.nothing_named'],
  ])('%s is refused, and nothing is recorded', (_, input, code) =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1)]);
      await expect(pausePersons(context, workspace, input)).rejects.toMatchObject({ code });
      expect(workspace.get('SELECT count(*) AS rows FROM pauses')).toEqual({ rows: 0 });
    }),
  );

  it('tells the lists in use that contain the person', () =>
    withFirm(async ({ workspace, add, folder }) => {
      await add(people(1, 2));
      await exportCampaign(context, workspace, { campaign: LETTER, format: 'post-lines', out: join(folder, 'liste') });
      const { recall } = await pausePersons(contextOn('2026-12-02'), workspace, { contact: '1', until: '2027-01-31' });
      expect(recall).toEqual({ exports: 1, people: 1 });
    }));

  it('is kept as a hash alone when the person is erased, and still holds', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 2), DIRECT);
      const { workspace } = firm;
      await pausePersons(context, workspace, { contact: '1', until: '2027-01-31' });
      await erasePerson(context, workspace, { id: '1' });
      expect(workspace.get('SELECT count(*) AS held FROM pauses WHERE clear IS NOT NULL')).toEqual({ held: 0 });
      await firm.add(people(1, 1));
      expect((await steps(firm, '2026-12-01'))['paused']).toBe(1);
    }));
});
