import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { context, LETTER, person, withFirm, type Firm } from '../campaign/firm.ts';
import { writtenRows } from '../campaign/written-rows.ts';
import type { ExportRecord } from '../../electron/engine/export/record/export-record.ts';
import { verifyRegister } from '../../electron/engine/storage/register.ts';
import { checkCampaign } from '../../electron/engine/campaign/check-campaign.ts';
import { decideReview } from '../../electron/engine/campaign/decide-review.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { lookUpPerson } from '../../electron/engine/person/lookup.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';

function recordOf(folder: string): ExportRecord {
  return JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8')) as ExportRecord;
}

const registerOf = ({ workspace }: Firm): string[] =>
  workspace.all('SELECT action FROM register ORDER BY seq').map((row) => String(row['action']));

describe('the record of an export', () => {
  it('says who approved what, by which rules, for whom and for whom not', () =>
    withFirm(async (firm) => {
      const { folder, workspace, add } = firm;
      await add([person(1), person(2)]);
      await add([person(3)], { kind: 'unknown' });
      const { folder: out } = await exportCampaign({ ...context, by: 'Claire' }, workspace, {
        campaign: LETTER,
        format: 'post-lines',
        out: join(folder, 'noel'),
      });
      const record = recordOf(out);
      const sha256 = createHash('sha256')
        .update(readFileSync(join(out, 'post-lines.xlsx')))
        .digest('hex');
      expect(record).toMatchObject({
        exportId: '1',
        approvedBy: 'Claire',
        approvedAt: context.now(),
        organisation: 'ALPHA',
        campaign: LETTER,
        segment: { where: { all: [] }, words: 'tous les contacts' },
        format: 'post-lines',
        evaluatedAt: '2026-12-01',
        alsoEvaluatedAt: null,
        ruleset: 'fr 2026-11-29',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        funnel: { total: 3, eligible: 2 },
        reasons: [
          {
            rule: 'fr.origin.unknown',
            count: 1,
            verdict: 'block',
            confidence: expect.any(String),
            source: expect.stringContaining('RGPD'),
          },
        ],
        conditions: expect.arrayContaining([
          { condition: 'opt_out_in_message', text: expect.not.stringContaining('duty.'), count: 2 },
        ]),
        decided: 0,
        origins: [{ kind: 'direct', source: 'Carnet de la boutique', from: '2026-10-01', to: '2026-10-01', count: 2 }],
        files: [{ name: 'post-lines.xlsx', sha256, rows: 2 }],
      });
      const entry = workspace.get('SELECT seq, hash, action, by, file_sha256 FROM register ORDER BY seq DESC LIMIT 1');
      expect(entry).toEqual({
        seq: record.register.entry,
        hash: record.register.hash,
        action: 'export.approved',
        by: 'Claire',
        file_sha256: sha256,
      });
      expect(verifyRegister(workspace).brokenAt).toBeNull();
      const page = readFileSync(join(out, 'record.html'), 'utf8');
      for (const part of [
        'Dossier de conformité',
        'Approuvé par Claire le 24 novembre 2026, 10:30',
        record.fingerprint,
        sha256,
        record.register.hash,
      ])
        expect(page).toContain(part);
      expect(page).not.toMatch(/<script|https?:\/\/|record\.|funnel\.|duty\./);
    }));

  it('escapes typed texts, and has English on demand', () =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([person(1)]);
      const campaign = { ...LETTER, name: '<b>Noël</b> & "co"' };
      const { folder: out } = await exportCampaign({ ...context, language: 'en', by: '<i>x</i>' }, workspace, {
        campaign,
        format: 'post-lines',
        out: join(folder, 'x'),
      });
      const page = readFileSync(join(out, 'record.html'), 'utf8');
      expect(page).toContain('<h1>&lt;b&gt;Noël&lt;/b&gt; &amp; &quot;co&quot;</h1>');
      expect(page).toContain('Approved by &lt;i&gt;x&lt;/i&gt;');
    }));

  it('holds no personal data', () =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([person(1, { note: 'SECRET' })]);
      const { folder: out } = await exportCampaign(context, workspace, {
        campaign: LETTER,
        format: 'post-lines',
        out: join(folder, 'x'),
      });
      for (const name of ['record.json', 'record.html'])
        expect(readFileSync(join(out, name), 'utf8')).not.toMatch(/NOMB|Prénomb|rue des Halles|personne\.1|639981001/);
    }));

  it('keeps each answer for the look-up, in the words of that day', () =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([person(1), person(2)]);
      await suppressPerson(context, workspace, { email: 'personne.2@example.com' });
      await exportCampaign(context, workspace, { campaign: LETTER, format: 'post-lines', out: join(folder, 'x') });
      expect(lookUpPerson(context, workspace, { email: 'personne.1@example.com' }).exports).toEqual([
        { campaign: 'Noël', at: context.now(), verdict: 'conditional', reason: expect.any(String) },
      ]);
      expect(lookUpPerson(context, workspace, { email: 'personne.2@example.com' }).exports).toEqual([]);
    }));
});

describe('a decision on a review', () => {
  const belgian = person(1, { country: 'Belgique', postcode: '1000', city: 'Bruxelles' });

  it('puts a person on the list of that campaign alone', () =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([belgian, person(2)]);
      const eligible = async (campaign: object): Promise<number> =>
        (await checkCampaign(context, workspace, { campaign })).funnel.eligible;
      expect(await eligible(LETTER)).toBe(1);
      await decideReview({ ...context, by: 'Maître Martin' }, workspace, {
        id: '1',
        campaign: LETTER,
        verdict: 'allow',
        reason: 'Droit belge vérifié',
      });
      expect(await eligible(LETTER)).toBe(2);
      expect(await eligible({ ...LETTER, from: '2026-12-08' })).toBe(2);
      expect(await eligible({ ...LETTER, name: 'Soldes' })).toBe(1);
      const { folder: out } = await exportCampaign(context, workspace, {
        campaign: LETTER,
        format: 'post-lines',
        out: join(folder, 'x'),
      });
      expect(recordOf(out).decided).toBe(1);
      expect((await writtenRows(join(out, 'post-lines.xlsx')))[1]?.slice(6, 11)).toEqual([
        '1000 BRUXELLES',
        'BELGIQUE',
        '1000',
        'Bruxelles',
        'BELGIQUE',
      ]);
    }));

  it('can be reversed, and lifts only a review', () =>
    withFirm(async ({ workspace, add }) => {
      await add([belgian, person(2)]);
      await suppressPerson(context, workspace, { contact: '2' });
      const decide = (id: string, verdict: 'allow' | 'refuse') =>
        decideReview(context, workspace, { id, campaign: LETTER, verdict, reason: 'vérifié' });
      await decide('1', 'allow');
      await decide('1', 'refuse');
      expect((await checkCampaign(context, workspace, { campaign: LETTER })).funnel.steps).toContainEqual({
        step: 'review',
        out: 1,
      });
      await expect(decide('2', 'allow')).rejects.toThrow('decision.no_review');
      await expect(decide('99', 'allow')).rejects.toThrow('person.unknown');
      await suppressPerson(context, workspace, { contact: '1' });
      expect((await checkCampaign(context, workspace, { campaign: LETTER })).funnel.eligible).toBe(0);
    }));

  it.each([
    ['no reason', { reason: '  ' }, context, 'decision.reason_missing'],
    ['no name', { reason: 'x' }, { ...context, by: ' ' }, 'decision.name_missing'],
  ])('is refused with %s', (_, input, by, code) =>
    withFirm(async (firm) => {
      await firm.add([belgian]);
      await expect(
        decideReview(by, firm.workspace, { id: '1', campaign: LETTER, verdict: 'allow', ...input }),
      ).rejects.toThrow(code);
      expect(registerOf(firm)).not.toContain('review.decided');
    }),
  );
});
