import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CALL, context, LETTER, person, withFirm, type Firm } from '../campaign/firm.ts';
import { NAMED, TOLD, TRANSFER } from '../transfer/given.ts';
import { transferSentence } from '../../electron/cli/transfer-sentence.ts';
import { formatsFor } from '../../electron/engine/export/formats/export-formats.ts';
import { parseCampaign } from '../../electron/engine/campaign/definition/parse-campaign.ts';
import { checkCampaign } from '../../electron/engine/campaign/check-campaign.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';

const ADDRESS_COLUMNS =
  'REFERENCE;CIVILITE;PRENOM;NOM;SOCIETE;L1;L2;L3;L4;L5;L6;L7;CODE_POSTAL;VILLE;CANAL;FONDEMENT;ACCORD_LE;ACCORD_TEXTE;ACCORD_PREUVE;COLLECTE_LE;SOURCE;INFORME_LE';

async function passOn({ folder, workspace }: Firm, campaign: object, name = 'beta'): Promise<readonly string[]> {
  const { folder: out } = await exportCampaign(context, workspace, {
    campaign,
    format: 'transfer-csv',
    out: join(folder, name),
  });
  return readFileSync(join(out, 'transfer.csv'), 'utf8').split('\r\n');
}

describe('data that are passed on', () => {
  it('are one row per person, with origin and ground, for households too', () =>
    withFirm(async (firm) => {
      const { add, reference, folder } = firm;
      const home = { lastName: 'PERDRIX', street: '3 rue des Halles' };
      await add([person(1, { ...home, firstName: '-Paul' }), person(2, home)], TOLD);
      expect(await passOn(firm, TRANSFER)).toEqual([
        ADDRESS_COLUMNS,
        `${reference(1)};M.;Paul;PERDRIX;;MONSIEUR PAUL PERDRIX;;;3 RUE DES HALLES;;69002 LYON;;69002;Lyon;COURRIER;INTERET_LEGITIME;;;;2026-10-01;Carnet de la boutique;2026-10-01`,
        `${reference(2)};Mme;Prénomc;PERDRIX;;MADAME PRENOMC PERDRIX;;;3 RUE DES HALLES;;69002 LYON;;69002;Lyon;COURRIER;INTERET_LEGITIME;;;;2026-10-01;Carnet de la boutique;2026-10-01`,
        '',
      ]);
      const information = readFileSync(join(folder, 'beta', 'information-destinataire.txt'), 'utf8');
      for (const part of ['ALPHA', 'BETA Literie', 'dans le mois', 'pas transmises plus loin'])
        expect(information).toContain(part);
    }));

  it('hold the coordinate of the channel alone, and the consent with its proof', () =>
    withFirm(async (firm) => {
      const { add, reference, folder } = firm;
      writeFileSync(join(folder, 'bulletin.pdf'), 'signed');
      const digest = createHash('sha256').update('signed').digest('hex');
      const wording = 'Je veux bien recevoir\nles offres de BETA Literie';
      const consents = [
        {
          channel: 'email',
          at: '2026-10-01',
          organisations: ['ALPHA', 'BETA Literie'],
          goods: ['*'],
          positiveAct: true,
          proof: true,
          wording,
        },
      ];
      await add([person(1)], { ...TOLD, consents, evidence: ['bulletin.pdf'] });
      await add([person(2)], {
        ...TOLD,
        source: 'Site',
        consents: [{ ...consents[0]!, at: '2026-10-02', wording: 'Oui' }],
      });
      await add([person(3)], { ...TOLD, consents: [{ ...consents[0]!, organisations: ['ALPHA'] }] });
      expect(await passOn(firm, { ...TRANSFER, channel: 'email', goods: undefined })).toEqual([
        ADDRESS_COLUMNS.replace('L1;L2;L3;L4;L5;L6;L7', 'EMAIL'),
        `${reference(1)};M.;Prénomb;NOMB;;personne.1@example.com;;;EMAIL;CONSENTEMENT;2026-10-01;Je veux bien recevoir les offres de BETA Literie;${digest};2026-10-01;Carnet de la boutique;2026-10-01`,
        `${reference(2)};Mme;Prénomc;NOMC;;personne.2@example.com;;;EMAIL;CONSENTEMENT;2026-10-02;Oui;attesté, sans pièce jointe;2026-10-01;Site;2026-10-01`,
        '',
      ]);
    }));

  it('are no contact: nothing counts as used', () =>
    withFirm(async (firm) => {
      const { add, workspace } = firm;
      await add([person(1), person(2)], TOLD);
      await passOn(firm, { ...TRANSFER, from: '2026-11-30' });
      const pressed = { ...LETTER, pressure: { days: 30, max: 1 } };
      expect((await checkCampaign(context, workspace, { campaign: pressed })).funnel.eligible).toBe(2);
      await exportCampaign(context, workspace, {
        campaign: pressed,
        format: 'post-lines',
        out: join(firm.folder, 'letter'),
      });
      const again = { ...pressed, name: 'Janvier', from: '2026-12-02' };
      expect((await checkCampaign(context, workspace, { campaign: again })).funnel.eligible).toBe(0);
    }));

  it('leave out opposed people, and write the header of an empty list', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)], TOLD);
      await suppressPerson(context, firm.workspace, { contact: '1', channel: 'post' });
      expect(await passOn(firm, TRANSFER)).toEqual([ADDRESS_COLUMNS, '']);
    }));

  it('are nobody’s by e-mail while no accord names the recipient: the header is there', () =>
    withFirm(async (firm) => {
      const { workspace, folder } = firm;
      const consents = [{ ...NAMED.consents[0], organisations: ['ALPHA'] }];
      await firm.add([person(1), person(2)], { ...TOLD, consents });
      const campaign = { ...TRANSFER, channel: 'email', goods: undefined };
      const answer = await exportCampaign(context, workspace, {
        campaign,
        format: 'transfer-csv',
        out: join(folder, 'beta'),
      });
      expect(answer).toMatchObject({ recipient: 'BETA Literie', proofs: 0, funnel: { total: 2, eligible: 0 } });
      expect(readFileSync(join(folder, 'beta', 'transfer.csv'), 'utf8')).toBe(
        `${ADDRESS_COLUMNS.replace('L1;L2;L3;L4;L5;L6;L7', 'EMAIL')}\r\n`,
      );
      expect(transferSentence('fr', answer)).toBe(
        'Personne ne peut être transmis à BETA Literie : le fichier n’a que son en-tête, et les raisons sont ci-dessus.',
      );
    }));

  it('are counted in a sentence, with their proofs', () => {
    const answer = { recipient: 'BETA Literie', proofs: 2, funnel: { eligible: 2 } };
    expect(transferSentence('fr', answer)).toBe('Transmis à BETA Literie, avec 2 preuves.');
    expect(transferSentence('fr', { ...answer, recipient: undefined })).toBeNull();
  });

  it('go out in no other format, and nothing else goes out in theirs', () =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([person(1)], TOLD);
      const out = join(folder, 'x');
      await expect(
        exportCampaign(context, workspace, { campaign: TRANSFER, format: 'post-lines', out }),
      ).rejects.toMatchObject({ code: 'export.transfer_unsuited' });
      await expect(
        exportCampaign(context, workspace, { campaign: LETTER, format: 'transfer-csv', out }),
      ).rejects.toMatchObject({ code: 'export.no_transfer' });
      expect(existsSync(out)).toBe(false);
    }));

  it.each(['post', 'email', 'sms', 'phone', 'automated_call'] as const)('have one format for %s', (channel) => {
    const campaign = parseCampaign({ ...TRANSFER, channel, goods: undefined }, ['ALPHA']);
    expect(formatsFor(campaign).map(({ name }) => name)).toEqual(['transfer-csv']);
    expect(
      formatsFor(campaign)
        .flatMap(({ columns }) => columns)
        .filter((column) => ['L1', 'EMAIL', 'TELEPHONE'].includes(column)),
    ).toEqual([channel === 'post' ? 'L1' : channel === 'email' ? 'EMAIL' : 'TELEPHONE']);
  });

  it('fold a household only on request', () => {
    expect(parseCampaign(TRANSFER, ['ALPHA']).onePerHousehold).toBe(false);
    expect(parseCampaign({ ...TRANSFER, onePerHousehold: true }, ['ALPHA']).onePerHousehold).toBe(true);
    expect(parseCampaign(LETTER, ['ALPHA']).onePerHousehold).toBe(true);
    expect(parseCampaign({ ...CALL, onePerHousehold: true }, ['ALPHA']).onePerHousehold).toBe(false);
  });
});
