import { Database, type Image, roomFor } from '../database.ts';
import type { openSqlite } from '../sqlite.ts';
import { migrate, newestLayout } from './index.ts';
import type { Migration } from './migration.ts';

/** Bytes for the first rows. */
const ROOM = 256 * 1024;

/** The steps take most of the time of a creation and of a verification: each layout is built once per process. */
const images = new WeakMap<readonly Migration[], Map<number, Image>>();

/** A new database with the tables of a layout, the newest by default, and the rows that its steps insert. */
export function emptyDatabase(
  sqlite: Awaited<ReturnType<typeof openSqlite>>,
  migrations: readonly Migration[],
  layout = newestLayout(migrations),
): Database {
  const steps = migrations.filter(({ version }) => version <= layout);
  if (steps.length === 0) return new Database(sqlite);
  const built = images.get(migrations) ?? new Map<number, Image>();
  images.set(migrations, built);
  const newest = newestLayout(steps);
  const image = built.get(newest) ?? build(sqlite, steps);
  built.set(newest, image);
  const bytes = roomFor(image.length, ROOM);
  image.bytes.copy(bytes);
  return new Database(sqlite, { bytes, length: image.length });
}

function build(sqlite: Awaited<ReturnType<typeof openSqlite>>, steps: readonly Migration[]): Image {
  const database = new Database(sqlite);
  try {
    migrate(database, steps);
    return database.copy(0);
  } finally {
    database.close();
  }
}
