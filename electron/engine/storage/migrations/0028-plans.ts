import type { Migration } from './migration.ts';

/**
 * What call plans forecast.
 *
 * - `plans`: the question (`input`) and the figures (`forecast`) of each, as JSON without any person. Only grows.
 */
export const plans: Migration = {
  version: 28,
  title: 'plans',
  statements: [
    `CREATE TABLE plans (
      id INTEGER PRIMARY KEY,
      campaign TEXT NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      input TEXT NOT NULL,
      forecast TEXT NOT NULL
    ) STRICT`,
    `CREATE TRIGGER plans_stay BEFORE DELETE ON plans BEGIN SELECT RAISE(ABORT, 'plans only grow'); END`,
    `CREATE TRIGGER plans_do_not_change BEFORE UPDATE ON plans BEGIN SELECT RAISE(ABORT, 'plans only grow'); END`,
  ],
};
