import { AppError } from '../../../shared/contract/result.ts';
import {
  DocumentProblem,
  flag,
  listOf,
  objectOf,
  oneOf,
  optional,
  readDocument,
  text,
  textWhere,
  wholeNumber,
} from '../../../shared/contract/documents/document.ts';
import { DELIVERIES, SUPPLIER_KINDS } from '../../../shared/contract/supplier.ts';
import { isDay } from '../../../shared/domain/calendar/day.ts';
import type { SupplierDossier } from '../model/supplier.ts';

const day = textWhere(isDay, 'facts.not_a_day');

const file = objectOf<SupplierDossier>({
  kind: optional(oneOf(SUPPLIER_KINDS)),
  listOwner: optional(text),
  address: optional(text),
  contractUntil: optional(day),
  collected: optional(text),
  wording: optional(text),
  named: optional(listOf(text)),
  proofOnRequest: optional(flag),
  delivery: optional(oneOf(DELIVERIES)),
  priceCents: optional(wholeNumber(0)),
  note: optional(text),
});

/**
 * Reads SUPPLIER.json (docs/formats/supplier.md), the whole dossier: a closed object, in which `null` counts as absent.
 *
 * @throws AppError `supplier.…` with the field.
 */
export function readDossier(json: unknown): SupplierDossier {
  try {
    return readDocument(file, json);
  } catch (problem) {
    if (!(problem instanceof DocumentProblem)) throw problem;
    throw new AppError(problem.codeOf('supplier'), problem.params('SUPPLIER'));
  }
}
