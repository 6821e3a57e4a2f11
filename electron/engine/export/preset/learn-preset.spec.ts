import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeXlsxTable } from '../../spreadsheet/write/xlsx-writer.ts';
import { learnPreset } from './learn-preset.ts';
import { fieldsOfHeaders } from './preset-headers.ts';
import { SHIPPED_PRESETS } from './shipped-presets.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'aval-learn-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function sample(bytes: string | Buffer, name = 'outil.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

describe('a sample file of a tool', () => {
  it('gives columns by their headers, and its form', async () => {
    const text = 'INDICE;TEL1;TEL2;NOM;PRÉNOM;COMMENTAIRE;CODE INTERNE\r\n12;0639981001;;MARTIN;Zoé;à rappeler;X4\r\n';
    expect(await learnPreset(sample(Buffer.from(text, 'latin1')))).toEqual({
      delimiter: ';',
      encoding: 'windows-1252',
      header: true,
      lineEnd: 'crlf',
      phone: 'national',
      columns: [
        { header: 'INDICE', field: 'reference', samples: ['12'] },
        { header: 'TEL1', field: 'phone1', samples: ['0639981001'] },
        { header: 'TEL2', field: 'phone2', samples: [] },
        { header: 'NOM', field: 'lastName', samples: ['MARTIN'] },
        { header: 'PRÉNOM', field: 'firstName', samples: ['Zoé'] },
        { header: 'COMMENTAIRE', field: 'sentence', samples: ['à rappeler'] },
        { header: 'CODE INTERNE', field: null, samples: ['X4'] },
      ],
    });
  });

  it.each([
    ['phone,name\n+33639981001,Zoé\n', { delimiter: ',', encoding: 'utf-8', lineEnd: 'lf', phone: 'e164' }],
    ['\uFEFFphone\tname\n33639981001\tZoé\n', { delimiter: 'tab', encoding: 'utf-8-bom', phone: 'digits' }],
    ['phone|name\r\n0033 6 39 98 10 01|Zoé\r\n', { delimiter: '|', lineEnd: 'crlf', phone: '00' }],
    ['Numero\n06 39 98 10 01\n', { delimiter: ';', phone: 'national', header: true }],
    ['phone,name\n', { phone: 'e164', header: true }],
  ])('%j is %j', async (text, expected) => {
    expect(await learnPreset(sample(text))).toMatchObject(expected);
  });

  it('without headers has columns by number, for the user to name', async () => {
    expect(await learnPreset(sample('0639981001;MARTIN\r\n0639981002;PETIT\r\n'))).toMatchObject({
      header: false,
      columns: [
        { header: '1', field: null, samples: ['0639981001', '0639981002'] },
        { header: '2', field: null, samples: ['MARTIN', 'PETIT'] },
      ],
    });
  });

  it('with empty and repeated headers gets one for each column', async () => {
    const { columns } = await learnPreset(sample('TEL;;TEL\r\n0639981001;a;0199001001\r\n'));
    expect(columns.map(({ header, field }) => [header, field])).toEqual([
      ['TEL', 'phone1'],
      ['2', null],
      ['TEL 3', 'phone2'],
    ]);
  });

  it('that is a workbook, empty, or in UTF-16 is refused', async () => {
    const workbook = join(folder, 'outil.xlsx');
    await writeXlsxTable(workbook, { sheet: 'A', columns: ['TEL'] }, []);
    await expect(learnPreset(workbook)).rejects.toMatchObject({
      code: 'preset.sample_workbook',
      params: { file: 'outil.xlsx' },
    });
    await expect(learnPreset(sample(''))).rejects.toMatchObject({ code: 'preset.sample_empty' });
    const wide = Buffer.from('\uFEFFTEL;NOM\r\n0639981001;A\r\n', 'utf16le');
    await expect(learnPreset(sample(wide))).rejects.toMatchObject({ code: 'preset.sample_encoding' });
    await expect(learnPreset(join(folder, 'missing.csv'))).rejects.toMatchObject({ code: 'file.missing' });
  });
});

describe('headers of tools', () => {
  it.each(SHIPPED_PRESETS.map((preset) => [preset.name, preset.columns] as const))('%s are known', (_, columns) => {
    expect(fieldsOfHeaders(columns.map(({ header }) => header))).toEqual(columns.map(({ field }) => field));
  });

  it.each([
    [
      ['vendor_lead_code', 'phone_number', 'first_name', 'last_name', 'comments'],
      ['reference', 'phone1', 'firstName', 'lastName', 'sentence'],
    ],
    [
      ['Tél. portable', 'Tél. fixe', 'N° de téléphone', 'Mobile', 'Phone 5'],
      ['phone1', 'phone2', 'phone3', 'phone4', null],
    ],
    [
      ['Code postal', 'Ville', 'Adresse', 'Complément d’adresse', 'Pays'],
      ['postcode', 'city', 'street', 'complement', 'country'],
    ],
    [
      ['Société', 'Civilité', 'Nom', 'Nom', 'Date accord', 'Fin accord'],
      ['company', 'civility', 'lastName', null, 'consentOn', 'consentUntil'],
    ],
    [
      ['call_from', 'call_to', 'timezone', 'max_attempts', 'origin', 'campaign'],
      ['callFrom', 'callUntil', 'zone', 'attempts', 'origin', 'campaign'],
    ],
    [
      ['E-mail', 'Statut', ''],
      [null, null, null],
    ],
  ])('%j are %j', (headers, fields) => {
    expect(fieldsOfHeaders(headers)).toEqual(fields);
  });
});
