import fc from 'fast-check';
import { expect, it } from 'vitest';
import { context, withFirm } from '../../../test/campaign/firm.ts';
import { history, LISTS, take, type Done } from '../../../test/campaign/histories.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import { knownLists, type KnownList } from '../lists/list-state.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import { addressCoordinate } from '../model/provenance.ts';
import { whyGone } from '../sql/erasures.ts';
import { rowsOfList } from '../sql/export-rows.ts';
import { readExportRecord } from '../sql/exports.ts';
import { headOf } from '../sql/list-row-codec.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';
import type { Campaign } from './campaign.ts';
import { ContactChecker } from './check-contacts.ts';
import { readingGround } from './check.ts';
import { atOnce } from '../steps/pauses.ts';
import { judgeAgain } from './judge-again.ts';
import { parseCampaign } from './parse-campaign.ts';
import { targetsOf } from './targets.ts';

const DAY = '2026-12-02';

/** The long way: every contact read whole, the coordinates of every row compared. */
function judgedWhole(workspace: Workspace, campaign: Campaign, { head }: KnownList): ReadonlyMap<number, string> {
  const without = { campaign: head.campaign, evaluatedAt: head.evaluatedAt };
  const ground = atOnce(readingGround(workspace, campaign, undefined, without));
  const checker = new ContactChecker(campaign, ground, 'fr');
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
    const { outcome, judged, targets } = checker.check(contact);
    if (outcome !== 'eligible' && outcome !== 'duplicate_target') {
      out.set(id, judged?.verdict.reasons[0]?.rule ?? outcome);
      continue;
    }
    const held = targets.length > 0 ? targets : targetsOf(contact, campaign.channel);
    if (typeof held === 'string') continue;
    const own = held.map(({ kind, coordinate }) =>
      headOf(hash, kind === 'address' ? (addressCoordinate(contact.person) ?? '') : coordinate),
    );
    if (heads.get(id)?.every((one) => own.includes(one)) === false) out.set(id, 'coordinate_changed');
  }
  return out;
}

it('withdraws from a list after any history whom the long way withdraws', { timeout: 120_000 }, async () => {
  let lists = 0;
  let withdrawn = 0;
  await fc.assert(
    fc.asyncProperty(history, async (steps) =>
      withFirm(async (firm) => {
        const { workspace } = firm;
        const done: Done = { imports: [], lastFile: null };
        const [file, ...others] = steps;
        for (const taken of [...(file === undefined ? [] : [file]), ...LISTS, ...others]) await take(taken, firm, done);
        for (const list of knownLists(workspace)) {
          const { head } = list;
          const { from: _from, ...given } = JSON.parse(readExportRecord(workspace, head.id)?.given ?? '{}') as {
            from?: string;
          };
          const campaign = {
            ...parseCampaign({ ...given, from: DAY }, ['ALPHA']),
            segment: { all: [] },
            onePerHousehold: false,
          };
          const out = await judgeAgain(
            context,
            workspace,
            { campaign, without: { campaign: head.campaign, evaluatedAt: head.evaluatedAt }, since: head.at },
            () => rowsOfList(workspace, head.id),
            DAY,
          );
          const expected = judgedWhole(workspace, campaign, list);
          expect(new Map([...out].map(([id, { rule }]) => [id, rule]))).toEqual(expected);
          lists += 1;
          withdrawn += expected.size;
        }
      }),
    ),
    { numRuns: 25, seed: 20_261_130 },
  );
  expect(lists).toBeGreaterThan(5);
  expect(withdrawn).toBeGreaterThan(2);
});
