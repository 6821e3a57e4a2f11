import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { campaignOfDraft } from '../../electron/engine/campaign/definition/draft-campaign.ts';
import { approval } from '../../electron/engine/requests/approval.ts';
import type { RequestContext } from '../../electron/engine/requests/request-context.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import type { CampaignDraft } from '../../shared/contract/campaign.ts';
import { context, LETTER } from '../campaign/firm.ts';
import { avalHere } from './aval-here.ts';

it('one person proposes a list by the command line, another accepts it, and its record has both names', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aval-approvals-'));
  const aval = (words: string) => avalHere(words.split(' '), folder);
  const json = async (words: string) => JSON.parse((await aval(`${words} --json`)).stdout) as unknown;
  try {
    writeFileSync(
      join(folder, 'contacts.csv'),
      'Civilité;Nom;Prénom;Rue;Code postal;Ville\nMme;MARTIN;Jeanne;1 rue Haute;69001;Lyon\nM.;PETIT;Marc;2 rue Haute;69001;Lyon\n',
    );
    const origin = { kind: 'direct', source: 'Carnet', on: '2026-10-01', informed: true, objectionOffered: true };
    writeFileSync(join(folder, 'origin.json'), JSON.stringify(origin));
    writeFileSync(join(folder, 'campaign.json'), JSON.stringify(LETTER));
    expect(await json('init alpha.aval --organisation ALPHA --two-persons --by Anne')).toMatchObject({
      twoPersons: true,
    });
    await aval('import alpha.aval contacts.csv --origin origin.json');
    const list = 'alpha.aval --campaign campaign.json';
    const exporting = () => aval(`export ${list} --format post-lines --out out --by Chloé`);
    const without = await exporting();
    expect([without.code, without.stderr]).toEqual([1, expect.stringMatching(/« Noël ».*deuxième personne/)]);
    expect(await json(`approve ${list} --propose --by Anne`)).toMatchObject({
      twoPersons: true,
      approvals: [{ id: '1', campaign: 'Noël', channel: 'post', people: 2, by: 'Anne' }],
    });
    expect((await aval(`approve ${list} --accept --by ANNE`)).stderr).toMatch(/Anne a proposé la liste « Noël »/);
    await aval('suppress alpha.aval --contact 2 --channel post');
    expect(await json(`approve ${list}`)).toMatchObject({
      approvals: [{ today: { came: 0, went: 1, sameRules: true, funnel: { eligible: 1 } } }],
    });
    expect((await aval(`approve ${list} --accept --by Benoît`)).stdout).toMatch(
      /n° 1 · « Noël », par courrier : 2 personnes, proposée par Anne[^]*validée par Benoît/,
    );
    expect((await exporting()).code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'out', 'record.json'), 'utf8'))).toMatchObject({
      approvedBy: 'Chloé',
      twoPersons: { proposedBy: 'Anne', acceptedBy: 'Benoît', people: 2 },
    });
    await sharedWithTheWindow(folder, json);
    expect(await json('approve alpha.aval --policy off --propose --by Anne')).toMatchObject({
      twoPersons: true,
      offProposed: { by: 'Anne' },
    });
    expect((await aval('approve alpha.aval --policy off --accept --by anne')).code).toBe(1);
    expect((await aval('approve alpha.aval --policy off --accept --by Benoît')).stdout).toMatch(/sans deuxième/);
    expect(await json('approve alpha.aval --policy on --by Anne')).toMatchObject({ twoPersons: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A campaign of the window, about the same people. */
const DRAFT: CampaignDraft = {
  name: 'Fêtes',
  channel: 'post',
  purpose: 'commercial',
  goods: 'vaisselle',
  relatedGoods: [],
  sector: null,
  professionRelated: null,
  from: '2026-12-01',
  to: null,
  dialing: null,
  callerId: null,
  operator: null,
  segment: { join: 'all', conditions: [] },
  savedSegment: null,
  exclude: [],
  limit: null,
  onePerHousehold: true,
  pressure: null,
  sender: { name: null, address: null, oppositionContact: 'non@alpha.example.com' },
};
const SUBJECT = { kind: 'campaign', campaign: DRAFT, year: null } as const;

/** What one of them proposes, the other one sees and accepts. */
async function sharedWithTheWindow(folder: string, json: (words: string) => Promise<unknown>): Promise<void> {
  const inWindow = async <T>(work: (asked: RequestContext) => Promise<T>): Promise<T> => {
    const workspace = await openWorkspace(join(folder, 'alpha.aval'), { by: 'Anne' });
    try {
      return await work({ ...context, session: { workspace } } as unknown as RequestContext);
    } finally {
      await workspace.close();
    }
  };
  const standing = (asked: RequestContext) => approval['approval.standing']({ subject: SUBJECT }, asked);
  writeFileSync(
    join(folder, 'draft.json'),
    JSON.stringify(
      campaignOfDraft(DRAFT, { organisation: 'ALPHA', stated: { by: 'Anne', on: '2026-11-24' }, pathOf: () => '' }),
    ),
  );
  expect(
    await inWindow((asked) => approval['approval.propose']({ subject: SUBJECT, by: 'Anne' }, asked)),
  ).toMatchObject({ state: 'waiting', proposedBy: 'Anne' });
  const list = 'alpha.aval --campaign draft.json';
  expect(await json(`approve ${list} --accept --by Benoît`)).toMatchObject({ approvals: [{ decision: 'accepted' }] });
  expect(await inWindow(standing)).toMatchObject({ state: 'accepted', decidedBy: 'Benoît' });

  await json(`approve ${list} --propose --by Anne`);
  await inWindow(async (asked) => {
    const { waiting } = await approval['approval.list']({}, asked);
    expect(waiting).toMatchObject([{ campaign: 'Fêtes', people: 1, by: 'Anne' }]);
    const [{ id } = { id: '' }] = waiting;
    expect(await approval['approval.look']({ id }, asked)).toMatchObject({ came: 0, went: 0, total: 2, eligible: 1 });
    await approval['approval.decide']({ id, answer: { decision: 'refused', reason: 'trop tôt' }, by: 'Benoît' }, asked);
    expect(await standing(asked)).toMatchObject({ state: 'refused', reason: 'trop tôt' });
  });
}
