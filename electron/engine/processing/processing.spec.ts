import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CALL, context, contextOn, DIRECT, LETTER, person, type Firm, withFirm } from '../../../test/campaign/firm.ts';
import { readBytes } from '../../../test/spreadsheet/read-all.ts';
import { cheapVault, PASSPHRASE } from '../../../test/workspace/sealed-disk.ts';
import type { ProcessingRecord } from '../../../shared/contract/processing.ts';
import { NAMED, TRANSFER } from '../../../test/transfer/given.ts';
import { exportCampaign } from '../export/export-campaign.ts';
import { importFile } from '../import/import-file.ts';
import { closeList } from '../lists/close-list.ts';
import { createWorkspace } from '../storage/create-workspace.ts';
import { realFileSystem } from '../storage/disk/file-system.ts';
import { KeyRing } from '../storage/vault/key-ring.ts';
import { SealedFileSystem } from '../storage/vault/sealed-file-system.ts';
import { keepRecipient } from '../transfer/keep-recipient.ts';
import { readProcessingRecord } from './processing-record.ts';
import { setProcessing, writeProcessing } from './write-processing.ts';

const SAMPLES = join(import.meta.dirname, '../../../test/fixtures/samples');
const EMAIL = { ...LETTER, channel: 'email', name: 'Lettre de décembre' };

async function bring({ workspace, folder }: Firm, name: string): Promise<void> {
  await importFile(context, workspace, {
    file: join(SAMPLES, `${name}.xlsx`),
    origin: JSON.parse(readFileSync(join(SAMPLES, `${name}.origin.json`), 'utf8')) as unknown,
    evidenceFolder: folder,
    dryRun: false,
  });
}

/** The shop's customers and a hired file, a letter and a mailing, and a partner that received nothing yet. */
async function withShop(work: (firm: Firm) => Promise<void>): Promise<void> {
  await withFirm(async (firm) => {
    const { workspace, folder } = firm;
    await bring(firm, 'clients-boutique');
    await firm.add([person(1), person(2)], { ...DIRECT, kind: 'purchased', source: 'Fichiers & Cie' });
    await exportCampaign(context, workspace, { campaign: LETTER, format: 'post-lines', out: join(folder, 'lettres') });
    await exportCampaign(context, workspace, { campaign: EMAIL, format: 'email-csv', out: join(folder, 'mails') });
    await keepRecipient(context, workspace, { name: 'Béta Literie', contractUntil: '2027-03-31' });
    await work(firm);
  });
}

const record = (firm: Firm): ProcessingRecord => readProcessingRecord(context, firm.workspace, '2026-11-24');

function contentOf({ parts }: ProcessingRecord, part: number, heading: string): string | undefined {
  return parts[part]?.lines.find((line) => line.heading === heading)?.content;
}

describe('the record of processing', () => {
  it('says whether the file is encrypted', () =>
    withFirm(async ({ folder, workspace: plain }) => {
      const path = join(folder, 'sealed.aval');
      const ring = new KeyRing(() => ({ bytes: Buffer.from(PASSPHRASE), kinds: ['passphrase'] }));
      const fileSystem = new SealedFileSystem(realFileSystem, ring).planning(path, cheapVault());
      const made = { organisation: 'ALPHA', at: context.now(), by: context.by };
      const sealed = await createWorkspace(path, { ...made, fileSystem });
      const [open, closed] = [plain, sealed].map((workspace) =>
        contentOf(readProcessingRecord(context, workspace, '2026-11-24'), 1, 'Sécurité dans Aval'),
      );
      await sealed.close();
      expect(open).toContain('Aval ne chiffre pas ce fichier.');
      expect(closed).toContain('Ce fichier est chiffré');
      expect(closed).not.toContain('ne chiffre pas');
    }));

  it('of a shop with a letter and a mailing, a supplier and a partner names two processings, all of it, and 3 years', () =>
    withShop(async (firm) => {
      const found = record(firm);
      expect(found.processings).toBe(2);
      expect(found.parts.map(({ title }) => title)).toEqual([
        'Responsable du traitement',
        'Prospection commerciale · courrier',
        'Prospection commerciale · e-mail',
      ]);
      for (const part of [1, 2]) {
        expect(contentOf(found, part, 'Sources')).toBe(
          'La personne elle-même : Caisse et carte de fidélité de la boutique Alba ; Fichier acheté ou loué : Fichiers & Cie',
        );
        expect(contentOf(found, part, 'Durée de conservation')).toContain('3 ans');
      }
      expect(contentOf(found, 1, 'Finalité')).toBe('1 liste du 24/11/2026 au 24/11/2026 : Noël');
      expect(contentOf(found, 2, 'Finalité')).toContain('Lettre de décembre');
      const people = firm.workspace.get<{ n: number }>(
        "SELECT count(*) AS n FROM contacts WHERE audience = 'consumer'",
      );
      expect(contentOf(found, 1, 'Personnes concernées')).toContain(`${String(people?.n)} particuliers`);
      // No calls ever: no processing by telephone, and no proofs of calls.
      expect(JSON.stringify(found)).not.toMatch(/téléphone"|rappel/);
    }));

  it('names a recipient in the processing of the channel by which it received people, and in no other', () =>
    withShop(async (firm) => {
      const { workspace, folder } = firm;
      const received = (): readonly (string | undefined)[] =>
        [1, 2].map((part) => contentOf(record(firm), part, 'Destinataires connus d’Aval'));
      const passOn = async (recipient: string, campaign: object = {}): Promise<string> => {
        const asked = { ...TRANSFER, name: `Fichier pour ${recipient}`, recipient, ...campaign };
        const out = join(folder, `${recipient} ${asked.channel}`);
        return (await exportCampaign(context, workspace, { campaign: asked, format: 'transfer-csv', out })).exportId;
      };
      const nobody = 'Aucune transmission notée';
      expect(received()).toEqual([nobody, nobody]);
      await firm.add([person(3)], NAMED);
      // Nobody’s accord to e-mails names Gamma: its file has no rows.
      await passOn('Gamma', { channel: 'email' });
      await closeList(context, workspace, await passOn('Delta'), { event: 'not_sent', reason: 'annulée' });
      expect(received()).toEqual([nobody, nobody]);
      await passOn('BÉTA LITERIE');
      expect(received()).toEqual(['Béta Literie (contrat jusqu’au 31/03/2027)', nobody]);
      await passOn('BETA Literie', { channel: 'email' });
      await passOn('Gamma');
      const known = 'Béta Literie (contrat jusqu’au 31/03/2027)';
      expect(received()).toEqual([`${known} ; Gamma`, known]);
    }));

  it('is punctuated in its own language', () =>
    withShop(async (firm) => {
      await firm.add([person(3)], NAMED);
      const campaign = { ...TRANSFER, recipient: 'Gamma' };
      await exportCampaign(context, firm.workspace, {
        campaign,
        format: 'transfer-csv',
        out: join(firm.folder, 'gamma'),
      });
      await keepRecipient(context, firm.workspace, { name: 'Gamma', contractUntil: '2027-06-30' });
      const english = readProcessingRecord({ ...context, language: 'en' }, firm.workspace, '2026-11-24');
      const told = [contentOf(english, 1, 'Sources'), contentOf(english, 1, 'Recipients that Aval knows')].join('\n');
      expect(told).toContain('File bought or hired: Fichiers & Cie');
      expect(told).toContain('Gamma');
      expect(told).not.toMatch(/ [:;]/);
    }));

  it('knows calls once a list of calls was written', () =>
    withFirm(async (firm) => {
      await firm.add([{ lastName: 'NOMA', mobile: '0639981001', street: '1 rue des Halles', postcode: '69001' }]);
      expect(record(firm)).toMatchObject({ processings: 1, parts: [{}, { title: 'Tenue du fichier de contacts' }] });
      await exportCampaign(context, firm.workspace, {
        campaign: CALL,
        format: 'dialer-csv',
        out: join(firm.folder, 'appels'),
      });
      expect(record(firm).parts[1]?.title).toBe('Prospection commerciale · téléphone');
      expect(contentOf(record(firm), 1, 'Durée de conservation')).toContain('rappel : 3 ans');
    }));

  it('marks what it does not know as to be completed, and invents nothing', () =>
    withFirm(async (firm) => {
      const found = record(firm);
      expect(found.toComplete).toBe(8);
      expect(found.parts[0]?.lines.map(({ content }) => content)).toEqual([
        'ALPHA, ALPHA Maison',
        ...Array.from({ length: 5 }, () => 'À compléter'),
        '24/11/2026',
      ]);
      // Nobody is in the workspace, and nothing is said of anybody.
      for (const heading of ['Personnes concernées', 'Données', 'Sources'])
        expect(contentOf(found, 1, heading)).toBe('À compléter');
      expect(contentOf(found, 1, 'Transferts hors de l’Union européenne')).toBe('À compléter');
    }));

  it('keeps the words of the firm when it is written again, and empties one only when told to', () =>
    withFirm(async (firm) => {
      const { workspace, folder } = firm;
      const out = join(folder, 'registre.xlsx');
      const set = { dpo: '=CMD()', address: '4 rue du Port\n44000 Nantes' };
      expect(await writeProcessing(context, workspace, { out, set })).toMatchObject({ processings: 1, toComplete: 6 });
      await firm.add([{ lastName: 'NOMA', email: 'a@example.com' }]);
      const later = contextOn('2026-12-01');
      const again = await writeProcessing(later, workspace, { out });
      expect(again).toMatchObject({ file: out, toComplete: 6 });
      const rows = Object.values((await readBytes(readFileSync(out))).rows);
      expect(rows).toHaveLength(again.rows + 1);
      // A formula stays a text, a line break a line break.
      expect(rows).toContainEqual(['Responsable du traitement', 'Délégué à la protection des données', '=CMD()']);
      expect(rows).toContainEqual(['Responsable du traitement', 'Adresse', '4 rue du Port\n44000 Nantes']);
      expect(rows.flat().every((cell) => typeof cell === 'string')).toBe(true);
      // A file that the firm changed by hand is not written over.
      appendFileSync(out, 'x');
      await expect(writeProcessing(later, workspace, { out })).rejects.toMatchObject({ code: 'output.exists' });
      expect(setProcessing(context, workspace, { dpo: '', contact: null })).toBe(1);
      expect(record(firm).words).toEqual({ address: '4 rue du Port\n44000 Nantes' });
      expect(
        workspace
          .all("SELECT action FROM register WHERE action LIKE 'processing.%' ORDER BY seq")
          .map(({ action }) => action),
      ).toEqual(['processing.set', 'processing.written', 'processing.written', 'processing.set']);
    }));

  it('of a call centre says what it does for its client (art. 30(2))', () =>
    withFirm(async (firm) => {
      setProcessing(context, firm.workspace, { processor: 'Centre Oméga, 2 quai de la Loire' });
      const found = record(firm);
      expect(found.parts.at(-1)?.title).toBe('Pour le compte d’un client (art. 30, 2)');
      expect(contentOf(found, 2, 'Sous-traitant')).toBe('Centre Oméga, 2 quai de la Loire');
      expect(contentOf(found, 2, 'Client, responsable du traitement')).toBe('ALPHA');
      expect(contentOf(found, 2, 'Traitements effectués pour lui')).toBe('Tenue du fichier de contacts');
      // The processor is no blank of the firm.
      expect(found.toComplete).toBe(8);
    }));

  it('refuses a bad file whole: nothing is kept, nothing is written', () =>
    withFirm(async ({ workspace, folder }) => {
      const out = join(folder, 'registre.xlsx');
      const codeOf = (set: unknown, file = out): Promise<string> =>
        writeProcessing(context, workspace, { out: file, set }).then(
          () => 'done',
          (error: unknown) => (error as { code: string }).code,
        );
      expect(await codeOf([])).toBe('processing.not_an_object');
      expect(await codeOf({ dpo: 'Nadège', dop: 'x' })).toBe('processing.unknown_field');
      expect(await codeOf({ dpo: 3 })).toBe('processing.not_a_text');
      expect(await codeOf({ dpo: 'x'.repeat(5001) })).toBe('processing.not_a_text');
      expect(await codeOf({ dpo: 'Nadège' }, workspace.path)).toBe('output.workspace');
      expect(existsSync(out)).toBe(false);
      expect(workspace.all('SELECT * FROM processing')).toEqual([]);
    }));
});
