import { describe, expect, it } from 'vitest';
import { context, withFirm, type Firm, type Row } from '../../../test/campaign/firm.ts';
import { contactAnswers, runCheck } from '../campaign/check.ts';
import { parseCampaign } from '../campaign/definition/parse-campaign.ts';
import { readContact } from '../contact/contact-reader.ts';
import { historyOf } from '../person/contact-history.ts';
import type { Correction } from '../model/correction.ts';
import { listContacts } from '../person/list-contacts.ts';
import { undoImport } from '../import/match/undo-import.ts';
import { erasePerson } from '../person/person-record.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { collected } from '../../../test/samples/new-workspace.ts';
import { correctContact } from './record-correction.ts';

const SHOP = { kind: 'direct', source: 'Carnet', on: '2026-10-01', informed: true, objectionOffered: true } as const;
const WRONG: Row = {
  firstName: 'Zoé',
  lastName: 'Petti',
  street: '3 rue des Hales',
  postcode: '69002',
  city: 'Lyon',
  email: 'zoe@example.con',
  mobile: '06 39 98 00 01',
};
const CORRECTIONS: readonly Correction[] = [
  { field: 'lastName', from: 'Petti', to: 'Petit' },
  { field: 'street', from: '3 rue des Hales', to: ' 3 rue  des Halles ' },
  { field: 'email', from: 'zoe@example.con', to: 'ZOE@example.com' },
  { field: 'phone', from: '+33639980001', to: '06 39 98 00 02' },
];
const CALLS = { organisation: 'ALPHA', channel: 'phone', purpose: 'transactional', from: '2026-12-01' };

const zoe = ({ workspace }: Firm) => readContact(workspace, 1);

async function suppressedOf({ workspace }: Firm): Promise<readonly string[]> {
  const [contact] = await collected(listContacts(context, workspace));
  return contact?.suppressed ?? [];
}

describe('a correction by hand', () => {
  it('sets the right value, and no row brings the error back', () =>
    withFirm(async (firm) => {
      const { workspace, add } = firm;
      await add([WRONG], SHOP);
      correctContact(context, workspace, 1, CORRECTIONS);
      const right = {
        person: { firstName: 'Zoé', lastName: 'Petit', street: '3 rue des Halles', city: 'Lyon' },
        emails: ['zoe@example.com'],
        phones: [{ number: '+33639980002' }],
      };
      expect(zoe(firm)).toMatchObject(right);
      // The old row, in the same file and in a later one, and the correct row.
      expect(await add([WRONG], SHOP)).toMatchObject({ created: 0, unchanged: 1 });
      expect(await add([WRONG], { ...SHOP, source: 'Salon', on: '2026-11-20' })).toMatchObject({ created: 0 });
      expect(await add([{ firstName: 'Zoé', lastName: 'Petit', mobile: '06 39 98 00 02' }], SHOP)).toMatchObject({
        created: 0,
      });
      expect(zoe(firm)).toMatchObject(right);
    }));

  it('is overridden by a newer correction, and removes an emptied value', () =>
    withFirm(async (firm) => {
      const { workspace, add } = firm;
      await add([WRONG], SHOP);
      correctContact(context, workspace, 1, CORRECTIONS);
      correctContact(context, workspace, 1, [
        { field: 'phone', from: '+33639980002', to: '06 39 98 00 03' },
        { field: 'email', from: 'zoe@example.com', to: '' },
        { field: 'company', from: null, to: 'Les Tuiles' },
      ]);
      await add([WRONG], SHOP);
      expect(zoe(firm)).toMatchObject({ emails: [], phones: [{ number: '+33639980003' }] });
      expect(zoe(firm)?.person.company).toBe('Les Tuiles');
    }));

  it('keeps the origin and the consents of the coordinate', () =>
    withFirm(async ({ workspace, add }) => {
      const hired = { kind: 'purchased', source: 'Fichiers & Cie', on: '2026-10-20' };
      await add([WRONG], SHOP);
      await add([{ ...WRONG, email: 'zoe@example.org', mobile: '' }], hired);
      const before = await collected(listContacts(context, workspace));
      correctContact(context, workspace, 1, CORRECTIONS);
      const [after] = await collected(listContacts(context, workspace));
      const renamed = JSON.stringify(before[0]?.origins)
        .replaceAll('zoe@example.con', 'zoe@example.com')
        .replaceAll('+33639980001', '+33639980002')
        .replaceAll('3 rue hales', '3 rue halles');
      expect(before[0]?.origins.length).toBeGreaterThan(2);
      expect(after?.origins.map((origin) => JSON.stringify(origin)).sort()).toEqual(
        (JSON.parse(renamed) as object[]).map((origin) => JSON.stringify(origin)).sort(),
      );
    }));

  it('is reported with author, instant, old and new value', () =>
    withFirm(async (firm) => {
      const { workspace, add } = firm;
      await add([WRONG], SHOP);
      correctContact(context, workspace, 1, CORRECTIONS);
      const contact = zoe(firm);
      if (contact === undefined) throw new Error('nobody');
      const [line] = historyOf(contact, new Map(), [], [], [], [], 'fr').filter(({ kind }) => kind === 'record');
      expect(line).toEqual({
        at: context.now(),
        kind: 'record',
        what: 'Nadège a corrigé : nom « Petti » → « Petit », rue « 3 rue des Hales » → « 3 rue des Halles », e-mail « zoe@example.con » → « zoe@example.com », téléphone « 06 39 98 00 01 » → « 06 39 98 00 02 »',
      });
    }));
});

describe('an opposition', () => {
  const OLD: Parameters<typeof suppressPerson>[2] = { phone: '06 39 98 00 01', on: '2026-11-20' };
  it.each<readonly [string, Parameters<typeof suppressPerson>[2]]>([
    ['to the old number', OLD],
    ['of the person under the old name and number', { ...OLD, name: 'Zoé Petti' }],
    ['of the contact', { contact: '1' }],
  ])('%s is transferred to the new one, and stays when the correction is undone', (_, no) =>
    withFirm(async (firm) => {
      const { workspace, add } = firm;
      await add([WRONG], SHOP);
      await suppressPerson(context, workspace, no);
      const before = await suppressedOf(firm);
      expect(before).toContain('phone');
      correctContact(context, workspace, 1, CORRECTIONS);
      expect(await suppressedOf(firm)).toEqual(before);
      // Another person with the right value, before and after the error is out of reach.
      await erasePerson(context, workspace, { id: '1' });
      await add([{ firstName: 'Zoé', lastName: 'Petit', mobile: '06 39 98 00 02' }], SHOP);
      expect(await suppressedOf(firm)).toContain('phone');
    }),
  );

  it('to post under the old address applies under the new one', () =>
    withFirm(async (firm) => {
      const { workspace, add } = firm;
      await add([WRONG], SHOP);
      await suppressPerson(context, workspace, {
        name: 'Zoé Petti',
        street: '3 rue des Hales',
        postcode: '69002',
        channel: 'post',
      });
      expect(await suppressedOf(firm)).toEqual(['post']);
      correctContact(context, workspace, 1, CORRECTIONS);
      expect(await suppressedOf(firm)).toEqual(['post']);
    }));

  it('to the old number after the correction still applies to the person', () =>
    withFirm(async (firm) => {
      const { workspace, add } = firm;
      await add([WRONG], SHOP);
      correctContact(context, workspace, 1, CORRECTIONS);
      await suppressPerson(context, workspace, OLD);
      const check = await runCheck(
        context,
        workspace,
        parseCampaign({ ...CALLS, purpose: 'commercial', goods: 'linge' }, ['ALPHA']),
      );
      expect([...contactAnswers(check)].map(({ step }) => step)).toEqual(['suppressed']);
    }));

  it('of a housemate on an unchanged number is not transferred', () =>
    withFirm(async (firm) => {
      const { workspace, add } = firm;
      await add([{ ...WRONG, phone: '04 65 71 00 01' }], SHOP);
      await suppressPerson(context, workspace, { phone: '04 65 71 00 01', name: 'Luc Roche' });
      correctContact(context, workspace, 1, CORRECTIONS);
      const clear = workspace.all<{ clear: string }>("SELECT clear FROM suppressions WHERE kind = 'phone'");
      expect(clear.map((row) => row.clear)).toEqual(['+33639980002', '+33465710001'].slice(1));
    }));
});

describe('later events of the person', () => {
  it('delete the wrong value too when the person is erased', () =>
    withFirm(async ({ workspace, add }) => {
      await add([WRONG], SHOP);
      await suppressPerson(context, workspace, { contact: '1' });
      correctContact(context, workspace, 1, CORRECTIONS);
      await erasePerson(context, workspace, { id: '1' });
      expect(workspace.all('SELECT clear, person_clear FROM suppressions WHERE clear IS NOT NULL')).toEqual([]);
      expect(workspace.all('SELECT payload FROM contributions')).toEqual([]);
    }));

  it('restore the former state when the correction is undone', () =>
    withFirm(async (firm) => {
      const { workspace, add } = firm;
      await add([WRONG], SHOP);
      const before = zoe(firm);
      correctContact(context, workspace, 1, CORRECTIONS);
      const recorded = workspace.get<{ id: number }>("SELECT id FROM imports WHERE kind = 'record'");
      await undoImport(context, workspace, String(recorded?.id));
      expect(zoe(firm)).toEqual(before);
    }));
});

it.each<readonly [string, readonly Correction[]]>([
  ['correction.nothing', [{ field: 'lastName', from: 'Petti', to: ' Petti ' }]],
  ['correction.changed_meanwhile', [{ field: 'lastName', from: 'Petit', to: 'Petite' }]],
  ['correction.changed_meanwhile', [{ field: 'phone', from: '+33639980009', to: '06 39 98 00 02' }]],
  ['correction.not_one_phone', [{ field: 'phone', from: '+33639980001', to: '06 39 98' }]],
  ['correction.not_one_phone', [{ field: 'phone', from: '+33639980001', to: '06 39 98 00 02 / 06 39 98 00 03' }]],
  ['correction.not_one_email', [{ field: 'email', from: 'zoe@example.con', to: 'zoe' }]],
  [
    'correction.nothing_left',
    [
      { field: 'lastName', from: 'Petti', to: '' },
      { field: 'firstName', from: 'Zoé', to: '' },
      { field: 'street', from: '3 rue des Hales', to: '' },
      { field: 'email', from: 'zoe@example.con', to: '' },
      { field: 'phone', from: '+33639980001', to: '' },
    ],
  ],
])('refuses %s, and corrects nothing', (code, corrections) =>
  withFirm(async (firm) => {
    await firm.add([WRONG], SHOP);
    const before = zoe(firm);
    expect(() => correctContact(context, firm.workspace, 1, corrections)).toThrow(expect.objectContaining({ code }));
    expect(zoe(firm)).toEqual(before);
    expect(firm.workspace.all("SELECT id FROM imports WHERE kind = 'record'")).toEqual([]);
  }),
);
