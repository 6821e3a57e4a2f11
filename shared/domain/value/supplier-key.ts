import { foldWords } from './fold.ts';

/**
 * The key by which a supplier is known again: « FICHIERS ET CIE » and « Fichiers & Cie » are one. Legal forms stay: two
 * firms may differ by nothing else.
 */
export function supplierKey(name: string): string {
  return foldWords(name.replaceAll('&', ' et '));
}
