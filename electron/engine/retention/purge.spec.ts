import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contextOn, withFirm, type Firm } from '../../../test/campaign/firm.ts';
import { contactAnswers, runCheck } from '../campaign/check.ts';
import { parseCampaign } from '../campaign/definition/parse-campaign.ts';
import type { EngineContext } from '../steps/context.ts';
import { createWorkspace } from '../storage/create-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';
import { importFile } from '../import/import-file.ts';
import { lookUpPerson } from '../person/lookup.ts';
import { purgeContacts } from './purge.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';

const context: EngineContext = {
  by: 'Nadège',
  now: () => '2026-11-24T10:30:00+01:00',
  today: () => '2026-11-24',
  language: 'fr',
};

let folder: string;
let workspace: Workspace;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aval-purge-'));
  workspace = await createWorkspace(join(folder, 'alba.aval'), {
    organisation: 'Alba',
    at: context.now(),
    by: context.by,
  });
  const file = join(folder, 'clients.csv');
  writeFileSync(
    file,
    [
      'Nom;Prénom;E-mail;Collecté le',
      'Perdrix;Claire;claire@example.com;24/11/2023',
      'Petit;Marc;marc@example.com;25/11/2023',
      'Aubert;Zoé;zoe@example.com;02/01/2026',
    ].join('\n'),
  );
  const origin = {
    kind: 'direct',
    source: 'Carte de fidélité',
    on: '2026-11-01',
    informed: true,
    objectionOffered: true,
  };
  await importFile(context, workspace, { file, origin, evidenceFolder: folder, dryRun: false });
});

afterEach(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

it('lists persons past the period, with the eve of the third anniversary as the last day', async () => {
  const report = await purgeContacts(context, workspace, { dryRun: true });
  expect(report).toEqual({
    on: '2026-11-24',
    total: 3,
    due: [{ contact: '1', name: 'Claire Perdrix', since: '2023-11-24', because: 'collection', kind: 'prospect' }],
    dueCount: 1,
    byKind: { prospect: 1 },
    kept: 2,
    soon: 1,
    held: 0,
    asked: 0,
    undated: 0,
    undatedContacts: [],
    futureDated: 0,
    erased: 0,
    suppressionsKept: 0,
    proofsKept: { consents: 0, requests: 0, calls: 0 },
    proofsDue: { consents: 0, requests: 0, calls: 0, evidence: 0 },
    tracesDue: { calls: 0, returnRows: 0, comments: 0, problems: 0, withdrawalFiles: 0 },
    outOfReach: [],
    notFound: [],
  });
  expect(await purgeContacts(context, workspace, { on: '2026-11-25', dryRun: true })).toMatchObject({
    due: [{ name: 'Claire Perdrix' }, { name: 'Marc Petit' }],
  });
});

it('erases them, and keeps their oppositions', async () => {
  await suppressPerson(context, workspace, { email: 'claire@example.com' });
  expect(await purgeContacts(context, workspace, { dryRun: false })).toMatchObject({ erased: 1, suppressionsKept: 1 });
  expect(await purgeContacts(context, workspace, { dryRun: true })).toMatchObject({ total: 2, due: [] });
  const found = lookUpPerson(context, workspace, { email: 'claire@example.com' });
  expect(found.contacts).toEqual([]);
  expect(found.suppressed).toHaveLength(5);
});

it('requires a day', async () => {
  await expect(purgeContacts(context, workspace, { on: '25/11/2026', dryRun: true })).rejects.toMatchObject({
    code: 'purge.day_unreadable',
  });
});

it('erases nobody before the day has come', async () => {
  const before = await purgeContacts(context, workspace, { dryRun: true });
  await expect(purgeContacts(context, workspace, { on: '2026-11-25', dryRun: false })).rejects.toMatchObject({
    code: 'purge.day_to_come',
    params: { day: '2026-11-25' },
  });
  expect(await purgeContacts(context, workspace, { dryRun: true })).toEqual(before);
  expect(await purgeContacts(contextOn('2026-11-25'), workspace, { on: '2026-11-25', dryRun: false })).toMatchObject({
    erased: 2,
  });
});

describe('the last action of the person (M1)', () => {
  const OLD = {
    kind: 'direct',
    source: 'Carte de fidélité',
    on: '2009-06-01',
    informed: true,
    objectionOffered: true,
  } as const;
  const REQUEST = { requests: [{ at: '2026-11-20T16:00:00+01:00', goods: 'literie', proof: true }] };
  const AGREED = {
    channel: 'email',
    event: 'granted',
    at: '2026-10-01T10:00:00+02:00',
    organisations: ['ALPHA'],
    goods: ['*'],
    positiveAct: true,
    proof: true,
  };
  const customer = {
    firstName: 'Claire',
    lastName: 'Perdrix',
    email: 'claire@example.com',
    mobile: '06 39 98 00 01',
    postcode: '69002',
  };

  /** A customer of 2009, with later events. */
  const since = (added: object | null, asked: (firm: Firm) => Promise<void>): Promise<void> =>
    withFirm(async (firm) => {
      await firm.add([customer], OLD);
      if (added !== null) await firm.record({ id: '1', add: added });
      await asked(firm);
    });

  const answer = async (
    { workspace }: Firm,
    campaign: object,
  ): Promise<readonly [string | null, readonly string[]]> => {
    const check = await runCheck(
      context,
      workspace,
      parseCampaign({ organisation: 'ALPHA', purpose: 'commercial', goods: 'literie', ...campaign }, ['ALPHA']),
    );
    const [one] = [...contactAnswers(check)];
    return [one?.verdict ?? null, one?.reasons.map(({ rule }) => rule) ?? []];
  };

  const dueOn = async ({ workspace }: Firm, on: string) =>
    (await purgeContacts(context, workspace, { on, dryRun: true })).due.map(({ contact }) => contact);

  it('without an action since 2009: due', () =>
    since(null, async (firm) => expect(await dueOn(firm, '2026-11-29')).toEqual(['1'])));

  it('starts the period at a proven request, and never refuses the call-back for retention', () =>
    since(REQUEST, async (firm) => {
      const call = { channel: 'phone', dialing: 'manual', callerId: '+33199000098' };
      const [verdict, rules] = await answer(firm, { ...call, at: '2026-11-26T11:00:00+01:00' });
      expect([verdict, rules[0]]).toEqual(['conditional', 'fr.phone.consumer.request']);
      const [late, lateRules] = await answer(firm, { ...call, at: '2026-11-27T11:00:00+01:00' });
      expect([late, lateRules[0]]).toEqual(['block', 'fr.phone.consumer.consent']);
      expect([...rules, ...lateRules]).not.toContain('fr.retention.past');
      expect(await dueOn(firm, '2026-11-29')).toEqual([]);
      expect(await dueOn(firm, '2029-11-19')).toEqual([]);
      expect(await dueOn(firm, '2029-11-20')).toEqual(['1']);
    }));

  it('starts it at a consent by a positive act, whatever its channel', () =>
    since({ consents: [AGREED] }, async (firm) => {
      expect((await answer(firm, { channel: 'email', from: '2026-12-01' }))[0]).toBe('allow');
      expect(await dueOn(firm, '2029-09-30')).toEqual([]);
      expect(await dueOn(firm, '2029-10-01')).toEqual(['1']);
    }));

  it('keeps it after a withdrawal, which starts nothing', () =>
    since(
      { consents: [AGREED, { channel: 'email', event: 'withdrawn', at: '2026-11-02T10:00:00+01:00' }] },
      async (firm) => {
        expect(await dueOn(firm, '2029-09-30')).toEqual([]);
        expect(await dueOn(firm, '2029-10-01')).toEqual(['1']);
      },
    ));

  it.each<readonly [string, object]>([
    ['an unproven request', { requests: [{ ...REQUEST.requests[0], proof: false }] }],
    ['a consent without a positive act', { consents: [{ ...AGREED, positiveAct: false }] }],
    ['a no', { consents: [{ channel: 'email', event: 'refused', at: '2026-11-02T10:00:00+01:00' }] }],
    ['a call of ours that was answered', { calls: [{ at: '2026-11-02T10:00:00+01:00', outcome: 'answered' }] }],
  ])('does not start it at %s', (_, added) =>
    since(added, async (firm) => expect(await dueOn(firm, '2026-11-29')).toEqual(['1'])),
  );

  it('erases nobody with a future date: it is reported, to be corrected first (R-12)', () =>
    withFirm(async ({ workspace, add }) => {
      await add([{ ...customer, lastContactOn: '24/11/2062' }], OLD);
      expect(await purgeContacts(contextOn('2026-11-29'), workspace, { dryRun: false })).toMatchObject({
        total: 1,
        due: [],
        undated: 0,
        futureDated: 1,
        erased: 0,
      });
    }));
});
