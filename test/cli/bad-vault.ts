import { join } from 'node:path';
import { expect } from 'vitest';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import { sealWorkspace } from '../../electron/engine/vault/seal-workspace.ts';
import { context } from '../campaign/firm.ts';
import { CHEAP, diskOpenedBy, RECOVERY } from '../workspace/sealed-disk.ts';
import { avalHere } from './aval-here.ts';
import type { Case } from './bad-exports.ts';

/** What opens the workspace `sealed.aval`, and two files that do not. */
export const VAULT_FILES = {
  'phrase.txt': 'quatre mots pour ouvrir\n',
  'other-phrase.txt': 'quatre mots pour fermer\n',
  'blank-phrase.txt': '\n',
} as const;

/**
 * Makes `sealed.aval` of the other workspace of a folder. Trying its passphrase costs nothing: a real one takes a third
 * of a second in each case that opens it.
 */
export async function sealWorkspaceOf(folder: string): Promise<void> {
  for (const words of [
    ['backup', 'alpha.aval', 'sealing'],
    ['restore', 'sealing', 'sealed.aval'],
  ])
    expect(await avalHere(words, folder)).toMatchObject({ code: 0 });
  const disk = diskOpenedBy(RECOVERY);
  const workspace = await openWorkspace(join(folder, 'sealed.aval'), { by: context.by, fileSystem: disk });
  await sealWorkspace(context, workspace, disk, {
    passphrase: Buffer.from(VAULT_FILES['phrase.txt'].trim()),
    recovery: RECOVERY,
    cost: CHEAP,
  });
  await workspace.close();
}

const UNLOCKED = 'sealed.aval --passphrase-file phrase.txt';

export const badVaults: Case[] = [
  { words: 'vault alpha.aval --encrypt --decrypt', code: 2, names: /Une seule/ },
  { words: 'vault alpha.aval --encrypt', code: 2, names: /--recovery/ },
  { words: 'vault alpha.aval --encrypt --recovery new.pdf', code: 2, names: /--passphrase-file/ },
  {
    words: 'vault alpha.aval --encrypt --recovery new.pdf --passphrase-file missing.txt',
    code: 3,
    names: /missing\.txt/,
  },
  {
    words: 'vault alpha.aval --encrypt --recovery new.pdf --passphrase-file blank-phrase.txt',
    code: 2,
    names: /blank-phrase\.txt/,
  },
  {
    words: 'vault alpha.aval --encrypt --recovery contacts.csv --passphrase-file phrase.txt',
    code: 3,
    names: /contacts\.csv/,
  },
  { words: 'vault alpha.aval --decrypt', code: 2, names: /alpha\.aval/ },
  { words: 'vault alpha.aval --change', code: 2, names: /--new-passphrase-file/ },
  { words: 'vault alpha.aval --change --new-passphrase-file phrase.txt', code: 2, names: /alpha\.aval/ },
  {
    words: 'vault alpha.aval --rotate --recovery new.pdf --new-passphrase-file phrase.txt',
    code: 2,
    names: /alpha\.aval/,
  },
  { words: `vault ${UNLOCKED} --encrypt --recovery new.pdf`, code: 2, names: /sealed\.aval/ },
  { words: `vault ${UNLOCKED} --change --new-passphrase-file blank-phrase.txt`, code: 2, names: /blank-phrase\.txt/ },
  ...['contacts sealed.aval', 'import sealed.aval more.csv --origin origin.json', 'backup sealed.aval copy'].map(
    (words): Case => ({ words, code: 3, names: /sealed\.aval/ }),
  ),
  { words: 'backup alpha.aval copy --encrypt', code: 2, names: /--passphrase-file/ },
  { words: 'backup alpha.aval copy --encrypt --passphrase-file blank-phrase.txt', code: 2, names: /blank-phrase\.txt/ },
  { words: 'backup alpha.aval copy --recovery new.pdf', code: 2, names: /--encrypt/ },
  {
    words: `backup sealed.aval copy --encrypt --recovery new.pdf --passphrase-file phrase.txt`,
    code: 2,
    names: /sealed\.aval/,
  },
  { words: 'restore sealed-backup restored.aval', code: 3, names: /sealed-backup/ },
  { words: 'contacts sealed.aval --passphrase-file other-phrase.txt', code: 2, names: /sealed\.aval/ },
  ...['--accept-loss', '--accept-loss --dry-run'].map((words): Case => ({
    words: `restore sealing sealed.aval ${words} --passphrase-file other-phrase.txt`,
    code: 2,
    names: /sealed\.aval/,
  })),
  { words: 'contacts sealed.aval --recovery-file phrase.txt', code: 2, names: /phrase\.txt/ },
  { words: 'contacts sealed.aval --passphrase-file folder', code: 3, names: /folder/ },
];
