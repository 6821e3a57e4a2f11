import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCampaign } from '../../electron/engine/campaign/check-campaign.ts';
import { parseCampaign } from '../../electron/engine/campaign/definition/parse-campaign.ts';
import { exportCampaign, type ExportInput } from '../../electron/engine/export/export-campaign.ts';
import type { ExportRecord } from '../../electron/engine/export/record/export-record.ts';
import { readExportRecord } from '../../electron/engine/sql/exports.ts';
import { context, DIRECT, LETTER, person, PHONE_CONSENT, withFirm, type Firm } from '../campaign/firm.ts';

const AGREED = { ...DIRECT, consents: ['email', 'sms'].map((channel) => ({ channel, ...PHONE_CONSENT })) };
const SMS = { ...LETTER, channel: 'sms' };
const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

async function exported(firm: Firm, campaign: object, more: Partial<ExportInput> = {}): Promise<ExportRecord> {
  const { folder } = await exportCampaign(context, firm.workspace, {
    campaign,
    format: 'sms-csv',
    out: join(firm.folder, 'list'),
    ...more,
  });
  expect(readFileSync(join(folder, 'record.html'), 'utf8')).not.toContain('undefined');
  return JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8')) as ExportRecord;
}

describe('the final text that a campaign hands over', () => {
  it('is kept with its digest, in the record and in the workspace', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)], AGREED);
      const text = 'ALPHA : -20 % sur le linge. STOP au 36180';
      const { message } = await exported(firm, { ...SMS, message: { identity: true, optOut: true, text } });
      expect(message).toEqual({
        text,
        file: null,
        sha256: sha256(text),
        sms: { encoding: 'gsm7', units: 41, perMessage: 160, messages: 1, outside: [], stop: 0 },
      });
      expect(JSON.parse(readExportRecord(firm.workspace, 1)?.message ?? '')).toEqual(message);
      expect(readFileSync(join(firm.folder, 'list', 'record.html'), 'utf8')).toContain(
        '41 caractères sur 160 : un seul SMS.',
      );
    }));

  it('with « ê » has 70 characters a message, and the record says why', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)], AGREED);
      const { message } = await exported(firm, { ...SMS, message: { text: 'Bonne fête chez ALPHA !' } });
      expect(message?.sms).toEqual({
        encoding: 'ucs2',
        units: 23 + 11,
        perMessage: 70,
        messages: 1,
        outside: ['ê'],
        stop: 11,
      });
      const page = readFileSync(join(firm.folder, 'list', 'record.html'), 'utf8');
      expect(page).toContain('34 caractères sur 70 : un seul SMS.');
      expect(page).toContain('À cause de ê, un SMS n’a que 70 caractères au lieu de 160.');
    }));

  it('needs no STOP in a due document', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)], AGREED);
      const due = { ...SMS, purpose: 'transactional', message: { text: 'Votre commande est prête' } };
      expect((await exported(firm, due)).message?.sms).toMatchObject({ units: 24, stop: 0, perMessage: 70 });
    }));

  it('may be a file, looked for in the folder of CAMPAIGN.json', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)], AGREED);
      const campaigns = join(firm.folder, 'campaigns');
      mkdirSync(campaigns);
      writeFileSync(join(campaigns, 'texte.txt'), 'Soldes. STOP au 36180\n');
      const campaign = { ...SMS, message: { file: 'texte.txt' } };
      const { message } = await exported(firm, campaign, { campaignFolder: campaigns });
      expect(message).toMatchObject({
        text: 'Soldes. STOP au 36180',
        file: 'texte.txt',
        sha256: sha256('Soldes. STOP au 36180\n'),
        sms: { units: 21 },
      });
      // Bytes that are no text: the digest alone.
      writeFileSync(join(campaigns, 'texte.txt'), Buffer.from([0x50, 0x4b, 0, 0xff]));
      const binary = await exported(
        firm,
        { ...campaign, name: 'B' },
        { campaignFolder: campaigns, out: join(firm.folder, 'b') },
      );
      expect(binary.message).toEqual({
        text: null,
        file: 'texte.txt',
        sha256: sha256(Buffer.from([0x50, 0x4b, 0, 0xff])),
      });
      // A file named on the command line takes precedence.
      writeFileSync(join(firm.folder, 'other.txt'), 'Autre texte');
      const other = { campaignFolder: campaigns, message: join(firm.folder, 'other.txt'), out: join(firm.folder, 'c') };
      expect((await exported(firm, { ...campaign, name: 'C' }, other)).message).toMatchObject({ text: 'Autre texte' });
    }));

  it('stops the export when its file is missing, and is never overwritten', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)], AGREED);
      const missing = { ...SMS, message: { file: 'absent.txt' } };
      await expect(exported(firm, missing, { campaignFolder: firm.folder })).rejects.toMatchObject({
        code: 'file.missing',
      });
      expect(existsSync(join(firm.folder, 'list'))).toBe(false);
      mkdirSync(join(firm.folder, 'list'));
      writeFileSync(join(firm.folder, 'list', '2-sms.csv'), 'Mon texte');
      const own = { ...SMS, message: { file: 'list/2-sms.csv' } };
      await expect(exported(firm, own, { campaignFolder: firm.folder, replace: true })).rejects.toMatchObject({
        code: expect.stringMatching(/^output\./) as string,
      });
      expect(readFileSync(join(firm.folder, 'list', '2-sms.csv'), 'utf8')).toBe('Mon texte');
    }));

  it.each([
    [{ message: { text: 'a', file: 'b' } }, 'campaign.message_twice', 'message.file'],
    [{ message: { text: 'a' }, approval: { message: 'b' } }, 'campaign.message_twice', 'approval.message'],
    [{ message: { text: 'a'.repeat(20_001) } }, 'campaign.message_too_long', 'message.text'],
    [{ message: { text: 7 } }, 'campaign.not_a_text', 'message.text'],
  ])('is refused in %j', (more, code, field) => {
    expect(() => parseCampaign({ ...SMS, ...more }, ['ALPHA'])).toThrow(
      expect.objectContaining({ code, params: expect.objectContaining({ field }) as object }) as Error,
    );
  });

  it('changes neither the answers nor the key of a campaign', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)], AGREED);
      const bare = parseCampaign(SMS, ['ALPHA']);
      const spoken = parseCampaign({ ...SMS, message: { text: 'Soldes' } }, ['ALPHA']);
      expect([spoken.key, spoken.facts]).toEqual([bare.key, bare.facts]);
      const flagged = parseCampaign({ ...SMS, message: { optOut: true, text: 'Soldes' } }, ['ALPHA']);
      expect(flagged.facts.message).toEqual({ optOut: true });
      const check = await checkCampaign(context, firm.workspace, { campaign: { ...SMS, message: { text: 'Soldes' } } });
      expect(check.funnel.eligible).toBe(1);
    }));
});
