import { describe, expect, it } from 'vitest';
import { supplierKey } from './supplier-key.ts';

describe('the key of a supplier', () => {
  it.each([
    ['FICHIERS ET CIE', 'Fichiers & Cie'],
    ['Fichiers&Cie', '  fichiers  et   cie. '],
    ['Data-Élan', 'DATA ELAN'],
  ])('is the same for %s and %s', (one, other) => {
    expect(supplierKey(one)).toBe(supplierKey(other));
  });

  it.each([
    ['Fichiers & Cie', 'Fichiers'],
    ['Perdrix SA', 'Perdrix SARL'],
    ['Data 2', 'Data 3'],
  ])('differs for %s and %s', (one, other) => {
    expect(supplierKey(one)).not.toBe(supplierKey(other));
  });
});
