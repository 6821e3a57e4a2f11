import fc from 'fast-check';
import { expect, it } from 'vitest';
import { context, withFirm } from '../../../../test/campaign/firm.ts';
import { CHANNELS } from '../../../../shared/domain/channel.ts';
import { KeyedHash } from '../../model/keyed-hash.ts';
import { entriesOf, type Opposition } from '../../model/oppositions.ts';
import { findSuppressible } from '../../sql/suppressible.ts';
import { highestSuppression } from '../../sql/suppressions.ts';
import { atOnce } from '../../steps/pauses.ts';
import { readWorkspaceIdentity } from '../../storage/create-workspace.ts';
import { closeFurtherCoordinates } from '../further-coordinates.ts';
import { findingMetByOthers } from './met-by-others.ts';
import { recordEntries, recordOppositions } from '../record-oppositions.ts';

const BATCH = { at: context.now(), by: context.by, source: 'retours.csv' };

/** Two spellings of one person, her housemate, and somebody with an address alone. */
const PEOPLE = [
  { firstName: 'Claire', lastName: 'PERDRIX', email: 'claire@example.com', mobile: '06 39 98 10 01' },
  { firstName: 'Claire', lastName: 'PERDRIX', company: 'ALPHA', mobile: '06 39 98 10 02' },
  { firstName: 'Marc', lastName: 'PERDRIX', email: 'marc@example.com', mobile: '06 39 98 10 01' },
  { firstName: 'Marc', lastName: 'TUILIER', street: '1 rue des Halles', postcode: '69002', city: 'Lyon' },
  { firstName: 'Anne', lastName: 'TUILIER', email: 'anne@example.com' },
  { firstName: 'Claire', lastName: 'ROUX', mobile: '06 39 98 10 02' },
  { lastName: 'ROUX', mobile: '06 39 98 10 02', email: 'roux@example.com' },
];

const person = fc.constantFrom(...PEOPLE.map((_, place) => place + 1));
const channels = fc.subarray([...CHANNELS], { minLength: 1, maxLength: 2 });
const noes = fc.array(fc.record({ person, channels }), { minLength: 1, maxLength: 4 });
/** What others stated: an e-mail or a number, with a name or without. */
const stated = fc
  .record({
    name: fc.constantFrom('Claire', 'Marc', null),
    email: fc.constantFrom('claire@example.com', 'anne@example.com', null),
    phone: fc.constantFrom('+33639981001', '+33639981002', null),
    channels,
  })
  .map(({ name, email, phone, channels: closed }): Opposition => ({
    firstName: name,
    lastName: name === null ? null : 'PERDRIX',
    company: null,
    emails: email === null ? [] : [email],
    phones: phone === null ? [] : [phone],
    channels: closed,
    on: null,
  }));

it('leaves out only people who have no further coordinate to close', () =>
  withFirm(async ({ workspace, add }) => {
    expect(await add(PEOPLE)).toMatchObject({ created: PEOPLE.length });
    const hash = new KeyedHash(readWorkspaceIdentity(workspace).suppressionKey);
    const asked: { readonly of: number; readonly found: number }[] = [];
    fc.assert(
      fc.property(fc.array(stated, { maxLength: 2 }), noes, (earlier, later) => {
        const undo = new Error('only this run');
        const run = (): void => {
          workspace.write((transaction) => {
            recordOppositions(transaction, hash, BATCH, earlier);
            const since = highestSuppression(transaction) + 1;
            const hashes = new Map<number, readonly string[]>();
            const entries = later.map(({ person: id, channels: closed }) => {
              const whole = findSuppressible(transaction, id);
              if (whole === null) throw new Error('a person is missing');
              const made = entriesOf({ ...whole, channels: closed, on: '2026-11-24' }, hash);
              hashes.set(id, [...(hashes.get(id) ?? []), ...made.map(({ keyedHash }) => keyedHash)]);
              return made;
            });
            recordEntries(transaction, BATCH, entries);
            const met = atOnce(findingMetByOthers(transaction, hash, hashes, since));
            asked.push({ of: hashes.size, found: met.length });
            closeFurtherCoordinates(transaction, hash, BATCH, met);
            const closed = highestSuppression(transaction);
            closeFurtherCoordinates(transaction, hash, BATCH, hashes.keys());
            expect(highestSuppression(transaction)).toBe(closed);
            throw undo;
          });
        };
        expect(run).toThrow(undo);
      }),
      { numRuns: 60 },
    );
    expect(asked.some(({ of, found }) => found < of)).toBe(true);
    expect(asked.some(({ found }) => found > 0)).toBe(true);
  }));
