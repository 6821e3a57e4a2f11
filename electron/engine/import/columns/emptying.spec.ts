import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collected, context, withWorkspace } from '../../../../test/samples/new-workspace.ts';
import { readContact } from '../../contact/contact-reader.ts';
import { listContacts } from '../../person/list-contacts.ts';
import type { Workspace } from '../../storage/workspace.ts';
import { suppressPerson } from '../../suppression/suppress-person.ts';
import { importFile } from '../import-file.ts';
import { undoImport } from '../match/undo-import.ts';

const HEADERS = 'Nom,Prénom,E-mail,Mobile,Ville';

async function take(workspace: Workspace, folder: string, name: string, rows: readonly string[], mapping?: object) {
  const file = join(folder, name);
  writeFileSync(file, [HEADERS, ...rows].join('\n'));
  return importFile(context, workspace, {
    file,
    origin: { kind: 'direct', source: 'Boutique', on: '2026-10-03' },
    evidenceFolder: '.',
    dryRun: false,
    ...(mapping === undefined ? {} : { mapping: { columns: COLUMNS, ...mapping } }),
  });
}

const COLUMNS = { Nom: 'lastName', Prénom: 'firstName', 'E-mail': 'email', Mobile: 'mobile', Ville: 'city' };
const ZOE = 'PETIT,Zoé,zoe@example.com,0639980001,Lyon';
const EMPTY = 'PETIT,Zoé,,0639980001,';

describe('an empty cell', () => {
  it('keeps what is known, unless the mapping says that it erases', () =>
    withWorkspace(async (workspace, folder) => {
      await take(workspace, folder, 'un.csv', [ZOE]);
      await take(workspace, folder, 'deux.csv', [EMPTY], {});
      expect(readContact(workspace, 1)).toMatchObject({ person: { city: 'Lyon' }, emails: ['zoe@example.com'] });
      const report = await take(workspace, folder, 'trois.csv', [EMPTY], {
        empty: { 'E-mail': 'erase', Ville: 'erase' },
      });
      expect(report).toMatchObject({ rows: 1, updated: 1 });
      expect(report.problems.filter(({ code }) => code === 'row.emptied')).toMatchObject([
        { row: 2, column: 'E-mail', field: 'email', value: 'zoe@example.com' },
        { row: 2, column: 'Ville', field: 'city', value: 'Lyon' },
      ]);
      expect(readContact(workspace, 1)).toMatchObject({ emails: [], phones: [{ number: '+33639980001' }] });
      expect(readContact(workspace, 1)?.person.city).toBeUndefined();
      await undoImport(context, workspace, report.importId ?? '');
      expect(readContact(workspace, 1)).toMatchObject({ person: { city: 'Lyon' }, emails: ['zoe@example.com'] });
    }));

  it('erases nothing that the same file states, and a later file brings a value back', () =>
    withWorkspace(async (workspace, folder) => {
      await take(workspace, folder, 'un.csv', [ZOE]);
      const both = [ZOE.replace('zoe@', 'z.petit@'), EMPTY];
      await take(workspace, folder, 'deux.csv', both, { empty: { 'E-mail': 'erase' } });
      expect(readContact(workspace, 1)?.emails).toEqual(['z.petit@example.com']);
      await take(workspace, folder, 'trois.csv', [ZOE], {});
      expect(readContact(workspace, 1)?.emails).toEqual(['z.petit@example.com', 'zoe@example.com']);
    }));

  it('never touches an opposition: the person stays closed under the new number', () =>
    withWorkspace(async (workspace, folder) => {
      await take(workspace, folder, 'un.csv', [ZOE]);
      await suppressPerson(context, workspace, { email: 'zoe@example.com', on: '2026-10-04' });
      const moved = 'PETIT,Zoé,,0639980001 / 0639980002,Lyon';
      await take(workspace, folder, 'deux.csv', [moved], { empty: { 'E-mail': 'erase' } });
      const [zoe] = await collected(listContacts(context, workspace));
      expect(zoe).toMatchObject({ emails: [], phones: ['+33639980001', '+33639980002'] });
      expect(zoe?.suppressed).toHaveLength(5);
    }));

  it.each([
    ['of an unknown column', { Fax: 'erase' }, 'mapping.unknown_column'],
    ['of a name', { Nom: 'erase' }, 'mapping.empty_unsuited'],
    ['with another word', { 'E-mail': 'delete' }, 'mapping.bad_empty'],
  ])('%s is refused', (_, empty, code) =>
    withWorkspace(async (workspace, folder) => {
      await expect(take(workspace, folder, 'un.csv', [ZOE], { empty })).rejects.toMatchObject({ code });
    }),
  );
});
