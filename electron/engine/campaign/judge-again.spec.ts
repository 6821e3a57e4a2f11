import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AGREED, context, person, withFirm } from '../../../test/campaign/firm.ts';
import { history, LISTS, take, type Done } from '../../../test/campaign/histories.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import { knownLists, type KnownList } from '../lists/list-state.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import { addressCoordinate } from '../model/provenance.ts';
import { whyGone } from '../sql/erasures.ts';
import { packedRows, rowsOfList } from '../sql/export-rows.ts';
import { readExportRecord } from '../sql/exports.ts';
import { headOf } from '../sql/list-row-codec.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';
import type { Campaign } from './definition/campaign.ts';
import { ContactChecker } from './check-contacts.ts';
import { readingGround } from './read-ground.ts';
import { atOnce } from '../steps/pauses.ts';
import { judgeAgain, type ListAgain } from './judge-again.ts';
import { parseCampaign } from './definition/parse-campaign.ts';

const DAY = '2026-12-02';

/** The long way: every contact read whole and judged alone, the coordinates of every row compared. */
function judgedWhole(workspace: Workspace, campaign: Campaign, { head }: KnownList): ReadonlyMap<number, string> {
  const without = { campaign: head.campaign, evaluatedAt: head.evaluatedAt };
  const ground = atOnce(readingGround(workspace, campaign, undefined, without));
  const hash = new KeyedHash(readWorkspaceIdentity(workspace).suppressionKey);
  const contacts = new Map([...iterateContacts(workspace)].map((contact) => [contact.id, contact]));
  const rows = [...rowsOfList(workspace, head.id)];
  const heads = new Map(rows.map((row) => [row.contactId, row.heads]));
  const out = new Map<number, string>();
  const ids = new Set(rows.flatMap(({ contactId, housemates }) => [contactId, ...housemates]));
  for (const id of [...ids].sort((one, other) => one - other)) {
    const contact = contacts.get(id);
    if (contact === undefined) {
      out.set(id, whyGone(workspace, id));
      continue;
    }
    // A list of nobody else: no coordinate is reached by another person.
    const { outcome, judged, targets } = new ContactChecker(campaign, ground, 'fr').check(contact);
    if (outcome !== 'eligible') {
      out.set(id, judged?.verdict.reasons[0]?.rule ?? outcome);
      continue;
    }
    const own = targets.map(({ kind, coordinate }) =>
      headOf(hash, kind === 'address' ? (addressCoordinate(contact.person) ?? '') : coordinate),
    );
    if (heads.get(id)?.every((one) => own.includes(one)) === false) out.set(id, 'coordinate_changed');
  }
  return out;
}

/** As a recall asks for it. */
function listAgain(workspace: Workspace, { head }: KnownList): ListAgain {
  const given = JSON.parse(readExportRecord(workspace, head.id)?.given ?? '{}') as { from?: string };
  const { from: _from, ...others } = given;
  return {
    campaign: { ...parseCampaign({ ...others, from: DAY }, ['ALPHA']), segment: { all: [] }, onePerHousehold: false },
    day: DAY,
    without: { campaign: head.campaign, evaluatedAt: head.evaluatedAt },
    packed: packedRows(workspace, head.id),
    since: head.at,
  };
}

/** What takes somebody off a list, at the end of each history. */
const CHANGES = [
  { kind: 'correct', person: 1, phone: '06 39 98 20 01' },
  { kind: 'suppress', person: 2 },
] as const;

/** Who is withdrawn from each list, and why; the long way says the same. */
async function withdrawnFrom(workspace: Workspace): Promise<readonly ReadonlyMap<number, string>[]> {
  const known = knownLists(workspace);
  const asked = known.map((list) => listAgain(workspace, list));
  const answers = await judgeAgain(context, workspace, asked);
  const outs = answers.map((answer) => new Map([...answer].map(([id, { rule }]) => [id, rule])));
  expect(outs).toEqual(
    known.map((list, place) => judgedWhole(workspace, asked[place]?.campaign ?? expect.fail(), list)),
  );
  return outs;
}

it('withdraws a number that an import of the second of the list had brought, once that is taken back', () =>
  withFirm(async (firm) => {
    const done: Done = { imports: [], lastFile: null };
    const says = (mobile: string) => ({ kind: 'import' as const, rows: [person(1, { mobile })], origin: AGREED });
    const [calls = expect.fail()] = LISTS;
    for (const taken of [says('06 39 98 10 03'), calls, says('06 39 98 10 04'), { kind: 'undo' as const, place: 0 }])
      await take(taken, firm, done);
    expect(await withdrawnFrom(firm.workspace)).toEqual([new Map([[1, 'coordinate_changed']])]);
  }));

it('withdraws from lists after any history whom the long way withdraws', async () => {
  let lists = 0;
  let withdrawn = 0;
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(history, async (steps) =>
      withFirm(async (firm) => {
        const done: Done = { imports: [], lastFile: null };
        const [file, ...others] = steps;
        await firm.add([person(1), person(2)], AGREED);
        for (const taken of [...(file === undefined ? [] : [file]), ...LISTS, ...others, ...CHANGES])
          await take(taken, firm, done);
        for (const out of await withdrawnFrom(firm.workspace)) {
          lists += 1;
          withdrawn += out.size;
          changed += [...out.values()].filter((rule) => rule === 'coordinate_changed').length;
        }
      }),
    ),
    { numRuns: 25, seed: 7 },
  );
  expect(lists).toBeGreaterThan(20);
  expect(withdrawn).toBeGreaterThan(20);
  expect(changed).toBeGreaterThan(5);
});
