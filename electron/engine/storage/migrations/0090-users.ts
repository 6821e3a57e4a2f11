import type { Migration } from './migration.ts';

/**
 * `users`: the people who work in the workspace, each with a role and the scrypt hash of her code. It changes; a row is
 * never deleted, so that the register's names stay known. Who is removed has no code any more. `is_once`: the code was
 * given by somebody else and must be replaced. `failed` counts wrong codes since the last right one.
 */
export const users: Migration = {
  version: 90,
  title: 'users',
  statements: [
    `CREATE TABLE users (
      name TEXT NOT NULL,
      folded TEXT PRIMARY KEY,
      role TEXT NOT NULL CHECK (role IN ('lecture', 'aide', 'responsable')),
      pin_hash TEXT,
      is_once INTEGER NOT NULL DEFAULT 0 CHECK (is_once IN (0, 1)),
      added_at TEXT NOT NULL,
      removed_at TEXT,
      failed INTEGER NOT NULL DEFAULT 0 CHECK (failed >= 0),
      failed_at TEXT,
      CHECK ((removed_at IS NULL) = (pin_hash IS NOT NULL))
    ) STRICT`,
    `CREATE TRIGGER users_stay BEFORE DELETE ON users BEGIN SELECT RAISE(ABORT, 'users stay'); END`,
  ],
};
