import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CALL, context, LETTER, person, withFirm } from '../../../test/campaign/firm.ts';
import { isCall, type ChannelScope } from '../../../shared/domain/channel.ts';
import { RETURN_KINDS } from '../../../shared/domain/returns/meaning.ts';
import { exportCampaign } from '../export/export-campaign.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import { insertWithdrawals } from '../sql/export-withdrawals.ts';
import { atOnce } from '../steps/pauses.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { liveExports, recallingThose } from '../suppression/lookup/live-lists.ts';
import { readingReturnedLists } from './lists-of-returns.ts';
import { recallOfReturns } from './recall-of-returns.ts';

const PEOPLE = 5;
const HOME = { lastName: 'PERDRIX', street: '12 rue des Halles', postcode: '69002', city: 'Lyon' };
const PERMITTED = { purpose: 'transactional' };
const TODAY = '2026-12-01';

const who = fc.integer({ min: 1, max: PEOPLE });
const scopes = fc.subarray<ChannelScope>(['all', 'phone', 'automated_call', 'post', 'email']);
const noes = fc.uniqueArray(fc.tuple(who, scopes), { selector: ([id]) => id, maxLength: PEOPLE });
const taken = fc.uniqueArray(fc.record({ list: fc.integer({ min: 1, max: 3 }), who, isDone: fc.boolean() }), {
  selector: ({ list, who: id }) => `${String(list)} ${String(id)}`,
});

it('finds whom the rows of every list find, with lists that were read and without', () =>
  withFirm(async ({ folder, workspace, add }) => {
    await add(Array.from({ length: PEOPLE }, (_, place) => person(place + 1, place < 3 ? HOME : {})));
    for (const [name, campaign, format] of [
      ['appels', { ...CALL, ...PERMITTED }, 'dialer-csv'],
      ['foyers', { ...LETTER, ...PERMITTED, onePerHousehold: true }, 'post-lines'],
      ['lettres', { ...LETTER, ...PERMITTED, onePerHousehold: false }, 'post-lines'],
    ] as const)
      await exportCampaign(context, workspace, { campaign, format, out: join(folder, name) });
    const hash = new KeyedHash(readWorkspaceIdentity(workspace).suppressionKey);
    const found: number[] = [];
    fc.assert(
      fc.property(noes, taken, (said, removed) => {
        const undo = new Error('only this run');
        const run = (): void => {
          workspace.write((transaction) => {
            for (const { list, who: contactId, isDone } of removed)
              insertWithdrawals(
                transaction,
                {
                  ...{ exportId: list, at: context.now(), fileSha256: null, oppositionsUntil: 0, importsUntil: 0 },
                  ...(isDone ? { done: { on: TODAY, by: context.by } } : {}),
                },
                [{ contactId, reason: 'fr.opposition.recorded' }],
              );
            const closed = new Map(said);
            const every = atOnce(
              recallingThose(transaction, liveExports(transaction, TODAY), (id, { channel }) =>
                (closed.get(id) ?? []).some(
                  (scope) => scope === 'all' || scope === channel || (scope === 'phone' && isCall(channel)),
                ),
              ),
            );
            const expected = { exports: every.lists.length, people: every.people };
            found.push(every.people);
            expect(atOnce(recallOfReturns(transaction, closed, { hash, read: [], today: TODAY }))).toEqual(expected);
            for (const kind of RETURN_KINDS) {
              const read = atOnce(readingReturnedLists(transaction, kind, null));
              expect(atOnce(recallOfReturns(transaction, closed, { hash, read, today: TODAY })), kind).toEqual(
                expected,
              );
            }
            throw undo;
          });
        };
        expect(run).toThrow(undo);
      }),
      { numRuns: 60 },
    );
    expect(new Set(found).size).toBeGreaterThan(2);
  }));
