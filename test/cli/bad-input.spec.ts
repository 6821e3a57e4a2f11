import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkspace } from '../../electron/engine/storage/create-workspace.ts';
import { MIGRATIONS } from '../../electron/engine/storage/migrations/index.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import type { Workspace } from '../../electron/engine/storage/workspace.ts';
import { badChoices, badPresets, badTransfers, filesOfExports, type Case } from './bad-exports.ts';
import { badApprovals } from './bad-approvals.ts';
import { badLeaving } from './bad-leaving.ts';
import { badRights, RECEIVED_REQUESTS } from './bad-rights.ts';
import { badHouseholds } from './bad-households.ts';
import { badSuppliers, ENDED_SUPPLIER, SUPPLIER_FILES } from './bad-suppliers.ts';
import { badUsers, PIN_FILES, staffWorkspace } from './bad-users.ts';
import { NOTICE_FILES } from './bad-notices.ts';
import { badVaults, sealWorkspaceOf, VAULT_FILES } from './bad-vault.ts';
import { badWords } from './bad-words.ts';
import { avalHere } from './aval-here.ts';
import { aval, buildAval, contentOf, SAMPLES, temporaryFolder } from './aval.ts';

/**
 * Each command against each bad input: exactly one line on standard error, the right exit code, and
 * every file byte for byte as it was. The words name files of a folder that only earlier cases had that left it so.
 *
 * The commands run in this process, but for the first of each table, faults of the disk and a workspace that another
 * program has open: those run as users run them.
 */
const ORIGIN = { kind: 'direct', source: 'Boutique', on: '2026-10-01' };
const CAMPAIGN = {
  name: 'Noël',
  organisation: 'ALPHA',
  channel: 'post',
  purpose: 'commercial',
  goods: 'linge',
  from: '2026-12-01',
};
const PDF = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n';
const CONTACTS =
  'Nom,Prénom,E-mail,Adresse,Code postal,Ville\nMARTIN,Jeanne,jeanne.martin@example.com,1 rue des Lilas,69003,Lyon\n';

/** A folder of cases, its files' digests, and the stamps that they had then. */
interface Place {
  readonly path: string;
  readonly content: Record<string, string>;
  readonly stamps: string;
}

/**
 * Every name in a folder with its file's number, size and last change: whoever writes into a file, renames or replaces
 * one changes this text. Digests are compared where it differs.
 */
function stampsOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const status = statSync(join(folder, name), { bigint: true });
      return status.isFile() ? `${name} ${status.ino} ${status.size} ${status.ctimeNs}` : name;
    })
    .join('\n');
}

/** The files of the folder next to the workspaces. */
const FILES: Readonly<Record<string, string | Buffer>> = {
  ...PIN_FILES,
  'contacts.csv': CONTACTS,
  'more.csv': CONTACTS.replace('MARTIN,Jeanne,jeanne', 'PETIT,Rose,rose'),
  'pdf.xlsx': PDF,
  'pdf.csv': PDF,
  'pdf.aval': PDF,
  'empty.xlsx': '',
  'empty.csv': '',
  'empty.aval': '',
  'empty.json': '',
  'truncated.xlsx': readFileSync(join(SAMPLES, 'prospects-salon.xlsx')).subarray(0, 20_000),
  'locked.xlsx': readFileSync(join(SAMPLES, 'comptable-protege.xlsx')),
  'no-contacts.csv': 'Référence,Montant\n1,12\n2,13\n',
  'returns.csv': 'E-mail;Date;Statut\njeanne.martin@example.com;2026-11-20;RDV\n',
  'returns-named.csv': 'Nom;Motif\nMARTIN Jeanne;NPAI\n',
  'returns-other.csv': 'reference;date;status\n0B0B0-1;2026-11-20 10:00:00;Répondeur\n',
  'returns-known.csv': 'E-mail;Date;Statut\njeanne.martin@example.com;2026-11-20;Désinscrit\n',
  'layout-bad-zone.json': JSON.stringify({ timeZone: 'Europe/Berlin' }),
  'layout-bad-comment.json': JSON.stringify({ comment: 'yes' }),
  'codes-bad.json': JSON.stringify({ RDV: 'perhaps' }),
  'origin.json': JSON.stringify(ORIGIN),
  'origin-without-source.json': JSON.stringify({ ...ORIGIN, source: undefined }),
  'origin-unknown-kind.json': JSON.stringify({ ...ORIGIN, kind: 'found' }),
  'origin-unknown-field.json': JSON.stringify({ ...ORIGIN, colour: 'red' }),
  'origin-captured-late.json': JSON.stringify({ ...ORIGIN, kind: 'public', capturedOn: '2026-10-02' }),
  'origin-not-public.json': JSON.stringify({ ...ORIGIN, reuseTerms: 'licence ouverte 2.0' }),
  'origin-bad-day.json': JSON.stringify({ ...ORIGIN, on: '2026-02-30' }),
  'map-unknown-column.json': JSON.stringify({ headerRow: 1, columns: { Portable: 'mobile' } }),
  'map-unknown-field.json': JSON.stringify({ headerRow: 1, columns: { Nom: 'surname' } }),
  'map-unknown-repair.json': JSON.stringify({
    headerRow: 1,
    columns: { Nom: 'lastName' },
    refusedRepairs: { Nom: ['name.unheard_of'] },
  }),
  'map-repair-of-unknown-column.json': JSON.stringify({ refusedRepairs: { Portable: ['phone.note'] } }),
  'map-bad-refusals.json': JSON.stringify({ refusedRepairs: { Nom: 'name.note' } }),
  'campaign.json': JSON.stringify(CAMPAIGN),
  'calls.json': JSON.stringify({ ...CAMPAIGN, name: 'Appels', channel: 'phone', callerId: '+33199000000' }),
  'campaign-other-organisation.json': JSON.stringify({ ...CAMPAIGN, organisation: 'OMEGA' }),
  'campaign-unknown-channel.json': JSON.stringify({ ...CAMPAIGN, channel: 'fax' }),
  'campaign-unknown-field.json': JSON.stringify({ ...CAMPAIGN, colour: 'red' }),
  'campaign-without-moment.json': JSON.stringify({ ...CAMPAIGN, from: undefined }),
  'campaign-unknown-filter.json': JSON.stringify({
    ...CAMPAIGN,
    segment: { where: { field: 'colour', op: 'is', value: 'red' } },
  }),
  ...filesOfExports(CAMPAIGN),
  'facts.ndjson': '{ "email": "jeanne.martin@example.com", "add": { "donor": true } }\n',
  'facts-of-nobody.ndjson': '{ "email": "nobody@example.com", "add": { "donor": true } }\n',
  'facts-unknown-field.ndjson': '{ "id": "1", "add": { "colour": "red" } }\n',
  ...NOTICE_FILES,
  ...SUPPLIER_FILES,
  ...VAULT_FILES,
  'no.json': '{ "kind": "direct", ',
};

/** Commands on a workspace, without its name, that would succeed. */
const ASKING: Readonly<Record<string, string>> = {
  contacts: 'contacts W',
  lookup: 'lookup W --email jeanne.martin@example.com',
  imports: 'imports W',
  check: 'check W --campaign campaign.json',
  simulate: 'simulate W --campaign campaign.json --dates 2026-08-10,2026-08-11',
  explain: 'explain W --id 1 --campaign campaign.json',
  person: 'person W --email jeanne.martin@example.com',
  backup: 'backup W copy.aval-backup',
  verify: 'verify W',
  exports: 'exports W',
  states: 'states W',
  callbacks: 'callbacks W',
  recall: 'recall W',
  notices: 'notices W',
  recipients: 'recipients W',
  suppliers: 'suppliers W',
  supplier: 'supplier W --name fichiers-et-cie',
  rights: 'rights W --all',
  vault: 'vault W',
  approve: 'approve W',
};
const CHANGING: Readonly<Record<string, string>> = {
  record: 'record W facts.ndjson',
  undo: 'undo W 1',
  import: 'import W more.csv --origin origin.json',
  suppress: 'suppress W --email jeanne.martin@example.com',
  export: 'export W --campaign campaign.json --format post-lines --out lists',
  decide: 'decide W --id 1 --campaign campaign.json --allow --reason vu --by Anne',
  'person --export': 'person W --email jeanne.martin@example.com --export person.json',
  sent: 'sent W 1 --ended',
  returns: 'returns W returns-known.csv',
  'supplier --set': 'supplier W --name fichiers-et-cie --set supplier.json',
  'supplier --state': 'supplier W --name fichiers-et-cie --state blocked --reason vu',
  recall: 'recall W --out removed',
  plan: 'plan W --campaign calls.json --agents 2 --pace 20',
  recipients: 'recipients W --name BETA',
  keep: 'keep W --for accounts --where {"all":[]}',
  purge: 'purge W --on 2026-01-01',
  rights: 'rights W --receive access --id 1',
  'person --correct': 'person W --id 1 --correct lastName=PETIT',
  'person --erase': 'person W --email jeanne.martin@example.com --erase',
};

const badWorkspaces: Case[] = Object.values({ ...ASKING, ...CHANGING }).flatMap((words) => {
  const isVerify = words.startsWith('verify');
  return [
    { words: words.replace('W', 'missing.aval'), code: 3, names: /missing\.aval/ },
    { words: words.replace('W', 'folder'), code: 3, names: /folder/ },
    { words: words.replace('W', 'pdf.aval'), code: 3, names: /pdf\.aval/ },
    { words: words.replace('W', 'newer.aval'), code: 3, names: /newer\.aval/ },
    // Damage that `verify` finds is its answer, not a refusal.
    ...(isVerify ? [] : [{ words: words.replace('W', 'empty.aval'), code: 3, names: /empty\.aval/ } as const]),
  ] as const;
});

/** An opposition of one person waits beside the workspace instead (nothing-lost.spec.ts); a list does not. */
const heldWorkspaces: Case[] = Object.values({ ...CHANGING, suppress: 'suppress W contacts.csv --all-rows' }).map(
  (words) => ({ words: words.replace('W', 'held.aval'), code: 3, names: /held\.aval.*Claire|Claire.*held\.aval/ }),
);

const badDisks: Case[] = Object.values(CHANGING).flatMap((words) => [
  { words: words.replace('W', 'alpha.aval'), code: 3, names: /plein/, fault: 'ENOSPC' },
  { words: words.replace('W', 'alpha.aval'), code: 3, names: /lecture seule/, fault: 'EROFS' },
]);

const badFiles: Case[] = [
  'inspect F',
  'import alpha.aval F --origin origin.json',
  'suppress alpha.aval F',
  'returns alpha.aval F',
  'recall alpha.aval --file F',
  'sent alpha.aval 1 --partly F --on 2026-11-30',
].flatMap((words) =>
  (
    [
      ['missing.xlsx', 3, /missing\.xlsx/],
      ['folder', 3, /folder/],
      ['pdf.xlsx', 1, /pdf\.xlsx.*PDF/],
      ['pdf.csv', 1, /pdf\.csv.*PDF/],
      ['empty.xlsx', 1, /empty\.xlsx.*vide/],
      ['empty.csv', 1, /empty\.csv.*vide/],
      ['truncated.xlsx', 1, /truncated\.xlsx/],
      ['locked.xlsx', 1, /locked\.xlsx.*mot de passe/],
    ] as const
  ).map(([file, code, names]) => ({ words: words.replace('F', file), code, names })),
);

const badOrigins: Case[] = (
  [
    ['missing.json', 3, /missing\.json/],
    ['folder', 3, /folder/],
    ['no.json', 2, /no\.json/],
    ['empty.json', 2, /empty\.json/],
    ['origin-without-source.json', 2, /source/],
    ['origin-unknown-kind.json', 2, /kind/],
    ['origin-unknown-field.json', 2, /colour/],
    ['origin-bad-day.json', 2, /« on »/],
    ['origin-captured-late.json', 2, /« capturedOn »/],
    ['origin-not-public.json', 2, /« reuseTerms »/],
  ] as const
).map(([file, code, names]) => ({ words: `import alpha.aval more.csv --origin ${file}`, code, names }));

const badMappings: Case[] = (
  [
    ['missing.json', 3, /missing\.json/],
    ['no.json', 2, /no\.json/],
    ['map-unknown-column.json', 2, /Portable/],
    ['map-unknown-field.json', 2, /surname/],
    ['map-unknown-repair.json', 2, /name\.unheard_of.*« Nom »/],
    ['map-repair-of-unknown-column.json', 2, /Portable/],
    ['map-bad-refusals.json', 2, /refusedRepairs\.Nom/],
  ] as const
).map(([file, code, names]) => ({
  words: `import alpha.aval more.csv --origin origin.json --mapping ${file}`,
  code,
  names,
}));

const badCampaigns: Case[] = [
  'check alpha.aval --campaign C',
  'simulate alpha.aval --campaign C --dates 2026-08-10',
  'explain alpha.aval --id 1 --campaign C',
  'export alpha.aval --campaign C --format post-lines --out lists',
  'decide alpha.aval --id 1 --campaign C --allow --reason vu --by Anne',
].flatMap((words) =>
  (
    [
      ['missing.json', 3, /missing\.json/],
      ['no.json', 2, /no\.json/],
      ['campaign-other-organisation.json', 2, /organisation.*OMEGA/],
      ['campaign-unknown-channel.json', 2, /channel/],
      ['campaign-unknown-field.json', 2, /colour/],
      ['campaign-without-moment.json', 2, /from/],
      ['campaign-unknown-filter.json', 2, /colour/],
    ] as const
  ).map(([file, code, names]) => ({ words: words.replace('C', file), code, names })),
);

describe('bad input', () => {
  const template = temporaryFolder();
  const folders = temporaryFolder();
  let count = 0;

  beforeAll(async () => {
    await buildAval();
    const folder = template.path;
    mkdirSync(join(folder, 'folder'));
    for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
    const options = { organisation: 'ALPHA', at: '2026-11-24T10:00:00+01:00', by: 'Anne' };
    const newest = {
      version: 9990,
      title: 'of a later time',
      statements: ['CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT'],
    };
    const newer = await createWorkspace(join(folder, 'newer.aval'), {
      ...options,
      migrations: [...MIGRATIONS, newest],
    });
    await newer.close();
    expect(await avalHere(['init', 'alpha.aval', '--organisation', 'ALPHA'], folder)).toMatchObject({
      code: 0,
      stderr: '',
    });
    expect(await avalHere(['import', 'alpha.aval', 'contacts.csv', '--origin', 'origin.json'], folder)).toMatchObject({
      code: 0,
      stderr: '',
    });
    const exporting = ['export', 'alpha.aval', '--campaign', 'campaign.json', '--format', 'post-lines', '--out', 'out'];
    expect(await avalHere(exporting, folder)).toMatchObject({ code: 0, stderr: '' });
    expect(await avalHere(['suppress', 'alpha.aval', '--contact', '1', '--channel', 'post'], folder)).toMatchObject({
      code: 0,
    });
    expect(await avalHere(ENDED_SUPPLIER, folder)).toMatchObject({ code: 0, stderr: '' });
    for (const words of RECEIVED_REQUESTS) expect(await avalHere(words, folder)).toMatchObject({ code: 0, stderr: '' });
    expect(await avalHere(['backup', 'alpha.aval', 'good-backup'], folder)).toMatchObject({ code: 0, stderr: '' });
    await sealWorkspaceOf(folder);
    await staffWorkspace(folder);
  });

  afterAll(() => {
    template.remove();
    folders.remove();
  });

  /** A copy of the template for one case, or for all those in a row that leave it as it was. */
  let spare: Place | null = null;
  function takePlace(): Place {
    if (spare !== null) return spare;
    count += 1;
    const path = join(folders.path, String(count));
    cpSync(template.path, path, { recursive: true });
    return { path, content: contentOf(path), stamps: stampsOf(path) };
  }

  async function refuse({ words, code, names, fault }: Case, isBuilt: boolean): Promise<void> {
    const place = takePlace();
    spare = null;
    const folder = place.path;
    const holder = words.includes('held.aval') ? await hold(folder) : undefined;
    const before = holder === undefined ? place.content : contentOf(folder);
    const ended = isBuilt
      ? await aval(words.split(' '), { folder, ...(fault === undefined ? {} : { fault }) })
      : await avalHere(words.split(' '), folder);
    const isUntouched = holder === undefined && stampsOf(folder) === place.stamps;
    const after = isUntouched ? before : contentOf(folder);
    await holder?.close();
    if (isUntouched) spare = place;
    else rmSync(folder, { recursive: true });
    expect(ended).toMatchObject({ code, stdout: '' });
    expect(ended.stderr.split('\n')).toEqual([expect.stringMatching(names), '']);
    expect(ended.stderr).not.toMatch(/\bat .*\.(js|ts):\d|Warning|\{\w+\}/);
    expect(after).toEqual(before);
  }

  /** The workspace that another user has open. */
  async function hold(folder: string): Promise<Workspace> {
    cpSync(join(folder, 'alpha.aval'), join(folder, 'held.aval'));
    return openWorkspace(join(folder, 'held.aval'), { by: 'Claire' });
  }

  describe.each([
    ['no workspace', badWorkspaces],
    ['a workspace open elsewhere', heldWorkspaces],
    ['a disk that refuses', badDisks],
    ['no workbook', badFiles],
    ['a bad ORIGIN', badOrigins],
    ['a bad MAP', badMappings],
    ['a bad CAMPAIGN', badCampaigns],
    ['a bad PRESET', badPresets],
    ['a bad option of a format', badChoices],
    ['a bad recipient', badTransfers],
    ['suppliers', badSuppliers],
    ['people who work here', badUsers],
    ['encryption', badVaults],
    ['households', badHouseholds],
    ['lists that two persons approve', badApprovals],
    ['leaving a computer or a client', badLeaving],
    ['people’s rights', badRights],
    ['anything else', badWords],
  ] as const)('%s', (_title, cases) => {
    const [first] = cases;
    it.each(cases)('$words $fault', async (bad) => {
      await refuse(bad, bad === first || bad.fault !== undefined || bad.words.includes('held.aval'));
    });
  });
});
