import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile } from '../../electron/engine/import/import-file.ts';
import {
  closeContract,
  returnWorkspace,
  type ReturnedWorkspace,
} from '../../electron/engine/leaving/close-contract.ts';
import { registerEnd } from '../../electron/engine/storage/register.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { readJson } from '../samples/import-truth.ts';
import { context, withWorkspace } from '../samples/new-workspace.ts';
import { SAMPLES } from '../samples/truth.ts';

/** The return of a real workspace: four sample files and a list of oppositions, read without Aval. */
const FILES = ['clients-boutique.xlsx', 'prospects-salon.xlsx', 'fichier-loue.xlsx', 'inscriptions-site.csv'];

let returned: ReturnedWorkspace;
let registered: number;
let folder: string;
let release = (): void => undefined;
let ended: Promise<void>;
let destroyed: { readonly left: readonly string[]; readonly certificate: string };

beforeAll(async () => {
  await new Promise<void>((ready, fail) => {
    ended = withWorkspace(async (workspace, place) => {
      for (const file of FILES)
        await importFile(context, workspace, {
          file: `${SAMPLES}${file}`,
          origin: readJson(file.replace(/\.\w+$/, '.origin.json')),
          evidenceFolder: SAMPLES,
          dryRun: false,
        });
      await suppressPerson(context, workspace, { file: `${SAMPLES}oppositions.csv` });
      registered = registerEnd(workspace)?.seq ?? 0;
      folder = join(place, 'restitution');
      returned = await returnWorkspace(context, workspace, { out: folder });
      await closeContract(context, workspace, { out: folder, confirm: 'Alba' });
      const certificate = readFileSync(join(folder, 'certificat-de-destruction.txt'), 'utf8');
      destroyed = { left: readdirSync(place), certificate };
      ready();
      await new Promise<void>((done) => (release = done));
    });
    ended.catch(fail);
  });
});

afterAll(async () => {
  release();
  await ended;
});

const json = (name: string): readonly Record<string, unknown>[] =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as readonly Record<string, unknown>[];

describe('the restitution of a workspace', () => {
  it('has the 1,311 contacts and the 31 + 171 oppositions of four files and a list', () => {
    expect(returned.counts).toMatchObject({ contacts: 1311, oppositions: 31 + 171, hashedOppositions: 0 });
    expect(json('contacts')).toHaveLength(1311);
    const ways = json('refus').map(({ way }) => way);
    expect(ways.filter((way) => way === 'file')).toHaveLength(31);
    expect(ways.filter((way) => way === 'list')).toHaveLength(171);
  });

  it('has as many consents and lines of the register as the workspace', () => {
    expect(returned.counts.registerEntries).toBe(registered);
    expect(json('registre')).toHaveLength(registered);
    const consents = json('contacts').flatMap((contact) => contact['consents'] as readonly unknown[]);
    expect(returned.counts.consents).toBe(consents.length);
  });

  it('opens as workbooks of text, with as many rows and no formula', () => {
    for (const [name, rows] of [
      ['contacts', 1311],
      ['refus', 202],
    ] as const) {
      const sheet = partOf(readFileSync(join(folder, `${name}.xlsx`)), 'xl/worksheets/sheet1.xml');
      expect(sheet.match(/<row /g)).toHaveLength(rows + 1);
      expect(sheet).not.toMatch(/<f[ >]/);
      expect(sheet.match(/<c /g)?.length).toBe(sheet.match(/t="inlineStr"/g)?.length);
    }
  });

  it('has the digest of each of its files', () => {
    const inventory = readFileSync(join(folder, 'inventaire.json'));
    expect(digestOf(inventory)).toBe(returned.inventory);
    const sums = readFileSync(join(folder, 'empreintes-sha256.txt'), 'utf8').trim().split('\n');
    expect(sums).toHaveLength(returned.files.length + 1);
    for (const line of sums) {
      const [sha256 = '', name = ''] = line.split('  ');
      expect(digestOf(readFileSync(join(folder, name)))).toBe(sha256);
    }
  });

  it('is all that is left after the destruction, with a certificate that says when, by whom and of what', () => {
    expect(destroyed.left).toEqual(['restitution']);
    expect(destroyed.certificate).toContain('24 novembre 2026, 10:30, par Nadège');
    expect(destroyed.certificate).toContain(returned.inventory);
    expect(destroyed.certificate).toMatch(/1\s311 personnes/);
    expect(destroyed.certificate).toContain('Papier');
    expect(readFileSync(join(folder, 'certificat-de-destruction.pdf')).subarray(0, 8).toString()).toBe('%PDF-1.4');
  });
});

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A part of a workbook, by its local header: no reader of ours takes part. */
function partOf(zip: Buffer, name: string): string {
  const central = zip.indexOf(Buffer.from(name), zip.indexOf(Buffer.from('PK\x01\x02', 'latin1'))) - 46;
  const [packed, offset] = [zip.readUInt32LE(central + 20), zip.readUInt32LE(central + 42)];
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const bytes = zip.subarray(start, start + packed);
  return (zip.readUInt16LE(central + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
}
