import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { context as at24, LETTER, type Firm, people, withFirm } from '../../../test/campaign/firm.ts';
import { takeLines } from '../../../test/returns/take-lines.ts';
import { SAMPLES } from '../../../test/samples/truth.ts';
import { AGAIN, BOUGHT, codes, worthOf } from '../../../test/suppliers/deliveries.ts';
import { runCheck } from '../campaign/check.ts';
import { parseCampaign } from '../campaign/definition/parse-campaign.ts';
import { importFile } from '../import/import-file.ts';
import type { ImportReport } from '../import/import-report.ts';
import { undoImport } from '../import/match/undo-import.ts';
import { takeReturns } from '../returns/take-returns.ts';
import { liftState } from '../record/lift-state.ts';
import { readSuppliers } from '../sql/suppliers.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { setSupplier } from './change-supplier.ts';

const TODAY = at24.today();

function importSample(firm: Firm, name: string): Promise<ImportReport> {
  const origin = JSON.parse(readFileSync(join(SAMPLES, `${name}.origin.json`), 'utf8')) as object;
  const file = join(firm.folder, `${name}.xlsx`);
  copyFileSync(join(SAMPLES, `${name}.xlsx`), file);
  return importFile(at24, firm.workspace, { file, origin, evidenceFolder: SAMPLES, dryRun: false });
}

async function eligibleByPost(firm: Firm, source: string): Promise<number> {
  const segment = { where: { field: 'origins.source', op: 'startsWith', value: source } };
  const { funnel } = await runCheck(
    at24,
    firm.workspace,
    parseCampaign({ ...LETTER, from: TODAY, segment }, ['ALPHA']),
  );
  return funnel.eligible;
}

describe('what a file is worth', () => {
  it('adds up for the hired sample after the shop’s, and is usable as a check says', { timeout: 60_000 }, () =>
    withFirm(async (firm) => {
      await importSample(firm, 'clients-boutique');
      const hired = await importSample(firm, 'fichier-loue');
      await suppressPerson(at24, firm.workspace, { file: join(SAMPLES, 'oppositions.csv') });
      const counts = await worthOf(firm);
      expect(counts).toMatchObject({ supplier: 'Fichiers & Cie', deliveries: 1, rows: 600, unusable: 5 });
      expect(counts.doubles + counts.known).toBe(50);
      expect(counts.rows - counts.unusable - counts.doubles - counts.known).toBe(545);
      expect(hired).toMatchObject({ rows: 600, created: 545, rejected: 5 });
      expect(counts.usable.post).toBe(await eligibleByPost(firm, 'Fichiers & Cie'));
      expect(counts).toMatchObject({ doubles: 16, known: 34, opposed: 49, refusals: 1, contacted: 0, unproven: 579 });
      expect(counts.usable).toEqual({ post: 544, phone: 0, email: 7, sms: 1, automated_call: 0 });
      // The sites of the rows are where people were collected, not other suppliers.
      expect(readSuppliers(firm.workspace).map(({ name }) => name)).toEqual(['Fichiers & Cie']);
    }),
  );
});

describe('a second delivery', () => {
  it('of « FICHIERS ET CIE » is of the same supplier', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 5), BOUGHT);
      await firm.add(people(6, 8), AGAIN);
      expect(readSuppliers(firm.workspace)).toHaveLength(1);
      expect(await worthOf(firm, 'fichiers et cie')).toMatchObject({
        supplier: 'Fichiers & Cie',
        deliveries: 2,
        rows: 8,
      });
    }));

  it('of a whole file without 30 % of the people raises the alarm and asks whether they withdrew', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 100), BOUGHT);
      await setSupplier(at24, firm.workspace, 'Fichiers & Cie', { dossier: { delivery: 'whole' } });
      const report = await firm.add([...people(1, 70), ...people(101, 110)], AGAIN);
      expect(codes(report)).toEqual(['supplier.shrunk']);
      expect(report.problems.find(({ code }) => code === 'supplier.shrunk')?.message).toContain(
        '30 personnes sur 100 de la livraison précédente n’y sont plus : demandez-lui si elles se sont retirées',
      );
      expect((await worthOf(firm)).alarms).toEqual(['shrunk']);
    }));

  it('of changes with 95 % of people known raises the alarm that it looks whole', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 100), BOUGHT);
      await setSupplier(at24, firm.workspace, 'Fichiers & Cie', { dossier: { delivery: 'changes' } });
      const report = await firm.add(people(6, 105), AGAIN);
      expect(codes(report)).toEqual(['supplier.looks_whole']);
      expect((await worthOf(firm)).alarms).toEqual(['looks_whole']);
    }));

  it('that was taken back counts no more', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 5), BOUGHT);
      const again = await firm.add(people(6, 8), AGAIN);
      await undoImport(at24, firm.workspace, again.importId ?? '');
      expect(await worthOf(firm)).toMatchObject({ deliveries: 1, rows: 5, unproven: 5 });
    }));
});

describe('what became of people since', () => {
  it('parts those opposed before from those who refused since, and counts calls and dead numbers', () =>
    withFirm(async (firm) => {
      await suppressPerson(at24, firm.workspace, { email: 'personne.1@example.com', on: '2026-10-01' });
      await firm.add(people(1, 10), BOUGHT);
      await suppressPerson(at24, firm.workspace, { email: 'personne.2@example.com', on: '2026-11-20' });
      await firm.record(
        { id: '3', add: { calls: [{ at: '2026-11-10T10:00:00+01:00', outcome: 'refused' }] } },
        { id: '4', add: { calls: [{ at: '2026-11-10T10:00:00+01:00', outcome: 'no_answer' }] } },
        // A call of before the delivery is no call to the people of the supplier.
        { id: '5', add: { calls: [{ at: '2026-11-01T10:00:00+01:00', outcome: 'refused' }] } },
        { id: '6', add: { contacted: [{ channel: 'email', at: '2026-11-12' }] } },
      );
      expect(await worthOf(firm)).toMatchObject({ opposed: 1, refusals: 2, contacted: 3, unproven: 10 });
    }));

  it('counts the calls and the refusals that a dialer told', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 10), BOUGHT);
      const file = join(firm.folder, 'calls.csv');
      const call = (id: number, at: string, status: string): string => `${at},${status},${firm.reference(id)}`;
      const calls = [
        call(3, '2026-11-10 10:00:00', 'NI'),
        call(4, '2026-11-10 10:00:00', 'NA'),
        call(4, '2026-11-10 11:00:00', 'NA'),
        call(5, '2026-11-01 10:00:00', 'NI'),
      ];
      writeFileSync(file, ['call_date,status,vendor_lead_code', ...calls, ''].join('\n'));
      await takeReturns(at24, firm.workspace, { file, dryRun: false });
      expect(await worthOf(firm)).toMatchObject({ opposed: 0, refusals: 1, contacted: 3 });
    }));

  it('counts no dead number that somebody found to be right', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 3), BOUGHT);
      const ids = [firm.reference(1), firm.reference(2)];
      await takeReturns(at24, firm.workspace, { ids, meaning: 'npai', on: '2026-11-20', dryRun: false });
      expect(await worthOf(firm)).toMatchObject({ dead: 2 });
      liftState(at24, firm.workspace, { id: 'D1' });
      expect(await worthOf(firm)).toMatchObject({ dead: 1 });
    }));

  it('counts a complaint as a refusal: it closes a channel', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 3), BOUGHT);
      const lines = ['E-mail;Évènement;Date', 'personne.2@example.com;complaint;2026-11-20'];
      await takeLines(firm, 'plaintes.csv', lines);
      expect(await worthOf(firm)).toMatchObject({ opposed: 0, refusals: 1 });
    }));
});
