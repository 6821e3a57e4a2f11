import { expect, it } from 'vitest';
import { person, withFirm } from '../../../test/campaign/firm.ts';
import { randomContacts, withContacts } from '../../../test/contact/random-contacts.ts';
import type { SqlReader } from '../storage/reader.ts';
import { readCoordinatesOfKind, readCoordinatesOneByOne } from './coordinates-of-kind.ts';

const KINDS = ['email', 'phone'] as const;

/** Both ways, of everybody and of a part. */
function compare(reader: SqlReader): number {
  let found = 0;
  for (const kind of KINDS)
    for (const [from, to] of [
      [1, 1000],
      [2, 5],
    ] as const) {
      const oneByOne = [...readCoordinatesOneByOne(reader, kind, from, to)];
      expect(readCoordinatesOfKind(reader, kind, from, to)).toEqual(oneByOne);
      found += oneByOne.length;
    }
  return found;
}

it('reads the coordinates that are read one by one', () =>
  withContacts(randomContacts(600), (workspace) => {
    expect(compare(workspace)).toBeGreaterThan(500);
  }));

it.each(['\n', 'é', ' '])('reads a value with %j in it', (sign) =>
  withFirm(async ({ workspace, add }) => {
    await add([person(1), person(2, { mobile: '06 39 98 10 02', phone: '01 99 00 12 34' })]);
    workspace.write((transaction) => {
      transaction.run("UPDATE coordinates SET value = value || ? WHERE contact_id = 1 AND kind = 'email'", [sign]);
      transaction.run(
        "UPDATE coordinates SET phone_use = 'private' WHERE contact_id = 2 AND kind = 'phone' AND position = 0",
      );
      transaction.register({ at: '2026-11-24T10:30:00+01:00', by: 'Nadège', action: 'test.changed', subject: {} });
    });
    expect(compare(workspace)).toBeGreaterThan(4);
  }),
);
