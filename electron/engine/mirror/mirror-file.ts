import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import type { Finding } from '../../../shared/domain/value/finding.ts';
import { batchesAfter, type ListedBatch, undoneBatches } from '../sql/mirror.ts';
import { highestSuppression } from '../sql/suppressions.ts';
import { readWorkspaceIdentity, type WorkspaceIdentity } from '../storage/create-workspace.ts';
import { systemCode } from '../storage/disk/file-system.ts';
import { registerEnd } from '../storage/register.ts';
import type { Workspace } from '../storage/workspace.ts';
import { mirroredEntries } from './entry-of-list.ts';
import { type MirrorContent, readContent } from './mirror-content.ts';
import type { MirrorDisk } from './mirror-disk.ts';
import { MirrorKeys } from './mirror-keys.ts';
import { writeLines } from './mirror-lines.ts';
import { batchKey, type MirrorHead, type MirrorRecord } from './mirror-record.ts';
import type { MirrorSettings } from './mirror-settings.ts';
import { isNewer } from './newer-mirror.ts';
import { removalKeys, removalsAfter } from './removed-people.ts';
import { sealBatches } from './sealed-batches.ts';

/** Between the name of a mirror and the instant at which it was put aside. */
const ALTERED = '-altered-';

/** Where the next line goes, and what the file has. */
interface Place {
  mac: string;
  /** Bytes of the whole lines. */
  length: number;
  /** Bytes of the file, with a line that was cut. */
  size: number;
  readonly batches: Map<string, number>;
  readonly undone: Set<string>;
  /** Removals of people who worked here, by key. */
  readonly removed: Set<string>;
  life: string | null;
  /** The last noted entry of the register. */
  seq: number;
  /** Instant of the last line. */
  lastAt: string;
  /** The mirror knows a later state: only oppositions are written. */
  readonly isAhead: boolean;
}

/** Reads and writes the mirror of an open workspace. Its methods reject with Node's errors while the file is absent. */
export class MirrorFile {
  readonly #workspace: Workspace;
  readonly #now: () => string;
  readonly #disk: MirrorDisk;
  readonly #many: number;
  readonly #identity: WorkspaceIdentity;
  readonly #keys: MirrorKeys;
  #place: Place | null = null;
  /** All batches up to this one are there, and all entries up to this one are of them. */
  #floor = { batch: 0, entry: 0 };
  /** What the user must know of the file. */
  readonly findings: Finding[] = [];

  /** @param many from more entries at once than this, a sealed file takes them. */
  constructor(workspace: Workspace, now: () => string, disk: MirrorDisk, many: number) {
    this.#workspace = workspace;
    this.#now = now;
    this.#disk = disk;
    this.#many = many;
    this.#identity = readWorkspaceIdentity(workspace);
    this.#keys = new MirrorKeys(this.#identity.suppressionKey);
  }

  /** The head of the mirror of this workspace, made when there is none. */
  async headAt(path: string): Promise<MirrorHead> {
    const bytes = await this.#disk.read(path).catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT') return null;
      throw error;
    });
    const content = bytes === null ? null : readContent(this.#keys, bytes, this.#identity.code);
    return content?.head ?? this.#begin(path, bytes !== null && bytes.length > 0);
  }

  /** A new file; an unusable one of this name is kept. */
  async #begin(path: string, isTaken: boolean): Promise<MirrorHead> {
    const at = this.#now();
    if (isTaken) {
      const kept = `${path}${ALTERED}${at.replaceAll(/\D/g, '').slice(0, 14)}`;
      await this.#disk.rename(path, kept);
      this.findings.push({ code: 'mirror.altered_kept', severity: 'warning', params: { file: kept } });
    }
    const head: MirrorHead = {
      kind: 'head',
      version: 1,
      workspace: this.#identity.code,
      file: randomUUID(),
      at,
    };
    await this.#disk.place(path, writeLines(this.#keys, '', [head]).bytes);
    return head;
  }

  /** Reads the file; when it was read, looks that it is still there. Null: it can't be reached. */
  async reach(settings: MirrorSettings): Promise<Place | null> {
    try {
      if (this.#place === null) this.#place = await this.#read(settings);
      else await this.#disk.find(settings.path);
    } catch (error) {
      if (systemCode(error) === null && !(error instanceof AppError)) throw error;
      this.forget();
    }
    return this.#place;
  }

  async #read(settings: MirrorSettings): Promise<Place> {
    const { path } = settings;
    let bytes = await this.#disk.read(path);
    let content = readContent(this.#keys, bytes, this.#identity.code);
    const isAhead = content !== null && isNewer(content, settings, this.#workspace);
    if ((content === null || content.lines.altered !== null) && !this.#workspace.isReadOnly) {
      await this.#begin(path, true);
      bytes = await this.#disk.read(path);
      content = readContent(this.#keys, bytes, this.#identity.code);
    }
    if (content === null) throw new AppError('mirror.unreadable', { path });
    return placeIn(content, bytes.length, isAhead);
  }

  /** False: another file has taken the name. */
  async write(settings: MirrorSettings, place: Place, isClosing: boolean): Promise<boolean> {
    const workspace = this.#workspace;
    const batches = batchesAfter(workspace, this.#floor.batch);
    const missing = missingOf(place, batches);
    const undone = undoneBatches(workspace).filter(
      (name) => place.batches.has(batchKey(name)) && !place.undone.has(batchKey(name)),
    );
    const removals = removalsAfter(workspace, place.removed);
    const isSettled = workspace.settledRegister === null;
    const floor = { batch: batches.at(-1)?.batch ?? this.#floor.batch, entry: highestSuppression(workspace) };
    const end = workspace.settledRegister ?? registerEnd(workspace);
    const at = this.#now();
    const state = (): readonly MirrorRecord[] =>
      end === null || place.isAhead
        ? []
        : [{ kind: 'state', at, life: settings.life, seq: end.seq, register: end.hash }];
    const isLater = end !== null && end.seq > place.seq;
    const noes = missing.length === 0 ? [] : await this.#linesOf(settings, place, missing);
    const news: readonly MirrorRecord[] = [
      ...noes,
      ...undone.map(({ batch, at: madeAt }): MirrorRecord => ({ kind: 'undone', batch, at: madeAt })),
      ...removals,
    ];
    const records = [
      ...(place.life === settings.life ? [] : state()),
      ...news,
      ...(news.length > 0 || (isClosing && isLater) ? state() : []),
    ];
    if (records.length > 0) {
      const { bytes, mac } = writeLines(this.#keys, place.mac, records);
      if (!(await this.#disk.append(settings.path, bytes, place.length, place.size))) return false;
      place.mac = mac;
      place.length += bytes.length;
      place.size = place.length;
      place.lastAt = at;
      for (const { batch, at: madeAt, entries } of missing) place.batches.set(batchKey({ batch, at: madeAt }), entries);
      for (const name of undone) place.undone.add(batchKey(name));
      for (const gone of removals.flatMap(removalKeys)) place.removed.add(gone);
      if (!place.isAhead) {
        place.life = settings.life;
        if (end !== null) place.seq = end.seq;
      }
    }
    // A change in progress may still bring a batch of a lower number.
    if (isSettled) this.#floor = floor;
    return true;
  }

  async #linesOf(
    { path }: MirrorSettings,
    place: Place,
    missing: readonly ListedBatch[],
  ): Promise<readonly MirrorRecord[]> {
    const entries = mirroredEntries(this.#workspace, this.#keys, missing, this.#floor.entry);
    if (entries.length > this.#many) return [await sealBatches(this.#disk, this.#keys, path, this.#now(), entries)];
    // A batch whose last lines were cut is continued.
    return entries.filter((entry) => entry.place > (place.batches.get(batchKey(entry)) ?? 0));
  }

  /** Entries of the list that are not there. */
  missing({ batches }: Place): number {
    return missingOf({ batches }, batchesAfter(this.#workspace, this.#floor.batch)).reduce(
      (sum, { entries }) => sum + entries,
      0,
    );
  }

  /** The names of altered files that were put aside and that nobody removed since. */
  async aside({ path }: MirrorSettings): Promise<readonly string[]> {
    const start = basename(path) + ALTERED;
    return (await this.#disk.list(dirname(path))).filter((name) => name.startsWith(start)).sort();
  }

  /** The next use reads the file again. */
  forget(): void {
    this.#place = null;
    this.#floor = { batch: 0, entry: 0 };
  }
}

function placeIn(
  { head, lines, batches, undone, removed, state }: MirrorContent,
  size: number,
  isAhead: boolean,
): Place {
  const { mac, length } = lines;
  return {
    ...{ mac, length, size, isAhead },
    batches: new Map(batches),
    undone: new Set(undone),
    removed: new Set(removed.flatMap(removalKeys)),
    life: state?.life ?? null,
    seq: state?.seq ?? 0,
    lastAt: state?.at ?? head.at,
  };
}

function missingOf(place: Pick<Place, 'batches'>, batches: readonly ListedBatch[]): readonly ListedBatch[] {
  return batches.filter((batch) => batch.entries > (place.batches.get(batchKey(batch)) ?? 0));
}
