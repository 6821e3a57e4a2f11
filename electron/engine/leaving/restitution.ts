import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import type { ExportFolder } from '../export/export-folder.ts';
import { inDraftFolder } from '../export/recorded-folder.ts';
import { listEvidence } from '../sql/evidence.ts';
import { countReturnedEntries } from '../sql/returned-oppositions.ts';
import { pausesTable } from './returned-pauses.ts';
import { countContacts } from '../sql/contacts.ts';
import type { EngineContext } from '../steps/context.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { copyFileDurably } from '../storage/disk/file-copy.ts';
import { realFileSystem } from '../storage/disk/file-system.ts';
import { assertWritable } from '../storage/disk/output-guard.ts';
import { sideFilesOf } from '../storage/disk/side-files.ts';
import { registerEnd, type RegisterPlace } from '../storage/register.ts';
import type { Workspace } from '../storage/workspace.ts';
import { consentsTable, contactsTable, proofsTable } from './returned-contacts.ts';
import { type RestitutionFile, writeTable, writeTextFile } from './returned-files.ts';
import { listRowsTable, listsTable, registerTable, requestsTable } from './returned-lists.ts';
import { hashedOppositionsTable, KEYED_METHOD, oppositionsTable } from './returned-oppositions.ts';
import type { ReturnedTable } from './returned-table.ts';

/** What a restitution holds. */
export interface ReturnedCounts {
  readonly contacts: number;
  readonly consents: number;
  /** Refusals known in clear. */
  readonly oppositions: number;
  /** Entries known as hashes alone. */
  readonly hashedOppositions: number;
  readonly proofs: number;
  /** Files of evidence. */
  readonly evidence: number;
  readonly lists: number;
  readonly listRows: number;
  /** Requests of people about their data. */
  readonly requests: number;
  readonly registerEntries: number;
}

/** `inventaire.json`. */
interface Inventory {
  readonly organisation: string;
  readonly code: string;
  readonly writtenAt: string;
  readonly by: string;
  readonly counts: ReturnedCounts;
  /** The end of the register that the restitution has. */
  readonly register: RegisterPlace;
  readonly files: readonly RestitutionFile[];
}

export interface Restitution {
  readonly folder: string;
  readonly inventory: Inventory;
  /** Of `inventaire.json`. */
  readonly sha256: string;
}

const INVENTORY = 'inventaire.json';
const SUMS = 'empreintes-sha256.txt';
const READ_ME = 'LISEZ-MOI.txt';
const READ_ME_LINES = [
  'title',
  'tables',
  'contacts',
  'consents',
  'oppositions',
  'hashed',
  'pauses',
  'proofs',
  'lists',
  'requests',
  'register',
  'inventory',
] as const;
const KEY = 'cle-des-empreintes.json';

/**
 * Writes everything that an organisation gets back at the end of a contract (art. 28(3)(g) RGPD), each table as workbook and as
 * JSON, with an inventory of digests. Each file is read again before any gets its name. An earlier restitution that nobody
 * changed is replaced.
 *
 * @throws AppError `leaving.changed_meanwhile`, `leaving.altered`, `output.…`, `file.…`; then the folder is as before.
 */
export async function writeRestitution(
  context: EngineContext,
  workspace: Workspace,
  { out }: { readonly out: string },
): Promise<Restitution> {
  const register = registerEnd(workspace) ?? { seq: 0, hash: '' };
  return inDraftFolder(workspace, out, async (folder) => {
    const files = await filesOf(context, workspace, folder);
    const inventory = inventoryOf(context, workspace, files, register);
    const text = `${JSON.stringify(inventory, null, 2)}\n`;
    const listed = await writeTextFile(folder.draftOf(INVENTORY), INVENTORY, text);
    const sums = [...files, listed].map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
    await writeTextFile(folder.draftOf(SUMS), SUMS, sums);
    assertReplaceable(workspace, folder);
    if (registerEnd(workspace)?.seq !== register.seq && register.seq > 0)
      throw new AppError('leaving.changed_meanwhile');
    workspace.write((transaction) => {
      transaction.register({
        at: context.now(),
        by: context.by,
        action: 'workspace.returned',
        subject: { files: files.length, ...inventory.counts },
        fileSha256: listed.sha256,
      });
      // Files that can’t take their place undo the entry.
      folder.place();
    });
    return { folder: folder.path, inventory, sha256: listed.sha256 };
  });
}

async function filesOf(
  context: EngineContext,
  workspace: Workspace,
  folder: ExportFolder,
): Promise<readonly RestitutionFile[]> {
  const draftOf = (name: string): string => folder.draftOf(name);
  const tables: readonly ReturnedTable[] = [
    contactsTable(context, workspace),
    consentsTable(context, workspace),
    oppositionsTable(workspace),
    hashedOppositionsTable(workspace),
    pausesTable(context, workspace),
    proofsTable(context, workspace),
    listsTable(context, workspace),
    listRowsTable(workspace),
    requestsTable(context, workspace),
    registerTable(workspace),
  ];
  const files: RestitutionFile[] = [];
  for (const table of tables) files.push(...(await writeTable(context, table, draftOf)));
  const evidence = await copyEvidence(workspace, draftOf);
  files.push(...evidence.map(({ file }) => file));
  const pieces: ReturnedTable = {
    name: 'pieces',
    columns: ['FICHIER', 'NOM', 'SHA256'],
    rows: () =>
      evidence.map(({ file: { name, sha256 }, given }) => ({
        json: { file: name, name: given, sha256 },
        cells: [name, given, sha256],
      })),
  };
  files.push(...(await writeTable(context, pieces, draftOf)));
  const { organisation, suppressionKey } = readWorkspaceIdentity(workspace);
  if (hasKeyedHashes(workspace)) {
    const key = { method: KEYED_METHOD, key: suppressionKey, about: say(context.language, 'leaving.key_about') };
    files.push(await writeTextFile(draftOf(KEY), KEY, `${JSON.stringify(key, null, 2)}\n`));
  }
  const about = READ_ME_LINES.map((line) => `${say(context.language, `read_me.${line}`, { organisation })}\n`);
  files.push(await writeTextFile(draftOf(READ_ME), READ_ME, about.join('\n')));
  return files;
}

function hasKeyedHashes(workspace: Workspace): boolean {
  const found = workspace.get(
    `SELECT 1 AS yes WHERE EXISTS (SELECT 1 FROM suppressions WHERE clear IS NULL AND kind <> 'foreign')
       OR EXISTS (SELECT 1 FROM pauses WHERE clear IS NULL) OR EXISTS (SELECT 1 FROM proof_coordinates)`,
  );
  return found !== undefined;
}

/** Files of evidence keep their kind; their own names may name a person, and are in the table alone. */
async function copyEvidence(
  workspace: Workspace,
  draftOf: (name: string) => string,
): Promise<readonly { readonly file: RestitutionFile; readonly given: string }[]> {
  const { files, path: own } = workspace;
  const { evidence } = sideFilesOf(own);
  const names = new Map(
    Array.from(workspace.values('SELECT sha256, max(name) FROM evidence GROUP BY sha256'), ([sha256, name]) => [
      String(sha256),
      String(name),
    ]),
  );
  const copied: { readonly file: RestitutionFile; readonly given: string }[] = [];
  for (const sha256 of listEvidence(files, evidence)) {
    const given = names.get(sha256) ?? '';
    const kind = /^\.[a-z\d]{1,8}$/i.exec(extname(given))?.[0] ?? '';
    const name = `piece-${sha256.slice(0, 16)}${kind}`;
    const path = draftOf(name);
    const { sha256: read, length } = await copyFileDurably(files, join(evidence, sha256), path);
    if (read !== sha256) throw new AppError('leaving.evidence_altered', { sha256 });
    copied.push({ file: { name, sha256, bytes: length }, given });
  }
  return copied;
}

function inventoryOf(
  { now, by }: EngineContext,
  workspace: Workspace,
  files: readonly RestitutionFile[],
  register: RegisterPlace,
): Inventory {
  const { organisation, code } = readWorkspaceIdentity(workspace);
  const rowsOf = (name: string): number => files.find((file) => file.name === `${name}.json`)?.rows ?? 0;
  const counts: ReturnedCounts = {
    contacts: rowsOf('contacts'),
    consents: rowsOf('accords'),
    oppositions: rowsOf('refus'),
    hashedOppositions: rowsOf('refus-empreintes'),
    proofs: rowsOf('preuves'),
    evidence: rowsOf('pieces'),
    lists: rowsOf('listes'),
    listRows: rowsOf('listes-lignes'),
    requests: rowsOf('demandes'),
    registerEntries: rowsOf('registre'),
  };
  const isWhole =
    counts.contacts === countContacts(workspace) &&
    counts.hashedOppositions === countReturnedEntries(workspace).hashed &&
    counts.registerEntries === register.seq;
  if (!isWhole) throw new AppError('leaving.changed_meanwhile');
  return { organisation, code, writtenAt: now(), by, counts, register, files };
}

function assertReplaceable(workspace: Workspace, folder: ExportFolder): void {
  const earlier = new Map(
    (readInventory(folder.path)?.inventory.files ?? []).map(({ name, sha256 }) => [name, sha256]),
  );
  const isOurs = (path: string): boolean => {
    const name = basename(path);
    return name === INVENTORY || name === SUMS ? earlier.size > 0 : earlier.get(name) === digestOf(path);
  };
  for (const name of folder.names) assertWritable(join(folder.path, name), { workspaces: [workspace.path], isOurs });
}

function digestOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** The inventory in a folder; null: there is none. */
function readInventory(folder: string): { readonly inventory: Inventory; readonly sha256: string } | null {
  const path = join(resolve(folder), INVENTORY);
  if (realFileSystem.status(path)?.kind !== 'file') return null;
  const text = readFileSync(path, 'utf8');
  try {
    const inventory = JSON.parse(text) as Partial<Inventory>;
    if (!Array.isArray(inventory.files)) return null;
    return { inventory: inventory as Inventory, sha256: createHash('sha256').update(text).digest('hex') };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * The restitution in a folder, if it is the one that the register names last and nothing was changed since: neither the
 * workspace, nor any of its files. Null otherwise.
 */
export function standingRestitution(workspace: Workspace, out: string): Restitution | null {
  const found = readInventory(out);
  if (found === null) return null;
  const last = workspace.get<{ action: string; file_sha256: string }>(
    "SELECT action, file_sha256 FROM register WHERE action <> 'workspace.backed_up' ORDER BY seq DESC LIMIT 1",
  );
  if (last?.action !== 'workspace.returned' || last.file_sha256 !== found.sha256) return null;
  const folder = resolve(out);
  const isWhole = found.inventory.files.every(({ name, sha256 }) => {
    const path = join(folder, name);
    return realFileSystem.status(path)?.kind === 'file' && digestOf(path) === sha256;
  });
  return isWhole ? { folder, ...found } : null;
}
