import { createHash, randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { MirrorDisk } from './mirror-disk.ts';
import type { MirrorKeys } from './mirror-keys.ts';
import type { MirroredEntry, SealedBatches } from './mirror-record.ts';

/**
 * Many entries at once, in a file beside the mirror: pieces of lines, each sealed by AES-256-GCM for its place in this
 * file, after its length in four bytes.
 */

const ENTRIES_A_PIECE = 4000;

/** @returns the line that names the file, once it is durable. */
export async function sealBatches(
  disk: MirrorDisk,
  keys: MirrorKeys,
  mirror: string,
  at: string,
  entries: readonly MirroredEntry[],
): Promise<SealedBatches> {
  const path = `${mirror}-${randomBytes(4).toString('hex')}`;
  const file = basename(path);
  const pieces: Buffer[] = [];
  for (let from = 0; from < entries.length; from += ENTRIES_A_PIECE) {
    const lines = entries.slice(from, from + ENTRIES_A_PIECE).map((entry) => JSON.stringify(entry));
    const sealed = keys.seal(Buffer.from(lines.join('\n')), `${file} ${String(from)}`);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(sealed.length);
    pieces.push(length, sealed);
  }
  const bytes = Buffer.concat(pieces);
  await disk.place(path, bytes);
  const batches = new Map(entries.map((entry) => [entry.batch, entry.at]));
  return { kind: 'sealed', at, file, sha256: digestOf(bytes), entries: entries.length, batches: [...batches] };
}

/** Null: the file is missing or a byte of it differs. */
export async function openBatches(
  disk: MirrorDisk,
  keys: MirrorKeys,
  mirror: string,
  { file, sha256 }: SealedBatches,
): Promise<readonly MirroredEntry[] | null> {
  const bytes = await disk.read(join(dirname(mirror), file)).catch(() => null);
  if (bytes === null || digestOf(bytes) !== sha256) return null;
  const entries: MirroredEntry[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = at + 4 + bytes.readUInt32LE(at);
    const piece = keys.open(bytes.subarray(at + 4, end), `${file} ${String(entries.length)}`);
    if (piece === null) return null;
    for (const line of piece.toString('utf8').split('\n')) entries.push(JSON.parse(line) as MirroredEntry);
    at = end;
  }
  return entries;
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
