import fc from 'fast-check';
import { expect, it } from 'vitest';
import { context, withFirm } from '../../../../test/campaign/firm.ts';
import { CHANNELS } from '../../../../shared/domain/channel.ts';
import { KeyedHash } from '../../model/keyed-hash.ts';
import type { Opposition } from '../../model/oppositions.ts';
import { highestSuppression, readSuppressionsSince } from '../../sql/suppressions.ts';
import { atOnce } from '../../steps/pauses.ts';
import { closeFurtherCoordinates } from '../further-coordinates.ts';
import { recordOppositions } from '../record-oppositions.ts';
import { SuppressionIndex } from './suppression-index.ts';

const hash = new KeyedHash('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f');
const BATCH = { at: context.now(), by: context.by, source: 'retours.csv' };

const opposition = fc
  .record({
    name: fc.constantFrom('Claire', 'Marc', null),
    number: fc.nat({ max: 3 }),
    isReachedBoth: fc.boolean(),
    channels: fc.subarray([...CHANNELS], { minLength: 1, maxLength: 2 }),
    on: fc.constantFrom('2026-11-20', '2026-11-24', null),
  })
  .map(({ name, number, isReachedBoth, channels, on }): Opposition => ({
    firstName: name,
    lastName: name === null ? null : 'PERDRIX',
    company: null,
    street: isReachedBoth ? '1 rue des Halles' : null,
    postcode: '69002',
    emails: isReachedBoth ? [`personne.${String(number)}@example.com`] : [],
    phones: [`+3363998123${String(number)}`],
    channels,
    on,
  }));
const noes = fc.array(opposition, { minLength: 1, maxLength: 5 });

it('closes the same whether entries are kept in memory from some of them on, or read one by one', () =>
  withFirm(({ workspace }) => {
    fc.assert(
      fc.property(noes, noes, fc.array(opposition, { minLength: 1, maxLength: 4 }), (earlier, later, asked) => {
        workspace.write((transaction) => recordOppositions(transaction, hash, BATCH, earlier));
        const since = highestSuppression(workspace) + 1;
        workspace.write((transaction) => recordOppositions(transaction, hash, BATCH, later));
        const one = SuppressionIndex.load(workspace, hash);
        for (const from of [since, 1]) {
          const held = atOnce(SuppressionIndex.loading(workspace, hash, from));
          for (const person of asked) expect(held.closures(person)).toEqual(one.closures(person));
        }
        expect(Array.from(readSuppressionsSince(workspace, since), ({ id }) => id)).toEqual(
          workspace.all('SELECT id FROM suppressions WHERE id >= ? ORDER BY id', [since]).map(({ id }) => id),
        );
      }),
      { numRuns: 15 },
    );
    return Promise.resolve();
  }));

it('adds the same further coordinates for many people at once as for one after another', () =>
  withFirm(async (one) =>
    withFirm(async (other) => {
      const PEOPLE = 501;
      const rows = Array.from({ length: PEOPLE }, (_, place) => ({
        firstName: place % 2 === 0 ? 'Claire' : 'Marc',
        lastName: 'PERDRIX',
        email: `personne.${String(place)}@example.com`,
        mobile: `06 39 98 ${String(10 + Math.floor(place / 100))} ${String(place % 100).padStart(2, '0')}`,
      }));
      const ids = rows.map((_, place) => place + 1);
      const entries = [];
      for (const { workspace, add } of [one, other]) {
        await add(rows);
        workspace.write((transaction) => {
          const first = highestSuppression(transaction) + 1;
          recordOppositions(
            transaction,
            hash,
            BATCH,
            rows.slice(0, 3).map(({ email, firstName, lastName }) => ({
              ...{ firstName, lastName, company: null, street: null, postcode: null, phones: [], on: null },
              emails: [email],
              channels: ['phone'] as const,
            })),
          );
          if (workspace === one.workspace) closeFurtherCoordinates(transaction, hash, BATCH, ids, first);
          else for (const id of ids) closeFurtherCoordinates(transaction, hash, BATCH, [id]);
        });
        entries.push(
          workspace.all('SELECT kind, channel, clear, variant, opposition FROM suppressions ORDER BY kind, clear, id'),
        );
      }
      expect(entries[0]).toHaveLength(6);
      expect(entries[0]).toEqual(entries[1]);
    }),
  ));
