import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeystoreAbsence } from '../../../shared/contract/vault.ts';
import { safeStorage } from '../../../test/security/fake-electron.ts';
import type { EngineProcess } from '../engine-process.ts';
import { KeptKeys } from './kept-keys.ts';
import { type Keystore, systemKeystore } from './keystore.ts';
import { PreferencesStore } from '../preferences.ts';
import { ComputerRecognition } from './computer-recognition.ts';

vi.mock('electron', () => import('../../../test/security/fake-electron.ts'));

const SECRET = 'bGUgc2VjcmV0IGQndW4gb3JkaW5hdGV1cg==';

/** A key store of one session: another session can't read what it encrypted. */
class FakeKeystore implements Keystore {
  readonly #absence: KeystoreAbsence | null;
  readonly #session: string;

  constructor(session = 'claire', absence: KeystoreAbsence | null = null) {
    this.#session = session;
    this.#absence = absence;
  }

  absence(): Promise<KeystoreAbsence | null> {
    return Promise.resolve(this.#absence);
  }

  encrypt(text: string): Promise<Buffer> {
    return Promise.resolve(Buffer.from(JSON.stringify([this.#session, text.split('').reverse().join('')])));
  }

  decrypt(encrypted: Buffer): Promise<string | null> {
    const [session, text] = JSON.parse(encrypted.toString()) as [string, string];
    return Promise.resolve(session === this.#session ? text.split('').reverse().join('') : null);
  }
}

let folder: string;
let settings: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'aval-keys-'));
  settings = path.join(folder, 'settings');
  file = path.join(folder, 'perdrix.aval');
  writeFileSync(file, '');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A start of the program. */
function started(keystore: Keystore = new FakeKeystore(), personName: string | null = 'Nadège Perdrix') {
  const preferences = new PreferencesStore(settings);
  if (personName !== null) preferences.change({ personName });
  const keys = new KeptKeys(settings, keystore);
  const ask = vi.fn<EngineProcess['ask']>(() => Promise.resolve({ ok: true, value: null }));
  const recognition = new ComputerRecognition(keystore, keys, preferences);
  return { keys, recognition, ask, open: () => recognition.open({ ask } as unknown as EngineProcess) };
}

const waiting = (byUser = false) => ({ path: file, byUser });

describe('a workspace whose key is kept', () => {
  beforeEach(() => started().keys.keep(file, SECRET));

  it('is opened by it at the next start, and its secret is nowhere in clear', async () => {
    const { recognition, ask, open } = started();
    recognition.wait(waiting());
    expect(await open()).toBe('opened');
    expect(ask.mock.calls).toEqual([
      [{ name: 'vault.unlock', input: { secret: { kind: 'keystore', text: SECRET } }, files: {}, language: 'fr' }],
    ]);
    recognition.hold(file);
    expect(await recognition.standing()).toEqual({ absence: null, isOn: true });
    expect(readFileSync(path.join(settings, 'keys.json'), 'utf8')).not.toContain(SECRET);
  });

  it('asks for its passphrase once a user has locked it, also after a restart, until it is typed', async () => {
    const first = started();
    first.recognition.hold(file);
    first.recognition.wait(waiting(true));
    expect(await first.open()).toBe('unknown');
    const second = started();
    second.recognition.wait(waiting());
    expect(await second.open()).toBe('unknown');
    expect(second.ask).not.toHaveBeenCalled();
    second.recognition.hold(file);
    const third = started();
    third.recognition.wait(waiting());
    expect(await third.open()).toBe('opened');
  });

  it('asks for its passphrase when the key opens it no more, and the key is removed', async () => {
    const { keys, recognition, ask, open } = started();
    recognition.wait(waiting());
    ask.mockResolvedValue({ ok: false, error: { code: 'vault.wrong_secret', params: {} } });
    expect(await open()).toBe('unfit');
    expect(await keys.has(file)).toBe(false);
    expect(await open()).toBe('unknown');
  });

  it('keeps its key when it can’t be opened for another reason', async () => {
    const { keys, recognition, ask, open } = started();
    recognition.wait(waiting());
    ask.mockResolvedValue({ ok: false, error: { code: 'workspace.damaged', params: { path: file } } });
    await expect(open()).rejects.toMatchObject({ code: 'workspace.damaged' });
    expect(await keys.has(file)).toBe(true);
  });

  it.each([
    ['another session', new FakeKeystore('thomas')],
    ['a computer without a key store', new FakeKeystore('claire', 'absent')],
  ])('is not opened by %s', async (_name, keystore) => {
    const { recognition, ask, open } = started(keystore);
    recognition.wait(waiting());
    expect(await open()).toBe('unfit');
    expect(ask).not.toHaveBeenCalled();
  });

  it('is opened under a symbolic link too, and no other workspace is', async () => {
    const { recognition, ask, open } = started();
    recognition.wait({ path: path.join(folder, 'autre.aval'), byUser: false });
    expect(await open()).toBe('unknown');
    recognition.wait(null);
    expect(await open()).toBe('unknown');
    expect(ask).not.toHaveBeenCalled();
    mkdirSync(path.join(folder, 'sous'));
    recognition.wait({ path: path.join(folder, 'sous', '..', 'perdrix.aval'), byUser: false });
    expect(await open()).toBe('opened');
  });

  it('loses its key when it is gone at a start, but not when its drive is', async () => {
    const drive = path.join(folder, 'cle');
    mkdirSync(drive);
    const onDrive = path.join(drive, 'autre.aval');
    writeFileSync(onDrive, '');
    await started().keys.keep(onDrive, SECRET);
    rmSync(drive, { recursive: true });
    rmSync(file);
    const { keys } = started();
    expect([await keys.has(file), await keys.has(onDrive)]).toEqual([false, true]);
  });

  it('loses its key on demand, in the order of the demands', async () => {
    const { keys } = started();
    void keys.keep(file, SECRET);
    await keys.keep(file, null);
    expect(await started().keys.has(file)).toBe(false);
  });
});

describe('nothing is kept', () => {
  it.each(['absent', 'unprotected'] as const)('when the key store is %s', async (absence) => {
    const { keys, recognition } = started(new FakeKeystore('claire', absence));
    await keys.keep(file, SECRET);
    recognition.hold(file);
    expect(await recognition.standing()).toEqual({ absence, isOn: false });
  });
});

it('the key store of the system is refused where it protects nothing', async () => {
  const platform = vi.spyOn(process, 'platform', 'get').mockReturnValue('linux');
  expect(await systemKeystore.absence()).toBeNull();
  safeStorage.getSelectedStorageBackend.mockReturnValueOnce('basic_text');
  expect(await systemKeystore.absence()).toBe('unprotected');
  safeStorage.isAsyncEncryptionAvailable.mockResolvedValueOnce(false);
  expect(await systemKeystore.absence()).toBe('absent');
  platform.mockReturnValue('win32');
  safeStorage.getSelectedStorageBackend.mockReturnValueOnce('basic_text');
  expect(await systemKeystore.absence()).toBeNull();
  const encrypted = await systemKeystore.encrypt(SECRET);
  expect(await systemKeystore.decrypt(encrypted ?? Buffer.alloc(0))).toBe(SECRET);
  safeStorage.decryptStringAsync.mockRejectedValueOnce(new Error('Error while decrypting the ciphertext.'));
  expect(await systemKeystore.decrypt(Buffer.from('x'))).toBeNull();
  safeStorage.encryptStringAsync.mockRejectedValueOnce(new Error('Encryption is not available.'));
  expect(await systemKeystore.encrypt(SECRET)).toBeNull();
  platform.mockRestore();
});
