import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, FORMATS } from '../../electron/engine/export/formats/export-formats.ts';
import { LABEL_SHEETS } from '../../shared/domain/place/label-sheet.ts';
import { FormatPage } from './format-page.ts';

/** docs/formats/exports.md lists each written column, in the order of the file. */

describe('exports.md', () => {
  const page = new FormatPage('exports');

  it('has every format, and no other', () => {
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
