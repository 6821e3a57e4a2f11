import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContactLines, StandingOfToday } from '../../../shared/contract/contact.ts';
import type { Parsed } from '../../../shared/contract/contract.ts';
import { WorkspaceSession } from './workspace-session.ts';
import { GrantedFiles } from './granted-files.ts';
import { importFile } from '../import/import-file.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { Jobs } from '../jobs/jobs.ts';
import { contact } from './contact.ts';
import { chooseCallGoods } from '../campaign/definition/offered-goods.ts';
import type { RequestContext } from './request-context.ts';
import { today } from './today.ts';

const DAY = '2026-11-24';
const EVERYBODY: Parsed<'contact.page'> = {
  search: '',
  audience: null,
  origin: null,
  department: null,
  answer: null,
  rule: null,
  care: null,
  sort: 'name',
  offset: 0,
  limit: 500,
  withFacets: true,
};

let folder: string;
let session: WorkspaceSession;

function contextWith(emit: ConstructorParameters<typeof Jobs>[0]): RequestContext {
  return {
    by: 'Anne',
    now: () => `${DAY}T10:30:00+01:00`,
    today: () => DAY,
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

function judge(day = DAY): Promise<StandingOfToday> {
  return new Promise((resolve, reject) => {
    const context = contextWith((_name, event) => {
      if (event === null || !('outcome' in event)) return;
      if (event.outcome === 'finished') resolve(event.result as StandingOfToday);
      else reject(new Error(event.outcome));
    });
    today['today.judge']({ purpose: 'commercial' }, { ...context, today: () => day }).catch(reject);
  });
}

const page = (filter: Partial<Parsed<'contact.page'>>): Promise<ContactLines> =>
  contact['contact.page'](
    { ...EVERYBODY, ...filter },
    contextWith(() => undefined),
  );

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aval-today-'));
  session = new WorkspaceSession(
    { userFolder: folder, person: 'Anne', reopen: null },
    { onChange: () => undefined, onHold: () => undefined, onVault: () => undefined, onKey: () => undefined },
  );
  await session.create(join(folder, 'alba.aval'), 'Alba', []);
  const context = contextWith(() => undefined);
  const bring = async (name: string, rows: readonly string[], origin: object): Promise<void> => {
    const file = join(folder, name);
    writeFileSync(file, ['Nom;Adresse;Code postal;Ville;E-mail;Téléphone', ...rows].join('\n'));
    await importFile(context, session.workspace, { file, origin, evidenceFolder: folder, dryRun: false });
  };
  await bring(
    'hired.csv',
    ['Un;1 rue Haute;69001;Lyon;un@example.com;', 'Deux;2 rue Haute;69001;Lyon;;06 39 98 00 02'],
    { kind: 'purchased', source: 'Fichiers & Cie', on: '2026-09-01', informed: false },
  );
  await bring(
    'clients.csv',
    ['Trois;3 rue Haute;69001;Lyon;trois@example.com;06 39 98 00 03', 'Quatre;;;;quatre@example.com;'],
    { kind: 'direct', source: 'Boutique', on: '2026-11-01', informed: true, objectionOffered: true },
  );
  await bring('old.csv', ['Cinq;5 rue Haute;69001;Lyon;;06 39 98 00 05'], {
    kind: 'direct',
    source: 'Salon',
    on: '2020-11-01',
    informed: true,
    objectionOffered: true,
  });
  await suppressPerson(context, session.workspace, { email: 'trois@example.com' });
  chooseCallGoods(session.workspace, 'cuisine');
});

afterAll(async () => {
  await session.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('today', () => {
  it('matches no contact before it is judged', async () => {
    const { of, total, isJudged } = await page({ care: 'notice_overdue' });
    expect({ of, total, isJudged }).toEqual({ of: 5, total: 0, isJudged: false });
  });

  it('gives counts that each open exactly those people', async () => {
    const standing = await judge();
    expect(standing.care).toEqual([
      { kind: 'notice_overdue', count: 2 },
      { kind: 'retention_past', count: 1 },
      { kind: 'retention_undated', count: 0 },
      { kind: 'consent_ending', count: 0 },
      { kind: 'state_unconfirmed', count: 0 },
    ]);
    for (const { kind, count } of standing.care)
      expect([kind, (await page({ care: kind })).total]).toEqual([kind, count]);
    for (const { rule, channel, count } of standing.rules)
      expect([rule, channel, (await page({ rule: { rule, channel } })).total]).toEqual([rule, channel, count]);
    for (const { channel, ...counts } of standing.channels) {
      for (const verdict of ['allow', 'conditional', 'review', 'block', 'none'] as const)
        expect((await page({ answer: { channel, verdict } })).total).toBe(counts[verdict]);
      expect((await page({ answer: { channel, verdict: 'yes' } })).total).toBe(counts.allow + counts.conditional);
    }
    expect((await page({ care: 'notice_overdue' })).lines.map(({ name }) => name)).toEqual(['Deux', 'Un']);
  });

  it('agrees with the sheet of each contact', async () => {
    const standing = await judge();
    for (const { id } of (await page({})).lines) {
      const { answers } = await contact['contact.read'](
        { id },
        contextWith(() => undefined),
      );
      expect(answers.map(({ channel }) => channel)).toEqual(standing.channels.map(({ channel }) => channel));
      for (const { channel, verdict, reasons } of answers) {
        const rule = reasons[0]?.rule ?? '';
        const decided = await page(
          verdict === null
            ? { answer: { channel, verdict: 'none' } }
            : { answer: { channel, verdict }, rule: { channel, rule } },
        );
        expect([channel, id, decided.lines.some((line) => line.id === id)]).toEqual([channel, id, true]);
      }
    }
  });

  it('has one deciding rule for each contact that can be reached', async () => {
    const standing = await judge();
    for (const { channel, allow, conditional, review, block, none } of standing.channels) {
      const decided = standing.rules
        .filter((rule) => rule.channel === channel)
        .reduce((sum, { count }) => sum + count, 0);
      expect([channel, decided, decided + none]).toEqual([
        channel,
        allow + conditional + review + block,
        standing.contacts,
      ]);
    }
    expect(standing.rules).toContainEqual({ rule: 'fr.retention.past', channel: 'sms', count: 1 });
  });

  it('reports an old last list of oppositions, and drops outdated answers after a change', async () => {
    expect((await judge()).staleListOn).toBeNull();
    const list = join(folder, 'oppositions.csv');
    writeFileSync(list, 'E-mail\nquatre@example.com\n');
    await suppressPerson(
      contextWith(() => undefined),
      session.workspace,
      { file: list },
    );
    expect((await page({ care: 'notice_overdue' })).isJudged).toBe(false);
    expect((await judge('2026-12-24')).staleListOn).toBeNull();
    expect((await judge('2026-12-25')).staleListOn).toBe(DAY);
    await judge();
    expect((await page({ rule: { rule: 'fr.opposition.recorded', channel: 'email' } })).total).toBe(2);
  });
});
