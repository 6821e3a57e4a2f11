import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { undoImport } from '../../electron/engine/import/match/undo-import.ts';
import { checkCampaign } from '../../electron/engine/campaign/check-campaign.ts';
import { erasePerson } from '../../electron/engine/person/person-record.ts';
import { keepFor } from '../../electron/engine/transfer/keep-for.ts';
import { keepRecipient } from '../../electron/engine/transfer/keep-recipient.ts';
import { listRecipients } from '../../electron/engine/transfer/list-recipients.ts';
import { sideFilesOf } from '../../electron/engine/storage/disk/side-files.ts';
import { context, DIRECT, LETTER, person, withFirm } from '../campaign/firm.ts';

const TRANSFER = { ...LETTER, name: 'Fichier', purpose: 'transfer', recipient: 'BETA Literie' } as const;

describe('a recipient', () => {
  it('is known with its contract, which outlives an erasure', () =>
    withFirm(async ({ workspace, folder, add }) => {
      await add([person(1)]);
      writeFileSync(join(folder, 'contrat.pdf'), 'signed');
      await keepRecipient(context, workspace, {
        name: 'BETA Literie',
        contractUntil: '2026-11-23',
        contact: 'dpo@beta.example.com',
        evidence: join(folder, 'contrat.pdf'),
      });
      await erasePerson(context, workspace, { id: '1' });
      const [beta] = await listRecipients(context, workspace);
      expect(beta).toMatchObject({
        name: 'BETA Literie',
        contractUntil: '2026-11-23',
        contractEnded: true,
        contact: 'dpo@beta.example.com',
        evidence: { name: 'contrat.pdf' },
        people: 0,
        toPassOn: 0,
        toCorrect: 0,
      });
      expect(readdirSync(sideFilesOf(workspace.path).evidence)).toContain(beta?.evidence?.sha256);
    }));

  it('is completed under the same name, in any spelling', () =>
    withFirm(async ({ workspace }) => {
      await keepRecipient(context, workspace, { name: 'BÉTA Literie', contractUntil: '2027-01-31' });
      await keepRecipient(context, workspace, { name: 'beta literie', contact: 'Anne' });
      expect(await listRecipients(context, workspace)).toMatchObject([
        { name: 'BÉTA Literie', contractUntil: '2027-01-31', contractEnded: false, contact: 'Anne' },
      ]);
    }));

  it.each(['ALPHA', 'alpha maison'])('is not %s: the organisation or a brand of it', (name) =>
    withFirm(async ({ workspace }) => {
      await expect(keepRecipient(context, workspace, { name })).rejects.toMatchObject({
        code: 'recipient.is_organisation',
      });
      await expect(
        checkCampaign(context, workspace, { campaign: { ...TRANSFER, recipient: name } }),
      ).rejects.toMatchObject({ code: 'campaign.recipient_is_organisation' });
    }),
  );

  it('may be a sister company', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1)], { ...DIRECT, transmissionInformed: true });
      await add([person(2)]);
      const { funnel } = await checkCampaign(context, workspace, {
        campaign: { ...TRANSFER, recipient: 'ALPHA Holding' },
      });
      expect(funnel).toMatchObject({ total: 2, eligible: 1, reasons: [{ rule: 'fr.transfer.post', count: 1 }] });
    }));
});

describe('people kept for the accounts or a dispute', () => {
  it('are neither written to nor passed on, until it is taken back', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1), person(2), person(3)], { ...DIRECT, transmissionInformed: true });
      const where = { field: 'lastName', op: 'is', value: 'NOMB' };
      const input = { where, keptFor: 'accounts', dryRun: true } as const;
      expect(await keepFor(context, workspace, input)).toEqual({ importId: null, people: 1, kept: 1, already: 0 });
      const { importId } = await keepFor(context, workspace, { ...input, dryRun: false });
      expect(await keepFor(context, workspace, { ...input, dryRun: false })).toEqual({
        importId: null,
        people: 1,
        kept: 0,
        already: 1,
      });
      for (const campaign of [LETTER, TRANSFER])
        expect((await checkCampaign(context, workspace, { campaign })).funnel).toMatchObject({
          eligible: 2,
          reasons: [{ rule: 'fr.retention.kept_for', count: 1 }],
        });
      await undoImport(context, workspace, importId ?? '');
      expect((await checkCampaign(context, workspace, { campaign: TRANSFER })).funnel.eligible).toBe(3);
    }));

  it('are asked for by a filter that finds somebody', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1)]);
      const where = { field: 'lastName', op: 'is', value: 'PERSONNE' };
      await expect(keepFor(context, workspace, { where, keptFor: 'dispute', dryRun: false })).rejects.toMatchObject({
        code: 'recipient.keep_nobody',
      });
    }));
});
