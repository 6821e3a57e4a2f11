import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EngineContext } from '../../electron/engine/steps/context.ts';
import { hexDigest } from '../../electron/engine/model/foreign-digest.ts';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { createWorkspace } from '../../electron/engine/storage/create-workspace.ts';
import type { Workspace } from '../../electron/engine/storage/workspace.ts';
import { lookUpPerson } from '../../electron/engine/person/lookup.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';

const context: EngineContext = {
  by: 'Nadège',
  now: () => '2026-11-24T10:30:00+01:00',
  today: () => '2026-11-24',
  language: 'fr',
};

let folder: string;
let workspace: Workspace;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aval-suppression-'));
  workspace = await createWorkspace(join(folder, 'alba.aval'), {
    organisation: 'Alba',
    at: context.now(),
    by: context.by,
  });
});

afterEach(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Truth {
  readonly expect: {
    readonly rows: number;
    readonly unusable: number;
    readonly unusableRows: readonly number[];
    readonly suppressions: readonly {
      readonly row: number;
      readonly emails: string[];
      readonly phones: string[];
      readonly on?: string;
      readonly channels: string[] | null;
    }[];
    readonly problems: readonly { readonly row: number; readonly column: string }[];
  };
}

describe('the firm’s opposition list', () => {
  const samples = new URL('../fixtures/samples/', import.meta.url);
  const truth = JSON.parse(readFileSync(new URL('oppositions.truth.json', samples), 'utf8')) as Truth;

  it('suppresses every row by what it names', async () => {
    const report = await suppressPerson(context, workspace, { file: new URL('oppositions.csv', samples).pathname });
    const { rows, unusable, unusableRows, suppressions, problems } = truth.expect;
    expect({ rows: report.rows, unusable: report.unusable }).toEqual({ rows, unusable });
    expect(report.added + report.known + report.unusable).toBe(report.rows);
    const reported = report.problems.filter((problem) => problem.severity === 'error').map((problem) => problem.row);
    expect(reported).toEqual(unusableRows);
    for (const { row, column } of problems)
      expect(report.problems).toContainEqual(expect.objectContaining({ row, column, severity: 'warning' }));
    const known = new Set([...unusableRows, ...problems.map((problem) => problem.row)]);
    expect(report.problems.filter((problem) => problem.severity !== 'info' && !known.has(problem.row ?? 0))).toEqual(
      [],
    );
    const channels = ['post', 'phone', 'email', 'sms', 'automated_call'];
    for (const { emails, phones, on, channels: closed } of suppressions) {
      const expected = closed === null || closed.includes('all') ? channels : closed;
      for (const found of [
        ...emails.map((email) => lookUpPerson(context, workspace, { email })),
        ...phones.map((phone) => lookUpPerson(context, workspace, { phone })),
      ]) {
        expect(found.suppressed.map(({ channel }) => channel)).toEqual(expect.arrayContaining(expected));
        if (on !== undefined)
          expect(found.suppressed.every((line) => line.on <= on || !expected.includes(line.channel))).toBe(true);
      }
    }
  });

  it('knows the list when it comes again', async () => {
    const first = await suppressPerson(context, workspace, { file: new URL('oppositions.csv', samples).pathname });
    const again = await suppressPerson(context, workspace, { file: new URL('oppositions.csv', samples).pathname });
    expect({ added: again.added, known: again.known }).toEqual({ added: 0, known: first.added + first.known });
  });
});

/** From here on a list is taken in as a whole. */
const LONG = 2001;

describe('a long list', () => {
  const nobody = (place: number): string => `personne.${String(place)}@example.org`;
  const named = ['claire@example.com', 'marc@example.com'];
  const KNOWN = [
    ['Nom', 'Prénom', 'E-mail', 'Mobile', 'Adresse', 'CP', 'Ville'],
    ['Perdrix', 'Claire', 'claire@example.com', '06 39 98 12 34', '3 rue des Halles', '69002', 'Lyon'],
    ['Perdrix', 'Marc', 'marc@example.com', '06 39 98 12 34', '', '', ''],
    ['Martin', 'Zoé', 'zoe@example.com', '06 39 98 12 34', '3 rue des Halles', '69002', 'Lyon'],
  ];

  async function withKnown(): Promise<void> {
    const file = join(folder, 'contacts.csv');
    writeFileSync(file, KNOWN.map((row) => row.join(';')).join('\n'));
    await importFile(context, workspace, {
      file,
      origin: { kind: 'direct', source: 'Boutique', on: '2026-10-01' },
      evidenceFolder: folder,
      dryRun: false,
    });
  }

  function list(emails: readonly string[]): string {
    const file = join(folder, 'non.csv');
    writeFileSync(file, ['E-mail', ...emails].join('\n'));
    return file;
  }

  const entries = (): readonly unknown[] =>
    workspace.all(
      'SELECT kind, channel, keyed_hash, clear, person_hash, variant FROM suppressions ORDER BY kind, clear, person_hash, variant',
    );

  it('says of everybody whom it names what one entry per person says', async () => {
    await withKnown();
    const more = Array.from({ length: LONG }, (_, place) => nobody(place));
    const report = await suppressPerson(context, workspace, { file: list([...named, ...more]) });
    expect(report).toMatchObject({ rows: LONG + 2, added: LONG + 2, known: 0, unusable: 0 });
    const byList = entries();

    await workspace.close();
    workspace = await createWorkspace(join(folder, 'other.aval'), {
      organisation: 'Alba',
      at: context.now(),
      by: context.by,
    });
    await withKnown();
    for (let start = 0; start < more.length; start += 1000)
      await suppressPerson(context, workspace, { file: list(more.slice(start, start + 1000)) });
    for (const email of named) await suppressPerson(context, workspace, { email });
    // Each workspace hashes under its own key.
    const withoutHashes = (found: readonly unknown[]): readonly string[] =>
      found.map((entry) => JSON.stringify({ ...(entry as object), keyed_hash: null, person_hash: null })).sort();
    expect(withoutHashes(byList)).toEqual(withoutHashes(entries()));
    expect(byList.length).toBeGreaterThan(LONG + named.length);
  });

  it('is known when it comes again, within itself too', async () => {
    await withKnown();
    const more = Array.from({ length: LONG }, (_, place) => nobody(place));
    const first = await suppressPerson(context, workspace, {
      file: list([...named, ...more, nobody(1), ...more.slice(LONG - 1)]),
    });
    expect(first).toMatchObject({ rows: LONG + 4, added: LONG + 2, known: 2 });
    const before = entries();
    const again = await suppressPerson(context, workspace, { file: list([...more, ...named]) });
    expect(again).toMatchObject({ rows: LONG + 2, added: 0, known: LONG + 2 });
    expect(entries()).toEqual(before);
  });
});

describe('one person', () => {
  it.each([
    ['by e-mail in any spelling', { email: ' Claire@Example.COM ' }, { email: 'claire@example.com' }],
    ['by phone in any spelling', { phone: '0033 6 39 98 12 34' }, { phone: '06.39.98.12.34' }],
    [
      'by name and address',
      { name: 'Claire Perdrix', street: '12 av. de la Gare', postcode: '01000', channel: 'post' },
      { name: 'PERDRIX Claire', street: '12 avenue de la Gare', postcode: '01000' },
    ],
  ])('%s', async (_title, typed, asked) => {
    const report = await suppressPerson(context, workspace, typed);
    expect(report).toMatchObject({ file: null, rows: 1, added: 1, known: 0, unusable: 0, hashed: null, problems: [] });
    const channel = 'channel' in typed ? ['post'] : ['post', 'phone', 'email', 'sms', 'automated_call'];
    expect(lookUpPerson(context, workspace, asked).suppressed.map((line) => line.channel)).toEqual(channel);
  });

  it.each([
    [{}, 'suppression.nothing_named'],
    [{ email: 'claire' }, 'suppression.email_unreadable'],
    [{ phone: '3639' }, 'suppression.phone_unreadable'],
    [{ name: 'Claire Perdrix' }, 'suppression.address_incomplete'],
    [{ contact: '12' }, 'suppression.contact_unknown'],
    [{ email: 'claire@example.com', channel: 'fax' }, 'suppression.channel_unknown'],
    [{ email: 'claire@example.com', on: '31/02/2026' }, 'suppression.day_unreadable'],
  ])('refuses %j', async (typed, code) => {
    await expect(suppressPerson(context, workspace, typed)).rejects.toMatchObject({ code });
    expect(workspace.get('SELECT count(*) AS n FROM suppressions')).toEqual({ n: 0 });
  });
});

describe('a hashed list', () => {
  it('is kept as received, counted, and says when nothing hits', async () => {
    const file = join(folder, 'liste.csv');
    writeFileSync(
      file,
      ['type,algo,hash', `phone,md5,${hexDigest('md5', '+33639981234').toUpperCase()}`, 'phone,md5,?'].join('\n'),
    );
    const report = await suppressPerson(context, workspace, { file, hashed: 'md5', channel: 'phone' });
    expect(report).toMatchObject({
      rows: 2,
      added: 1,
      unusable: 1,
      hashed: { algorithm: 'md5', variant: null, hits: 0 },
    });
    expect(report.problems.map((problem) => problem.code)).toEqual(['suppression.no_hits', 'suppression.no_digest']);
    expect(
      lookUpPerson(context, workspace, { phone: '06 39 98 12 34' }).suppressed.map((line) => line.channel),
    ).toEqual(['phone']);
  });

  it('is refused when it holds no digest of the kind', async () => {
    const file = join(folder, 'liste.csv');
    writeFileSync(file, `${hexDigest('sha256', '+33639981234')}\n`);
    await expect(suppressPerson(context, workspace, { file, hashed: 'md5' })).rejects.toMatchObject({
      code: 'suppression.no_digest_at_all',
    });
  });
});

describe('the look-up', () => {
  it('answers for who is unknown', () => {
    expect(lookUpPerson(context, workspace, { phone: '06 39 98 12 34' })).toEqual({
      suppressed: [],
      pauses: [],
      contacts: [],
      origins: [],
      consents: [],
      calls: [],
      exports: [],
      proofs: [],
      sentence: 'Nous n’avons pas votre numéro dans nos fichiers.',
    });
  });

  it('wants something to look up', () => {
    expect(() => lookUpPerson(context, workspace, { name: 'Claire Perdrix' })).toThrow('suppression.nothing_looked_up');
  });
});
