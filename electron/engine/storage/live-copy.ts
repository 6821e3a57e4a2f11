import { Pauses } from '../steps/pauses.ts';
import { roomFor, type Database, type Image } from './database.ts';

/** Bytes that are copied between two pauses. */
const COPY_PIECE = 16 << 20;
const COPY_ATTEMPTS = 3;

/** A database that others may change while it is copied. */
interface Live {
  readonly database: () => Database;
  /** Increases with every change. */
  readonly changes: () => number;
}

/**
 * A copy of the database, made in pieces, because hundreds of megabytes at once would block. A small change in between
 * restarts it; after several restarts it is made at once.
 *
 * @param room bytes by which the copy may grow.
 * @param done called at the moment whose state the copy has.
 */
export async function copyInPieces(
  live: Live,
  room: number,
  signal: AbortSignal | undefined,
  done: () => void,
): Promise<Image> {
  const pauses = new Pauses(signal);
  for (let attempt = 0; attempt < COPY_ATTEMPTS; attempt += 1) {
    const changes = live.changes();
    const source = live.database().view();
    const copy = roomFor(source.length, room);
    for (let from = 0; from < source.length && live.changes() === changes; from += COPY_PIECE) {
      source.copy(copy, from, from, from + COPY_PIECE);
      await pauses.pause();
    }
    if (live.changes() === changes) {
      done();
      return { bytes: copy, length: source.length };
    }
  }
  done();
  return live.database().copy(room);
}
