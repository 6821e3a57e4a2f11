import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EngineContext } from '../../electron/engine/steps/context.ts';
import { createWorkspace } from '../../electron/engine/storage/create-workspace.ts';
import type { Workspace } from '../../electron/engine/storage/workspace.ts';
import { lookUpPerson } from '../../electron/engine/person/lookup.ts';
import { LANGUAGES } from '../../shared/text/text.ts';
import { say } from '../../shared/text/index.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';

const context: EngineContext = {
  by: 'Nadège',
  now: () => '2026-11-29T10:30:00+01:00',
  today: () => '2026-11-29',
  language: 'fr',
};

let folder: string;
let workspace: Workspace;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aval-results-'));
  workspace = await createWorkspace(join(folder, 'alba.aval'), {
    organisation: 'Alba',
    at: context.now(),
    by: context.by,
  });
});

afterEach(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

function fileOf(...lines: readonly string[]): string {
  const file = join(folder, 'liste.csv');
  writeFileSync(file, lines.join('\n'));
  return file;
}

const entries = (): number => workspace.all('SELECT id FROM suppressions').length;

const CALLS = [
  'phone_number_dialed;status;user',
  '0639981201;NA;lea',
  '0639981202;DNC;lea',
  '0639981203;NI;ali',
] as const;

/** Files that name people who said nothing, the column that tells it and its values with counts. */
const RESULTS: readonly (readonly [name: string, lines: readonly string[], column: string, values: string])[] = [
  ['the call report of a dialer', CALLS, 'status', 'DNC (1), NA (1), NI (1)'],
  [
    'the contacts of an e-mail tool',
    ['EMAIL;BLOCKLISTED', 'a@example.com;FALSE', 'b@example.com;TRUE', 'c@example.com;FALSE'],
    'BLOCKLISTED',
    'FALSE (2), TRUE (1)',
  ],
  [
    'unsubscribed',
    ['Email Address;Unsubscribed', 'a@example.com;false', 'b@example.com;true'],
    'Unsubscribed',
    'false (1), true (1)',
  ],
  ['opt-out', ['E-mail;Opt-out', 'a@example.com;non', 'b@example.com;oui'], 'Opt-out', 'non (1), oui (1)'],
  [
    'statut',
    ['E-mail;Statut', 'a@example.com;abonné', 'b@example.com;désabonné'],
    'Statut',
    'abonné (1), désabonné (1)',
  ],
  [
    'days of unsubscribing, of some',
    ['Email;Unsubscribed', 'a@example.com;', 'b@example.com;2026-03-12', 'c@example.com;2026-04-01'],
    'Unsubscribed',
    '* (2), – (1)',
  ],
  [
    'nobody who opposed',
    ['Email;Blocklisted', 'a@example.com;FALSE', 'b@example.com;FALSE'],
    'Blocklisted',
    'FALSE (2)',
  ],
  ['one result for all', ['Téléphone;Statut', '0639981201;NA', '0639981202;NA'], 'Statut', 'NA (2)'],
  [
    'results under a header that says nothing',
    ['Téléphone;Code', '0639981201;occupé', '0639981202;DNC', '0639981203;répondeur', '0639981204;occupé'],
    'Code',
    'occupé (2), DNC (1), répondeur (1)',
  ],
  [
    'a yes to e-mails',
    ['Email;Opt-in e-mail', 'a@example.com;oui', 'b@example.com;non'],
    'Opt-in e-mail',
    'non (1), oui (1)',
  ],
  [
    'a status of the few who unsubscribed',
    ['Email;Statut', 'a@example.com;', 'b@example.com;désinscrit'],
    'Statut',
    '– (1), désinscrit (1)',
  ],
];

describe('a file of results', () => {
  it.each(RESULTS)(
    'is refused with its column, its values and their counts: %s',
    async (_name, lines, column, values) => {
      await expect(suppressPerson(context, workspace, { file: fileOf(...lines) })).rejects.toMatchObject({
        code: 'suppression.results_file',
        params: { file: 'liste.csv', column, values },
      });
      expect(entries()).toBe(0);
    },
  );

  it.each(LANGUAGES)('says where to read results instead (%s)', (language) => {
    expect(say(language, 'suppression.results_file', { file: 'a', column: 'b', values: 'c' })).toContain(
      'aval returns',
    );
  });

  it('gives the rows of the values that are meant, and counts the others', async () => {
    const report = await suppressPerson(context, workspace, { file: fileOf(...CALLS), only: 'status=DNC' });
    expect(report).toMatchObject({ rows: 3, added: 1, known: 0, unusable: 0, skipped: 2 });
    expect(lookUpPerson(context, workspace, { phone: '06 39 98 12 02' }).suppressed).toHaveLength(5);
    for (const phone of ['0639981201', '0639981203'])
      expect(lookUpPerson(context, workspace, { phone }).suppressed).toEqual([]);
  });

  it.each([
    ['status=DNC,NI', 2],
    ['STATUS=dnc', 1],
    ['B=NA', 1],
    ['status=*', 3],
  ])('takes %s', async (only, added) => {
    expect(await suppressPerson(context, workspace, { file: fileOf(...CALLS), only })).toMatchObject({
      rows: 3,
      added,
      skipped: 3 - added,
    });
  });

  it('takes TRUE for VRAI, days by their star and blank cells by nothing', async () => {
    expect(
      await suppressPerson(context, workspace, {
        file: fileOf('Email;Blocklisted', 'a@example.com;VRAI', 'b@example.com;FAUX'),
        only: 'Blocklisted=true',
      }),
    ).toMatchObject({ added: 1, skipped: 1 });
    expect(
      await suppressPerson(context, workspace, {
        file: fileOf('Email;Unsubscribed', 'c@example.com;', 'd@example.com;2026-03-12'),
        only: 'Unsubscribed=*',
      }),
    ).toMatchObject({ added: 1, skipped: 1 });
    expect(
      await suppressPerson(context, workspace, {
        file: fileOf('Email;Unsubscribed', 'e@example.com;', 'f@example.com;2026-03-12'),
        only: 'Unsubscribed=',
      }),
    ).toMatchObject({ added: 1, skipped: 1 });
  });

  it('gives every row when all are meant', async () => {
    expect(await suppressPerson(context, workspace, { file: fileOf(...CALLS), allRows: true })).toMatchObject({
      rows: 3,
      added: 3,
      skipped: 0,
    });
  });

  it.each([
    ['DNC', 'suppression.only_unreadable', { value: 'DNC' }],
    [
      'disposition=DNC',
      'suppression.only_unknown_column',
      { column: 'disposition', columns: 'phone_number_dialed, status, user' },
    ],
    ['status=DNC,DCN', 'suppression.only_unknown_value', { column: 'status', values: 'DCN' }],
  ])('refuses the choice %s', async (only, code, params) => {
    await expect(suppressPerson(context, workspace, { file: fileOf(...CALLS), only })).rejects.toMatchObject({
      code,
      params,
    });
    expect(entries()).toBe(0);
  });
});

describe('a list of noes', () => {
  it.each<readonly [string, readonly string[]]>([
    ['with its reasons', ['E-mail;Motif', 'a@example.com;mail du client', 'b@example.com;']],
    ['with days of all', ['Email;Unsubscribed', 'a@example.com;2026-03-12', 'b@example.com;2026-04-01']],
    ['of words that all say no', ['Email;Statut', 'a@example.com;désabonné', 'b@example.com;blacklisté']],
    ['with a cross for each channel', ['E-mail;Stop mail;Stop SMS', 'a@example.com;x;', 'b@example.com;;x']],
    ['with what the people are', ['E-mail;Type de client', 'a@example.com;particulier', 'b@example.com;professionnel']],
    ['of one status', ['E-mail;Statut', 'a@example.com;client', 'b@example.com;client']],
    ['of groups', ['E-mail;Groupe', 'a@example.com;A', 'b@example.com;B']],
    ['with the channels that they close', ['E-mail;Opposition', 'a@example.com;tous', 'b@example.com;e-mail']],
  ])('is taken whole: %s', async (_name, lines) => {
    expect(await suppressPerson(context, workspace, { file: fileOf(...lines) })).toMatchObject({
      rows: 2,
      added: 2,
      skipped: 0,
    });
  });

  it('may hold a coordinate of any kind in each row', async () => {
    const report = await suppressPerson(context, workspace, {
      file: fileOf(
        'type;valeur',
        'email;Paul@example.com',
        'telephone;06 39 98 12 01',
        'sms;+33639981202',
        'email;néant',
      ),
    });
    expect(report).toMatchObject({ rows: 4, added: 3, known: 0, unusable: 1, skipped: 0 });
    expect(lookUpPerson(context, workspace, { email: 'paul@example.com' }).suppressed).toHaveLength(5);
    expect(lookUpPerson(context, workspace, { phone: '0639981202' }).suppressed).toHaveLength(5);
  });
});
