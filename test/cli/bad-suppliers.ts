import type { Case } from './bad-exports.ts';

/** Files of the table of bad input about suppliers. */
export const SUPPLIER_FILES: Readonly<Record<string, string>> = {
  'supplier.json': JSON.stringify({ contractUntil: '2026-01-31', delivery: 'whole' }),
  'supplier-bad-day.json': JSON.stringify({ contractUntil: '2027-02-30' }),
  'supplier-unknown-field.json': JSON.stringify({ colour: 'red' }),
  'supplier-list.json': '[]',
  'origin-ended.json': JSON.stringify({ kind: 'purchased', source: 'FICHIERS ET CIE', on: '2026-10-20' }),
};

/** The dossier of a supplier whose contract has ended, for the workspace of the table. */
export const ENDED_SUPPLIER = ['supplier', 'alpha.aval', '--name', 'Fichiers & Cie', '--set', 'supplier.json'];

/** « Fichiers & Cie » is known, has delivered nothing, and its contract has ended. */
export const badSuppliers: Case[] = [
  { words: 'suppliers alpha.aval --on demain', code: 2, names: /demain/ },
  { words: 'supplier alpha.aval', code: 2, names: /--name/ },
  { words: 'supplier alpha.aval --name Personne', code: 2, names: /Personne.*Fichiers & Cie/ },
  { words: 'supplier alpha.aval --name . --set supplier.json', code: 2, names: /nom/ },
  { words: 'supplier alpha.aval --name A --set missing.json', code: 3, names: /missing\.json/ },
  { words: 'supplier alpha.aval --name A --set supplier-list.json', code: 2, names: /SUPPLIER/ },
  { words: 'supplier alpha.aval --name A --set supplier-bad-day.json', code: 2, names: /contractUntil/ },
  { words: 'supplier alpha.aval --name A --set supplier-unknown-field.json', code: 2, names: /colour/ },
  { words: 'supplier alpha.aval --name A --set supplier.json --evidence missing.pdf', code: 3, names: /missing\.pdf/ },
  { words: 'supplier alpha.aval --name fichiers-et-cie --proofs 20', code: 2, names: /--out/ },
  { words: 'supplier alpha.aval --name fichiers-et-cie --proofs 0 --out proofs', code: 2, names: /--proofs/ },
  { words: 'supplier alpha.aval --name fichiers-et-cie --proofs 999 --out proofs', code: 2, names: /999/ },
  { words: 'supplier alpha.aval --name fichiers-et-cie --proofs 20 --out proofs', code: 1, names: /Fichiers & Cie/ },
  { words: 'supplier alpha.aval --name fichiers-et-cie --received 1', code: 2, names: /--verdict/ },
  { words: 'supplier alpha.aval --name fichiers-et-cie --received 1 --verdict good', code: 2, names: /Fichiers & Cie/ },
  { words: 'supplier alpha.aval --name fichiers-et-cie --state blocked', code: 2, names: /--reason/ },
  { words: 'supplier alpha.aval --name fichiers-et-cie --state burnt --reason vu', code: 2, names: /burnt/ },
  {
    words: 'supplier alpha.aval --name fichiers-et-cie --letter proofs --out letter.pdf',
    code: 1,
    names: /Fichiers & Cie/,
  },
  { words: 'supplier alpha.aval --name fichiers-et-cie --letter poem --out letter.pdf', code: 2, names: /poem/ },
  {
    words: 'supplier alpha.aval --name fichiers-et-cie --letter complaint --out letter.pdf',
    code: 1,
    names: /Fichiers & Cie/,
  },
  { words: 'supplier alpha.aval --name A --set supplier.json --state active --reason vu', code: 2, names: /--set/ },
  { words: 'import alpha.aval more.csv --origin origin-ended.json', code: 1, names: /Fichiers & Cie.*31\/01\/2026/ },
];
