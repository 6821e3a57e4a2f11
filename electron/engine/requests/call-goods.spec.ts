import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { ContactSheet, StandingOfToday } from '../../../shared/contract/contact.ts';
import { WorkspaceSession } from './workspace-session.ts';
import { GrantedFiles } from './granted-files.ts';
import { checkCampaign } from '../campaign/check-campaign.ts';
import { importFile } from '../import/import-file.ts';
import { Jobs } from '../jobs/jobs.ts';
import { contact } from './contact.ts';
import { chooseCallGoods } from '../campaign/definition/offered-goods.ts';
import type { RequestContext } from './request-context.ts';
import { today } from './today.ts';

const TUESDAY = '2026-11-24';
const SUNDAY = '2026-11-29';
const MENTIONS = ['identity', 'choice', 'period', 'withdrawal', 'proof_access'] as const;

let folder: string;
let session: WorkspaceSession;

function contextOn(day: string, emit: ConstructorParameters<typeof Jobs>[0] = () => undefined): RequestContext {
  return {
    by: 'Anne',
    now: () => `${day}T10:30:00+01:00`,
    today: () => day,
    language: 'fr',
    session,
    jobs: new Jobs(
      emit,
      () => undefined,
      () => 0,
    ),
    files: new GrantedFiles({}),
  };
}

function judge(day: string): Promise<StandingOfToday> {
  return new Promise((resolve, reject) => {
    const context = contextOn(day, (_name, event) => {
      if (event === null || !('outcome' in event)) return;
      if (event.outcome === 'finished') resolve(event.result as StandingOfToday);
      else reject(new Error(event.outcome));
    });
    today['today.judge']({ purpose: 'commercial' }, context).catch(reject);
  });
}

const callsOn = async (day: string): Promise<StandingOfToday['channels'][number] | undefined> =>
  (await judge(day)).channels.find(({ channel }) => channel === 'phone');

async function sheetAnswer(id: string, day: string): Promise<ContactSheet['answers'][number] | undefined> {
  return (await contact['contact.read']({ id }, contextOn(day))).answers.find(({ channel }) => channel === 'phone');
}

/** « 1 » agreed to calls about kitchens, « 2 » to calls about bathrooms, « 3 » to none. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aval-call-goods-'));
  session = new WorkspaceSession(
    { userFolder: folder, person: 'Anne', reopen: null },
    { onChange: () => undefined, onHold: () => undefined, onVault: () => undefined, onKey: () => undefined },
  );
  await session.create(join(folder, 'alba.aval'), 'Alba', []);
  const file = join(folder, 'clients.csv');
  writeFileSync(file, 'Nom;Téléphone\nUn;06 39 98 00 01\nDeux;06 39 98 00 02\nTrois;06 39 98 00 03\n');
  const origin = { kind: 'direct', source: 'Boutique', on: '2026-11-01', informed: true, objectionOffered: true };
  await importFile(contextOn(TUESDAY), session.workspace, { file, origin, evidenceFolder: folder, dryRun: false });
  for (const [id, goods] of [
    ['1', 'Cuisine'],
    ['2', 'Salle de bains'],
  ] as const) {
    await contact['contact.recordConsent'](
      {
        id,
        channel: 'phone',
        at: '2026-11-20',
        goods: [goods],
        wording: 'J’accepte d’être appelé.',
        until: '2027-11-19',
        mentions: [...MENTIONS],
        evidence: null,
      },
      contextOn(TUESDAY),
    );
  }
});

beforeEach(() => chooseCallGoods(session.workspace, null));

afterAll(async () => {
  await session.close();
  rmSync(folder, { recursive: true, force: true });
});

it('asks before it answers for calls, on Home and on the sheet', async () => {
  const asking = (await judge(TUESDAY)).channels.filter(({ asksForGoods }) => asksForGoods);
  expect(asking.map(({ channel, conditional, none }) => [channel, conditional, none])).toEqual([
    ['phone', 0, 0],
    ['automated_call', 0, 0],
  ]);
  expect(await sheetAnswer('1', TUESDAY)).toMatchObject({ asksForGoods: true, verdict: null, reasons: [] });
});

it('suggests the agreed goods, each spelling once', async () => {
  expect(await today['today.readCallGoods']({}, contextOn(TUESDAY))).toEqual({
    chosen: null,
    suggested: ['Cuisine', 'Salle de bains'],
  });
});

it.each([
  ['cuisine', '1', '2'],
  ['salle de bains', '2', '1'],
])('answers for %s as its campaign does', async (goods, agreed, other) => {
  expect(await today['today.chooseCallGoods']({ goods }, contextOn(TUESDAY))).toMatchObject({ chosen: goods });
  expect(await callsOn(TUESDAY)).toMatchObject({ asksForGoods: false, nextCalls: null, conditional: 1, block: 2 });
  const { funnel } = await checkCampaign(contextOn(TUESDAY), session.workspace, {
    campaign: { organisation: 'Alba', channel: 'phone', purpose: 'commercial', goods, at: TUESDAY },
  });
  expect(funnel.eligible).toBe(1);
  expect(await sheetAnswer(agreed, TUESDAY)).toMatchObject({ verdict: 'conditional', nextCalls: null });
  expect(await sheetAnswer(other, TUESDAY)).toMatchObject({ verdict: 'block' });
});

it('gives on a Sunday the people who may be called on Monday', async () => {
  chooseCallGoods(session.workspace, 'cuisine');
  expect(await callsOn(SUNDAY)).toMatchObject({
    conditional: 0,
    block: 3,
    nextCalls: { day: '2026-11-30', from: 600, yes: 1 },
  });
  expect((await judge(SUNDAY)).channels.find(({ channel }) => channel === 'email')?.nextCalls).toBeNull();
  expect(await sheetAnswer('1', SUNDAY)).toMatchObject({
    verdict: 'block',
    nextCalls: { day: '2026-11-30', from: 600, verdict: 'conditional' },
  });
  // Monday changes nothing for a person who did not consent.
  expect(await sheetAnswer('3', SUNDAY)).toMatchObject({ verdict: 'block', nextCalls: null });
});
