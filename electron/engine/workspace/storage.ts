import { join } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import { copyFileDurably } from './file-copy.ts';
import { type FileSystem, fileError, folderOf, onFile, removeIfThere, systemCode } from './file-system.ts';
import { JournalWriter } from './journal.ts';
import type { Lock } from './lock.ts';
import { isKeptCopy, type SideFiles } from './side-files.ts';
import { isBackup } from './backup-file.ts';
import { nextIdentity, type SnapshotHead, writeSnapshot } from './snapshot.ts';

/**
 * The files of a workspace that is open for changes: makes changes durable, replaces the snapshot.
 * Knows bytes, not what they mean.
 *
 * The one moment at which a new snapshot becomes the workspace is the rename of its file. Before
 * it everything on disk still says the old state, after it the new one; a crash on either side
 * leaves side files that the next opening recognises by the generation that they carry.
 */
export class Storage {
  readonly #files: FileSystem;
  readonly #names: SideFiles;
  readonly #lock: Lock;
  #head: SnapshotHead;
  #journal: JournalWriter | null;
  #isBroken = false;

  constructor(files: FileSystem, names: SideFiles, lock: Lock, head: SnapshotHead, journal: JournalWriter | null) {
    this.#files = files;
    this.#names = names;
    this.#lock = lock;
    this.#head = head;
    this.#journal = journal;
  }

  /** Bytes of the SQLite database in the present snapshot. */
  get snapshotLength(): number {
    return this.#head.length;
  }

  get journalLength(): number {
    return this.#journal?.length ?? 0;
  }

  /**
   * Makes one change durable. When it throws, the change is not on disk.
   *
   * @throws AppError `file.…` (disk full, …), `workspace.lock_lost`, `workspace.must_reopen`.
   */
  acknowledge(change: Uint8Array): void {
    this.#assertUsable();
    try {
      this.#journal ??= this.#createJournal();
      this.#journal.append(change);
    } catch (error) {
      if (this.#journal?.isBroken === true) this.#isBroken = true;
      throw fileError(error, this.#names.snapshot);
    }
  }

  /**
   * Puts a new snapshot in the place of the present one, which is kept as the backup.
   *
   * @param settle called when the image is on disk and nothing can come between any more: gives the
   *   changes that the image lacks. They become the beginning of the new journal.
   * @throws what `signal` was aborted with, or AppError; the workspace is then as it was.
   */
  async replaceSnapshot(image: Uint8Array, layout: number, settle: () => readonly Uint8Array[], signal?: AbortSignal): Promise<void> {
    this.#assertUsable();
    const names = this.#names;
    try {
      removeIfThere(this.#files, names.nextSnapshot);
      const head = await writeSnapshot(this.#files, names.nextSnapshot, image, { ...nextIdentity(this.#head), layout }, signal);
      await this.#keepPresent();
      signal?.throwIfAborted();
      this.#lock.assertHeld();
      this.#accept(head, settle());
    } catch (error) {
      if (!this.#isBroken) for (const path of [names.nextSnapshot, names.nextBackup, names.nextJournal]) removeIfThere(this.#files, path);
      throw fileError(error, names.snapshot);
    }
  }

  /** Says in the journal that everything in it was acknowledged, and lets go of the files and the lock. */
  close(): void {
    try {
      if (!this.#isBroken && this.#lock.isHeld) this.#journal?.endSession();
    } catch (error) {
      // All changes are durable already; only the note that they are is missing.
      if (systemCode(error) === null) throw error;
    } finally {
      this.#journal?.close();
      this.#lock.release();
    }
  }

  /**
   * Removes every copy of a state before: the backup, and what migrations and restores kept. A backup that a
   * person made under one of their names stays: it is the person's.
   *
   * @throws AppError `workspace.copy_stays` (`path`) when one can't be removed; the others are gone.
   */
  dropBackup(): void {
    this.#assertUsable();
    const folder = folderOf(this.#names.snapshot);
    let failure: AppError | null = null;
    for (const path of onFile(folder, () => this.#files.list(folder)).map((name) => join(folder, name))) {
      if (!isKeptCopy(this.#names.snapshot, path)) continue;
      try {
        if (!isBackup(this.#files, path)) this.#files.remove(path);
      } catch (error) {
        if (systemCode(error) === null) throw error;
        failure ??= new AppError('workspace.copy_stays', { path }, { cause: error });
      }
    }
    onFile(folder, () => {
      this.#files.syncFolder(folder);
    });
    if (failure !== null) throw failure;
  }

  #assertUsable(): void {
    if (this.#isBroken) throw new AppError('workspace.must_reopen', { path: this.#names.snapshot });
    this.#lock.assertHeld();
  }

  #createJournal(): JournalWriter {
    // What stands there is of an older snapshot: opening has checked it.
    removeIfThere(this.#files, this.#names.journal);
    return JournalWriter.create(this.#files, this.#names.journal, this.#head);
  }

  async #keepPresent(): Promise<void> {
    const { snapshot, nextBackup } = this.#names;
    removeIfThere(this.#files, nextBackup);
    try {
      this.#files.link(snapshot, nextBackup);
    } catch (error) {
      // A memory stick's file system has no second names: copy.
      if (systemCode(error) === 'ENOSPC') throw error;
      await copyFileDurably(this.#files, snapshot, nextBackup);
    }
  }

  /** From here to the end nothing is awaited: no change can come between. */
  #accept(head: SnapshotHead, changes: readonly Uint8Array[]): void {
    const files = this.#files;
    const names = this.#names;
    const folder = folderOf(names.snapshot);
    removeIfThere(files, names.nextJournal);
    const next = changes.length === 0 ? null : JournalWriter.create(files, names.nextJournal, head, changes);
    try {
      files.rename(names.nextSnapshot, names.snapshot);
    } catch (error) {
      next?.close();
      throw error;
    }
    try {
      files.syncFolder(folder);
    } catch (error) {
      // Renamed, and perhaps not for good: which state survives is known at the next opening only.
      this.#isBroken = true;
      next?.close();
      throw error;
    }
    const previous = this.#journal;
    this.#head = head;
    this.#journal = next;
    this.#tidy(previous);
  }

  /** Gives the side files their lasting names. What fails here is put right by the next opening. */
  #tidy(previous: JournalWriter | null): void {
    const names = this.#names;
    previous?.close();
    if (previous === null) removeIfThere(this.#files, names.backupJournal);
    else this.#tryToRename(names.journal, names.backupJournal);
    this.#tryToRename(names.nextBackup, names.backup);
    if (this.#journal === null) return;
    // Under its passing name the new journal would fall to the next snapshot's.
    if (!this.#tryToRename(names.nextJournal, names.journal)) this.#isBroken = true;
  }

  #tryToRename(from: string, to: string): boolean {
    try {
      this.#files.rename(from, to);
      return true;
    } catch (error) {
      if (systemCode(error) === null) throw error;
      return false;
    }
  }
}
