import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import type { ExportAnswer } from '../../electron/engine/export/export-list.ts';
import type { ListFormatChoices } from '../../electron/engine/export/list-choices.ts';
import type { ExportRecord } from '../../electron/engine/export/record/export-record.ts';
import { closeList } from '../../electron/engine/lists/close-list.ts';
import { erasePerson } from '../../electron/engine/person/person-record.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { CALL, context, DIRECT, LETTER, person, PHONE_CONSENT, withFirm, type Firm } from '../campaign/firm.ts';

const AGREED = {
  ...DIRECT,
  consents: ['phone', 'automated_call', 'email', 'sms'].map((channel) => ({ channel, ...PHONE_CONSENT })),
};
const ROBOT = { ...CALL, channel: 'automated_call', callerId: '+33162000000', dialing: 'recorded' };
const EMAIL = { ...LETTER, channel: 'email' };
const SMS = { ...LETTER, channel: 'sms' };

interface Out extends ExportAnswer {
  readonly read: (name: string) => string;
  readonly lines: (name: string) => readonly string[];
  readonly record: ExportRecord;
}

async function exported(
  firm: Firm,
  {
    campaign = CALL,
    format = 'vicidial',
    out = 'list',
    further = [] as readonly string[],
    ...choices
  }: {
    campaign?: object;
    format?: string;
    out?: string;
    further?: readonly string[];
  } & Partial<ListFormatChoices> = {},
): Promise<Out> {
  const answer = await exportCampaign(context, firm.workspace, {
    campaign,
    format,
    further,
    out: join(firm.folder, out),
    choices,
  });
  const read = (name: string): string => readFileSync(join(answer.folder, name), 'utf8');
  return {
    ...answer,
    read,
    lines: (name) =>
      read(name)
        .split(/\r?\n/)
        .filter((line) => line !== ''),
    record: JSON.parse(read('record.json')) as ExportRecord,
  };
}

const reunion = (number: number, mobile = `0692 00 10 ${String(10 + number)}`) =>
  person(number, { mobile, postcode: '97400', city: 'Saint-Denis' });
const mayotte = (number: number, mobile = '0639 69 00 07') =>
  person(number, { mobile, postcode: '97600', city: 'Mamoudzou' });

/** Five people of the mainland, one of Réunion, one of Mayotte. */
async function sevenPeople(firm: Firm): Promise<void> {
  await firm.add([...[1, 2, 3, 4, 5].map((number) => person(number)), reunion(6), mayotte(7)], AGREED);
}

describe('a list for VICIdial', () => {
  it('is one file a zone, each told in LISEZMOI.txt', () =>
    withFirm(async (firm) => {
      await sevenPeople(firm);
      const list = await exported(firm, { listId: '1001' });
      const files = ['vicidial-FR.txt', 'vicidial-RE.txt', 'vicidial-YT.txt'];
      expect(files.map((name) => list.lines(name).length)).toEqual([5, 1, 1]);
      expect(list.funnel.eligible).toBe(7);
      expect(list.lines('vicidial-RE.txt')[0]).toMatch(
        new RegExp(`^${firm.reference(6)}\\|.*\\|1001\\|262\\|692001016\\|`),
      );
      expect(list.lines('vicidial-YT.txt')[0]).toMatch(
        new RegExp(`^${firm.reference(7)}\\|.*\\|1001\\|262\\|639690007\\|`),
      );
      expect(list.files.map(({ name, rows, lists }) => [name, rows, lists])).toEqual([
        ['dnc.txt', 0, 'oppositions'],
        ['dnc-delta.txt', 0, 'oppositions'],
        ['vicidial-FR.txt', 5, undefined],
        ['vicidial-RE.txt', 1, undefined],
        ['vicidial-YT.txt', 1, undefined],
        ['LISEZMOI.txt', null, undefined],
      ]);
      const told = list.read('LISEZMOI.txt');
      for (const words of [
        'liste n° 1001',
        'vicidial-FR.txt : 5 fiches, zone FR.\r\nHeures d’appel à créer (« Call Time ») : de 10:00 à 20:00',
        'vicidial-RE.txt : 1 fiche, zone RE.\r\nHeures d’appel à créer (« Call Time ») : de 10:00 à 19:00',
        'vicidial-YT.txt : 1 fiche, zone YT.\r\nHeures d’appel à créer (« Call Time ») : de 11:00 à 20:00',
        'Pause de 13:00 à 14:00, heure de la personne.',
        // Réunion is three hours ahead of Paris in December, Mayotte two.
        '(de 10:00 à 11:00 à Paris le 01/12/2026)',
        '(de 11:00 à 12:00 à Paris le 01/12/2026)',
        '« Call Count Limit » à 4',
      ])
        expect(told).toContain(words);
    }));

  it('of one zone has the people of that zone alone, and still adds up', () =>
    withFirm(async (firm) => {
      await sevenPeople(firm);
      const list = await exported(firm, { zone: 'RE' });
      expect(readdirSync(list.folder).filter((name) => name.startsWith('vicidial'))).toEqual(['vicidial-RE.txt']);
      const { total, steps, eligible } = list.funnel;
      expect([total, eligible, steps.find(({ step }) => step === 'segment')?.out]).toEqual([7, 1, 6]);
      expect(steps.reduce((sum, { out }) => sum + out, eligible)).toBe(total);
      expect(list.remarks).toMatchObject([{ code: 'other_zone', count: 6 }]);
      // Only the person on the list is contacted by it.
      expect(firm.workspace.get('SELECT people FROM export_rows')).toEqual({ people: 1 });
      // The other zones are a list of their own.
      expect((await exported(firm, { zone: 'GP', out: 'gp' })).files).toContainEqual(
        expect.objectContaining({ name: 'vicidial-GP.txt', rows: 0 }),
      );
    }));

  it('leaves out a number whose clock is not its person’s, or takes another number', () =>
    withFirm(async (firm) => {
      await firm.add(
        [
          person(1),
          // A mobile of Paris in Réunion; a number of Réunion in Mayotte.
          reunion(2, '06 39 98 10 02'),
          mayotte(3, '0692 00 10 13'),
          // A second number has the right clock.
          { ...reunion(4, '06 39 98 10 04'), phone: '0262 90 00 04' },
          // Martinique and Guadeloupe share theirs.
          person(5, { mobile: '0690 00 10 05', postcode: '97200', city: 'Fort-de-France' }),
        ],
        AGREED,
      );
      const list = await exported(firm);
      const everything = ['FR', 'RE', 'GP'].map((zone) => list.read(`vicidial-${zone}.txt`)).join('');
      expect(readdirSync(list.folder).filter((name) => name.startsWith('vicidial'))).toHaveLength(3);
      expect(everything.match(/^[^|]+/gm)?.sort()).toEqual([1, 4, 5].map((id) => firm.reference(id)).sort());
      expect(list.lines('vicidial-RE.txt')[0]).toContain('|262|262900004|');
      // The mobile of Paris would be dialled behind 262 as an alternative.
      expect(everything).not.toContain('639981004');
      expect(list.funnel).toMatchObject({ total: 5, eligible: 3 });
      expect(list.remarks).toMatchObject([{ code: 'zone_unlawful', count: 2 }]);
      expect(list.record.remarks).toMatchObject([{ code: 'zone_unlawful', count: 2 }]);
      // Another dialer gets the lawful hours with each number.
      expect(
        (await exported(firm, { format: 'dialer-csv', out: 'd', campaign: { ...CALL, name: 'Autre' } })).funnel
          .eligible,
      ).toBe(5);
    }));

  it('has the calls of the last 30 days as called_count', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)], AGREED);
      const called = (at: string) => ({ at: `${at}T11:00:00+01:00`, outcome: 'no_answer' });
      await firm.record({
        id: '1',
        // The 30 days of 01/12 begin on 02/11.
        add: { calls: ['2026-10-30', '2026-11-02', '2026-11-10', '2026-11-20'].map(called) },
      });
      const list = await exported(firm);
      const rows = list.lines('vicidial-FR.txt').map((line) => line.split('|'));
      expect(rows.map((row) => [row.length, row[0], row[23]])).toEqual([
        [24, firm.reference(1), '3'],
        [24, firm.reference(2), '0'],
      ]);
    }));

  it('has every no in dnc.txt, and those since the last list in dnc-delta.txt', () =>
    withFirm(async (firm) => {
      await firm.add(
        [1, 2, 3, 4, 5].map((number) => person(number)),
        AGREED,
      );
      await suppressPerson(context, firm.workspace, { phone: '06 39 98 44 01' });
      await suppressPerson(context, firm.workspace, { phone: '06 39 98 44 02', channel: 'phone' });
      const first = await exported(firm, { out: 'first' });
      expect(first.lines('dnc.txt')).toEqual(['639984401', '639984402']);
      expect(first.lines('dnc-delta.txt')).toEqual(first.lines('dnc.txt'));
      // One by number, one by e-mail alone: the number of the person follows.
      await suppressPerson(context, firm.workspace, { phone: '06 39 98 10 02' });
      await suppressPerson(context, firm.workspace, { email: 'personne.3@example.com' });
      // A no to letters is none to calls.
      await suppressPerson(context, firm.workspace, { contact: '4', channel: 'post' });
      const second = await exported(firm, { out: 'second', campaign: { ...CALL, from: '2026-12-02' } });
      expect(second.lines('dnc-delta.txt')).toEqual(['639981002', '639981003']);
      expect(second.lines('dnc.txt')).toEqual(['639981002', '639981003', '639984401', '639984402']);
      expect(second.lines('vicidial-FR.txt')).toHaveLength(3);
      expect(second.read('LISEZMOI.txt')).toContain(
        'dnc-delta.txt : 2 numéros, les refus reçus depuis la liste du 24/11/2026.',
      );
      expect(statSync(join(second.folder, 'dnc.txt')).mode & 0o777).toBe(0o600);
      // A list that was not sent told the dialer nothing.
      await closeList(context, firm.workspace, '2', { event: 'not_sent', reason: 'panne' });
      const third = await exported(firm, { out: 'third', campaign: { ...CALL, from: '2026-12-03' } });
      expect(third.lines('dnc-delta.txt')).toEqual(['639981002', '639981003']);
      const fourth = await exported(firm, { out: 'fourth', campaign: { ...CALL, from: '2026-12-04' } });
      expect(fourth.lines('dnc-delta.txt')).toEqual([]);
      expect(fourth.lines('dnc.txt')).toHaveLength(4);
    }));

  it('never has a number of the list in its do-not-call list: its person agreed again', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)], AGREED);
      await suppressPerson(context, firm.workspace, { contact: '1', channel: 'phone', on: '2026-11-20' });
      await firm.record({
        id: '1',
        add: { consents: [{ channel: 'phone', event: 'granted', ...PHONE_CONSENT, at: '2026-11-23T10:00:00+01:00' }] },
      });
      const later = { ...CALL, from: '2026-12-01' };
      const list = await exported(firm, { campaign: later });
      expect(list.funnel.eligible).toBe(2);
      expect(list.lines('dnc.txt')).toEqual([]);
    }));

  it('tells how many noes no tool can read', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)], AGREED);
      await suppressPerson(context, firm.workspace, { contact: '2' });
      await erasePerson(context, firm.workspace, { id: '2' });
      const list = await exported(firm);
      expect(list.lines('dnc.txt')).toEqual([]);
      expect(list.remarks).toMatchObject([{ code: 'opposition_unreadable', count: 1 }]);
    }));

  it('takes the place of the zones of an earlier export of the same list', () =>
    withFirm(async (firm) => {
      await sevenPeople(firm);
      await exported(firm);
      await suppressPerson(context, firm.workspace, { contact: '6' });
      const { folder, lines } = await exported(firm);
      expect(
        readdirSync(folder)
          .filter((name) => name.endsWith('.txt'))
          .sort(),
      ).toEqual(['LISEZMOI.txt', 'dnc-delta.txt', 'dnc.txt', 'vicidial-FR.txt', 'vicidial-YT.txt']);
      expect(lines('dnc.txt')).toEqual(['692001016']);
    }));
});

describe('the do-not-call files of other dialers', () => {
  it.each([
    ['dialer-csv', CALL],
    ['robot-csv', ROBOT],
  ])('of %s are there when asked for, in the form of the list', (format, campaign) =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)], AGREED);
      await suppressPerson(context, firm.workspace, { contact: '2' });
      const list = await exported(firm, { format, campaign, dnc: true });
      expect(list.lines('dnc.txt')).toEqual(['+33639981002']);
      expect(list.files.map(({ name }) => name)).toEqual(['dnc.txt', 'dnc-delta.txt', `${format.slice(0, -4)}.csv`]);
      const plain = await exported(firm, { format, campaign: { ...campaign, from: '2026-12-02' }, out: 'plain' });
      expect(plain.files.map(({ name }) => name)).toEqual([`${format.slice(0, -4)}.csv`]);
    }),
  );
});

describe('the packs of mailing tools', () => {
  it('have an opposed address in the first file only', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2), person(3)], AGREED);
      await suppressPerson(context, firm.workspace, { email: 'personne.2@example.com', channel: 'email' });
      await suppressPerson(context, firm.workspace, { email: 'inconnue@example.com' });
      // By number, to all channels: the address of the same person.
      await suppressPerson(context, firm.workspace, { contact: '3' });
      const list = await exported(firm, { format: 'email-csv', campaign: EMAIL });
      expect(list.files.map(({ name, rows }) => [name, rows])).toEqual([
        ['1-liste-noire-brevo.csv', 3],
        ['1-desabonnes-mailchimp.csv', 3],
        ['2-brevo.csv', 1],
        ['2-mailchimp.csv', 1],
      ]);
      expect(list.lines('1-liste-noire-brevo.csv')).toEqual([
        'EMAIL;SMS;EXT_ID',
        'inconnue@example.com;;',
        `personne.2@example.com;;${firm.reference(2)}`,
        `personne.3@example.com;;${firm.reference(3)}`,
      ]);
      expect(list.lines('1-desabonnes-mailchimp.csv')).toEqual([
        'Email Address',
        'inconnue@example.com',
        'personne.2@example.com',
        'personne.3@example.com',
      ]);
      for (const opposed of ['inconnue', 'personne.2', 'personne.3'])
        for (const name of ['2-brevo.csv', '2-mailchimp.csv']) expect(list.read(name)).not.toContain(opposed);
    }));

  it('never name a reference twice in the blocklist of Brevo', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2, { email: 'a@example.com, b@example.com' })], AGREED);
      await suppressPerson(context, firm.workspace, { contact: '2' });
      const list = await exported(firm, { format: 'email-csv', campaign: EMAIL });
      expect(list.lines('1-liste-noire-brevo.csv').slice(1)).toEqual([
        `a@example.com;;${firm.reference(2)}`,
        'b@example.com;;',
      ]);
    }));

  it('cut a text of more than 255 bytes for Mailchimp, and tell it', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)], AGREED);
      const name = `${'é'.repeat(120)} ${'é'.repeat(7)}`; // 255 bytes
      const list = await exported(firm, { format: 'email-csv', campaign: { ...EMAIL, name } });
      expect(list.lines('2-mailchimp.csv')[1]?.split(',').at(-1)).toBe(name);
      expect(list.remarks).toEqual([]);
      const longer = await exported(firm, { format: 'email-csv', campaign: { ...EMAIL, name: `${name}é` }, out: 'l' });
      expect(longer.lines('2-mailchimp.csv')[1]?.split(',').at(-1)).toBe('é'.repeat(120));
      expect(longer.remarks).toMatchObject([{ code: 'shortened', count: 1 }]);
    }));

  it('keep an address with an accent before its @, which Mailchimp refuses, and tell it', () =>
    withFirm(async (firm) => {
      await firm.add([person(1, { email: 'éric@example.com' }), person(2, { email: 'eric@exämple.fr' })], AGREED);
      const list = await exported(firm, { format: 'email-csv', campaign: EMAIL });
      expect(list.lines('2-mailchimp.csv')).toHaveLength(3);
      expect(list.remarks).toMatchObject([{ code: 'email_accented', count: 1 }]);
    }));
});

describe('the packs of SMS gateways', () => {
  const two = (firm: Firm) => firm.add([person(1), person(2), person(3, { mobile: '+32 470 12 34 56' })], AGREED);

  it.each([
    ['plus', '+33639981001', '+33639981002'],
    ['00', '0033639981001', '0033639981002'],
    ['33', '33639981001', '33639981002'],
    ['0', '0639981001', '0639981002'],
  ] as const)('have every number in the form %s, blocklist first', (smsForm, listed, opposed) =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)], AGREED);
      await suppressPerson(context, firm.workspace, { contact: '2' });
      const list = await exported(firm, { format: 'sms-csv', campaign: SMS, smsForm });
      expect(list.files.map(({ name, rows }) => [name, rows])).toEqual([
        ['1-stop-sms.csv', 1],
        ['2-sms.csv', 1],
      ]);
      expect(list.lines('1-stop-sms.csv')).toEqual([opposed]);
      expect(list.lines('2-sms.csv')).toEqual([
        'numero;prenom;nom;champ1;champ2',
        `${listed};Prénomb;NOMB;69002;${firm.reference(1)}`,
      ]);
      const alone = await exported(firm, {
        format: 'sms-csv',
        campaign: { ...SMS, name: 'N' },
        smsForm,
        numbersOnly: true,
        out: 'n',
      });
      expect(alone.lines('2-sms.csv')).toEqual([listed]);
      expect(alone.files.map(({ rows }) => rows)).toEqual([1, 1]);
      expect(alone.record.columns).toEqual(['numero']);
    }),
  );

  it('write a number abroad with its code, and tell it', () =>
    withFirm(async (firm) => {
      await two(firm);
      const list = await exported(firm, { format: 'sms-csv', campaign: SMS, smsForm: '0', numbersOnly: true });
      expect(list.lines('2-sms.csv')).toEqual(['0639981001', '0639981002', '+32470123456']);
      expect(list.remarks).toMatchObject([{ code: 'number_abroad', count: 1 }]);
    }));

  it('fill the SMS column for Brevo, and leave the e-mail out', () =>
    withFirm(async (firm) => {
      await firm.add([person(1), person(2)], AGREED);
      await suppressPerson(context, firm.workspace, { contact: '2', channel: 'sms' });
      const list = await exported(firm, { format: 'sms-brevo', campaign: SMS });
      expect(list.lines('1-liste-noire-brevo.csv')).toEqual(['EMAIL;SMS;EXT_ID', `;+33639981002;${firm.reference(2)}`]);
      expect(list.lines('2-brevo.csv')).toEqual([
        'EMAIL;SMS;EXT_ID;NOM;PRENOM;CODE_POSTAL;ORIGINE;BASE_LEGALE;DATE_CONSENTEMENT',
        `;+33639981001;${firm.reference(1)};NOMB;Prénomb;69002;Carnet de la boutique;CONSENTEMENT;2026-10-01`,
      ]);
    }));
});

describe('options of another format', () => {
  it.each<[string, string, object, Partial<ListFormatChoices>]>([
    ['--zone', 'dialer-csv', CALL, { zone: 'RE' }],
    ['--dnc', 'asterisk-call-files', ROBOT, { dnc: true }],
    ['--dnc', 'email-csv', EMAIL, { dnc: true }],
    ['--sms-form', 'sms-brevo', SMS, { smsForm: '00' }],
    ['--numbers-only', 'vicidial', CALL, { numbersOnly: true }],
  ])('%s is refused for %s', (option, format, campaign, choices) =>
    withFirm(async (firm) => {
      await firm.add([person(1)], AGREED);
      await expect(exported(firm, { format, campaign, ...choices })).rejects.toMatchObject({
        code: 'export.option_unsuited',
        params: { option },
      });
      await expect(exported(firm, { zone: 'réunion' })).rejects.toMatchObject({ code: 'export.zone' });
      expect(firm.workspace.all('SELECT id FROM exports')).toEqual([]);
    }),
  );
});
