import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportCampaign, type ExportInput } from '../../electron/engine/export/export-campaign.ts';
import { parsePreset } from '../../electron/engine/export/preset/parse-preset.ts';
import { AIRCALL, VOISO, type ToolPreset } from '../../electron/engine/export/preset/shipped-presets.ts';
import { erasePerson } from '../../electron/engine/person/person-record.ts';
import { recallLists } from '../../electron/engine/recall/recall-lists.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import {
  CALL,
  context,
  DIRECT,
  LETTER,
  person,
  PHONE_CONSENT,
  withFirm,
  type Firm,
  type Row,
} from '../campaign/firm.ts';
import { writtenRows } from '../campaign/written-rows.ts';

const AGREED = { ...DIRECT, consents: ['phone', 'automated_call'].map((channel) => ({ channel, ...PHONE_CONSENT })) };

const HERMES = {
  name: 'Hermes maison',
  delimiter: ';',
  encoding: 'windows-1252',
  header: true,
  lineEnd: 'crlf',
  phone: 'national',
  columns: [
    { header: 'INDICE', field: 'reference' },
    { header: 'TEL1', field: 'phone1' },
    { header: 'NOM', field: 'lastName', max: 20 },
    { header: 'COMMENTAIRE', field: 'sentence', max: 120 },
    { header: 'VIDE', text: '' },
  ],
};

async function exported(
  { folder, workspace }: Firm,
  preset: ToolPreset,
  more: Partial<ExportInput> = {},
): ReturnType<typeof exportCampaign> {
  return exportCampaign(context, workspace, {
    campaign: CALL,
    format: 'preset',
    out: join(folder, 'list'),
    choices: { preset },
    ...more,
  });
}

async function withPeople(rows: readonly Row[], work: (firm: Firm) => Promise<void>): Promise<void> {
  await withFirm(async (firm) => {
    await firm.add(rows, AGREED);
    await work(firm);
  });
}

const latin = (firm: Firm, name: string): string => readFileSync(join(firm.folder, 'list', name), 'latin1');

describe('a file for one’s own tool', () => {
  it('has no do-not-call list in common with a tool that has numbers in another form', () =>
    withPeople([person(1)], async (firm) => {
      const preset = parsePreset(HERMES);
      const both = { further: ['dialer-csv'], choices: { preset, dnc: true } };
      await expect(exported(firm, preset, both)).rejects.toMatchObject({
        code: 'export.two_dnc',
        params: { first: 'preset', second: 'dialer-csv' },
      });
      const e164 = { ...both, choices: { preset: parsePreset({ ...HERMES, phone: 'e164' }), dnc: true } };
      expect((await exported(firm, preset, e164)).files.map(({ name }) => name)).toContain('dnc.txt');
      const vicidial = { ...e164, further: ['vicidial'], out: join(firm.folder, 'vicidial') };
      await expect(exported(firm, preset, vicidial)).rejects.toMatchObject({ code: 'export.two_dnc' });
    }));

  it('writes « ł » as `l` in windows-1252 and tells it, and a name longer than `max` as shortened', () =>
    withPeople(
      [
        person(1, { lastName: 'ŁUKASZEWSKI', firstName: 'Zoé' }),
        person(2, { lastName: 'DE LA ROCHEFOUCAULD MONTMORENCY' }),
      ],
      async (firm) => {
        const answer = await exported(firm, parsePreset(HERMES));
        expect(answer.files.map(({ name, rows }) => [name, rows])).toEqual([['hermes-maison.csv', 2]]);
        const lines = latin(firm, 'hermes-maison.csv').split('\r\n');
        expect(lines[0]).toBe('INDICE;TEL1;NOM;COMMENTAIRE;VIDE');
        expect(lines[1]).toMatch(new RegExp(`^${firm.reference(1)};0639981001;LUKASZEWSKI;`));
        expect(lines[2]).toMatch(new RegExp(`^${firm.reference(2)};0639981002;DE LA ROCHEFOUCAULD;`));
        // The sentence has 144 characters; « é » is one byte, and the apostrophe is byte 0x92.
        expect(lines[1]).toContain('Vous nous avez donn\u00e9 votre num\u00e9ro le 01/10/2026');
        expect(lines[1]).toContain('d\u0092\u00eatre');
        expect(lines.slice(1, 3).map((line) => line.split(';')[3]!.length <= 120)).toEqual([true, true]);
        expect(answer.remarks.map(({ code, count }) => [code, count])).toEqual([
          ['shortened', 3],
          ['letters_replaced', 1],
        ]);
        expect(lines[3]).toBe('');
      },
    ));

  it.each([
    ['e164', '+33639981001', '+262692001002', '+32470000001'],
    ['national', '0639981001', '0692001002', '0032470000001'],
    ['00', '0033639981001', '00262692001002', '0032470000001'],
    ['digits', '33639981001', '262692001002', '32470000001'],
  ])('writes numbers as %s', (phone, french, reunion, belgian) =>
    withPeople(
      [
        person(1),
        person(2, { mobile: '0692 00 10 02', postcode: '97400', city: 'Saint-Denis' }),
        person(3, { mobile: '+32 470 00 00 01' }),
      ],
      async (firm) => {
        await exported(firm, parsePreset({ ...HERMES, phone, columns: [{ header: 'TEL', field: 'phone1' }] }));
        expect(latin(firm, 'hermes-maison.csv')).toBe(`TEL\r\n${french}\r\n${reunion}\r\n${belgian}\r\n`);
      },
    ),
  );

  it.each([
    [';', 'crlf', 'a;b\r\n', true],
    [',', 'lf', 'a,b\n', true],
    ['|', 'lf', 'a|b\n', true],
    ['tab', 'lf', 'a\tb\n', true],
    ['tab', 'lf', '', false],
  ])('is divided by %j, with line ends of %s', (delimiter, lineEnd, head, header) =>
    withPeople([person(1, { lastName: 'D;É,P|I"N' })], async (firm) => {
      const columns = [
        { header: 'a', field: 'phone1' },
        { header: 'b', field: 'lastName' },
      ];
      await exported(firm, parsePreset({ ...HERMES, encoding: 'utf-8', delimiter, lineEnd, header, columns }));
      const text = readFileSync(join(firm.folder, 'list', 'hermes-maison.csv'), 'utf8');
      expect(text.startsWith(`${head}0639981001`)).toBe(true);
      expect(text.endsWith(lineEnd === 'lf' ? '"\n' : '"\r\n')).toBe(true);
      if (header) expect((await writtenRows(join(firm.folder, 'list', 'hermes-maison.csv')))[1]?.[1]).toBe('D;É,P|I"N');
    }),
  );

  it('has a mark for Excel when asked', () =>
    withPeople([person(1)], async (firm) => {
      await exported(firm, parsePreset({ ...HERMES, encoding: 'utf-8-bom' }));
      expect([...readFileSync(join(firm.folder, 'list', 'hermes-maison.csv')).subarray(0, 5)]).toEqual([
        0xef, 0xbb, 0xbf, 0x49, 0x4e,
      ]);
    }));

  it('has every field of the contract', () =>
    withPeople(
      [
        person(1, {
          phone: '01 99 00 10 01',
          company: '',
          addressComplement: 'Appartement 4',
          postcode: '01000',
          city: 'Bourg',
        }),
      ],
      async (firm) => {
        const fields = [
          ...['reference', 'phone1', 'phone2', 'phone3', 'phone4', 'lastName', 'firstName', 'name', 'civility'],
          ...['company', 'street', 'complement', 'postcode', 'city', 'country', 'zone', 'callFrom', 'callUntil'],
          ...['attempts', 'basis', 'consentOn', 'consentUntil', 'origin', 'sentence', 'campaign'],
        ];
        const columns = fields.map((field) => ({ header: field, field }));
        await exported(firm, parsePreset({ ...HERMES, encoding: 'utf-8', phone: 'e164', columns }));
        const [header, row] = await writtenRows(join(firm.folder, 'list', 'hermes-maison.csv'));
        expect(header).toEqual(fields);
        expect(Object.fromEntries(fields.map((field, place) => [field, row?.[place] ?? '']))).toEqual({
          reference: firm.reference(1),
          phone1: '+33639981001',
          phone2: '+33199001001',
          phone3: '',
          phone4: '',
          lastName: 'NOMB',
          firstName: 'Prénomb',
          name: 'Prénomb NOMB',
          civility: 'M.',
          company: '',
          street: '1 rue des Halles',
          complement: 'Appartement 4',
          postcode: '01000',
          city: 'Bourg',
          country: 'FR',
          zone: 'Europe/Paris',
          callFrom: '10:00|14:00',
          callUntil: '13:00|20:00',
          attempts: '1',
          basis: 'consent',
          consentOn: '2026-10-01',
          consentUntil: '2027-09-30',
          origin: 'Carnet de la boutique',
          sentence:
            'Vous nous avez donné votre numéro le 01/10/2026 (Carnet de la boutique), et vous avez accepté le 01/10/2026 d’être appelé, jusqu’au 30/09/2027.',
          campaign: 'Appels',
        });
      },
    ));

  it('writes a fixed text, and no formula', () =>
    withPeople([person(1, { lastName: '=HYPERLINK("http://x")', firstName: '+Zoé' })], async (firm) => {
      await exported(
        firm,
        parsePreset({
          ...HERMES,
          encoding: 'utf-8',
          columns: [
            { header: 'SITE', text: 'Lyon 2' },
            { header: 'TEL', field: 'phone1' },
            { header: 'NOM', field: 'name' },
          ],
        }),
      );
      const [, row] = await writtenRows(join(firm.folder, 'list', 'hermes-maison.csv'));
      expect(row?.slice(0, 2)).toEqual(['Lyon 2', '0639981001']);
      expect(row?.[2]).toMatch(/^Zoé/);
    }));

  it('gives a robot the judged number alone', () =>
    withPeople([person(1, { phone: '01 99 00 10 01' })], async (firm) => {
      const columns = [
        { header: 'A', field: 'phone1' },
        { header: 'B', field: 'phone2' },
      ];
      await exported(firm, parsePreset({ ...HERMES, columns }), {
        campaign: { ...CALL, channel: 'automated_call', callerId: '+33162000000', dialing: 'recorded' },
      });
      expect(latin(firm, 'hermes-maison.csv')).toBe('A;B\r\n0639981001;\r\n');
    }));

  it('is refused without a preset, and for letters', () =>
    withPeople([person(1)], async (firm) => {
      const wrong = (more: Partial<ExportInput>) => exported(firm, parsePreset(HERMES), more);
      await expect(wrong({ choices: {} })).rejects.toMatchObject({ code: 'export.preset_missing' });
      await expect(wrong({ campaign: LETTER })).rejects.toMatchObject({ code: 'export.format_unsuited' });
      await expect(wrong({ format: 'dialer-csv' })).rejects.toMatchObject({ code: 'export.preset_unused' });
      expect(firm.workspace.all('SELECT id FROM exports')).toEqual([]);
    }));
});

describe('a recall of a list for one’s own tool', () => {
  it('is a file of the same columns, in the same form', () =>
    withPeople([person(1), person(2, { lastName: 'ÉPIN' }), person(3)], async (firm) => {
      await exported(firm, parsePreset(HERMES));
      await suppressPerson(context, firm.workspace, { contact: '2' });
      await erasePerson(context, firm.workspace, { id: '3' });
      const answer = await recallLists(context, firm.workspace, { out: join(firm.folder, 'r'), dryRun: false });
      expect(answer.exports[0]).toMatchObject({ withdrawn: 2, withoutCoordinate: 1 });
      expect(readFileSync(join(firm.folder, 'r', 'liste-1', 'retrait.csv'), 'latin1')).toBe(
        `INDICE;TEL1;NOM;COMMENTAIRE;VIDE\r\n${firm.reference(2)};0639981002;\u00c9PIN;;\r\n${firm.reference(3)};;;;\r\n`,
      );
    }));

  it('goes by number where the tool has no reference: an erased person is reported, and is in no row', () =>
    withPeople([person(1), person(2), person(3)], async (firm) => {
      await exported(firm, VOISO);
      await suppressPerson(context, firm.workspace, { contact: '2' });
      await erasePerson(context, firm.workspace, { id: '3' });
      const answer = await recallLists(context, firm.workspace, { out: join(firm.folder, 'r'), dryRun: false });
      expect(answer.exports[0]).toMatchObject({ withdrawn: 2, withoutCoordinate: 1 });
      expect(readFileSync(join(firm.folder, 'r', 'liste-1', 'retrait.csv'), 'utf8')).toBe(
        'Number,Name,Source\r\n33639981002,Prénomc NOMC,\r\n',
      );
    }));
});

describe('voiso', () => {
  it('takes number, name and source, in digits with the country code', () =>
    withPeople([person(1), person(2, { mobile: '0692 00 10 02' })], async (firm) => {
      const { files } = await exported(firm, VOISO);
      expect(files.map(({ name, rows }) => [name, rows])).toEqual([['voiso.csv', 2]]);
      expect(readFileSync(join(firm.folder, 'list', 'voiso.csv'), 'utf8')).toBe(
        [
          'Number,Name,Source',
          '33639981001,Prénomb NOMB,Carnet de la boutique',
          '262692001002,Prénomc NOMC,Carnet de la boutique',
          '',
        ].join('\r\n'),
      );
    }));
});

describe('aircall', () => {
  it('takes names, company and four numbers in E.164', () =>
    withPeople([person(1, { phone: '01 99 00 10 01', company: 'Menuiserie', audience: 'consumer' })], async (firm) => {
      const { files } = await exported(firm, AIRCALL);
      expect(files.map(({ name, rows }) => [name, rows])).toEqual([['aircall.csv', 1]]);
      expect(readFileSync(join(firm.folder, 'list', 'aircall.csv'), 'utf8')).toBe(
        'first_name,last_name,company_name,phone1,phone2,phone3,phone4\r\n' +
          'Prénomb,NOMB,Menuiserie,+33639981001,+33199001001,,\r\n',
      );
    }));

  /** About 900 bytes a row, so that few people fill a file. */
  const LONG = 'É'.repeat(450);
  const many = (count: number): Row[] =>
    Array.from({ length: count }, (_, number) => person(number + 1, { firstName: LONG, lastName: `NOM${number}` }));

  it('gets several files under 1 MB, whose rows add up to the people of the list', () =>
    withPeople(many(2300), async (firm) => {
      const { files, funnel } = await exported(firm, AIRCALL);
      expect(files.map(({ name }) => name)).toEqual(['aircall.csv', 'aircall-2.csv', 'aircall-3.csv']);
      expect(funnel.eligible).toBe(2300);
      expect(files.reduce((sum, { rows }) => sum + (rows ?? 0), 0)).toBe(2300);
      const people: string[] = [];
      for (const { name, rows } of files) {
        const path = join(firm.folder, 'list', name);
        expect(statSync(path).size).toBeLessThan(1_000_000);
        const [header, ...lines] = await writtenRows(path);
        expect(header?.[0]).toBe('first_name');
        expect(lines).toHaveLength(rows ?? 0);
        people.push(...lines.map((line) => line[1] ?? ''));
      }
      // Everybody once, in the order of the list; the first files are as full as they can be.
      expect(people).toEqual(Array.from({ length: 2300 }, (_, number) => `NOM${number}`));
      expect(statSync(join(firm.folder, 'list', 'aircall.csv')).size).toBeGreaterThan(998_000);
      const record = JSON.parse(readFileSync(join(firm.folder, 'list', 'record.json'), 'utf8')) as {
        files: { name: string; rows: number }[];
      };
      expect(record.files.map(({ name, rows }) => [name, rows])).toEqual(files.map(({ name, rows }) => [name, rows]));
    }));

  it('leaves no earlier file with people behind', () =>
    withPeople(many(1200), async (firm) => {
      await exported(firm, AIRCALL);
      expect(readdirSync(join(firm.folder, 'list')).filter((name) => name.endsWith('.csv'))).toHaveLength(2);
      await exported(firm, AIRCALL, { campaign: { ...CALL, limit: 10 } });
      expect(readdirSync(join(firm.folder, 'list')).filter((name) => name.endsWith('.csv'))).toEqual(['aircall.csv']);
    }));

  it('gets a header alone for an empty list', () =>
    withFirm(async (firm) => {
      const { files } = await exported(firm, AIRCALL);
      expect(files.map(({ name, rows }) => [name, rows])).toEqual([['aircall.csv', 0]]);
    }));
});
