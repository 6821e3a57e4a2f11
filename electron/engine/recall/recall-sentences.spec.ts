import { expect, it } from 'vitest';
import { CATALOGUES } from '../../../shared/text/index.ts';
import { EXPORT_FORMATS } from '../export/formats/export-formats.ts';

const sentences = new Set(Object.values(CATALOGUES).flatMap((catalogue) => Object.keys(catalogue)));

it.each(EXPORT_FORMATS.filter((format) => format !== 'suppression-sha256'))(
  'the recall of a list in the format %s says what to do with its files',
  (format) => {
    expect(sentences).toContain(`report.recall_for.${format.replaceAll('-', '_')}`);
  },
);
