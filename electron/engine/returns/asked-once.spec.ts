import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AGREED, CALL, context, contextOn, DIRECT, person, withFirm, type Firm } from '../../../test/campaign/firm.ts';
import { writtenReturns } from '../../../test/returns/take-lines.ts';
import { exportCampaign } from '../export/export-campaign.ts';
import { knownLists } from '../lists/list-state.ts';
import { parseAnswers } from './given-documents.ts';
import { inspectReturns, type ReturnsInput } from './prepare-returns.ts';
import { takeReturns } from './take-returns.ts';

const LATER = contextOn('2026-12-03', '20:00:00');

const calls = (firm: Firm, name: string, ...rows: readonly (readonly [number, string])[]): ReturnsInput =>
  writtenReturns(firm, name, [
    'call_date,status,vendor_lead_code',
    ...rows.map(([id, at]) => `${at},NA,${firm.reference(id)}`),
  ]);

const momentsOf = ({ workspace }: Firm): readonly unknown[] =>
  workspace.all('SELECT at FROM return_rows WHERE calls > 0 ORDER BY at').map(({ at }) => at);

describe('the zone of the times of calls', () => {
  it('is asked once a layout, and remembered with it', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)], DIRECT);
      const first = calls(firm, 'one.csv', [1, '2026-12-01 12:00:00']);
      expect(await inspectReturns(LATER, firm.workspace, first)).toMatchObject({
        timeZone: 'Europe/Paris',
        isZoneAsked: true,
      });
      const taken = await takeReturns(LATER, firm.workspace, { ...first, layout: { timeZone: 'Indian/Reunion' } });
      expect(taken.timeZone).toBe('Indian/Reunion');
      const next = calls(firm, 'two.csv', [1, '2026-12-02 12:00:00']);
      expect(await inspectReturns(LATER, firm.workspace, next)).toMatchObject({
        timeZone: 'Indian/Reunion',
        isZoneAsked: false,
      });
      await takeReturns(LATER, firm.workspace, next);
      expect(momentsOf(firm)).toEqual(['2026-12-01T12:00:00+04:00', '2026-12-02T12:00:00+04:00']);
    }));

  it('is still asked where only codes were answered', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)], DIRECT);
      await takeReturns(LATER, firm.workspace, {
        ...calls(firm, 'one.csv', [1, '2026-12-01 12:00:00']),
        codes: { RDV: 'answered' },
      });
      const next = calls(firm, 'two.csv', [1, '2026-12-02 12:00:00']);
      expect(await inspectReturns(LATER, firm.workspace, next)).toMatchObject({ isZoneAsked: true });
    }));

  it.each([
    ['times with a zone', ['call_date,status,phone_number_dialed', '2026-12-01T12:00:00Z,NA,0639981001']],
    ['days', ['call_date,status,phone_number_dialed', '2026-12-01,NA,0639981001']],
    ['messages', ['Date;E-mail;Statut', '2026-12-01 12:00:00;personne.1@example.com;Désinscrit']],
  ])('is not asked of %s', (_, lines) =>
    withFirm(async (firm) => {
      await firm.add([person(1)], DIRECT);
      const file = writtenReturns(firm, 'file.csv', lines);
      expect(await inspectReturns(LATER, firm.workspace, file)).toMatchObject({ isZoneAsked: false });
    }),
  );
});

describe('the answers for one file', () => {
  it('are taken from words, and nothing else is', () => {
    expect(parseAnswers('letter_refused=ignored, complaint=opposed_all')).toEqual({
      letter_refused: 'ignored',
      complaint: 'opposed_all',
    });
    for (const text of ['', 'npai=ignored', 'letter_refused=stop', 'complaint', 'complaint=complaint=ignored'])
      expect(() => parseAnswers(text)).toThrow(expect.objectContaining({ code: 'returns.this_file' }));
  });
});

describe('lists of which all returns are there', () => {
  const state = ({ workspace }: Firm): readonly string[] => knownLists(workspace).map(({ said }) => said);

  it('are those chosen among the lists of the file', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)], AGREED);
      for (const id of ['1', '2']) {
        const campaign = {
          ...CALL,
          name: `Appels ${id}`,
          segment: { where: { field: 'emails', op: 'is', value: `personne.${id}@example.com` } },
        };
        await exportCampaign(context, firm.workspace, { campaign, format: 'vicidial', out: join(firm.folder, id) });
      }
      const file = calls(firm, 'calls.csv', [1, '2026-12-01 12:00:00'], [2, '2026-12-01 12:01:00']);
      for (const complete of [true, ['1', '7']])
        await expect(takeReturns(LATER, firm.workspace, { ...file, complete })).rejects.toMatchObject({
          code: 'returns.which_list',
          params: { lists: '1, 2' },
        });
      expect(state(firm)).toEqual(['open', 'open']);
      expect(await takeReturns(LATER, firm.workspace, { ...file, complete: ['2'] })).toMatchObject({
        exports: ['1', '2'],
      });
      expect(state(firm)).toEqual(['open', 'returned']);
      // The same file once more, when the first list is complete as well: every row is known.
      expect(await takeReturns(LATER, firm.workspace, { ...file, complete: ['1'] })).toMatchObject({
        exports: ['1', '2'],
        ...{ listed: 2, known: 2, applied: 0 },
      });
      expect(state(firm)).toEqual(['returned', 'returned']);
    }));
});
