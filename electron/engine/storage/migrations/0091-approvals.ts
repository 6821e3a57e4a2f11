import type { Migration } from './migration.ts';

/**
 * Lists that two persons approve.
 *
 * - `approvals`: only grows. A list as one person proposed it: the key of its campaign (`parse-campaign.ts`), the rules,
 *   its people (`list`, packed as `list-row-codec.ts` does) and their digest; then the decision of another person. A
 *   decision is taken once; an acceptance can still be refused later. `given` is the campaign as given, for the screen of
 *   the second person; it leaves with the decision, and with the erasure of anybody, because its filter may name people.
 * - `two_persons`: only grows. Each change of the setting « two persons approve every list », the latest accepted one
 *   holds. One person alone switches it on; to switch it off, one person proposes and another one accepts.
 * - `exports.approval`: the acceptance by which a list left.
 */
export const approvals: Migration = {
  version: 91,
  title: 'approvals',
  statements: [
    `CREATE TABLE approvals (
      id INTEGER PRIMARY KEY,
      campaign TEXT NOT NULL,
      name TEXT NOT NULL,
      channel TEXT NOT NULL CHECK (channel IN ('post', 'phone', 'email', 'sms', 'automated_call')),
      year INTEGER,
      given TEXT,
      fingerprint TEXT NOT NULL,
      digest TEXT NOT NULL,
      people INTEGER NOT NULL CHECK (people >= 0),
      list BLOB NOT NULL,
      proposed_at TEXT NOT NULL,
      by TEXT NOT NULL,
      decided_at TEXT,
      decided_by TEXT,
      decision TEXT CHECK (decision IN ('accepted', 'refused')),
      reason TEXT CHECK (reason IS NOT NULL OR decision IS NOT 'refused'),
      CHECK ((decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (decided_by IS NULL))
    ) STRICT`,
    'CREATE INDEX approvals_by_campaign ON approvals (campaign)',
    `CREATE TABLE two_persons (
      id INTEGER PRIMARY KEY,
      wanted TEXT NOT NULL CHECK (wanted IN ('on', 'off')),
      proposed_at TEXT NOT NULL,
      by TEXT NOT NULL,
      decided_at TEXT,
      decided_by TEXT,
      decision TEXT CHECK (decision IN ('accepted', 'refused')),
      reason TEXT CHECK (reason IS NOT NULL OR decision IS NOT 'refused'),
      CHECK ((decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (decided_by IS NULL))
    ) STRICT`,
    'ALTER TABLE exports ADD COLUMN approval INTEGER',
    `CREATE TRIGGER approvals_stay BEFORE DELETE ON approvals
      BEGIN SELECT RAISE(ABORT, 'approvals only grow'); END`,
    `CREATE TRIGGER approvals_are_decided_once BEFORE UPDATE ON approvals
      WHEN NEW.id IS NOT OLD.id OR NEW.campaign IS NOT OLD.campaign OR NEW.name IS NOT OLD.name
        OR NEW.channel IS NOT OLD.channel OR NEW.year IS NOT OLD.year OR NEW.fingerprint IS NOT OLD.fingerprint
        OR NEW.digest IS NOT OLD.digest OR NEW.people IS NOT OLD.people OR NEW.list IS NOT OLD.list
        OR NEW.proposed_at IS NOT OLD.proposed_at OR NEW.by IS NOT OLD.by
        OR (NEW.given IS NOT NULL AND NEW.given IS NOT OLD.given)
        OR ((NEW.decision IS NOT OLD.decision OR NEW.decided_by IS NOT OLD.decided_by) AND OLD.decision IS NOT NULL
          AND NOT (OLD.decision = 'accepted' AND NEW.decision IS 'refused'))
      BEGIN SELECT RAISE(ABORT, 'approvals are decided once'); END`,
    `CREATE TRIGGER two_persons_stay BEFORE DELETE ON two_persons
      BEGIN SELECT RAISE(ABORT, 'approvals only grow'); END`,
    `CREATE TRIGGER two_persons_are_decided_once BEFORE UPDATE ON two_persons
      WHEN NEW.id IS NOT OLD.id OR NEW.wanted IS NOT OLD.wanted OR NEW.proposed_at IS NOT OLD.proposed_at
        OR NEW.by IS NOT OLD.by OR OLD.decision IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'approvals are decided once'); END`,
  ],
};
