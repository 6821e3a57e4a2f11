import { createHash } from 'node:crypto';

/**
 * Draws people at random, reproducibly: whoever has the seed and the ids draws the same ones. Ascending ids.
 *
 * @param seed the hash of the register’s entry before the draw, which nobody chooses.
 */
export function drawPeople(seed: string, ids: Iterable<number>, count: number): readonly number[] {
  return Array.from(ids, (id) => ({
    id,
    rank: createHash('sha256')
      .update(`${seed}:${String(id)}`)
      .digest('hex'),
  }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id)
    .sort((one, other) => one - other);
}
