import { AppError } from '../../../../shared/contract/result.ts';
import { copyFileDurably } from './file-copy.ts';
import { type FileSystem, fileError, folderOf, removeIfThere, systemCode } from './file-system.ts';
import { JournalWriter } from './journal.ts';
import { type Lock, lockLost } from './lock.ts';
import type { SnapshotWriting } from '../bulk-options.ts';
import { dropKeptCopies } from './kept-copies.ts';
import { rescueOf, type SideFiles } from './side-files.ts';
import {
  markContinued,
  nextIdentity,
  readSnapshotHead,
  type SnapshotHead,
  writeSnapshot,
  writeSnapshotAtOnce,
} from './snapshot.ts';

/**
 * The files of a workspace that is open for changes: makes changes durable, replaces the snapshot. It handles bytes,
 * not their meaning.
 *
 * A new snapshot becomes the workspace at the rename of its file. Before it the disk has the old state, after it the
 * new one; a crash on either side leaves side files that the next opening recognises by their generation.
 */
export class Storage {
  #files: FileSystem;
  readonly #names: SideFiles;
  readonly #lock: Lock;
  #head: SnapshotHead;
  #journal: JournalWriter | null;
  /** The file with the snapshot's name; a different one means that it was replaced. */
  #snapshotNode: string | null;
  #isBroken = false;
  /** The refusal of further writes: the files were moved, with the place of the rescue. */
  #moved: AppError | null = null;

  constructor(files: FileSystem, names: SideFiles, lock: Lock, head: SnapshotHead, journal: JournalWriter | null) {
    this.#files = files;
    this.#names = names;
    this.#lock = lock;
    this.#head = head;
    this.#journal = journal;
    this.#snapshotNode = files.status(names.snapshot)?.node ?? null;
  }

  /** Bytes of the SQLite database in the current snapshot. */
  get snapshotLength(): number {
    return this.#head.length;
  }

  get journalLength(): number {
    return this.#journal?.length ?? 0;
  }

  /**
   * Makes one change durable. When it throws, the change is not on disk.
   *
   * @throws AppError `file.…` (disk full, …), `workspace.lock_lost`, `workspace.must_reopen`, `workspace.files_moved`
   * (the caller then calls `rescue`).
   */
  acknowledge(change: Uint8Array): void {
    this.#assertUsable();
    try {
      this.#journal ??= this.#createJournal();
      this.#journal.append(change);
      this.#markContinued();
    } catch (error) {
      if (this.#journal?.isBroken === true) this.#isBroken = true;
      throw fileError(error, this.#names.snapshot);
    }
  }

  /**
   * Once per journal, when its first change is durable: a mark without a change would be a false alarm. A failure to
   * set it does not refuse the change.
   */
  #markContinued(): void {
    if (this.#head.isContinued) return;
    try {
      markContinued(this.#files, this.#names.snapshot);
      this.#head = { ...this.#head, isContinued: true };
    } catch (error) {
      if (systemCode(error) === null) throw error;
    }
  }

  /**
   * Replaces the current snapshot by a new one, and keeps it as the backup.
   *
   * @param settle called when the image is on disk and no further change can occur: returns the changes missing from
   * the image. They become the beginning of the new journal.
   * @param writing `by`: another file system over the same disk (sealed by another vault, or plain), which writes all
   *   later changes too. @throws the reason of `signal`, or AppError; the workspace is then unchanged.
   */
  async replaceSnapshot(
    image: Uint8Array,
    layout: number,
    settle: () => readonly Uint8Array[],
    { signal, by = this.#files, onWritten }: SnapshotWriting = {},
  ): Promise<void> {
    this.#assertUsable();
    const names = this.#names;
    const before = this.#files;
    this.#files = by;
    try {
      removeIfThere(this.#files, names.nextSnapshot);
      const head = await writeSnapshot(
        this.#files,
        names.nextSnapshot,
        image,
        { ...nextIdentity(this.#head), layout },
        signal,
        (bytes) => onWritten?.(bytes, image.length),
      );
      await this.#keepPresent();
      signal?.throwIfAborted();
      this.#assertUsable();
      this.#accept(head, settle());
    } catch (error) {
      if (!this.#isBroken)
        for (const path of [names.nextSnapshot, names.nextBackup, names.nextJournal]) removeIfThere(this.#files, path);
      this.#files = before;
      throw fileError(error, names.snapshot);
    }
  }

  /** Records in the journal that everything in it was acknowledged, and releases the files and the lock. */
  close(): void {
    try {
      if (!this.#isBroken && this.#moved === null && this.#lock.isHeld) this.#journal?.endSession();
    } catch (error) {
      // All changes are durable already; only that record is missing.
      if (systemCode(error) === null) throw error;
    } finally {
      this.#journal?.close();
      this.#lock.release();
    }
  }

  /** Removes every copy of an earlier state: see `dropKeptCopies`. */
  dropBackup(): void {
    this.#assertUsable();
    dropKeptCopies(this.#files, this.#names.snapshot);
  }

  /**
   * Saves all acknowledged changes in a separate file, since the workspace's files were moved.
   *
   * @param image the database, without the change that was refused.
   * @returns the refusal, for this change and all that follow: `workspace.files_moved` (`rescue`), or
   *   `workspace.files_moved_uncopied` (`reason`), after which the next change tries again.
   */
  rescue(image: Uint8Array, layout: number): AppError {
    const { snapshot: path } = this.#names;
    if (this.#moved !== null) return this.#moved;
    try {
      const rescue = this.#freeRescue();
      writeSnapshotAtOnce(this.#files, rescue, image, { ...nextIdentity(this.#head), layout });
      return (this.#moved = new AppError('workspace.files_moved', { path, rescue }));
    } catch (error) {
      const reason = systemCode(error);
      if (reason === null) throw error;
      return new AppError('workspace.files_moved_uncopied', { path, reason }, { cause: error });
    }
  }

  /** Whether closing would lose changes: the files were moved, and not together. */
  get isMoved(): boolean {
    if (this.#isBroken || this.#moved !== null || this.#areInPlace()) return false;
    return this.#lock.isHeld || (this.#lock.isGone && this.#journal?.isUnlinked === true);
  }

  #freeRescue(): string {
    for (let number = 1; ; number += 1) {
      const path = rescueOf(this.#names.snapshot, number);
      if (this.#files.status(path) === null) return path;
    }
  }

  #assertUsable(): void {
    if (this.#isBroken) throw new AppError('workspace.must_reopen', { path: this.#names.snapshot });
    if (this.#moved !== null) throw this.#moved;
    if (!this.#lock.isHeld) {
      // A moved folder contains its lock: no other program took over.
      if (this.#lock.isGone && !this.#areInPlace()) throw this.#filesMoved();
      throw lockLost();
    }
    if (!this.#areInPlace()) throw this.#filesMoved();
  }

  #filesMoved(): AppError {
    return new AppError('workspace.files_moved', { path: this.#names.snapshot });
  }

  #areInPlace(): boolean {
    return this.#isSnapshotInPlace() && (this.#journal === null || this.#journal.isAt(this.#names.journal));
  }

  #isSnapshotInPlace(): boolean {
    const { snapshot } = this.#names;
    const node = this.#files.status(snapshot)?.node ?? null;
    if (node === this.#snapshotNode) return node !== null;
    if (node === null) return false;
    try {
      // The same bytes under another inode number, as on some shares: the journal still continues them.
      const { generation, id } = readSnapshotHead(this.#files, snapshot);
      if (generation !== this.#head.generation || id !== this.#head.id) return false;
      this.#snapshotNode = node;
      return true;
    } catch (error) {
      if (error instanceof AppError || systemCode(error) !== null) return false;
      throw error;
    }
  }

  #createJournal(): JournalWriter {
    // The content belongs to an older snapshot: opening has checked it.
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

  /** No `await` from here to the end: no change can come between. */
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
      // The rename may not be durable: only the next opening knows which state survives.
      this.#isBroken = true;
      next?.close();
      throw error;
    }
    const previous = this.#journal;
    this.#head = head;
    this.#snapshotNode = files.status(names.snapshot)?.node ?? null;
    this.#journal = next;
    this.#tidy(previous);
    if (next !== null) this.#markContinued();
  }

  /** Gives the side files their final names. The next opening repairs a failure here. */
  #tidy(previous: JournalWriter | null): void {
    const names = this.#names;
    previous?.close();
    if (previous === null) removeIfThere(this.#files, names.backupJournal);
    else this.#tryToRename(names.journal, names.backupJournal);
    this.#tryToRename(names.nextBackup, names.backup);
    if (this.#journal === null) return;
    // Under its temporary name the new journal would be overwritten by that of the next snapshot.
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
