import { expect, it } from 'vitest';
import { context, person, withFirm } from '../../../test/campaign/firm.ts';
import { eraseContacts } from './erasure.ts';

const BEFORE = [
  { file: 1, row: 2 },
  { file: 1, row: 3 },
  { file: 1, row: 4 },
  { file: 2, row: 2 },
  { file: 2, row: 3 },
];

it.each([
  { title: 'two apart', ids: [3, 1], left: [BEFORE[1], BEFORE[4]], people: [2, 4] },
  { title: 'two that follow one another', ids: [2, 1], left: BEFORE.slice(2), people: [3, 4] },
])('deletes what the reports of imports say of $title, and nothing that they say of others', ({ ids, left, people }) =>
  withFirm(async ({ workspace, add }) => {
    const wrong = { email: 'pas une adresse' };
    await add([person(1, wrong), person(2, wrong), person(3, wrong)]);
    await add([person(3, { ...wrong, city: 'LYON' }), person(4, wrong)]);
    const told = (): readonly unknown[] =>
      workspace.all(
        "SELECT import_id AS file, row FROM import_problems WHERE value = 'pas une adresse' ORDER BY import_id, row",
      );
    expect(told()).toEqual(BEFORE);
    await eraseContacts(context, workspace, ids, { action: 'retention.purged', on: '2026-11-24' });
    expect(told()).toEqual(left);
    expect(Array.from(workspace.values('SELECT contact_id FROM contact_vectors'), ([id]) => id)).toEqual(people);
    expect(Array.from(workspace.values('SELECT contact_id FROM erasures ORDER BY contact_id'), ([id]) => id)).toEqual(
      [...ids].sort((one, other) => one - other),
    );
  }),
);

it('changes nothing where one of the contacts must stay', () =>
  withFirm(async ({ workspace, add }) => {
    await add([person(1), person(2)]);
    const kept = (): readonly unknown[] => [
      ...workspace.all('SELECT id FROM contacts ORDER BY id'),
      ...workspace.all('SELECT seq FROM register ORDER BY seq'),
    ];
    const before = kept();
    const assertMayGo = ({ id }: { readonly id: number }): void => {
      if (id === 2) throw new Error('contact 2 must stay');
    };
    const erasing = eraseContacts(context, workspace, [1, 2], {
      action: 'retention.purged',
      on: '2026-11-24',
      assertMayGo,
    });
    await expect(erasing).rejects.toThrow('contact 2 must stay');
    expect(kept()).toEqual(before);
  }));
