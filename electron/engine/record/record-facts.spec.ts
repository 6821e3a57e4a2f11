import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contextOn } from '../../../test/campaign/firm.ts';
import { collected, context, withWorkspace } from '../../../test/samples/new-workspace.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { isKnownCode } from '../../../shared/text/index.ts';
import type { Contact } from '../../../shared/domain/contact/contact.ts';
import { readContact } from '../contact/contact-reader.ts';
import { listContacts } from '../person/list-contacts.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { importFile } from '../import/import-file.ts';
import { undoImport } from '../import/match/undo-import.ts';
import type { Workspace } from '../storage/workspace.ts';
import { recordFacts } from './record-facts.ts';

const CLIENTS =
  'Nom,Prénom,E-mail,Portable,Accord e-mail\nPetit,Zoé,zoe@example.com,06 39 98 00 01,oui\nRoche,Luc,luc@example.com,04 65 71 00 01,\nRoche,Ève,eve@example.com,04 65 71 00 01,\n';

/** A workspace of three contacts, and a file of lines beside it. */
async function withLines<T>(
  lines: readonly unknown[],
  work: (workspace: Workspace, file: string, importId: string) => Promise<T>,
): Promise<T> {
  return withWorkspace(async (workspace, folder) => {
    writeFileSync(join(folder, 'clients.csv'), CLIENTS);
    const origin = { kind: 'purchased', source: 'Fichiers & Cie', on: '2026-10-20' };
    const { importId } = await importFile(context, workspace, {
      file: join(folder, 'clients.csv'),
      origin,
      evidenceFolder: folder,
      dryRun: false,
    });
    const file = join(folder, 'faits.ndjson');
    writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
    return work(workspace, file, importId ?? '');
  });
}

async function contactOf(workspace: Workspace, id: string): Promise<Contact | undefined> {
  return (await collected(listContacts(context, workspace))).find((contact) => contact.id === id);
}

describe('recording by hand', () => {
  it('adds facts and events of every kind', () =>
    withLines(
      [
        {
          id: '1',
          add: {
            birthDate: '1980-05-01',
            audience: 'professional',
            email: 'Zoe.Petit@example.org',
            territory: 'RE',
            phoneUse: 'private',
            lastContactFromPerson: '2026-11-01',
            status: 'moved',
            statusOn: '2026-11-02',
          },
        },
        {
          email: 'ZOE@example.com',
          add: {
            sales: [{ on: '2026-05-02', goods: 'linge' }],
            contracts: [{ goods: 'entretien', from: '2026-01-01', until: null }],
            requests: [{ at: '2026-11-20', goods: 'cuisine', proof: true }],
          },
        },
        {
          phone: '06 39 98 00 01',
          add: {
            calls: [{ at: '2026-11-02T11:00:00+01:00', outcome: 'no_answer' }],
            contacted: [{ channel: 'post', at: '2026-06-01' }],
            member: true,
          },
        },
      ],
      async (workspace, file) => {
        expect(await recordFacts(context, workspace, file)).toMatchObject({ rows: 3, updated: 1, oppositions: 0 });
        const zoe = await contactOf(workspace, '1');
        expect(zoe).toMatchObject({
          birthDate: '1980-05-01',
          audience: 'professional',
          territory: 'RE',
          lastContactOn: '2026-11-01',
          status: 'moved',
          member: true,
        });
        expect(zoe?.emails).toEqual(['zoe@example.com', 'zoe.petit@example.org']);
        const stored = readContact(workspace, 1);
        expect(stored).toMatchObject({
          phones: [{ number: '+33639980001', use: 'private' }],
          sales: [{ on: '2026-05-02', goods: 'linge' }],
          contracts: [{ goods: 'entretien', from: '2026-01-01', until: null }],
          requests: [{ at: '2026-11-20', goods: 'cuisine', proof: true }],
          calls: [{ at: '2026-11-02T11:00:00+01:00', outcome: 'no_answer' }],
          contacted: [{ channel: 'post', at: '2026-06-01' }],
        });
      },
    ));

  it('enters an opposition into the suppression list, for the spouse too where the line is shared', () =>
    withLines(
      [{ email: 'luc@example.com', add: { consents: [{ channel: 'phone', event: 'opposed' }] } }],
      async (workspace, file) => {
        expect(await recordFacts(context, workspace, file)).toMatchObject({ oppositions: 1 });
        expect((await contactOf(workspace, '2'))?.suppressed).toEqual(['phone']);
        expect((await contactOf(workspace, '3'))?.suppressed).toEqual(['phone']);
        expect((await contactOf(workspace, '1'))?.suppressed).toEqual([]);
      },
    ));

  it('reopens an opposed channel only by a later consent with its proof', () => {
    const yes = { channel: 'email', event: 'granted', organisations: ['Alba'], positiveAct: true };
    return withLines([], async (workspace, file) => {
      await suppressPerson(context, workspace, { email: 'zoe@example.com', channel: 'email', on: '2026-11-24' });
      for (const [consent, closed] of [
        [{ ...yes, at: '2026-11-26' }, ['email']],
        [{ ...yes, at: '2026-11-20', proof: true }, ['email']],
        [{ ...yes, at: '2026-11-26', proof: true }, []],
      ] as const) {
        writeFileSync(file, JSON.stringify({ id: '1', add: { consents: [consent] } }));
        await recordFacts(contextOn('2026-11-26'), workspace, file);
        expect((await contactOf(workspace, '1'))?.suppressed).toEqual(closed);
      }
      // A newer refusal closes it again.
      await suppressPerson(contextOn('2026-11-27'), workspace, {
        email: 'zoe@example.com',
        channel: 'email',
        on: '2026-11-27',
      });
      expect((await contactOf(workspace, '1'))?.suppressed).toEqual(['email']);
    });
  });

  it('records the origin of a coordinate, or the information of people', () =>
    withLines(
      [
        {
          id: '1',
          add: { origins: [{ kind: 'purchased', source: 'Fichiers & Cie', on: '2026-10-20', noticeOn: '2026-11-10' }] },
        },
        {
          id: '1',
          add: { origins: [{ kind: 'direct', source: 'Téléphone', on: '2026-11-20', coordinate: 'zoe@example.com' }] },
        },
      ],
      async (workspace, file) => {
        await recordFacts(context, workspace, file);
        expect((await contactOf(workspace, '1'))?.origins).toEqual([
          { kind: 'purchased', source: 'Fichiers & Cie', on: '2026-10-20' },
          { kind: 'purchased', source: 'Fichiers & Cie', on: '2026-10-20', noticeOn: '2026-11-10' },
          { kind: 'direct', source: 'Téléphone', on: '2026-11-20', coordinate: 'zoe@example.com' },
        ]);
      },
    ));

  it('accepts facts of today, and a refusal of any day', () =>
    withLines(
      [
        {
          id: '1',
          add: { origins: [{ kind: 'direct', source: 'Téléphone', on: '2026-11-24', noticeOn: '2026-11-24' }] },
        },
        { id: '2', add: { consents: [{ channel: 'email', event: 'opposed', at: '2026-12-24' }] } },
      ],
      async (workspace, file) => {
        expect(await recordFacts(context, workspace, file)).toMatchObject({ rows: 2, oppositions: 1 });
      },
    ));

  it('keeps a contact with a record when its import is undone', () =>
    withLines(
      [{ id: '1', add: { birthDate: '1980-05-01', email: 'zoe.petit@example.org' } }],
      async (workspace, file, importId) => {
        const { importId: recorded } = await recordFacts(context, workspace, file);
        expect(await undoImport(context, workspace, importId)).toMatchObject({ removed: 2, restored: 1, kept: ['1'] });
        expect(await contactOf(workspace, '1')).toMatchObject({
          birthDate: '1980-05-01',
          emails: ['zoe.petit@example.org'],
          phones: [],
          origins: [],
          consents: [],
        });
        expect(await undoImport(context, workspace, recorded)).toMatchObject({ removed: 1, restored: 0, kept: [] });
        expect(await collected(listContacts(context, workspace))).toEqual([]);
      },
    ));

  it.each<[unknown, string, unknown]>([
    ['{', 'entry.not_json', undefined],
    [[], 'entry.not_an_object', '{…}'],
    [{ id: '1' }, 'entry.missing_field', 'add'],
    [{ add: {} }, 'entry.one_person', 'id, email, phone'],
    [{ id: '1', email: 'zoe@example.com', add: {} }, 'entry.one_person', 'id, email, phone'],
    [{ id: 'x', add: {} }, 'entry.not_an_id', 'id'],
    [{ email: 'zoe', add: {} }, 'entry.not_an_email', 'email'],
    [{ phone: '06 39', add: {} }, 'entry.not_a_number', 'phone'],
    [{ id: '9', add: {} }, 'entry.unknown_contact', undefined],
    [{ email: 'absente@example.com', add: {} }, 'entry.unknown_contact', undefined],
    [{ phone: '04 65 71 00 01', add: {} }, 'entry.several_contacts', undefined],
    [{ id: '1', add: { nickname: 'Zozo' } }, 'entry.unknown_field', 'add.nickname'],
    [{ id: '1', add: { birthDate: '01/05/1980' } }, 'entry.not_a_day', 'add.birthDate'],
    [{ id: '1', add: { status: 'gone' } }, 'entry.not_in_list', 'add.status'],
    [{ id: '1', add: { territory: 'France' } }, 'entry.not_a_territory', 'add.territory'],
    [{ id: '1', add: { member: 'oui' } }, 'entry.not_a_boolean', 'add.member'],
    [
      { id: '1', add: { consents: [{ channel: 'email', event: 'granted' }] } },
      'entry.missing_field',
      'add.consents[0].at',
    ],
    [{ id: '1', add: { calls: [{ at: '2026-11-02', outcome: 'busy' }] } }, 'entry.not_in_list', 'add.calls[0].outcome'],
    [{ id: '1', add: { requests: [{ goods: 'cuisine' }] } }, 'entry.missing_field', 'add.requests[0].at'],
    [
      { id: '1', add: { origins: [{ kind: 'direct', coordinate: '+33639980009' }] } },
      'entry.unknown_coordinate',
      'add.origins[0].coordinate',
    ],
    ...['on', 'since', 'noticeOn'].flatMap((field): [object, string, string][] =>
      ['9999-12-31', '2026-11-25'].map((day) => [
        { id: '1', add: { origins: [{ kind: 'direct' }, { kind: 'direct', [field]: day }] } },
        'entry.in_future',
        `add.origins[1].${field}`,
      ]),
    ),
    [
      { id: '1', add: { consents: [{ channel: 'email', event: 'granted', at: '2026-11-25' }] } },
      'entry.in_future',
      'add.consents[0].at',
    ],
  ])('refuses %j, and the whole file with it', (line, code, field) =>
    withLines([{ id: '1', add: { note: undefined, birthDate: '1980-05-01' } }, line], async (workspace, file) => {
      const refusal = await recordFacts(context, workspace, file).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(AppError);
      const { code: said, params } = refusal as AppError;
      expect([said, params['line'], params['field']]).toEqual([code, 2, field]);
      expect(isKnownCode(said)).toBe(true);
      expect((await contactOf(workspace, '1'))?.birthDate).toBeUndefined();
    }),
  );
});
