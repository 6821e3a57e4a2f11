import path from 'node:path';
import type { Parsed } from '../../../shared/contract/contract.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import { ensureExample } from '../demo/example-workspace.ts';
import { rehearseBackup, restoreBackup } from '../erasure/restore-backup.ts';
import { carriedOver } from '../erasure/restore-counts.ts';
import type { MirrorChoice } from '../mirror/take-from-mirror.ts';
import { backupWorkspace } from '../restore/backup.ts';
import { changeFurtherNames } from '../sql/further-names.ts';
import type { Restoration } from '../restore/restoration.ts';
import { verifyWorkspace } from '../restore/verify.ts';
import type { FileSystem } from '../storage/disk/file-system.ts';
import { openWorkspace } from '../storage/open-workspace.ts';
import type { Vault } from '../storage/vault/vault.ts';
import { hasUsers } from '../sql/users.ts';
import { paramsForPage } from '../jobs/error-for-page.ts';
import { provenCode } from '../vault/prepared-sheet.ts';
import { vaultOpenedBy } from '../vault/seal-workspace.ts';
import { newPassphrase, secretsOf } from '../vault/typed-secret.ts';
import type { NounAnswers, RequestContext } from './request-context.ts';

export const workspace: NounAnswers<'workspace'> = {
  'workspace.create': async ({ fileToken, organisation, alsoNamed }, { session, files, jobs }) => {
    jobs.assertIdle();
    return session.create(files.toWrite(fileToken), organisation, alsoNamed);
  },

  'workspace.open': async ({ fileToken }, { session, files, jobs }) => {
    jobs.assertIdle();
    return session.open(files.toRead(fileToken));
  },

  'workspace.createExample': async (_input, context) => {
    const { session, jobs } = context;
    jobs.assertIdle();
    return jobs.start('example', async (job) => {
      // The example can be opened without a name.
      await ensureExample({ ...context, ...job, by: context.by || 'Aval' }, session.examplePath);
      return { contacts: (await session.open(session.examplePath))?.contacts ?? 0 };
    });
  },

  'workspace.backup': async ({ fileToken, sealing }, context) => {
    const { session, files, jobs } = context;
    const file = files.toBackUp(fileToken);
    const replace = files.mayReplace(fileToken);
    const { workspace } = session;
    const vault = sealing === undefined ? null : backupVault(session, sealing);
    return jobs.start('backup', async ({ signal }) => {
      await backupWorkspace(workspace, file, {
        signal,
        replace,
        noted: { at: context.now(), by: context.by },
        ...(vault === null ? {} : { vault }),
      });
      // Until then the sheet stays of use: a backup that failed is tried again with it.
      if (vault !== null) session.forgetSheet();
      return { file: path.basename(file) };
    });
  },

  'workspace.rehearseRestore': async ({ backupToken, fileToken, secret, placeSecret, mirror }, context) => {
    const { session, files, jobs } = context;
    const backup = files.toRestore(backupToken);
    const target = fileToken === null ? null : files.toWrite(fileToken);
    const disk = session.diskWith(...secretsOf(secret, placeSecret));
    const taken = mirrorOf(mirror, context);
    return jobs.start('restoreRehearsal', async () => {
      try {
        const rehearsed = await rehearseBackup(context, backup, target, false, disk.files, taken);
        const { backupAt, backup: held, replaced, restored } = rehearsed;
        const fromMirror = rehearsed.mirror?.fromMirror ?? null;
        return { backupAt, backup: held, replaced, restored, fromMirror, warnings: warningsOf(rehearsed) };
      } finally {
        disk.forget();
      }
    });
  },

  'workspace.restore': async ({ backupToken, fileToken, acceptsLoss, secret, placeSecret, mirror }, context) => {
    const { session, files, jobs } = context;
    jobs.assertIdle();
    const [backup, target] = [files.toRestore(backupToken), files.toWrite(fileToken)];
    const given = secretsOf(secret, placeSecret);
    const taken = mirrorOf(mirror, context);
    return jobs.start('restoration', async () => {
      const disk = session.diskWith(...given);
      const wasOpen = session.holds(target);
      if (!wasOpen) await assertNobodyIn(target, context.by, disk.files);
      if (wasOpen) await session.close();
      try {
        const restoration = await restoreBackup(context, backup, target, acceptsLoss, disk.files, taken);
        const { replacedKeptAt, restored } = restoration;
        await session.open(target, disk);
        return {
          ...restored,
          carriedOver: carriedOver(restoration),
          fromMirror: restoration.mirror?.fromMirror ?? null,
          warnings: warningsOf(restoration),
          replacedKept: replacedKeptAt === null ? null : path.basename(replacedKeptAt),
        };
      } catch (error) {
        // The previous workspace is opened again; the error of the restore is the one to report.
        if (wasOpen) await session.open(target, disk).catch(() => undefined);
        else disk.forget();
        throw error;
      }
    });
  },

  'workspace.verify': async (_input, { session, jobs, language }) => {
    const { path: file } = session.workspace;
    const { files: fileSystem } = session;
    return jobs.start('verification', async () => {
      const { damages, registerEntries, evidenceFiles } = await verifyWorkspace(file, { fileSystem });
      return {
        damages: damages.map(({ code, params }) => say(language, code, paramsForPage(params ?? {}))),
        registerEntries,
        evidenceFiles,
      };
    });
  },

  'workspace.close': async (_input, { session, jobs }) => {
    jobs.assertIdle();
    await session.close();
    return null;
  },

  'workspace.rename': async ({ alsoNamed }, { by, session, now }) => {
    changeFurtherNames(session.workspace, alsoNamed, { at: now(), by });
    return session.changed();
  },

  'workspace.state': async (_input, { session }) => session.state(),
};

/** What opens the backup of a plain workspace. @throws AppError `vault.passphrase_short`, `vault.sheet_missing`, `vault.groups_wrong`. */
function backupVault(
  session: RequestContext['session'],
  { passphrase, groups }: NonNullable<Parsed<'workspace.backup'>['sealing']>,
): Vault {
  const recovery = groups === null ? null : provenCode(session.prepared, groups, 'backup');
  return vaultOpenedBy({ passphrase: newPassphrase(passphrase), recovery });
}

function mirrorOf(
  given: Parsed<'workspace.restore'>['mirror'],
  { files }: Pick<RequestContext, 'files'>,
): MirrorChoice | null {
  return given === undefined
    ? null
    : { path: files.toTakeRefusals(given.mirrorToken), acceptPartial: given.acceptsPartial };
}

function warningsOf({ findings }: Restoration): { code: string; params: Record<string, string | number | boolean> }[] {
  return findings.map(({ code, params }) => ({ code, params: paramsForPage(params ?? {}) }));
}

/** A workspace in which people work by name is replaced from inside, by one of them. @throws AppError `user.enter_first`. */
async function assertNobodyIn(file: string, by: string, fileSystem: FileSystem): Promise<void> {
  const workspace = await openWorkspace(file, { by, readOnly: true, fileSystem }).catch((error: unknown) => {
    // The restore itself treats what can't be opened.
    if (error instanceof AppError) return null;
    throw error;
  });
  const isStaffed = workspace !== null && hasUsers(workspace);
  await workspace?.close();
  if (isStaffed) throw new AppError('user.enter_first', { file: path.basename(file) });
}
