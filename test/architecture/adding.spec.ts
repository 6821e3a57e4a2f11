import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, isTransfer } from '../../electron/engine/export/formats/export-formats.ts';
import { CONSENTS } from '../../electron/engine/import/header/header-choices.ts';
import { DAYS } from '../../electron/engine/import/header/header-days.ts';
import { OTHERS, PEOPLE_HEADERS, PLACES } from '../../electron/engine/import/header/header-fields.ts';
import { formatWords } from '../../renderer/src/features/campaign/export/format-words.ts';
import { Preferences } from '../../shared/contract/preferences.ts';
import { CONTACT_FIELDS, type FieldRow } from '../../shared/domain/contact/fields.ts';
import {
  CALL_PARTS,
  CONSENT_PARTS,
  CONTACTED_PARTS,
  ORIGIN_PARTS,
  type PartTable,
} from '../../shared/domain/contact/parts.ts';
import { CALL_OUTCOMES } from '../../shared/domain/contact/words.ts';
import { isKnownCode } from '../../shared/text/index.ts';
import { context, withFirm } from '../campaign/firm.ts';
import { FormatPage } from './format-page.ts';

/** What docs/adding.md lists and no type requires: each spec names the file that lacks the addition. */

const ROOT = join(import.meta.dirname, '..', '..');

describe('an export format', () => {
  it.each(EXPORT_FORMATS)('%s has its words in the compliance record', (name) => {
    expect(isKnownCode(`record.format.${name}`)).toBe(true);
  });

  // The page offers a transfer by itself: it has no choice of formats.
  it.each(EXPORT_FORMATS.filter((name) => !isTransfer(name)))('%s has its words in the page', (name) => {
    expect(formatWords(name, (key) => key)).toEqual({ title: `format.${name}`, sentence: `formatThen.${name}` });
  });

  it('is listed in README.md', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    expect(EXPORT_FORMATS.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('a fact that a column may be mapped to', () => {
  const rows: readonly (readonly [string, FieldRow])[] = Object.entries(CONTACT_FIELDS);
  const mappable = rows.filter(([, row]) => row.import !== undefined).map(([name]) => name);
  const named = new Set<string | null>(
    [...DAYS, ...CONSENTS, ...PLACES, ...PEOPLE_HEADERS, ...OTHERS].map(([target]) => target),
  );

  it.each(mappable)('%s is named by some header', (target) => {
    expect(named).toContain(target);
  });
});

describe('an outcome of a call', () => {
  it.each(CALL_OUTCOMES)('%s has its line in the history of a contact', (outcome) => {
    expect(isKnownCode(`history.call_${outcome}`)).toBe(true);
  });
});

describe('a closed list of words', () => {
  const fields: PartTable | Readonly<Record<string, FieldRow>> = CONTACT_FIELDS;
  const LISTS = (
    [
      ['contacts', fields],
      ['origins', ORIGIN_PARTS],
      ['consents', CONSENT_PARTS],
      ['calls', CALL_PARTS],
      ['contacted', CONTACTED_PARTS],
    ] as const
  ).flatMap(([table, rows]) =>
    Object.values(rows).flatMap(({ type, column }) =>
      column !== null && Array.isArray(type) && typeof type[0] === 'string'
        ? [{ table, column, words: type as readonly string[] }]
        : [],
    ),
  );

  it('is accepted by the newest layout of a workspace, word by word', () =>
    withFirm(({ workspace }) => {
      const statements = new Map(
        workspace
          .all("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
          .map(({ name, sql }) => [String(name), String(sql)]),
      );
      for (const { table, column, words } of LISTS) {
        const [check = ''] =
          new RegExp(String.raw`CHECK \(${column} = [^)]+\)`).exec(statements.get(table) ?? '') ?? [];
        const accepted = [...check.matchAll(/'([^']+)'/g)].map(([, word]) => word);
        expect([table, column, ...accepted.toSorted()]).toEqual([table, column, ...words.toSorted()]);
      }
      expect(LISTS.length).toBeGreaterThan(5);
      return Promise.resolve(context.by);
    }));

  it('is in docs/formats/facts.md, word by word', () => {
    const { text } = new FormatPage('facts');
    expect(LISTS.flatMap(({ words }) => words.filter((word) => !text.includes(`\`${word}\``)))).toEqual([]);
  });
});

describe('a preference', () => {
  const folder = join(ROOT, 'renderer/src/features/settings');
  const screens = readdirSync(folder)
    .filter((name) => name.endsWith('.vue'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

  it.each(Object.keys(Preferences.shape))('%s can be changed in the settings', (name) => {
    expect(screens).toMatch(new RegExp(String.raw`\b${name}:`));
  });
});
