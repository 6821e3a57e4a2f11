import { basename, isAbsolute } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import { erasingContacts, provingErasure, type Erased } from './erase-contacts.ts';
import type { ProofOfContact } from './proofs-of-contact.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { readNotedBackups } from '../restore/backup.ts';
import { copiesOutOfReach } from '../storage/disk/copies-out-of-reach.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { dropEvidence } from '../sql/evidence.ts';
import { realFileSystem, systemCode } from '../storage/disk/file-system.ts';
import { countProofsDue, deleteProofsDue, readNeededEvidence, type ProofCounts } from '../sql/proofs.ts';
import { sideFilesOf } from '../storage/disk/side-files.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { Workspace } from '../storage/workspace.ts';

/** Number of proofs in the vault by kind, and the last day of the last of them. */
export interface KeptProofs {
  readonly consents: number;
  readonly requests: number;
  readonly calls: number;
  /** `YYYY-MM-DD`, included; absent without proofs. */
  readonly until?: string;
}

/** Backups and copies that may still contain the persons, to be destroyed by a person. */
export interface UnreachedCopies {
  /** Their paths; only the name of a backup with unknown place. */
  readonly outOfReach: readonly string[];
  /** Of these, the backups that are no longer at their original path: moved, on a missing disk, or destroyed. */
  readonly notFound: readonly string[];
}

export interface ErasureAnswer extends UnreachedCopies {
  /** Ids of the erased contacts; in a dry run, of those that would be erased. */
  readonly erased: readonly string[];
  /** Entries of the suppression list that stay, as hashes. */
  readonly suppressionsKept: number;
  readonly proofsKept: KeptProofs;
}

export interface ErasureOptions {
  /** Of the register. */
  readonly action: string;
  /** The day judged, `YYYY-MM-DD`: a proof due by then is not kept. */
  readonly on: string;
  /** Deletes the proofs in the vault whose period is over on that day. */
  readonly dropsDueProofs?: boolean;
  /** Throws where a contact, read whole, must stay; then nothing is changed. */
  readonly assertMayGo?: (contact: StoredContact) => void;
  /** Drops more in the same step, and its counts for the register. */
  readonly besides?: { readonly drop: (transaction: Transaction) => void; readonly subject: object };
  /** Notes the erasure elsewhere, in the same change: what asked for it is never left open after it. */
  readonly note?: (transaction: Transaction) => void;
}

/**
 * Erases contacts by id, as one action of the register. The previous snapshot and files kept for them alone are deleted
 * too, so that no file of Aval still contains them; backups elsewhere are out of reach.
 *
 * @throws AppError `workspace.copy_stays` when the erasure is done and a copy of an earlier state could not be removed.
 */
export async function eraseContacts(
  context: EngineContext,
  workspace: Workspace,
  ids: readonly number[],
  { action, on, dropsDueProofs = false, assertMayGo, besides, note }: ErasureOptions,
): Promise<ErasureAnswer> {
  if (ids.length === 0 && !dropsDueProofs && besides === undefined)
    return { ...NOTHING_ERASED, outOfReach: [], notFound: [] };
  const batch = {
    at: context.now(),
    by: context.by,
    source: say(context.language, 'suppression.by_hand', { by: context.by }),
  };
  const erased = await workspace.bulk(
    async (shadow) => {
      const done = await inPieces(
        erasingContacts(shadow, hashOf(workspace), batch, ids, { day: on, assertMayGo }),
        new Pauses(context.signal),
      );
      const { contactIds, proofs } = done;
      const due = dropsDueProofs ? dueSubject(countProofsDue(shadow, on)) : {};
      if (dropsDueProofs) deleteProofsDue(shadow, on);
      besides?.drop(shadow);
      shadow.register({
        at: batch.at,
        by: batch.by,
        action,
        subject: {
          contacts: contactIds.map(String),
          proofs: proofs.length,
          ...due,
          ...besides?.subject,
          kept: done.suppressionsKept,
        },
      });
      note?.(shadow);
      return done;
    },
    { signal: context.signal },
  );
  await removeTraces(workspace);
  return { ...answerOf(erased), ...unreachedCopies(workspace) };
}

/**
 * Remaining copies: those in the folder, then the backups elsewhere, by path where the workspace has it, else by name.
 */
export function unreachedCopies(workspace: Workspace): UnreachedCopies {
  const found = copiesOutOfReach(workspace.files, workspace.path);
  const names = new Set(found.map((path) => basename(path)));
  const elsewhere = readNotedBackups(workspace).filter(
    (copy) => !found.includes(copy) && (isAbsolute(copy) || !names.has(copy)),
  );
  return {
    outOfReach: [...found, ...elsewhere],
    notFound: elsewhere.filter((copy) => isAbsolute(copy) && !isThere(copy)),
  };
}

/** An unreadable disk counts as missing. */
function isThere(path: string): boolean {
  try {
    return realFileSystem.status(path)?.kind === 'file';
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return false;
  }
}

/** For the register. */
function dueSubject({ consents, requests, calls, evidence }: ProofCounts): {
  readonly proofsDue: number;
  readonly evidenceDue: number;
} {
  return { proofsDue: consents + requests + calls, evidenceDue: evidence };
}

/** The result that an erasure would have. Reads only. */
export async function previewErasure(
  context: EngineContext,
  workspace: Workspace,
  ids: readonly number[],
  on: string,
): Promise<Pick<ErasureAnswer, 'proofsKept'>> {
  const steps = provingErasure(workspace, hashOf(workspace), ids, on);
  return { proofsKept: countProofs(await inPieces(steps, new Pauses(context.signal))) };
}

const NOTHING_ERASED = { erased: [], suppressionsKept: 0, proofsKept: { consents: 0, requests: 0, calls: 0 } } as const;

/** The contacts are erased by now: a failure here must not be reported as “nothing was changed”. */
async function removeTraces(workspace: Workspace): Promise<void> {
  const { evidence, backup } = sideFilesOf(workspace.path);
  const failures: unknown[] = [];
  try {
    dropEvidence(workspace.files, evidence, readNeededEvidence(workspace));
  } catch (error) {
    failures.push(error);
  }
  try {
    await workspace.compact({ dropBackup: true });
  } catch (error) {
    failures.push(
      error instanceof AppError && error.code !== 'workspace.copy_stays'
        ? new AppError('workspace.copy_stays', { path: backup }, { cause: error })
        : error,
    );
  }
  if (failures.length > 0) throw failures[0];
}

function answerOf({ contactIds, suppressionsKept, proofs }: Erased): Omit<ErasureAnswer, keyof UnreachedCopies> {
  return { erased: contactIds.map(String), suppressionsKept, proofsKept: countProofs(proofs) };
}

function countProofs(proofs: readonly ProofOfContact[]): KeptProofs {
  const count = (kind: ProofOfContact['kind']): number => proofs.filter((proof) => proof.kind === kind).length;
  const until = proofs.reduce<string | undefined>(
    (last, { keepUntil }) => (last === undefined || keepUntil > last ? keepUntil : last),
    undefined,
  );
  return {
    consents: count('consent'),
    requests: count('request'),
    calls: count('call'),
    ...(until === undefined ? {} : { until }),
  };
}

export function hashOf(workspace: Pick<Workspace, 'all'>): KeyedHash {
  return new KeyedHash(readWorkspaceIdentity(workspace).suppressionKey);
}
