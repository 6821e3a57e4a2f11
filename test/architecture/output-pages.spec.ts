import { describe, expect, it } from 'vitest';
import type { ExportRecord } from '../../electron/engine/export/record/export-record.ts';
import { COMMANDS } from '../../electron/cli/commands/index.ts';
import { FormatPage } from './format-page.ts';
import { OUTPUTS } from './command-outputs.ts';
import type { Every } from './every-field.ts';

/** docs/formats/outputs.md and record-json.md describe the output of `--json` and the record of a list. */

describe('outputs.md', () => {
  const page = new FormatPage('outputs');

  it('has every command, and no other', () => {
    expect([...new Set(page.headings('Fields').map((heading) => heading.split(' ', 1)[0]))].sort()).toEqual(
      Object.keys(COMMANDS).sort(),
    );
    expect([...page.headings('Fields')].sort()).toEqual(Object.keys(OUTPUTS).sort());
  });

  it.each(Object.entries(OUTPUTS))('has what %s writes, and nothing else', (command, fields) => {
    expect([...page.names(command)].sort()).toEqual(Object.keys(fields).sort());
  });
});

describe('record-json.md', () => {
  it('has every field of the record, and no other', () => {
    const fields: Every<ExportRecord> = {
      exportId: true,
      approvedBy: true,
      approvedAt: true,
      twoPersons: true,
      organisation: true,
      campaign: true,
      segment: true,
      format: true,
      formats: true,
      lists: true,
      evaluatedAt: true,
      alsoEvaluatedAt: true,
      expiresOn: true,
      ruleset: true,
      fingerprint: true,
      funnel: true,
      reasons: true,
      conditions: true,
      decided: true,
      origins: true,
      approval: true,
      bases: true,
      permissions: true,
      information: true,
      consents: true,
      message: true,
      retention: true,
      decisions: true,
      suppressionLists: true,
      sector: true,
      columns: true,
      files: true,
      remarks: true,
      register: true,
    };
    expect([...new FormatPage('record-json').fields()].sort()).toEqual(Object.keys(fields).sort());
  });
});
