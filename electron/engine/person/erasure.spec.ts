import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contextOn } from '../../../test/campaign/firm.ts';
import { HERS, bring, context, fillWithHortense } from '../../../test/contact/hortense.ts';
import { backupWorkspace } from '../restore/backup.ts';
import { createWorkspace } from '../storage/create-workspace.ts';
import { openWorkspace } from '../storage/open-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';
import { lookUpPerson } from './lookup.ts';
import { erasePerson } from './person-record.ts';
import { purgeContacts } from '../retention/purge.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';

let folder: string;
let sources: string;
let workspace: Workspace;
const path = (): string => join(folder, 'alba.aval');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aval-erasure-'));
  sources = mkdtempSync(join(tmpdir(), 'aval-erasure-files-'));
  workspace = await createWorkspace(path(), { organisation: 'Alba', at: context.now(), by: context.by });
});

afterEach(async () => {
  await workspace.close();
  for (const path of [folder, sources]) rmSync(path, { recursive: true, force: true });
});

/** The words that occur in a file of the folder, in UTF-8 or UTF-16. */
function found(words: readonly string[], except: readonly string[] = []): string[] {
  const hits: string[] = [];
  for (const name of readdirSync(folder, { recursive: true }).map(String)) {
    const file = join(folder, name);
    for (const word of words) if (name.includes(word)) hits.push(`${word} in the name ${name}`);
    if (!statSync(file).isFile() || except.includes(name)) continue;
    const bytes = readFileSync(file);
    for (const word of words)
      for (const encoding of ['utf8', 'utf16le'] as const)
        if (occurs(bytes, Buffer.from(word, encoding))) hits.push(`${word} in ${name} (${encoding})`);
  }
  return hits;
}

const HEXADECIMAL = /^[0-9a-f]$/;

/** Not within a hash: the five digits of a postcode are in many of them by chance. */
function occurs(bytes: Buffer, word: Buffer): boolean {
  for (let at = bytes.indexOf(word); at !== -1; at = bytes.indexOf(word, at + 1)) {
    const around = [bytes[at - 1], bytes[at + word.length]].map((byte) => String.fromCharCode(byte ?? 0));
    if (!around.every((character) => HEXADECIMAL.test(character))) return true;
  }
  return false;
}

describe('after an erasure', () => {
  it('no byte in any file beside the workspace identifies the person, and the opposition still applies by the former address and number', async () => {
    await fillWithHortense(workspace, sources);
    // The spec would prove nothing for a word that never occurred.
    const before = found(HERS).join('\n');
    expect(HERS.filter((word) => !before.includes(word))).toEqual([]);
    const { erased, suppressionsKept } = await erasePerson(context, workspace, { email: 'q.hortense@example.com' });
    expect(erased).toEqual(['1']);
    expect(suppressionsKept).toBeGreaterThan(0);
    expect(found(HERS)).toEqual([]);
    await workspace.close();
    expect(found(HERS)).toEqual([]);

    workspace = await openWorkspace(path(), { by: 'Nadège' });
    expect(lookUpPerson(context, workspace, { phone: '06 39 98 12 34' }).suppressed).toHaveLength(5);
    expect(lookUpPerson(context, workspace, { phone: '06 39 98 56 78' }).suppressed).toHaveLength(5);
    expect(
      lookUpPerson(context, workspace, {
        name: 'Hortense Quillevéré',
        street: '4, impasse des hirondelles',
        postcode: '52840',
      }).suppressed.map(({ channel }) => channel),
    ).toContain('post');
    expect(
      lookUpPerson(context, workspace, {
        name: 'Quillevéré Hortense',
        street: '9 rue des Mésanges',
        postcode: '52840',
      }).suppressed.map(({ channel }) => channel),
    ).toContain('post');
    // Other persons are unchanged.
    expect(
      workspace.all(
        "SELECT DISTINCT clear FROM suppressions WHERE clear LIKE '%example%' OR clear LIKE '%petit%' ORDER BY clear",
      ).length,
    ).toBeGreaterThan(0);
  });

  it('nor after a purge of all due persons', async () => {
    await fillWithHortense(workspace, sources);
    const { due } = await purgeContacts(context, workspace, { on: '2027-01-01', dryRun: true });
    expect(due.map(({ name }) => name)).toEqual(['Hortense Quillevéré', 'Marc Aubert', 'Zoé Petit']);
    await purgeContacts(contextOn('2027-01-01'), workspace, { dryRun: false });
    await workspace.close();
    expect(
      found([
        ...HERS,
        'Aubert',
        'aubert',
        'marc@example.com',
        '639980001',
        'zoe@example.com',
        'petit',
        '639980002',
        'rue des Lilas',
        'lilas',
      ]),
    ).toEqual([]);
    expect(workspaceFiles()).toEqual(['alba.aval']);
    workspace = await openWorkspace(path(), { by: 'Nadège' });
    expect(
      workspace.get('SELECT count(*) AS entries FROM suppressions WHERE clear IS NOT NULL OR person_clear IS NOT NULL'),
    ).toEqual({ entries: 0 });
  });

  it('keeps the opposition of another person under a shared coordinate', async () => {
    await bring(workspace, sources, 'couple.csv', [
      'Prénom;Nom;Téléphone;Rue;Code postal',
      'Claire;Perdrix;04 65 71 03 38;3 rue Haute;01000',
      'Marc;Perdrix;04 65 71 03 38;3 rue Haute;01000',
    ]);
    await suppressPerson(context, workspace, { contact: '1', channel: 'phone' });
    await suppressPerson(context, workspace, { contact: '2', channel: 'post' });
    await erasePerson(context, workspace, { id: '1' });
    const clear = workspace
      .all<{ person_clear: string }>('SELECT DISTINCT person_clear FROM suppressions WHERE clear IS NOT NULL')
      .map((row) => row.person_clear);
    expect(clear).toEqual(['Marc Perdrix']);
  });

  it('closes the person’s own further number for any contact without a name, and the household’s number for the person alone', async () => {
    await bring(workspace, sources, 'couple.csv', [
      'Prénom;Nom;E-mail;Mobile;Téléphone',
      'Claire;Perdrix;claire@example.com;06 39 98 80 01;04 65 71 03 38',
      'Marc;Perdrix;;06 39 98 80 02;04 65 71 03 38',
    ]);
    await suppressPerson(context, workspace, { email: 'claire@example.com' });
    await erasePerson(context, workspace, { email: 'claire@example.com' });
    await erasePerson(context, workspace, { phone: '06 39 98 80 02' });
    await bring(
      workspace,
      sources,
      'bought.csv',
      ['Nom;Téléphone', ';06 39 98 80 01', ';04 65 71 03 38', ';06 39 98 80 02'],
      {
        kind: 'purchased',
        source: 'Courtier',
        on: '2026-11-20',
      },
    );
    expect(
      ['06 39 98 80 01', '04 65 71 03 38', '06 39 98 80 02'].map(
        (phone) => lookUpPerson(context, workspace, { phone }).suppressed.length,
      ),
    ).toEqual([5, 0, 0]);
  });

  it('finds later entries of the person, and only those, in a list of homonyms', async () => {
    await bring(workspace, sources, 'clients.csv', ['Prénom;Nom;E-mail', 'Jean;Martin;jean.martin@example.com']);
    const list = join(sources, 'opposed.csv');
    writeFileSync(
      list,
      [
        'Prénom;Nom;E-mail;Mobile',
        'Jean;Martin;jean.martin@example.com;06 39 98 70 01',
        'Jean;Martin;another@example.com;06 39 98 70 02',
      ].join('\n'),
    );
    await suppressPerson(context, workspace, { file: list });
    writeFileSync(list, ['Prénom;Nom;E-mail;Mobile', 'Jean;Martin;jean.martin@example.com;06 39 98 70 03'].join('\n'));
    await suppressPerson(context, workspace, { file: list });
    await erasePerson(context, workspace, { id: '1' });
    const clear = workspace
      .all<{ clear: string }>('SELECT DISTINCT clear FROM suppressions WHERE clear IS NOT NULL ORDER BY clear')
      .map((row) => row.clear);
    expect(clear).toEqual(['+33639987002', 'another@example.com']);
  });

  it('keeps a user’s files with a similar name, and names the copies out of reach', async () => {
    await fillWithHortense(workspace, sources);
    const backup = `${path()}-backup-2026-11`;
    await backupWorkspace(workspace, backup);
    writeFileSync(`${path()}-backup-notes.txt`, 'letters');
    mkdirSync(`${path()}-before-christmas`);
    // On a memory stick, and on one that was removed.
    await backupWorkspace(workspace, join(sources, 'november.avalbackup'), {
      noted: { at: context.now(), by: context.by },
    });
    const [here, gone] = ['november', 'october'].map((name) => join(realpathSync(sources), `${name}.avalbackup`));
    await backupWorkspace(workspace, gone!, { noted: { at: context.now(), by: context.by } });
    rmSync(gone!);
    // Of an older version: known by its name alone.
    workspace.write((transaction) =>
      transaction.register({
        at: context.now(),
        by: context.by,
        action: 'workspace.backed_up',
        subject: { file: 'september.avalbackup' },
      }),
    );
    const copies = { outOfReach: [backup, 'september.avalbackup', here, gone], notFound: [gone] };
    expect(await erasePerson(context, workspace, { id: '1', dryRun: true })).toMatchObject(copies);
    expect(await erasePerson(context, workspace, { id: '1' })).toMatchObject(copies);
    expect(existsSync(backup)).toBe(true);
    expect(readFileSync(`${path()}-backup-notes.txt`, 'utf8')).toBe('letters');
    expect(existsSync(`${path()}-before-christmas`)).toBe(true);
    expect(found(HERS, ['alba.aval-backup-2026-11'])).toEqual([]);
  });

  it('that can’t remove a copy reports the erasure and the place of the copy', async () => {
    await fillWithHortense(workspace, sources);
    // A folder has the name of a copy: it is not removed like a file.
    mkdirSync(`${path()}-before-0010`);
    await expect(erasePerson(context, workspace, { id: '1' })).rejects.toMatchObject({
      code: 'workspace.copy_stays',
      params: { path: `${path()}-before-0010` },
    });
    expect(lookUpPerson(context, workspace, { email: 'q.hortense@example.com' }).contacts).toEqual([]);
    expect(found(HERS)).toEqual([]);
  });
});

const workspaceFiles = (): string[] =>
  readdirSync(folder).filter((name) => name.startsWith('alba') && !statSync(join(folder, name)).isDirectory());

describe('every column of text of the schema', () => {
  /** Cleared or removed with the last contact that needs it: checked in the bytes above. */
  const FORGOTTEN = [
    'suppressions.clear',
    'suppressions.person_clear',
    'pauses.clear',
    'origins.source',
    'origins.captured_from',
    'origins.reuse_terms',
    'consent_texts.wording',
    'vector_texts.text',
    'import_problems.value',
    'evidence.name',
    'supplier_proofs.evidence_sha256',
    'households.line1',
    'households.salutation',
    'approvals.given',
    'segments.filter',
  ];
  /** Columns that can't identify a person, and why. */
  const TELLS_NOBODY: Readonly<Record<string, readonly string[]>> = {
    'names, keys and days of the workspace itself': [
      'workspace.*',
      'register.*',
      'layouts.*',
      'return_layouts.*',
      'presets.*',
    ],
    'files and people of the firm, by their names': [
      'imports.*',
      'suppression_batches.*',
      'suppression_slips.*',
      'suppressions.by',
      'pauses.by',
      'pauses.source',
      'pause_ends.by',
      'segments.name',
      'segments.folded',
      'segments.at',
      'segments.by',
      'pair_decisions.*',
      'suppressions.source',
      'erasures.by',
      'export_events.*',
      'notice_rounds.*',
      'notice_texts.*',
      'return_files.*',
      'suppliers.*',
      'processing.*',
      'users.*',
      'copies.*',
      'plans.by',
      'recipients.*',
      'households.by',
      'two_persons.*',
    ],
    'campaigns, and answers that many share': ['exports.*', 'export_verdicts.*', 'plans.campaign', 'approvals.*'],
    'questions and figures of plans': ['plans.input', 'plans.forecast'],
    'closed lists of words, days and digests': [
      'plans.at',
      'households.address_key',
      'households.members_hash',
      'households.confirmed_at',
      'pauses.kind',
      'pauses.channel',
      'pauses.keyed_hash',
      'pauses.person_hash',
      'pauses.reach',
      'pauses.reason',
      'pauses.until_day',
      'pauses.recorded_at',
      'pause_ends.at',
      'suppressions.kind',
      'suppressions.channel',
      'suppressions.algorithm',
      'suppressions.variant',
      'suppressions.purpose',
      'suppressions.on_day',
      'suppressions.recorded_at',
      'suppressions.keyed_hash',
      'suppressions.person_hash',
      'import_problems.code',
      'import_problems.severity',
      'evidence.sha256',
      'origins.kind',
      'origins.on_day',
      'origins.since',
      'origins.notice_on',
      'origins.captured_on',
      'consent_texts.purpose',
      'supplier_proofs.asked_on',
      'supplier_proofs.received_on',
      'supplier_proofs.verdict',
    ],
    'columns of files, by their headers': ['import_problems.column_name', 'import_problems.field'],
    'goes with the row that quotes the cell': ['import_problems.params'],
    'goes with the text that it belongs to': [
      'consent_texts.organisations',
      'consent_texts.operators',
      'consent_texts.goods',
      'consent_texts.mentions',
    ],
    'ids of contacts and heads of keyed hashes': ['export_rows.rows'],
    'names and digests of the files of an answer': ['rights_answers.*'],
    chance: ['erasures.person_id', 'erasures.at'],
    'kept by law, under keyed hashes, for three years': ['proofs.*', 'proof_coordinates.*', 'proof_evidence.*'],
  };

  it('is deleted with the contact, is cleared, or can’t identify a person', async () => {
    await fillWithHortense(workspace, sources);
    await erasePerson(context, workspace, { id: '1' });
    const columns = workspace.all<{ table: string; column: string; type: string }>(
      `SELECT schema.name AS "table", info.name AS "column", info.type AS type FROM sqlite_schema AS schema JOIN pragma_table_info(schema.name) AS info
        WHERE schema.type = 'table' AND schema.name NOT LIKE 'sqlite_%'`,
    );
    const ofContacts = new Set(
      columns
        .filter(({ table, column }) => table !== 'erasures' && (column === 'contact_id' || table === 'contacts'))
        .map(({ table }) => table),
    );
    for (const table of ofContacts) {
      expect(
        workspace.get(`SELECT count(*) AS held FROM ${table} WHERE ${table === 'contacts' ? 'id' : 'contact_id'} = 1`),
        table,
      ).toEqual({ held: 0 });
    }
    const allowed = new Set([...FORGOTTEN, ...Object.values(TELLS_NOBODY).flat()]);
    const uncovered = columns
      .filter(({ table, type }) => /TEXT|BLOB|ANY/.test(type) && !ofContacts.has(table))
      .map(({ table, column }) => ({ table, column, name: `${table}.${column}` }))
      .filter(({ table, name }) => !allowed.has(name) && !allowed.has(`${table}.*`))
      .map(({ name }) => name);
    expect(uncovered).toEqual([]);
  });
});
