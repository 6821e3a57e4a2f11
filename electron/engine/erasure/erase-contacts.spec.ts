import { expect, it } from 'vitest';
import { context, person, withFirm } from '../../../test/campaign/firm.ts';
import { eraseContacts } from './erasure.ts';

it('deletes what the reports of imports say of the erased, and nothing that they say of others', () =>
  withFirm(async ({ workspace, add }) => {
    const wrong = { email: 'pas une adresse' };
    await add([person(1, wrong), person(2, wrong), person(3, wrong)]);
    await add([person(3, { ...wrong, city: 'LYON' }), person(4, wrong)]);
    const told = (): readonly unknown[] =>
      workspace.all(
        "SELECT import_id AS file, row FROM import_problems WHERE value = 'pas une adresse' ORDER BY import_id, row",
      );
    const before = [
      { file: 1, row: 2 },
      { file: 1, row: 3 },
      { file: 1, row: 4 },
      { file: 2, row: 2 },
      { file: 2, row: 3 },
    ];
    expect(told()).toEqual(before);
    await eraseContacts(context, workspace, [3, 1], { action: 'person.purged', on: '2026-11-24' });
    expect(told()).toEqual([
      { file: 1, row: 3 },
      { file: 2, row: 3 },
    ]);
  }));
