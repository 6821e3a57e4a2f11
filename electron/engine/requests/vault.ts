import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import path from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import type { TypedSecret } from '../../../shared/contract/vault.ts';
import type { JobKind } from '../../../shared/contract/job.ts';
import type { EngineContext } from '../steps/context.ts';
import type { SealedFileSystem } from '../storage/vault/sealed-file-system.ts';
import type { Workspace } from '../storage/workspace.ts';
import { PreparedSheet, provenCode } from '../vault/prepared-sheet.ts';
import { proposePassphrase } from '../vault/propose-passphrase.ts';
import { newRecoveryCode } from '../vault/recovery-code.ts';
import { writeRecoverySheet } from '../vault/recovery-sheet.ts';
import {
  admitComputer,
  changePassphrase,
  dismissComputer,
  rotateKey,
  sealWorkspace,
  unsealWorkspace,
} from '../vault/seal-workspace.ts';
import { assertOpens, newPassphrase, secretOf } from '../vault/typed-secret.ts';
import type { NounAnswers, RequestContext } from './request-context.ts';

export const vault: NounAnswers<'vault'> = {
  'vault.state': async (_input, { session }) => session.standing(),

  'vault.propose': async () => ({ passphrase: proposePassphrase() }),

  'vault.prepare': async ({ fileToken, opens }, context) => {
    const { session, files } = context;
    const file = files.toSaveRecovery(fileToken);
    const code = newRecoveryCode();
    const replace = files.mayReplace(fileToken);
    await writeRecoverySheet(context, session.workspace, { file, code: code.text, opens, replace });
    const sheet = new PreparedSheet(code, opens);
    session.prepare(sheet);
    return { file: path.basename(file), asked: [...sheet.asked] };
  },

  'vault.seal': async ({ passphrase, groups }, context) => {
    const secrets = {
      passphrase: newPassphrase(passphrase),
      recovery: provenCode(context.session.prepared, groups, 'workspace'),
    };
    return reseal(context, 'sealing', (job, workspace, disk) => sealWorkspace(job, workspace, disk, secrets));
  },

  'vault.rotate': async ({ passphrase, groups, present }, context) => {
    const secrets = {
      passphrase: newPassphrase(passphrase),
      recovery: provenCode(context.session.prepared, groups, 'workspace'),
    };
    assertPresent(context, present);
    return reseal(context, 'sealing', (job, workspace, disk) => rotateKey(job, workspace, disk, secrets));
  },

  'vault.change': async ({ passphrase, present }, context) => {
    const secrets = { passphrase: newPassphrase(passphrase) };
    if (present !== null) assertPresent(context, present);
    else if (!context.session.standing().isRecovered) throw new AppError('vault.present_missing');
    return reseal(context, 'sealing', (job, workspace, disk) => changePassphrase(job, workspace, disk, secrets));
  },

  'vault.unseal': async ({ present }, context) => {
    assertPresent(context, present);
    return reseal(context, 'unsealing', unsealWorkspace);
  },

  'vault.remember': async ({ present }, context) => {
    assertPresent(context, present);
    const secret = randomBytes(KEPT_SECRET);
    return reseal(context, 'sealing', async (job, workspace, disk) => {
      await admitComputer(job, workspace, disk, { name: hostname(), secret });
      context.session.keepKey(workspace.path, secret);
    });
  },

  'vault.forget': async (_input, context) => {
    const { session } = context;
    // At once: the key opens nothing more here, even if the workspace can't be written now.
    session.keepKey(session.workspace.path, null);
    return reseal(context, 'sealing', (job, workspace, disk) => dismissComputer(job, workspace, disk, hostname()));
  },

  'vault.lock': async (_input, { session, jobs }) => {
    jobs.assertIdle();
    await session.lock();
    return null;
  },

  'vault.unlock': async ({ secret }, { session, jobs }) => {
    jobs.assertIdle();
    return session.unlock(secretOf(secret), secret.kind === 'recovery');
  },

  'vault.leave': async (_input, { session }) => {
    session.leave();
    return null;
  },
};

/** Bytes of the secret that a key store keeps: as many as the data key has. */
const KEPT_SECRET = 32;

/** Requires the present secret, so that nobody can change what opens a workspace that was left open. @throws AppError `vault.wrong_secret`. */
function assertPresent({ session }: RequestContext, present: TypedSecret): void {
  const { path: file } = session.workspace;
  const open = session.files.vaultOf(file);
  if (open === null) throw new AppError('vault.not_sealed', { path: file });
  assertOpens(open, secretOf(present), file);
}

type Resealing = (context: EngineContext, workspace: Workspace, disk: SealedFileSystem) => Promise<void>;

/** Writes the workspace anew in a job; the page learns the outcome also when an old copy could not be removed. */
function reseal(
  context: RequestContext,
  kind: Extract<JobKind, 'sealing' | 'unsealing'>,
  work: Resealing,
): { jobId: string } {
  const { session, jobs } = context;
  jobs.assertIdle();
  const { workspace, files } = session;
  return jobs.start(kind, async ({ signal, onProgress }) => {
    try {
      await work({ ...context, signal, onProgress }, workspace, files);
      session.forgetSheet();
      return session.standing();
    } finally {
      session.resealed();
    }
  });
}
