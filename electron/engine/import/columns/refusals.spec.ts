import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collected, context, withWorkspace } from '../../../../test/samples/new-workspace.ts';
import { sheetOf } from '../../../../test/samples/tables.ts';
import { listContacts } from '../../person/list-contacts.ts';
import type { Workspace } from '../../storage/workspace.ts';
import { findTable } from '../table/find-table.ts';
import { importFile, type ImportInput } from '../import-file.ts';
import { inspectFile } from '../inspect-file.ts';
import { parseMapping } from './parse-mapping.ts';
import { applyRefusals, refusalFile } from './refusals.ts';
import { undoImport } from '../match/undo-import.ts';

const { columns } = findTable(
  [
    sheetOf([
      ['Nom', 'Tél.', 'Tél.', 'CP'],
      ['DUPONT', '06 39 98 12 34', '', '69001'],
    ]),
  ],
  { headerRow: 1 },
);

function refuse(refused: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  const { cells, rows } = applyRefusals(columns, refused);
  return Object.fromEntries([
    ...[...cells].map(([index, codes]) => [String(index), [...codes]]),
    ...(rows.size === 0 ? [] : [['rows', [...rows]]]),
  ]) as Record<string, string[]>;
}

describe('refusedRepairs of a MAP.json', () => {
  it.each<[string, Record<string, string[]>, Record<string, string[]>]>([
    ['name a column by its header', { cp: ['postcode.zero_restored'] }, { 3: ['postcode.zero_restored'] }],
    [
      'name it by its letter',
      { D: ['postcode.zero_restored', 'postcode.corsica'] },
      { 3: ['postcode.zero_restored', 'postcode.corsica'] },
    ],
    ['name both columns of one header', { 'Tél.': ['phone.note'] }, { 1: ['phone.note'], 2: ['phone.note'] }],
    [
      'name every column, and whole rows',
      { '*': ['cell.two_facts', 'row.total'] },
      {
        0: ['cell.two_facts'],
        1: ['cell.two_facts'],
        2: ['cell.two_facts'],
        3: ['cell.two_facts'],
        rows: ['row.total'],
      },
    ],
    ['may name nothing', { CP: [] }, {}],
  ])('%s', (_, refused, expected) => {
    expect(refuse(refused)).toEqual(expected);
  });

  it.each<[Record<string, string[]>, string, object]>([
    [{ Téléphone: ['phone.note'] }, 'mapping.unknown_column', { column: 'Téléphone' }],
    [{ CP: ['postcode.unknown'] }, 'mapping.unknown_repair', { column: 'CP', repair: 'postcode.unknown' }],
    [{ CP: ['phone.too_short'] }, 'mapping.unknown_repair', { column: 'CP', repair: 'phone.too_short' }],
    [{ '*': ['rows.above_header'] }, 'mapping.unknown_repair', { column: '*', repair: 'rows.above_header' }],
    [{ CP: ['row.total'] }, 'mapping.repair_of_rows', { column: 'CP', repair: 'row.total' }],
  ])('%j is refused: %s', (refused, code, params) => {
    expect(() => refuse(refused)).toThrow(expect.objectContaining({ code, params }));
  });

  it.each<[unknown, string]>([
    [{ columns: {}, refusedRepairs: [] }, 'refusedRepairs'],
    [{ columns: {}, refusedRepairs: 'phone.note' }, 'refusedRepairs'],
    [{ refusedRepairs: { CP: 'postcode.corsica' } }, 'refusedRepairs.CP'],
    [{ refusedRepairs: { CP: [1] } }, 'refusedRepairs.CP'],
  ])('%j is no such thing', (mapping, field) => {
    expect(() => parseMapping(mapping)).toThrow(
      expect.objectContaining({ code: 'mapping.bad_refusals', params: { field } }),
    );
  });

  it('may come without columns, which are then proposed; a MAP.json with neither is refused', () => {
    expect(parseMapping({ refusedRepairs: { CP: ['postcode.corsica'] } })).toEqual({
      refusedRepairs: { CP: ['postcode.corsica'] },
    });
    expect(parseMapping({ columns: {}, refusedRepairs: null })).toEqual({ columns: {} });
    expect(() => parseMapping({})).toThrow(expect.objectContaining({ code: 'mapping.bad_columns' }));
  });

  it('are written as they are read, equal headers by letter', () => {
    const refused = {
      CP: ['postcode.corsica', 'postcode.zero_restored'],
      C: ['phone.note'],
      '*': ['row.shifted', 'row.total'],
    };
    expect(refusalFile(columns, applyRefusals(columns, refused))).toEqual(refused);
  });
});

const origin = { kind: 'direct', source: 'Carte de fidélité', on: '2026-11-14' };
const REFUSED = { CP: ['postcode.zero_restored'], '*': ['row.total'] };

function csv(folder: string, name: string): string {
  const path = join(folder, name);
  writeFileSync(path, 'Nom;CP;E-mail\nPETIT;1000;zoe@example.com\nROCHE;69001;luc@example.com\nTOTAL;2;\n');
  return path;
}

const importing = (workspace: Workspace, file: string, more: Partial<ImportInput> = {}) =>
  importFile(context, workspace, { file, origin, evidenceFolder: '.', dryRun: false, ...more });

async function postcodes(workspace: Workspace): Promise<(string | undefined)[]> {
  return (await collected(listContacts(context, workspace))).map(({ postcode }) => postcode);
}

describe('a refusal', () => {
  it('is remembered with the layout, and dropped with the next mapping without it', () =>
    withWorkspace(async (workspace, folder) => {
      const first = await importing(workspace, csv(folder, 'un.csv'), { mapping: { refusedRepairs: REFUSED } });
      expect(first).toMatchObject({ rows: 3, created: 3, rejected: 0 });
      expect((await inspectFile(context, { file: csv(folder, 'deux.csv') }, workspace)).refusedRepairs).toEqual(
        REFUSED,
      );
      expect(await importing(workspace, csv(folder, 'deux.csv'))).toMatchObject({
        created: 0,
        unchanged: 3,
        rejected: 0,
      });
      const { repairs } = await importing(workspace, csv(folder, 'trois.csv'), {
        mapping: { columns: { Nom: 'lastName', CP: 'postcode', 'E-mail': 'email' } },
        dryRun: true,
      });
      expect(repairs.map(({ code, refused }) => [code, refused])).toEqual([
        ['postcode.zero_restored', false],
        ['row.total', false],
      ]);
    }));

  it('may concern repairs of the whole file', () =>
    withWorkspace(async (workspace, folder) => {
      const file = join(folder, 'double.csv');
      writeFileSync(file, Buffer.from('Prénom;Nom;E-mail\nZoé;Lefèvre;zoe@example.com\n').toString('latin1'));
      const made = async (refusedRepairs: Readonly<Record<string, readonly string[]>>) => {
        const { importId, repairs } = await importing(workspace, file, { mapping: { refusedRepairs } });
        const names = (await collected(listContacts(context, workspace))).map(
          ({ firstName, lastName }) => `${firstName ?? ''} ${lastName ?? ''}`,
        );
        await undoImport(context, workspace, importId ?? '');
        return {
          names,
          repairs: repairs.map(({ code, count, refusable, refused }) => [code, count, refusable, refused]),
        };
      };
      expect(await made({})).toEqual({ names: ['Zoé Lefèvre'], repairs: [['csv.double_encoding', 3, true, false]] });
      expect(await made({ '*': ['csv.double_encoding'] })).toEqual({
        names: ['ZoÃ© LefÃ¨vre'],
        repairs: [['csv.double_encoding', 3, true, true]],
      });
    }));

  it('of a footnote makes a contact of it', () =>
    withWorkspace(async (workspace, folder) => {
      const file = join(folder, 'notes.csv');
      writeFileSync(
        file,
        'Nom;E-mail\nPETIT;zoe@example.com\nROCHE;luc@example.com\n* NPAI = inconnu à cette adresse;\n',
      );
      const made = await importing(workspace, file, { dryRun: true });
      expect(made).toMatchObject({
        rows: 3,
        created: 2,
        rejected: 1,
        problems: [{ row: 4, code: 'row.footnote', severity: 'error' }],
        repairs: [{ code: 'row.footnote', column: null, count: 1, refusable: true, refused: false }],
      });
      const kept = await importing(workspace, file, {
        mapping: { refusedRepairs: { '*': ['row.footnote'] } },
        dryRun: true,
      });
      expect(kept).toMatchObject({
        rows: 3,
        created: 3,
        rejected: 0,
        problems: [],
        repairs: [{ code: 'row.footnote', count: 1, refused: true }],
      });
    }));

  it('is undone with its import, and the file can be imported again either way', () =>
    withWorkspace(async (workspace, folder) => {
      const file = csv(folder, 'un.csv');
      const { importId } = await importing(workspace, file, { mapping: { refusedRepairs: REFUSED } });
      expect(await postcodes(workspace)).toEqual(['1000', '69001', undefined]);
      await undoImport(context, workspace, importId ?? '');
      expect(await postcodes(workspace)).toEqual([]);
      const columns = { Nom: 'lastName', CP: 'postcode', 'E-mail': 'email' };
      const second = await importing(workspace, file, { mapping: { columns } });
      expect([await postcodes(workspace), second.rejected]).toEqual([['01000', '69001'], 1]);
      await undoImport(context, workspace, second.importId ?? '');
      await importing(workspace, file, { mapping: { columns, refusedRepairs: REFUSED } });
      expect(await postcodes(workspace)).toEqual(['1000', '69001', undefined]);
    }));

  it('gives the same report in a dry run', () =>
    withWorkspace(async (workspace, folder) => {
      const mapping = { refusedRepairs: REFUSED };
      const rehearsed = await importing(workspace, csv(folder, 'un.csv'), { mapping, dryRun: true });
      const made = await importing(workspace, csv(folder, 'un.csv'), { mapping });
      expect(rehearsed).toEqual({ ...made, importId: null });
    }));
});
