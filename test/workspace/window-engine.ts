import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { AppError } from '../../shared/contract/result.ts';
import type { SheetSubject, TypedSecret } from '../../shared/contract/vault.ts';
import { Jobs } from '../../electron/engine/jobs/jobs.ts';
import { GrantedFiles } from '../../electron/engine/requests/granted-files.ts';
import type { RequestContext } from '../../electron/engine/requests/request-context.ts';
import { vault } from '../../electron/engine/requests/vault.ts';
import { WorkspaceSession } from '../../electron/engine/requests/workspace-session.ts';

/** The one file that a request names. */
export const TOKEN = '6f9619ff-8b86-4011-b42d-00c04fc964ff';
export const FIRST = 'abeille jardin moulin violon';
export const SECOND = 'citron plume renard soleil';
export const byPhrase = (text: string): TypedSecret => ({ kind: 'passphrase', text });

type Heard = { readonly name: string; readonly event: Record<string, unknown> | null };
const isEnd = ({ name }: Heard): boolean => name === 'job.ended';

/** An engine with its page: what the page hears, and the jobs that it starts. */
export class WindowEngine {
  readonly heard: unknown[] = [];
  /** What main hears of it. */
  kept: { file: string; secret: string | null } | null = null;
  waiting: { path: string; byUser: boolean } | null = null;
  readonly session: WorkspaceSession;
  /** The workspace of the specs. */
  readonly file: string;
  readonly #folder: string;
  readonly #jobs: Jobs;

  /** @param folder of the user. */
  constructor(folder: string) {
    this.#folder = folder;
    this.file = join(folder, 'perdrix.aval');
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

  context(purpose: 'saveRecovery' | 'openWorkspace' | 'openBackup' | 'saveBackup' = 'openWorkspace', file = this.file) {
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
  async prepare(opens: SheetSubject = 'workspace'): Promise<{ groups: string[]; code: string }> {
    const context = this.context('saveRecovery', join(this.#folder, 'fiche.pdf'));
    context.files.mayReplace(TOKEN);
    rmSync(join(this.#folder, 'fiche.pdf'), { force: true });
    const { asked } = await vault['vault.prepare']({ fileToken: TOKEN, opens }, context);
    const code = this.session.prepared?.code.text ?? '';
    return { groups: asked.map((number) => code.split(' ')[number - 1] ?? ''), code };
  }

  async sealed(): Promise<string> {
    await this.session.create(this.file, 'Boutique Perdrix', []);
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

/** The code of a refusal, or `done`. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}
