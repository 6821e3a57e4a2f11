import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../shared/contract/result.ts';
import type { TypedSecret, VaultStanding } from '../../../shared/contract/vault.ts';
import { Jobs } from '../jobs/jobs.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import type * as KeySlots from '../storage/vault/key-slot.ts';
import { newRecoveryCode } from '../vault/recovery-code.ts';
import { PreparedSheet } from '../vault/prepared-sheet.ts';
import { GrantedFiles } from './granted-files.ts';
import { leaving } from './leaving.ts';
import type { RequestContext } from './request-context.ts';
import { vault } from './vault.ts';
import { workspace } from './workspace.ts';
import { WorkspaceSession } from './workspace-session.ts';

// Trying a passphrase of the usual cost takes half a second.
vi.mock('../storage/vault/key-slot.ts', async (original) => {
  const slots = await original<typeof KeySlots>();
  const makeSlot: typeof slots.makeSlot = (kind, label, secret, key) =>
    slots.makeSlot(kind, label, secret, key, { cost: 4 });
  return { ...slots, makeSlot };
});

const TOKEN = '6f9619ff-8b86-4011-b42d-00c04fc964ff';
const FIRST = 'abeille jardin moulin violon';
const SECOND = 'citron plume renard soleil';
const byPhrase = (text: string): TypedSecret => ({ kind: 'passphrase', text });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aval-vault-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** An engine with its page: what the page hears, and the jobs that it starts. */
class Engine {
  readonly heard: unknown[] = [];
  /** What main hears of it. */
  kept: { file: string; secret: string | null } | null = null;
  waiting: { path: string; byUser: boolean } | null = null;
  readonly session: WorkspaceSession;
  readonly #jobs: Jobs;

  constructor() {
    this.#jobs = new Jobs(
      (name, event) => void this.heard.push({ name, event }),
      () => undefined,
      () => performance.now(),
    );
    this.session = new WorkspaceSession(
      { userFolder: folder, person: 'Anne', reopen: null },
      {
        onChange: (event) => void this.heard.push({ name: 'workspace.changed', event }),
        onHold: () => undefined,
        onVault: (event, waiting) => {
          this.heard.push({ name: 'vault.changed', event });
          this.waiting = waiting;
        },
        onKey: (file, secret) => {
          this.kept = { file, secret: secret === null ? null : Buffer.from(secret).toString('base64') };
        },
      },
    );
  }

  context(purpose: 'saveRecovery' | 'openWorkspace' | 'openBackup' | 'saveBackup' = 'openWorkspace', file = FILE()) {
    return {
      by: 'Anne',
      now: () => '2026-11-30T10:30:00+01:00',
      today: () => '2026-11-30',
      language: 'fr',
      session: this.session,
      jobs: this.#jobs,
      files: new GrantedFiles({ [TOKEN]: { path: file, purpose } }),
    } satisfies RequestContext;
  }

  /** The end of a job. */
  async ended(started: Promise<{ jobId: string }>): Promise<{ outcome: string; error?: { code: string } }> {
    const { jobId } = await started;
    return vi.waitFor(() => {
      const found = this.heard.find((one) => (one as Heard).event?.['jobId'] === jobId && isEnd(one as Heard));
      if (found === undefined) throw new Error('at work');
      return (found as Heard).event as unknown as { outcome: string };
    }, 20_000);
  }

  /** Prepares a sheet and returns the two groups that it asks for. */
  async prepare(): Promise<{ groups: string[]; code: string }> {
    const context = this.context('saveRecovery', join(folder, 'fiche.pdf'));
    context.files.mayReplace(TOKEN);
    rmSync(join(folder, 'fiche.pdf'), { force: true });
    const { asked } = await vault['vault.prepare']({ fileToken: TOKEN }, context);
    const code = this.session.prepared?.code.text ?? '';
    return { groups: asked.map((number) => code.split(' ')[number - 1] ?? ''), code };
  }

  async sealed(): Promise<string> {
    await this.session.create(FILE(), 'Boutique Perdrix', []);
    const { groups, code } = await this.prepare();
    const end = await this.ended(vault['vault.seal']({ passphrase: FIRST, groups }, this.context()));
    expect(end.outcome).toBe('finished');
    return code;
  }

  unlock(secret: TypedSecret) {
    return vault['vault.unlock']({ secret }, this.context());
  }

  lock() {
    return vault['vault.lock']({}, this.context());
  }
}

type Heard = { readonly name: string; readonly event: Record<string, unknown> | null };
const isEnd = ({ name }: Heard): boolean => name === 'job.ended';
const FILE = (): string => join(folder, 'perdrix.aval');

async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

describe('the key store of this computer', () => {
  const sealedAndKept = async (): Promise<{ engine: Engine; secret: TypedSecret }> => {
    const engine = new Engine();
    await engine.sealed();
    const present = byPhrase(FIRST);
    expect((await engine.ended(vault['vault.remember']({ present }, engine.context()))).outcome).toBe('finished');
    return { engine, secret: { kind: 'keystore', text: engine.kept?.secret ?? '' } };
  };

  it('opens a workspace by a secret that the page never gets, and the passphrase still opens it', async () => {
    const { engine, secret } = await sealedAndKept();
    expect(engine.kept?.file).toBe(engine.session.workspace.path);
    expect(engine.session.standing().opens.map(({ kind }) => kind)).toEqual(['passphrase', 'recovery', 'keystore']);
    expect(JSON.stringify(engine.heard)).not.toContain(secret.text);
    await engine.session.close();

    expect(await workspace['workspace.open']({ fileToken: TOKEN }, engine.context())).toBeNull();
    expect(engine.waiting).toMatchObject({ path: FILE(), byUser: false });
    await engine.unlock(secret);
    await engine.lock();
    expect(engine.waiting).toMatchObject({ byUser: true });
    await engine.unlock(byPhrase(FIRST));
    expect(engine.waiting).toBeNull();
    expect(engine.kept?.secret).toBe(secret.text);
    await engine.session.close();
  });

  it('is not asked for without the present passphrase', async () => {
    const engine = new Engine();
    await engine.sealed();
    expect(await refusalOf(vault['vault.remember']({ present: byPhrase(SECOND) }, engine.context()))).toBe(
      'vault.wrong_secret',
    );
    expect(engine.kept?.secret).toBeNull();
    await engine.session.close();
  });

  it.each([
    [
      'another passphrase',
      (engine: Engine) => vault['vault.change']({ passphrase: SECOND, present: byPhrase(FIRST) }, engine.context()),
    ],
    [
      'another key',
      async (engine: Engine) => {
        const { groups } = await engine.prepare();
        return vault['vault.rotate']({ passphrase: SECOND, groups, present: byPhrase(FIRST) }, engine.context());
      },
    ],
    ['a wish to be forgotten', (engine: Engine) => vault['vault.forget']({}, engine.context())],
    ['decryption', (engine: Engine) => vault['vault.unseal']({ present: byPhrase(FIRST) }, engine.context())],
  ])('forgets its secret after %s, and opens nothing by it any more', async (_name, change) => {
    const { engine, secret } = await sealedAndKept();
    expect((await engine.ended(change(engine))).outcome).toBe('finished');
    expect(engine.kept?.secret).toBeNull();
    expect(engine.session.standing().opens.map(({ kind }) => kind)).not.toContain('keystore');
    const { isSealed } = engine.session.standing();
    await engine.session.close();
    await workspace['workspace.open']({ fileToken: TOKEN }, engine.context());
    if (isSealed) expect(await refusalOf(engine.unlock(secret))).toBe('vault.wrong_secret');
    else expect(engine.session.isOpen).toBe(true);
    await engine.session.close();
  });

  it('forgets its secret when the workspace is destroyed here', async () => {
    const { engine } = await sealedAndKept();
    const file = engine.session.workspace.path;
    const backup = join(folder, 'copie.aval-backup');
    await engine.ended(workspace['workspace.backup']({ fileToken: TOKEN }, engine.context('saveBackup', backup)));
    await leaving['leaving.retire'](
      { backupToken: TOKEN, confirm: 'Boutique Perdrix' },
      engine.context('openBackup', backup),
    );
    expect(existsSync(file)).toBe(false);
    expect(engine.kept).toEqual({ file, secret: null });
  });

  it('forgets its secret when the workspace is opened after a change elsewhere', async () => {
    const { engine, secret } = await sealedAndKept();
    await engine.session.close();
    const elsewhere = new Engine();
    await workspace['workspace.open']({ fileToken: TOKEN }, elsewhere.context());
    await elsewhere.unlock(byPhrase(FIRST));
    await elsewhere.ended(vault['vault.change']({ passphrase: SECOND, present: byPhrase(FIRST) }, elsewhere.context()));
    await elsewhere.session.close();

    await workspace['workspace.open']({ fileToken: TOKEN }, engine.context());
    expect(await refusalOf(engine.unlock(secret))).toBe('vault.wrong_secret');
    expect(engine.kept?.secret).toBe(secret.text);
    await engine.unlock(byPhrase(SECOND));
    expect(engine.kept?.secret).toBeNull();
    await engine.session.close();
  });
});

describe('a workspace of the window', () => {
  it('is sealed, locked and opened again, by its passphrase or its sheet, and the page never gets a secret', async () => {
    const engine = new Engine();
    const code = await engine.sealed();
    expect(readFileSync(FILE()).subarray(0, 8).toString()).toBe('AVALENC1');
    const isOpen = { locked: null, isSealed: true, isRecovered: false };
    expect(engine.session.standing()).toMatchObject(isOpen);

    await suppressPerson(engine.context(), engine.session.workspace, { email: 'lea@example.com' });
    await engine.lock();
    const locked: VaultStanding['locked'] = { name: 'perdrix', organisation: 'Boutique Perdrix' };
    expect(engine.session.standing()).toEqual({ locked, isSealed: false, opens: [], isRecovered: false });
    expect(engine.session.state()).toBeNull();

    expect(await refusalOf(engine.unlock(byPhrase(SECOND)))).toBe('vault.wrong_secret');
    expect(await refusalOf(engine.unlock({ kind: 'recovery', text: code.slice(5) }))).toBe('vault.code_unreadable');
    expect(engine.session.standing().locked).toEqual(locked);
    await engine.unlock(byPhrase(FIRST));
    expect(engine.session.standing()).toMatchObject(isOpen);
    expect(engine.session.workspace.get('SELECT COUNT(*) AS entries FROM suppressions')).toEqual({ entries: 1 });

    // Forgotten: the sheet opens it, and another passphrase is chosen without the present one.
    await engine.lock();
    await engine.unlock({ kind: 'recovery', text: code.toLowerCase() });
    expect(engine.session.standing().isRecovered).toBe(true);
    await engine.ended(vault['vault.change']({ present: null, passphrase: SECOND }, engine.context()));
    expect(engine.session.standing().isRecovered).toBe(false);
    expect(await refusalOf(vault['vault.change']({ present: null, passphrase: FIRST }, engine.context()))).toBe(
      'vault.present_missing',
    );
    await engine.lock();
    expect(await refusalOf(engine.unlock(byPhrase(FIRST)))).toBe('vault.wrong_secret');
    await engine.unlock(byPhrase(SECOND));
    await engine.session.close();

    const told = JSON.stringify(engine.heard);
    for (const secret of [FIRST, SECOND, code, code.slice(0, 9)]) expect(told).not.toContain(secret);
  });

  it('waits for its secret after a crash, and the present one stays open when another waits', async () => {
    const before = new Engine();
    await before.sealed();
    await before.session.close();

    const after = new Engine();
    expect(await workspace['workspace.open']({ fileToken: TOKEN }, after.context())).toBeNull();
    expect(after.heard).toEqual([
      { name: 'workspace.changed', event: null },
      {
        name: 'vault.changed',
        event: { locked: { name: 'perdrix', organisation: null }, isSealed: false, opens: [], isRecovered: false },
      },
    ]);
    await vault['vault.leave']({}, after.context());
    expect(after.session.standing().locked).toBeNull();
    expect(await refusalOf(after.unlock(byPhrase(FIRST)))).toBe('workspace.none_open');

    await after.session.create(join(folder, 'autre.aval'), 'Autre', []);
    await workspace['workspace.open']({ fileToken: TOKEN }, after.context());
    expect(after.session.state()?.name).toBe('autre');
    await after.unlock(byPhrase(FIRST));
    expect(after.session.state()?.name).toBe('perdrix');
    expect(await after.ended(workspace['workspace.verify']({}, after.context()))).toMatchObject({
      outcome: 'finished',
      result: { damages: [] },
    });
    await after.session.close();
  });

  it('is backed up sealed, and the backup asks for its secret', async () => {
    const engine = new Engine();
    await engine.sealed();
    const backup = join(folder, 'copie.aval-backup');
    expect(
      await engine.ended(workspace['workspace.backup']({ fileToken: TOKEN }, engine.context('saveBackup', backup))),
    ).toMatchObject({ outcome: 'finished' });
    expect(readFileSync(backup).subarray(0, 8).toString()).toBe('AVALENC1');
    const rehearse = (secret?: TypedSecret) =>
      engine.ended(
        workspace['workspace.rehearseRestore'](
          { backupToken: TOKEN, fileToken: null, ...(secret === undefined ? {} : { secret }) },
          engine.context('openBackup', backup),
        ),
      );
    // Its own workspace is open: the key is known.
    expect((await rehearse()).outcome).toBe('finished');
    await engine.session.close();
    expect(await rehearse()).toMatchObject({ outcome: 'failed', error: { code: 'workspace.locked' } });
    expect(await rehearse(byPhrase(SECOND))).toMatchObject({ error: { code: 'vault.wrong_secret' } });
    expect((await rehearse(byPhrase(FIRST))).outcome).toBe('finished');
  });

  it('that is plain is backed up sealed where a passphrase is given for it', async () => {
    const engine = new Engine();
    await engine.session.create(FILE(), 'Boutique Perdrix', []);
    const backup = join(folder, 'copie.aval-backup');
    const backedUp = (passphrase: string) =>
      workspace['workspace.backup']({ fileToken: TOKEN, passphrase }, engine.context('saveBackup', backup));
    expect(await refusalOf(backedUp('trop court'))).toBe('vault.passphrase_short');
    expect(existsSync(backup)).toBe(false);
    expect((await engine.ended(backedUp(SECOND))).outcome).toBe('finished');
    expect(readFileSync(backup).subarray(0, 8).toString()).toBe('AVALENC1');
    expect(engine.session.standing().isSealed).toBe(false);
    await engine.session.close();
  });

  it('is not sealed before its sheet is typed back, nor by a short passphrase, nor written in clear by a stranger', async () => {
    const engine = new Engine();
    await engine.session.create(FILE(), 'Boutique Perdrix', []);
    const seal = (passphrase: string, groups: string[]) =>
      vault['vault.seal']({ passphrase, groups }, engine.context());
    expect(await refusalOf(seal(FIRST, ['0000', '0000']))).toBe('vault.sheet_missing');
    const { groups } = await engine.prepare();
    expect(await refusalOf(seal(FIRST, [...groups].reverse()))).toBe('vault.groups_wrong');
    expect(await refusalOf(seal('abeille    ', groups))).toBe('vault.passphrase_short');
    expect(await refusalOf(engine.lock())).toBe('vault.not_sealed');
    expect(engine.session.standing().isSealed).toBe(false);
    expect(
      (
        await engine.ended(
          seal(
            FIRST,
            groups.map((group) => ` ${group.toLowerCase()} `),
          ),
        )
      ).outcome,
    ).toBe('finished');
    const present = byPhrase(SECOND);
    expect(await refusalOf(vault['vault.unseal']({ present }, engine.context()))).toBe('vault.wrong_secret');
    expect((await engine.ended(vault['vault.unseal']({ present: byPhrase(FIRST) }, engine.context()))).outcome).toBe(
      'finished',
    );
    expect(engine.session.standing().isSealed).toBe(false);
    expect(existsSync(join(folder, 'fiche.pdf'))).toBe(true);
    await engine.session.close();
  });
});

it('asks for two different groups of a sheet, and I, O and spaces do not matter', () => {
  const code = newRecoveryCode();
  for (let round = 0; round < 200; round += 1) {
    const sheet = new PreparedSheet(code);
    const [first, second] = sheet.asked;
    expect([1 <= first, first < second, second <= 14]).toEqual([true, true, true]);
    const groups = sheet.asked.map((number) => code.text.split(' ')[number - 1] ?? '');
    expect(() =>
      sheet.assertProvenBy(groups.map((group) => group.replaceAll('0', 'o').replaceAll('1', 'l'))),
    ).not.toThrow();
    expect(() => sheet.assertProvenBy([])).toThrow('vault.groups_wrong');
  }
});
