import type { Migration } from './migration.ts';

/**
 * Pauses, and the saved segments.
 *
 * - `pauses`: only grows. A person who wants nothing until a day, by coordinate as in the suppression list: a row for each
 *   coordinate and channel; `pause` is the first row of the same pause. Without `until_day` a restriction lasts until it is
 *   lifted. Values in clear are forgotten with the person, the keyed hashes stay.
 * - `pause_ends`: only grows. A pause that ended before its last day.
 * - `segments`: filters under a name.
 * - `pair_decisions`: whether two contacts, by ascending ids, are one person or two; a decision can be taken back.
 */
export const pauses: Migration = {
  version: 84,
  title: 'pauses',
  statements: [
    `CREATE TABLE pauses (
      id INTEGER PRIMARY KEY,
      pause INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'address', 'contact')),
      channel TEXT NOT NULL CHECK (channel IN ('post', 'phone', 'email', 'sms', 'automated_call', 'all')),
      keyed_hash TEXT NOT NULL,
      clear TEXT,
      person_hash TEXT,
      reach TEXT NOT NULL CHECK (reach IN ('shared', 'stated', 'person')),
      reason TEXT NOT NULL CHECK (reason IN ('asked', 'restriction')),
      until_day TEXT CHECK (until_day IS NOT NULL OR reason = 'restriction'),
      recorded_at TEXT NOT NULL,
      by TEXT NOT NULL,
      source TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX pauses_by_hash ON pauses (keyed_hash)',
    `CREATE TABLE pause_ends (
      pause INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      by TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE segments (
      name TEXT PRIMARY KEY,
      folded TEXT NOT NULL UNIQUE,
      filter TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE pair_decisions (
      one INTEGER NOT NULL,
      other INTEGER NOT NULL CHECK (other > one),
      verdict TEXT NOT NULL CHECK (verdict IN ('same', 'two')),
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      PRIMARY KEY (one, other)
    ) STRICT`,
    `CREATE TRIGGER pauses_stay BEFORE DELETE ON pauses
      BEGIN SELECT RAISE(ABORT, 'pauses only grow'); END`,
    `CREATE TRIGGER pauses_only_forget_clear_values BEFORE UPDATE ON pauses
      WHEN NEW.id IS NOT OLD.id OR NEW.pause IS NOT OLD.pause OR NEW.kind IS NOT OLD.kind
        OR NEW.channel IS NOT OLD.channel OR NEW.keyed_hash IS NOT OLD.keyed_hash
        OR NEW.person_hash IS NOT OLD.person_hash OR NEW.reach IS NOT OLD.reach OR NEW.reason IS NOT OLD.reason
        OR NEW.until_day IS NOT OLD.until_day OR NEW.recorded_at IS NOT OLD.recorded_at
        OR NEW.by IS NOT OLD.by OR NEW.source IS NOT OLD.source
        OR (NEW.clear IS NOT NULL AND NEW.clear IS NOT OLD.clear)
      BEGIN SELECT RAISE(ABORT, 'pauses only forget clear values'); END`,
    `CREATE TRIGGER pause_ends_stay BEFORE DELETE ON pause_ends
      BEGIN SELECT RAISE(ABORT, 'pauses only grow'); END`,
    `CREATE TRIGGER pause_ends_never_change BEFORE UPDATE ON pause_ends
      BEGIN SELECT RAISE(ABORT, 'pauses only grow'); END`,
  ],
};
