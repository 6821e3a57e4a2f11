import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { register } from '../../text/register.ts';
import { asSet } from '../../text/words.ts';
import { REGISTER_KINDS } from '../../../../shared/contract/register.ts';
import { type ShownEntry, useEntryWords } from './entry-words.ts';

const ENGINE = path.resolve(import.meta.dirname, '../../../../electron/engine');

/** Every action that the engine writes into the register. */
const actions = readdirSync(ENGINE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
  .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
  .flatMap((source) =>
    [...source.matchAll(/(?:action: |eraseContacts\(.*, )'(\w+\.\w+)'/g)].map(([, action = '']) => action),
  );

const ENTRY: ShownEntry = {
  seq: 1,
  at: '2026-11-24T10:42:07+01:00',
  by: 'Camille',
  action: '',
  subject: {},
  file: null,
  sha256: null,
};

test('every action of the engine has its words and its kind', () => {
  expect(actions.length).toBeGreaterThanOrEqual(10);
  expect(actions.filter((action) => !(`action.${action}` in register))).toEqual([]);
  expect(actions.filter((action) => !REGISTER_KINDS.some((kind) => action.startsWith(`${kind}.`)))).toEqual([]);
});

test.each([
  {
    given: { action: 'import.accepted', subject: { rows: 388, created: 300, updated: 40, unchanged: 40, rejected: 8 } },
    expected: {
      action: 'Fichier de contacts importé',
      detail: '388 lignes : 300 nouveaux, 40 complétés, 40 inchangés, 8 refusés',
    },
  },
  {
    given: { action: 'review.decided', subject: { contact: '38', campaign: 'Noël', verdict: 'refuse' } },
    expected: {
      action: 'Décision prise sur un cas à vérifier',
      detail: 'Contact n° 38, campagne « Noël » : à ne pas contacter',
    },
  },
  {
    given: { action: 'export.approved', subject: { campaign: 'Noël', channel: 'post', eligible: 3, total: 10 } },
    expected: { action: 'Liste exportée', detail: 'Campagne « Noël », par courrier : 3 sur 10 contacts' },
  },
  { given: { action: 'workspace.created', subject: {} }, expected: { action: 'Espace créé', detail: '' } },
  { given: { action: 'from.later', subject: {} }, expected: { action: 'from.later', detail: '' } },
])('$given.action is said in plain words', ({ given, expected }) => {
  expect(useEntryWords()({ ...ENTRY, ...given })).toEqual({ ...expected, detail: asSet(expected.detail) });
});
