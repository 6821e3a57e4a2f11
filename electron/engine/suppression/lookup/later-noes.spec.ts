import { expect, it } from 'vitest';
import { context, contextOn, person, withFirm } from '../../../../test/campaign/firm.ts';
import { KeyedHash } from '../../model/keyed-hash.ts';
import { highestSuppression } from '../../sql/suppressions.ts';
import { atOnce } from '../../steps/pauses.ts';
import { readWorkspaceIdentity } from '../../storage/create-workspace.ts';
import { laterNoes } from './later-noes.ts';
import { SuppressionIndex } from './suppression-index.ts';
import { suppressPerson } from '../suppress-person.ts';

it('tells each list of the noes that came after it, to its own people', () =>
  withFirm(async ({ workspace, add }) => {
    await add([person(1), person(2), person(3)]);
    await suppressPerson(context, workspace, { contact: '1', channel: 'post' });
    const between = highestSuppression(workspace);
    await suppressPerson(contextOn('2026-12-02'), workspace, { contact: '2' });
    await suppressPerson(contextOn('2026-12-02'), workspace, { contact: '3', channel: 'sms' });
    const index = SuppressionIndex.load(workspace, new KeyedHash(readWorkspaceIdentity(workspace).suppressionKey));
    const noes = atOnce(
      laterNoes(workspace, index, [
        {
          contactIds: new Set([1, 2]),
          at: '2026-11-20T10:00:00+01:00',
          recipient: 'BETA',
          oppositionsUntil: 0,
          importsUntil: 1,
        },
        {
          contactIds: new Set([1, 2]),
          at: '2026-12-01T10:00:00+01:00',
          recipient: 'BETA',
          oppositionsUntil: between,
          importsUntil: 1,
        },
        {
          contactIds: new Set([1, 3]),
          at: '2026-12-01T10:00:00+01:00',
          recipient: 'BETA',
          oppositionsUntil: null,
          importsUntil: 1,
        },
        {
          contactIds: new Set([1, 3]),
          at: '2026-12-03T10:00:00+01:00',
          recipient: 'BETA',
          oppositionsUntil: null,
          importsUntil: 1,
        },
      ]),
    );
    expect(noes.map((opposed) => [...opposed.keys()].sort())).toEqual([[1, 2], [2], [3], []]);
  }));

it('tells each list of the noes of the imports that came after it', () =>
  withFirm(async ({ workspace, add, record }) => {
    await add([person(1), person(2), person(3)]);
    const no = (id: string): object => ({
      id,
      add: { consents: [{ channel: 'sms', event: 'refused', at: '2026-11-24' }] },
    });
    await record(no('1'));
    await record(no('2'));
    const index = SuppressionIndex.load(workspace, new KeyedHash(readWorkspaceIdentity(workspace).suppressionKey));
    const list = { contactIds: new Set([1, 2, 3]), recipient: 'BETA', oppositionsUntil: 0 };
    const [at, before] = ['2026-11-24T10:30:00+01:00', '2026-11-24T10:29:59+01:00'];
    const noes = atOnce(
      laterNoes(workspace, index, [
        { ...list, at, importsUntil: 1 },
        { ...list, at, importsUntil: 2 },
        { ...list, at, importsUntil: 3 },
        { ...list, contactIds: new Set([2]), at: before, importsUntil: null },
        { ...list, at, importsUntil: null },
      ]),
    );
    expect(noes.map((said) => Array.from(said, ([id, { importId }]) => [id, importId]))).toEqual([
      [
        [1, 2],
        [2, 3],
      ],
      [[2, 3]],
      [],
      [[2, 3]],
      [],
    ]);
  }));
