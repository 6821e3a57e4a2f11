import { describe, expect, it } from 'vitest';
import { asteriskCallFiles } from '../../electron/engine/export/formats/asterisk-call-files.ts';
import { dialerCsv } from '../../electron/engine/export/formats/dialer-csv.ts';
import { emailCsv } from '../../electron/engine/export/formats/email-csv.ts';
import { EXPORT_FORMATS } from '../../electron/engine/export/formats/export-formats.ts';
import { mailMerge } from '../../electron/engine/export/formats/mail-merge.ts';
import { postLabels } from '../../electron/engine/export/formats/post-labels.ts';
import { postLines } from '../../electron/engine/export/formats/post-lines.ts';
import { robotCsv } from '../../electron/engine/export/formats/robot-csv.ts';
import { smsCsv } from '../../electron/engine/export/formats/sms-csv.ts';
import { suppressionSha256 } from '../../electron/engine/export/formats/suppression-sha256.ts';
import { transferFormats } from '../../electron/engine/export/formats/transfer-csv.ts';
import { vicidial } from '../../electron/engine/export/formats/vicidial.ts';
import { LABEL_SHEETS } from '../../shared/domain/place/label-sheet.ts';
import { FormatPage } from './format-page.ts';

/** docs/formats/exports.md lists each written column, in the order of the file. */

const FORMATS = [
  postLines,
  mailMerge,
  postLabels,
  dialerCsv,
  vicidial,
  robotCsv,
  asteriskCallFiles,
  emailCsv,
  smsCsv,
  suppressionSha256,
  ...transferFormats,
];

describe('exports.md', () => {
  const page = new FormatPage('exports');

  it('has every format, and no other', () => {
    expect([...new Set(FORMATS.map(({ name }) => name))].sort()).toEqual([...EXPORT_FORMATS].sort());
    expect([...page.headings('Formats')].sort()).toEqual([...EXPORT_FORMATS].sort());
  });

  it.each(EXPORT_FORMATS)('has the columns of %s, in their order, and no other', (name) => {
    const columns = FORMATS.filter((format) => format.name === name).flatMap((format) => [
      ...format.columns,
      ...('further' in format ? (format.further ?? []) : []).flatMap((further) => further.columns),
    ]);
    const written = page.names(name);
    expect(new Set(written)).toEqual(new Set(columns));
    // A transfer has the columns of one channel: the page has those of all of them.
    if (name !== 'transfer-csv') expect(written).toEqual(columns);
  });

  it('has every sheet of labels', () => {
    expect(LABEL_SHEETS.filter((sheet) => !page.text.includes(`| \`${sheet}\` |`))).toEqual([]);
  });
});
