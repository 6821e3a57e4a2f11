import { basename } from 'node:path';
import type { Parsed } from '../../../shared/contract/contract.ts';
import { say } from '../../../shared/text/index.ts';
import { closeContract, returnWorkspace } from '../leaving/close-contract.ts';
import { listsToRecall } from '../leaving/lists-to-recall.ts';
import { rehearseRetirement, retireWorkspace } from '../leaving/retire-workspace.ts';
import { writeBreach } from '../leaving/write-breach.ts';
import type { FileSystem } from '../storage/disk/file-system.ts';
import { secretsOf } from '../vault/typed-secret.ts';
import type { NounAnswers, RequestContext } from './request-context.ts';

export const leaving: NounAnswers<'leaving'> = {
  'leaving.checkBackup': async (given, context) => {
    const rehearsed = await reading(given, context, (read) => rehearseRetirement(context.session.workspace, read));
    const { backupAt: at, contacts, oppositions, files: count, outOfReach } = rehearsed;
    return { at, contacts, oppositions, files: count, outOfReach: outOfReach.map((path) => basename(path)) };
  },

  'leaving.retire': async ({ confirm, ...given }, context) => {
    const { files, outOfReach } = await reading(given, context, (read) =>
      ending(context, () => retireWorkspace(context, context.session.workspace, { ...read, confirm })),
    );
    return { files, outOfReach: outOfReach.map((path) => basename(path)) };
  },

  'leaving.noteBreach': async ({ folderToken, found, what }, context) => {
    const out = context.files.folder(folderToken);
    const written = await writeBreach(context, context.session.workspace, { out, found, what });
    const { until, hoursLeft, encrypted, contacts, data, files, notifyAuthority, notifyPeople } = written;
    const { language } = context;
    return {
      until,
      hoursLeft,
      encrypted,
      contacts,
      data: data.map(({ kind, count }) => ({ kind: say(language, `processing.data.${kind}`), count })),
      proposals: [say(language, `breach.authority.${notifyAuthority}`), say(language, `breach.people.${notifyPeople}`)],
      files: [...files],
    };
  },

  'leaving.returnData': async ({ folderToken }, context) => {
    const out = context.files.folder(folderToken);
    const { workspace } = context.session;
    return context.jobs.start('restitution', async (job) => {
      const { counts, files, inventory, toRecall } = await returnWorkspace({ ...context, ...job }, workspace, { out });
      return { counts, files: files.length, inventory, toRecall: [...toRecall] };
    });
  },

  'leaving.closeContract': async ({ folderToken, confirm }, context) => {
    const out = context.files.folder(folderToken);
    const { destroyed } = await ending(context, () =>
      closeContract(context, context.session.workspace, { out, confirm }),
    );
    const { at, by, files, certificate, outOfReach } = destroyed;
    return { at, by, files, certificate: [...certificate], outOfReach: outOfReach.map((path) => basename(path)) };
  },

  'leaving.lists': async (_input, context) => [...(await listsToRecall(context, context.session.workspace))],
};

/** Reads a backup by the secret that was given for it, and forgets the secret. @throws AppError `vault.code_unreadable`, and as `use`. */
async function reading<T>(
  { backupToken, secret }: Parsed<'leaving.checkBackup'>,
  { session, files }: RequestContext,
  use: (read: { readonly backup: string; readonly files: FileSystem }) => Promise<T>,
): Promise<T> {
  const backup = files.toRestore(backupToken);
  const disk = session.diskWith(...secretsOf(secret));
  try {
    return await use({ backup, files: disk.files });
  } finally {
    disk.forget();
  }
}

/** Work that destroys the open workspace: the session forgets it, also when the destruction stopped half-way. */
async function ending<T>({ session, jobs }: RequestContext, work: () => Promise<T>): Promise<T> {
  jobs.assertIdle();
  const { workspace } = session;
  try {
    return await work();
  } finally {
    if (workspace.isClosed) {
      session.keepKey(workspace.path, null);
      await session.close();
    }
  }
}
