import { randomUUID } from 'node:crypto';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, parse, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../../shared/contract/result.ts';
import type { Finding } from '../../../shared/domain/value/finding.ts';
import { lastChangeAt } from '../storage/register.ts';
import { mirrorCopy, placeMirrorCopy } from '../sql/copies.ts';
import type { EngineContext } from '../steps/context.ts';
import { fileError } from '../storage/disk/file-system.ts';
import { sideFilesOf } from '../storage/disk/side-files.ts';
import { follow, type Follower } from '../storage/follower.ts';
import type { Workspace } from '../storage/workspace.ts';
import { EntryCount } from './entry-count.ts';
import { type MirrorDisk, realMirrorDisk } from './mirror-disk.ts';
import { MirrorFile } from './mirror-file.ts';
import {
  type MirrorSettings,
  readMirrorAbsence,
  readMirrorSettings,
  storeMirrorAbsence,
  storeMirrorSettings,
} from './mirror-settings.ts';

/** From so many entries at once on, a sealed file takes them. */
const MANY = 10_000;

export interface MirrorStatus {
  /** The file `NAME.refus`. */
  readonly path: string;
  readonly since: string;
  /** Entries of the suppression list. */
  readonly entries: number;
  /** Of them, those that are not there yet. */
  readonly waiting: number;
  /** Since when the file can't be reached; null: it is there. */
  readonly absentSince: string | null;
  /** When it was last written; null: not known. */
  readonly lastAt: string | null;
  /** Names of altered files beside it, which Aval put aside: each is there until somebody removes it. */
  readonly aside: readonly string[];
}

/** Parts that a test may replace. */
interface Surroundings {
  readonly disk?: MirrorDisk;
  readonly many?: number;
}

type Clock = Pick<EngineContext, 'now' | 'by'>;

/**
 * Writes the oppositions of an open workspace to its second place. The list itself is the queue: whatever the file lacks
 * is written, in the order of the list, after each change and when the file is there again. Nothing waits for it.
 */
export class Mirror implements Follower {
  static readonly #ofWorkspaces = new WeakMap<Workspace, Mirror>();

  readonly #workspace: Workspace;
  readonly #clock: Clock;
  readonly #file: MirrorFile;
  readonly #count: EntryCount;
  /** Entries of the list that the file had last. */
  #mirrored: number;
  /** When the file was last written, as far as this session knows. */
  #lastAt: string | null = null;
  #isDue = false;
  #running: Promise<void> | null = null;

  private constructor(workspace: Workspace, clock: Clock, disk: MirrorDisk, many: number) {
    this.#workspace = workspace;
    this.#clock = clock;
    this.#file = new MirrorFile(workspace, () => clock.now(), disk, many);
    this.#count = new EntryCount(workspace);
    const isOn = readMirrorSettings(workspace) !== null;
    this.#mirrored = readMirrorAbsence(workspace)?.entries ?? (isOn ? this.#count.now : 0);
    // What no absence was noted of was there at the last closing.
    this.#lastAt = isOn ? lastChangeAt(workspace) : null;
  }

  /**
   * Begins to mirror a workspace that was just opened, if it has a second place, now or later.
   *
   * @throws AppError `workspace.rolled_back` (`path`, `mirror`): the mirror knows a later state of the workspace.
   */
  static async follow(workspace: Workspace, clock: Clock, surroundings: Surroundings = {}): Promise<Mirror> {
    const mirror = Mirror.attach(workspace, clock, surroundings);
    const settings = readMirrorSettings(workspace);
    const place = settings === null ? null : await mirror.#file.reach(settings);
    // Another program that has it open may have gone on since this one read the files.
    const isShared = workspace.isReadOnly && existsSync(sideFilesOf(workspace.path).lock);
    if (settings !== null && place?.isAhead === true && !isShared) {
      follow(workspace, null);
      throw new AppError('workspace.rolled_back', { path: workspace.path, mirror: settings.path });
    }
    if (!workspace.isReadOnly) await mirror.catchUp();
    return mirror;
  }

  /** As `follow`, without the question whether the mirror knows a later state: to choose another place or none. */
  static attach(workspace: Workspace, clock: Clock, { disk = realMirrorDisk, many = MANY }: Surroundings = {}): Mirror {
    const mirror = new Mirror(workspace, clock, disk, many);
    Mirror.#ofWorkspaces.set(workspace, mirror);
    if (!workspace.isReadOnly) follow(workspace, mirror);
    return mirror;
  }

  /** Of a workspace that is followed. */
  static of(workspace: Workspace): Mirror {
    const mirror = Mirror.#ofWorkspaces.get(workspace);
    if (mirror === undefined) throw new Error('No mirror follows this workspace.');
    return mirror;
  }

  /** What the user must know of the file. */
  get findings(): readonly Finding[] {
    return this.#file.findings;
  }

  changed(): void {
    this.#isDue = true;
    this.#running ??= this.#run();
  }

  async closing(): Promise<void> {
    await this.#running;
    await this.#flush(true);
  }

  /** Writes whatever waits, if the file is there. */
  async catchUp(): Promise<void> {
    if (this.#workspace.isReadOnly) return;
    this.changed();
    await this.#running;
  }

  /** Null: no second place. */
  async status(): Promise<MirrorStatus | null> {
    await this.#running;
    const settings = readMirrorSettings(this.#workspace);
    if (settings === null) return null;
    const { path, since } = settings;
    const place = await this.#file.reach(settings);
    const aside = place === null ? [] : await this.#file.aside(settings).catch(() => []);
    const absence = readMirrorAbsence(this.#workspace);
    const entries = this.#count.now;
    const waiting =
      place === null ? Math.max(0, entries - (absence?.entries ?? this.#mirrored)) : this.#file.missing(place);
    const lastAt = place === null ? (absence?.lastAt ?? this.#lastAt) : place.lastAt;
    const absentSince = place === null ? (absence?.since ?? this.#clock.now()) : null;
    return { path, since, entries, waiting, absentSince, lastAt, aside };
  }

  /** The same, with the number of its line among the copies; null: none. */
  async asCopy(): Promise<{ readonly status: MirrorStatus | null; readonly copy: number | null }> {
    const status = await this.status();
    const settings = readMirrorSettings(this.#workspace);
    return { status, copy: settings === null ? null : mirrorCopy(this.#workspace, settings.file) };
  }

  /**
   * Makes a folder the second place, and writes every opposition there. A mirror of this workspace that is there already
   * is continued.
   *
   * @param by the person who asks, if not the one who opened the workspace.
   * @throws AppError `mirror.same_folder`, `mirror.of_another`, `file.…`; then nothing was changed.
   */
  async switchOn(folder: string, by = this.#clock.by): Promise<MirrorStatus> {
    await this.#running;
    const path = join(this.#checked(resolve(folder)), `${parse(this.#workspace.path).name}.refus`);
    const head = await this.#file.headAt(path).catch((error: unknown) => {
      throw fileError(error, path);
    });
    const settings: MirrorSettings = { path, file: head.file, since: head.at, life: randomUUID() };
    this.#workspace.write((transaction) => {
      storeMirrorSettings(transaction, settings);
      const subject = { file: basename(path), id: head.file };
      transaction.register({ at: this.#clock.now(), by, action: 'mirror.on', subject });
      placeMirrorCopy(transaction, head.file, basename(dirname(path)) || dirname(path));
    });
    this.#file.forget();
    await this.catchUp();
    const status = await this.status();
    if (status === null) throw new Error('The mirror was switched on.');
    return status;
  }

  /** Ends it; the file stays. @param by as in `switchOn`. @returns the path of the file; null: there was none. */
  async switchOff(by = this.#clock.by): Promise<string | null> {
    await this.#running;
    const settings = readMirrorSettings(this.#workspace);
    if (settings === null) return null;
    this.#workspace.write((transaction) => {
      storeMirrorSettings(transaction, null);
      transaction.register({
        at: this.#clock.now(),
        by,
        action: 'mirror.off',
        subject: { file: basename(settings.path) },
      });
    });
    this.#file.forget();
    return settings.path;
  }

  #checked(folder: string): string {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
      throw new AppError('file.folder_missing', { path: folder });
    if (realpathSync(folder) === dirname(this.#workspace.path)) throw new AppError('mirror.same_folder', { folder });
    return folder;
  }

  async #run(): Promise<void> {
    try {
      // The change is answered first.
      await setImmediate();
      while (this.#isDue) {
        this.#isDue = false;
        await this.#flush(false);
      }
    } finally {
      this.#running = null;
    }
  }

  async #flush(isClosing: boolean, isAgain = false): Promise<void> {
    const settings = readMirrorSettings(this.#workspace);
    if (settings === null) return;
    try {
      const place = await this.#file.reach(settings);
      if (place === null) return this.#note(false);
      const count = this.#count.now;
      if (await this.#file.write(settings, place, isClosing)) {
        this.#mirrored = count;
        this.#lastAt = place.lastAt;
        return this.#note(true);
      }
    } catch {
      // Whatever goes wrong there, the list has the entries: they are written when the file can be used again.
      this.#file.forget();
      return this.#note(false);
    }
    // Another file has its name: it is read again.
    this.#file.forget();
    if (!isAgain) await this.#flush(isClosing, true);
  }

  /** Keeps since when the file is absent, for the days when nobody opens the workspace. */
  #note(isThere: boolean): void {
    const workspace = this.#workspace;
    if (workspace.isReadOnly || isThere === (readMirrorAbsence(workspace) === null)) return;
    const absence = isThere ? null : { since: this.#clock.now(), entries: this.#mirrored, lastAt: this.#lastAt };
    try {
      workspace.write((transaction) => storeMirrorAbsence(transaction, absence));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
}
