import { describe, expect, it } from 'vitest';
import { type Firm, people, withFirm } from '../../../test/campaign/firm.ts';
import { takeLines } from '../../../test/returns/take-lines.ts';

it.each([
  ['robot.csv', 'external_id,phone,date,result', ',2026-11-30 10:00:00,OPT-OUT', ['automated_call', 'phone']],
  ['robot.csv', 'external_id,phone,date,result', ',2026-11-30 10:00:00,STOP', ['automated_call', 'phone']],
  ['sms.csv', 'champ2,numero,date,statut', ',2026-11-30 10:00:00,Désinscrit', ['sms']],
  ['envoi.csv', 'reference,email,date,statut', ',2026-11-30 10:00:00,STOP', ['email']],
  ['envoi.csv', 'reference,email,date,statut', ',2026-11-30 10:00:00,Opposition', ['email']],
  ['courrier.csv', 'reference,nom,date,motif', ',2026-11-30,Refusé', ['post']],
  ['robot.csv', 'external_id,phone,date,result', ',2026-11-30 10:00:00,Plainte', ['automated_call', 'phone']],
  ['courrier.csv', 'reference,nom,date,motif', ',2026-11-30,Plainte', ['post']],
  ['envoi.csv', 'reference,email,date,statut', ',2026-11-30 10:00:00,Plainte', ['email']],
  ['sms.csv', 'champ2,numero,date,statut', ',2026-11-30 10:00:00,Plainte', ['sms']],
])('%s with %s%s closes the channel of the file', (name, header, row, channels) =>
  withFirm(async (firm) => {
    await firm.add(people(1, 3));
    const [phone, email] = ['0639980001', 'x@example.com'];
    const who = header.includes('email') ? email : header.includes('nom') ? 'Nom' : phone;
    const others =
      name === 'courrier.csv'
        ? [`${firm.reference(2)},Nom,2026-11-30,NPAI`, `${firm.reference(3)},Nom,2026-11-30,NPAI`]
        : [];
    const report = await takeLines(firm, name, [header, `${firm.reference(1)},${who}${row}`, ...others]);
    expect(report.oppositions).toBe(1);
    const closed = firm.workspace.all('SELECT DISTINCT channel FROM suppressions ORDER BY channel');
    expect(closed.map(({ channel }) => channel)).toEqual(channels);
  }),
);

describe('a file with an e-mail and a number', () => {
  it('is a report of calls where its codes are those of calls', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 3));
      const row = (id: number, code: string) =>
        `${firm.reference(id)},a@example.com,063998000${String(id)},2026-11-30 10:0${String(id)}:00,${code}`;
      const report = await takeLines(firm, 'retours.csv', [
        'reference,email,telephone,date,statut',
        row(1, 'NRP'),
        row(2, 'Ne plus appeler'),
        row(3, 'Refus'),
      ]);
      expect(report).toMatchObject({ kind: 'calls', calls: 3, oppositions: 1, refusals: 1 });
      const closed = firm.workspace.all('SELECT DISTINCT channel FROM suppressions ORDER BY channel');
      expect(closed.map(({ channel }) => channel)).toEqual(['automated_call', 'phone']);
    }));

  const withCode = (firm: Firm, code: string) =>
    takeLines(firm, 'envoi.csv', [
      'reference,email,mobile,date,statut',
      `${firm.reference(1)},a@example.com,0639980001,2026-11-30 10:00:00,${code}`,
    ]);

  it.each([
    ['STOP', 'sms'],
    ['Désinscrit', 'email'],
  ])('« %s » closes the channel that the word is for', (code, channel) =>
    withFirm(async (firm) => {
      await firm.add(people(1, 1));
      expect(await withCode(firm, code)).toMatchObject({ kind: 'messages', oppositions: 1 });
      expect(firm.workspace.all('SELECT DISTINCT channel FROM suppressions')).toEqual([{ channel }]);
    }),
  );

  it('« Opposition » is asked about', () =>
    withFirm(async (firm) => {
      await firm.add(people(1, 1));
      await expect(withCode(firm, 'Opposition')).rejects.toThrow('returns.unknown_codes');
    }));
});
