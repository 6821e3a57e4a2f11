import type { Migration } from './migration.ts';

/**
 * Files that somebody’s own tools for calls take, as described once (PRESET.json).
 *
 * - `presets`: one row a tool; it may be replaced and removed. `folded`: the name without case and accents, unique.
 *   `document`: JSON. A list keeps the description that it was written by in its choices, so that a removed preset still
 *   recalls it.
 */
export const presets: Migration = {
  version: 26,
  title: 'presets',
  statements: [
    `CREATE TABLE presets (
      id INTEGER PRIMARY KEY,
      folded TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      document TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL
    ) STRICT`,
  ],
};
