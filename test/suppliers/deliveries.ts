import { context, type Firm } from '../campaign/firm.ts';
import { textsOfPages } from '../export/pdf-contents.ts';
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
  const [page = ''] = await textsOfPages(path);
  return page;
}
