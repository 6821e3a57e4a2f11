import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT_CODES_BY_NOUN, exitCodeOf } from './exit-codes.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Refusals of the desktop application only: no command causes them. */
const DESKTOP_NOUNS = new Set(['request', 'job', 'link']);

describe('exit codes', () => {
  it.each([
    ['usage.option_unknown', 2],
    ['origin.missing_field', 2],
    ['mapping.unknown_column', 2],
    ['campaign.organisation_other', 2],
    ['segment.unknown_field', 2],
    ['table.unknown_sheet', 2],
    ['reference.other_workspace', 2],
    ['reference.file_of_other_workspace', 1],
    ['purge.confirm_missing', 2],
    ['purge.confirm_wrong', 1],
    ['workbook.truncated', 1],
    ['table.none', 1],
    ['suppression.no_columns', 1],
    ['backup.damaged', 1],
    ['workspace.newer_version', 3],
    ['workspace.already_open', 3],
    ['file.missing', 3],
    ['file.disk_full', 3],
    ['usage.unforeseen', 3],
    ['unheard.of', 3],
  ])('%s: %i', (code, exitCode) => {
    expect(exitCodeOf(code)).toBe(exitCode);
  });

  it('exist for every noun of the engine’s refusals', () => {
    const sources = ['electron/engine', 'electron/cli', 'shared'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
        .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
    );
    const nouns = new Set(
      sources.flatMap((text) => [...text.matchAll(/new AppError\(\s*'([a-z_]+)\./g)].map(([, noun]) => noun!)),
    );
    expect([...nouns].filter((noun) => !DESKTOP_NOUNS.has(noun) && !Object.hasOwn(EXIT_CODES_BY_NOUN, noun))).toEqual(
      [],
    );
  });
});
