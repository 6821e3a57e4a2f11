import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Output, Parsed } from '../../../shared/contract/contract.ts';
import { DIRECT, LETTER } from '../../../test/campaign/firm.ts';
import { WorkspaceSession } from './workspace-session.ts';
import { GrantedFiles } from './granted-files.ts';
import { exportCampaign } from '../export/export-campaign.ts';
import { importFile } from '../import/import-file.ts';
import { decidePair } from '../person/pairs/probable-duplicates.ts';
import { Jobs } from '../jobs/jobs.ts';
import { receiveRequest } from '../rights/receive-request.ts';
import { contact } from './contact.ts';
import type { RequestContext } from './request-context.ts';

let folder: string;
let sessions: WorkspaceSession[];
let session: WorkspaceSession;

function sessionOf(person: string): WorkspaceSession {
  const made = new WorkspaceSession(
    { userFolder: join(folder, person), person, reopen: null },
    { onChange: () => undefined, onHold: () => undefined, onVault: () => undefined, onKey: () => undefined },
  );
  sessions.push(made);
  return made;
}

const contextAt = (where: WorkspaceSession): RequestContext => ({
  by: 'Anne',
  now: () => '2026-11-24T10:30:00+01:00',
  today: () => '2026-11-24',
  language: 'fr',
  session: where,
  jobs: new Jobs(
    () => undefined,
    () => undefined,
    () => 0,
  ),
  files: new GrantedFiles({}),
});

const suppress = (where: WorkspaceSession, asked: Parsed<'contact.suppress'>): Promise<Output<'contact.suppress'>> =>
  contact['contact.suppress'](asked, contextAt(where));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aval-contact-'));
  sessions = [];
  session = sessionOf('Anne');
  await session.create(join(folder, 'alpha.aval'), 'ALPHA', []);
  const file = join(folder, 'clients.csv');
  writeFileSync(
    file,
    'Prénom;Nom;Adresse;Code postal;Ville;E-mail\nZoé;PERDRIX;1 rue Haute;69001;Lyon;zoe@example.com\nPaul;GEAI;2 rue Basse;69001;Lyon;paul@example.com\n',
  );
  await importFile(contextAt(session), session.workspace, {
    file,
    origin: DIRECT,
    evidenceFolder: folder,
    dryRun: false,
  });
  await exportCampaign(contextAt(session), session.workspace, {
    campaign: LETTER,
    format: 'post-lines',
    out: join(folder, 'noel'),
  });
});

afterEach(async () => {
  for (const opened of sessions.reverse()) await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const LIST = { exportId: '1', campaign: 'Noël', channel: 'post', on: '2026-11-24', people: 1 };

describe('an opposition from the sheet of a contact', () => {
  it.each([
    { said: 'to every channel', channels: [], lists: [LIST] },
    { said: 'to the channel of a list in use', channels: ['post'], lists: [LIST] },
    { said: 'to another channel', channels: ['email'], lists: [] },
  ] as const)('$said is answered with the lists to take the person out of', async ({ channels, lists }) => {
    const answer = await suppress(session, { id: '1', channels: [...channels] });
    expect(answer.lists).toEqual(lists);
    expect([answer.sheet.id, answer.sheet.suppressed]).toEqual([
      '1',
      channels.length === 0 ? ['post', 'phone', 'email', 'sms', 'automated_call'] : channels,
    ]);
  });

  it('is answered with the same lists when it was recorded before', async () => {
    await suppress(session, { id: '1', channels: [] });
    expect((await suppress(session, { id: '1', channels: [] })).lists).toEqual([LIST]);
  });

  it('is answered with the same lists while another user has the workspace open', async () => {
    const reader = sessionOf('Paul');
    await reader.open(session.workspace.path);
    expect(reader.workspace.isReadOnly).toBe(true);
    const { lists, sheet } = await suppress(reader, { id: '1', channels: ['post'] });
    expect([lists, sheet.suppressed]).toEqual([[LIST], ['post']]);
  });
});

it('the sheet of a person of two contacts tells the pause and the no of both, and resumes from either', async () => {
  decidePair(contextAt(session), session.workspace, '1,2', 'same');
  await contact['contact.pause']({ id: '1', until: '2027-01-31', channels: [] }, contextAt(session));
  await suppress(session, { id: '1', channels: ['email'] });
  const read = (id: string) => contact['contact.read']({ id }, contextAt(session));
  for (const id of ['1', '2']) {
    const { pausedUntil, suppressed, answers } = await read(id);
    expect({ id, pausedUntil, suppressed }).toEqual({ id, pausedUntil: '2027-01-31', suppressed: ['email'] });
    expect(answers.find(({ channel }) => channel === 'post')).toMatchObject({ verdict: 'block' });
  }
  expect(await contact['contact.resume']({ id: '2' }, contextAt(session))).toMatchObject({ pausedUntil: null });
  for (const id of ['1', '2']) expect(await read(id)).toMatchObject({ pausedUntil: null, suppressed: ['email'] });
});

it('the sheet shows a restriction in the answers and in the sentence to read aloud', async () => {
  receiveRequest(contextAt(session), session.workspace, { kind: 'restriction', id: '1' });
  const { answers, sentence } = await contact['contact.read']({ id: '1' }, contextAt(session));
  const reached = answers.filter(({ channel }) => channel === 'post' || channel === 'email');
  expect(reached.map(({ verdict }) => verdict)).toEqual(['block', 'block']);
  for (const { reasons } of reached) expect(reasons.map(({ rule }) => rule)).toContain('aval.pause.restriction');
  expect(sentence).toContain('limité à votre demande');
});
