import type { Finding } from '../../../shared/domain/value/finding.ts';
import type { Database } from '../storage/database.ts';
import type { SqlReader } from '../storage/reader.ts';
import { emptyDatabase } from '../storage/migrations/empty-database.ts';
import type { Migration } from '../storage/migrations/migration.ts';
import type { openSqlite } from '../storage/sqlite.ts';

/** Checks of a workspace's tables against the layout and the register. */

/** Tables, indexes and triggers that differ from the layout. */
export function schemaDamages(
  sqlite: Awaited<ReturnType<typeof openSqlite>>,
  database: Database,
  migrations: readonly Migration[],
): Finding[] {
  const fresh = emptyDatabase(sqlite, migrations, database.layout);
  try {
    const made = schemaOf(fresh);
    const present = schemaOf(database);
    const names = new Set([...made.keys(), ...present.keys()]);
    const altered = [...names].filter((name) => made.get(name) !== present.get(name)).sort();
    const [first] = altered;
    return first === undefined ? [] : [damage('workspace.schema_altered', { count: altered.length, name: first })];
  } finally {
    fresh.close();
  }
}

function schemaOf(reader: SqlReader): Map<string, string> {
  const rows = reader.all<{ name: string; sql: string }>(
    "SELECT name, type || ' ' || sql AS sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'",
  );
  return new Map(rows.map(({ name, sql }) => [name, sql]));
}

/** The tables of the subjects of register entries. */
const REGISTERED: readonly {
  readonly what: string;
  readonly table: string;
  readonly entries: string;
  readonly rows: string;
}[] = [
  {
    what: 'imports',
    table: 'imports',
    entries: "action IN ('import.accepted', 'facts.recorded', 'returns.recorded')",
    rows: "json_extract(subject, '$.import')",
  },
  {
    what: 'batches',
    table: 'suppression_batches',
    entries: "action = 'suppression.added'",
    rows: "json_extract(subject, '$.batch')",
  },
  {
    what: 'exports',
    table: 'exports',
    entries:
      "action = 'export.approved' AND json_extract(subject, '$.export') NOT IN (SELECT json_extract(subject, '$.export') FROM register WHERE action = 'export.withdrawn')",
    rows: "json_extract(subject, '$.export')",
  },
  { what: 'plans', table: 'plans', entries: "action = 'plan.made'", rows: "json_extract(subject, '$.plan')" },
];

/** Of each list: the rows that it said, and as many of its events and withdrawals as the register tells of. */
const OF_LISTS: readonly { readonly what: string; readonly table: string; readonly count: string }[] = [
  {
    what: 'list_rows',
    table: 'export_rows',
    count: 'SELECT count(*) FROM exports WHERE id NOT IN (SELECT export_id FROM export_rows)',
  },
  {
    what: 'list_events',
    table: 'export_events',
    count:
      "SELECT max(0, (SELECT count(*) FROM register WHERE action GLOB 'closing.*') - (SELECT count(*) FROM export_events))",
  },
  {
    what: 'withdrawals',
    table: 'export_withdrawals',
    count:
      "SELECT max(0, (SELECT coalesce(sum(json_extract(subject, '$.withdrawn')), 0) FROM register WHERE action = 'recall.prepared') - (SELECT count(*) FROM export_withdrawals))",
  },
  {
    what: 'corrections_told',
    table: 'export_corrections',
    count:
      "SELECT max(0, (SELECT coalesce(sum(json_extract(subject, '$.corrected')), 0) FROM register WHERE action = 'recall.prepared') - (SELECT count(*) FROM export_corrections))",
  },
];

/** Imports, lists of oppositions, exports and plans that are in the register and missing from the tables. */
export function missingRows(database: Database): Finding[] {
  const present = schemaOf(database);
  const counts = [
    ...REGISTERED.map(({ what, table, entries, rows }) => ({
      what,
      table,
      count: `SELECT count(*) FROM register WHERE ${entries} AND ${rows} NOT IN (SELECT id FROM ${table})`,
    })),
    ...OF_LISTS,
  ];
  return counts
    .filter(({ table }) => present.has(table))
    .flatMap(({ what, count: sql }) => {
      const count = Number(database.get(`SELECT (${sql}) AS missing`)?.['missing'] ?? 0);
      return count === 0 ? [] : [damage(`workspace.${what}_missing`, { count })];
    });
}

function damage(code: string, params: NonNullable<Finding['params']>): Finding {
  return { code, severity: 'error', params };
}
