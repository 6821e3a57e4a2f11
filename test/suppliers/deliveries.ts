import { context, person, type Firm, type Row } from '../campaign/firm.ts';
import { pdfPages, shownTexts } from '../../electron/engine/export/pdf/pdf-reader.ts';
import type { ImportReport } from '../../electron/engine/import/import-report.ts';
import { findSupplier } from '../../electron/engine/sql/suppliers.ts';
import { supplierWorth, type SupplierWorth } from '../../electron/engine/suppliers/supplier-worth.ts';

/** A first delivery. */
export const BOUGHT = {
  kind: 'purchased',
  source: 'Fichiers & Cie',
  on: '2026-11-02',
  informed: true,
  objectionOffered: true,
} as const;

export const people = (from: number, to: number, more: Row = {}): readonly Row[] =>
  Array.from({ length: to - from + 1 }, (_, place) => person(from + place, more));

/** A second delivery, three weeks later. */
export const AGAIN = { ...BOUGHT, source: 'FICHIERS ET CIE', on: '2026-11-23' };

/** The codes about the supplier in the report of an import. */
export const codes = ({ problems }: ImportReport): readonly string[] =>
  problems.map(({ code }) => code).filter((code) => code.startsWith('supplier.'));

/** On the day of the firm's context. */
export function worthOf(firm: Firm, name = 'Fichiers & Cie'): Promise<SupplierWorth> {
  const supplier = findSupplier(firm.workspace, name);
  if (supplier === undefined) throw new Error('the supplier is not known');
  return supplierWorth(context, firm.workspace, supplier, context.today());
}

/** The words of a letter of one page. */
export async function pageOf(path: string): Promise<string> {
  for await (const content of pdfPages(path, undefined))
    return content.split('\n').flatMap(shownTexts).join(' ').replaceAll('\u0092', '’');
  return '';
}
