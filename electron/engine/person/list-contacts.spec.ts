import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collected, context, withWorkspace } from '../../../test/samples/new-workspace.ts';
import { importFile } from '../import/import-file.ts';
import { listContacts } from './list-contacts.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';

const CLIENTS = [
  'Réf,Civilité,Nom,Prénom,E-mail,Portable,Adresse,CP,Ville,Né le,Rayon préféré',
  'C1,Mme,Petit,Zoé,ZOE@example.com,06 39 98 00 01,1 rue des Lilas,1000,Bourg-en-Bresse,01/05/1980,bijoux',
  'C2,M.,Roche,Luc,luc@example.com,06 39 98 00 02,2 place Carriat,69001,Lyon,,',
].join('\n');

describe('the list of contacts', () => {
  it('shows a contact in full, without absent fields', () =>
    withWorkspace(async (workspace, folder) => {
      const file = join(folder, 'clients.csv');
      writeFileSync(file, CLIENTS);
      const mapping = {
        headerRow: 1,
        columns: {
          Réf: 'customerRef',
          Civilité: 'civility',
          Nom: 'lastName',
          Prénom: 'firstName',
          'E-mail': 'email',
          Portable: 'mobile',
          Adresse: 'street',
          CP: 'postcode',
          Ville: 'city',
          'Né le': 'birthDate',
          'Rayon préféré': 'extra:Rayon',
        },
      };
      await importFile(context, workspace, {
        file,
        origin: { kind: 'direct', source: 'Boutique', on: '2026-11-14', audience: 'consumer' },
        evidenceFolder: folder,
        mapping,
        dryRun: false,
      });
      await suppressPerson(context, workspace, { email: 'luc@example.com', channel: 'all' });

      expect(await collected(listContacts(context, workspace))).toEqual([
        {
          id: '1',
          civility: 'Mme',
          firstName: 'Zoé',
          lastName: 'Petit',
          audience: 'consumer',
          emails: ['zoe@example.com'],
          phones: ['+33639980001'],
          street: '1 rue des Lilas',
          postcode: '01000',
          city: 'Bourg-en-Bresse',
          territory: 'FR',
          birthDate: '1980-05-01',
          customerRef: 'C1',
          origins: [{ kind: 'direct', source: 'Boutique', on: '2026-11-14' }],
          consents: [],
          suppressed: [],
          extra: { Rayon: 'bijoux' },
        },
        {
          id: '2',
          civility: 'M.',
          firstName: 'Luc',
          lastName: 'Roche',
          audience: 'consumer',
          emails: ['luc@example.com'],
          phones: ['+33639980002'],
          street: '2 place Carriat',
          postcode: '69001',
          city: 'Lyon',
          territory: 'FR',
          customerRef: 'C2',
          origins: [{ kind: 'direct', source: 'Boutique', on: '2026-11-14' }],
          consents: [],
          suppressed: ['post', 'phone', 'email', 'sms', 'automated_call'],
        },
      ]);
      const ids = async (filter: unknown): Promise<string[]> =>
        (await collected(listContacts(context, workspace, filter))).map(({ id }) => id);
      expect(await ids({ field: 'postcode', op: 'startsWith', value: '69' })).toEqual(['2']);
      expect(await ids({ all: [{ field: 'extra.Rayon', op: 'is', value: 'BIJOUX' }] })).toEqual(['1']);
      expect(await ids({ field: 'suppressed', op: 'isNot', value: 'phone' })).toEqual(['1']);
    }));

  it('refuses an invalid filter at once', () =>
    withWorkspace((workspace) => {
      expect(() => listContacts(context, workspace, { field: 'ville', op: 'is', value: 'Lyon' })).toThrow(
        expect.objectContaining({ code: 'segment.unknown_field', params: { field: 'where.field', value: 'ville' } }),
      );
      return Promise.resolve();
    }));
});
