import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contextOn, DIRECT, person, withFirm } from '../../../test/campaign/firm.ts';
import { CHEAP, PASSPHRASE, RECOVERY } from '../../../test/workspace/sealed-disk.ts';
import { Mirror } from '../mirror/mirror.ts';
import { backupWorkspace } from '../restore/backup.ts';
import { realFileSystem } from '../storage/disk/file-system.ts';
import { openWorkspace } from '../storage/open-workspace.ts';
import { KeyRing } from '../storage/vault/key-ring.ts';
import { SealedFileSystem } from '../storage/vault/sealed-file-system.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { noteOpposition } from '../suppression/waiting-oppositions.ts';
import { sealWorkspace } from './seal-workspace.ts';

const TODAY = contextOn('2026-11-30');

/** A client, and a person who says no by e-mail alone. */
const KNOWN = {
  lastName: 'Quémener-Abgrall',
  firstName: 'Hortense',
  email: 'hortense.quemener@example.com',
  mobile: '06 39 98 12 34',
  street: '14 venelle des Tisserands',
};
const REFUSER = 'gwenole.lestideau@example.com';
/** As a clear workspace has them; the last stands in the evidence alone. */
const WORDS = [
  KNOWN.lastName,
  KNOWN.firstName,
  KNOWN.email,
  '+33639981234',
  KNOWN.street,
  REFUSER,
  'signature de Madame Quémener',
];

/** A word as UTF-8, as UTF-16, and as base64 of a text in which it begins at each of the three places. */
function formsOf(word: string): readonly Buffer[] {
  const encoded = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(word)]);
    // What depends on neighbours is left out.
    const whole = text.subarray(0, text.length - (text.length % 3)).toString('base64');
    return Buffer.from(shift === 0 ? whole : whole.slice(4));
  });
  return [Buffer.from(word), Buffer.from(word, 'utf16le'), ...encoded];
}

/** Every file of a folder, except what the user put there himself. */
const bytesIn = (folder: string, inputs: ReadonlySet<string>): ReadonlyMap<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && !inputs.has(one.name))
      .map(({ parentPath, name }) => [
        join(parentPath, name).slice(folder.length),
        readFileSync(join(parentPath, name)),
      ]),
  );

function foundIn(files: ReadonlyMap<string, Buffer>, words: readonly string[] = WORDS): readonly string[] {
  return [...files].flatMap(([name, bytes]) =>
    words
      .filter((word) => formsOf(word).some((form) => Buffer.concat([Buffer.from(name), bytes]).includes(form)))
      .map((word) => `${word} in ${name}`),
  );
}

it('the search finds a word as base64 wherever it begins', () => {
  for (const before of ['', 'a', 'ab', 'abc'])
    for (const form of ['base64', 'utf16le', 'utf8'] as const) {
      const bytes =
        form === 'base64'
          ? Buffer.from(Buffer.from(`${before}${KNOWN.email}, Lyon`).toString('base64'))
          : Buffer.from(`${before}${KNOWN.email}`, form);
      expect(foundIn(new Map([['/file', bytes]]))).toContain(`${KNOWN.email} in /file`);
    }
});

it('nothing known of a person is in any file of a sealed workspace, nor in its backup and its second place', () =>
  withFirm(
    async ({ workspace, folder, add }) => {
      const { files } = workspace;
      if (!(files instanceof SealedFileSystem)) throw new TypeError('a sealed disk');
      writeFileSync(join(folder, 'contrat.pdf'), '%PDF-1.7 signature de Madame Quémener');
      mkdirSync(join(folder, 'CLE'));
      const inputs = new Set(['contrat.pdf', 'file-1.csv', 'file-2.csv', 'alpha.aval-lock']);
      await add([person(1, KNOWN)], { ...DIRECT, evidence: ['contrat.pdf'] });
      await suppressPerson(TODAY, workspace, { email: REFUSER });
      // In clear, the same search finds them.
      // The key of the hashed oppositions stands beside them: with it every mobile number is tried in minutes.
      const key = workspace.get("SELECT value FROM workspace WHERE key = 'suppression_key'")?.['value'];
      const words = [...WORDS, String(key)];
      const clear = foundIn(bytesIn(folder, inputs), words);
      expect(words.filter((word) => !clear.some((found) => found.startsWith(`${word} in /`)))).toEqual([]);

      const secrets = { passphrase: Buffer.from(PASSPHRASE), recovery: RECOVERY, cost: CHEAP };
      await sealWorkspace(TODAY, workspace, files, secrets);
      await Mirror.attach(workspace, TODAY).switchOn(join(folder, 'CLE'));
      await add([person(2), person(3, { ...KNOWN, email: 'autre@example.com', mobile: '' })]);
      await workspace.compact();
      await suppressPerson(TODAY, workspace, { phone: '06 39 98 12 34', name: 'Hortense Quémener-Abgrall' });
      const elsewhere = await openWorkspace(workspace.path, { by: 'Paul', readOnly: true, fileSystem: files });
      noteOpposition(TODAY, elsewhere, { email: 'hortense.quemener@example.com' });
      await elsewhere.close();
      await Mirror.of(workspace).catchUp();
      await backupWorkspace(workspace, join(folder, 'lundi.aval-backup'), {
        noted: { at: TODAY.now(), by: 'Nadège' },
      });
      const sealed = bytesIn(folder, inputs);
      expect([...sealed.keys()].map((name) => name.replace(/[0-9a-f-]{30,}/g, '…')).sort()).toEqual([
        '/CLE/alpha.refus',
        '/alpha.aval',
        '/alpha.aval-backup',
        '/alpha.aval-backup-journal',
        '/alpha.aval-files/…',
        '/alpha.aval-journal',
        '/alpha.aval-waiting/…',
        '/lundi.aval-backup',
      ]);
      expect(foundIn(sealed, words)).toEqual([]);
      expect([...sealed.values()].filter((bytes) => bytes.includes(Buffer.from(String(key), 'hex')))).toEqual([]);
    },
    new SealedFileSystem(realFileSystem, new KeyRing()),
  ));
