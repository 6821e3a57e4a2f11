import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contextOn, people, person, withFirm } from '../../../test/campaign/firm.ts';
import { closeList } from '../lists/close-list.ts';
import { noticesReport } from './notices-report.ts';
import { writeNotices } from './write-notices.ts';

const BOUGHT = { kind: 'purchased', source: 'Fichiers & Cie', on: '2026-10-20', informed: false } as const;
const NOTICE = { contact: 'ALPHA, 69002 Lyon', purposes: 'vous écrire' };

it('two people of one mailbox are informed in one round, each message naming both and their sources', () =>
  withFirm(async ({ add, folder, workspace, reference }) => {
    const email = 'menage@example.com';
    await add([person(1, { email }), person(3)], BOUGHT);
    await add([person(2, { email })], { ...BOUGHT, source: 'Mails du Rhône', on: '2026-11-02' });
    const on = contextOn('2026-11-24');
    const out = join(folder, 'mails');
    const { exportId, people } = await writeNotices(on, workspace, { format: 'email-csv', out, text: NOTICE });
    expect(people).toBe(3);
    const told = (id: number): string =>
      readFileSync(join(out, '2-brevo.csv'), 'utf8')
        .split('\r\n')
        .find((line) => line.includes(reference(id))) ?? '';
    const texts = [1, 3].map(told);
    for (const text of texts) {
      expect(text).toContain('Fichiers & Cie, qui nous les a fournies, le 20/10/2026');
      expect(text).toContain('Mails du Rhône, qui nous les a fournies, le 02/11/2026');
    }
    expect(texts[0]).toContain('Ce message informe de même Mme Prénomc NOMC, qui a cette adresse aussi.');
    expect(texts[1]).toContain('Ce message informe de même M. Prénomb NOMB, qui a cette adresse aussi.');
    expect(told(2)).not.toContain('informe de même');
    await closeList(on, workspace, exportId, { event: 'sent', on: '2026-11-24' });
    expect(await noticesReport(on, workspace, {})).toMatchObject({ owed: 0, people: 0 });
  }));

it.each([
  { sharers: 21, named: 20 },
  { sharers: 22, named: 0 },
])('of a mailbox of $sharers each message names $named others', ({ sharers, named }) =>
  withFirm(async ({ add, folder, workspace, reference }) => {
    const email = 'accueil@example.com';
    const sharing = (from: number, to: number) => people(from, to, { email, phone: '', mobile: '' });
    await add(sharing(1, sharers - 1), BOUGHT);
    await add([person(sharers, { email })], { ...BOUGHT, source: 'Mails du Rhône', on: '2026-11-02' });
    const on = contextOn('2026-11-24');
    const out = join(folder, 'mails');
    const asked = { format: 'email-csv', out, text: NOTICE } as const;
    const { exportId, people: told } = await writeNotices(on, workspace, asked);
    expect(told).toBe(sharers);
    const file = readFileSync(join(out, '2-brevo.csv'), 'utf8');
    expect(file.match(/informe de même/g)).toHaveLength(named === 0 ? sharers : sharers * named);
    const first = file.split('\r\n').find((row) => row.includes(`${reference(1)};`));
    if (named === 0)
      expect(first).toContain(
        'Ce message informe de même les 21 autres personnes qui ont cette adresse aussi. Données : votre nom, votre adresse postale, votre adresse e-mail, votre numéro de téléphone. Sources : Fichiers & Cie, qui nous les a fournies, le 20/10/2026 ; Mails du Rhône, qui nous les a fournies, le 02/11/2026. Pour savoir ce que nous avons de l’une d’elles, elle peut le demander ici : ALPHA, 69002 Lyon.',
      );
    await closeList(on, workspace, exportId, { event: 'sent', on: '2026-11-24' });
    expect(await noticesReport(on, workspace, {})).toMatchObject({ owed: 0, people: 0 });
  }),
);
