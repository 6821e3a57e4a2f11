import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Funnel } from '../../electron/engine/campaign/funnel.ts';
import { aval, buildAval, contentOf, SAMPLES, temporaryFolder } from './aval.ts';

/** The main job in a script: the documented shapes of outputs, and numbers that add up. */
const CLIENTS = join(SAMPLES, 'clients-boutique.xlsx');
const CLIENTS_ORIGIN = join(SAMPLES, 'clients-boutique.origin.json');
/** Runs a command on the day in a file. */
const onDayOf = (file: string) => ({
  NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, '..', 'e2e', 'other-day.mjs')).href}?in=${encodeURIComponent(file)}`,
});
const CAMPAIGN = {
  name: 'Noël',
  organisation: 'ALBA',
  channel: 'post',
  purpose: 'commercial',
  goods: 'décoration',
  from: '2026-12-01',
  sender: { name: 'ALBA', address: '1 rue des Lilas, 69003 Lyon', oppositionContact: 'contact@example.com' },
};

type Report = {
  readonly importId: string;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
};

describe('the main job on the command line', () => {
  const folder = temporaryFolder();
  const run = (...words: string[]) => aval(words, { folder: folder.path });

  /** Runs a command that must succeed with an empty standard error. */
  async function done(...words: string[]) {
    const ended = await run(...words);
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 0, stderr: '' });
    return ended;
  }

  beforeAll(async () => {
    await buildAval();
    writeFileSync(join(folder.path, 'campaign.json'), JSON.stringify(CAMPAIGN));
    writeFileSync(join(folder.path, 'phone.json'), JSON.stringify({ ...CAMPAIGN, channel: 'phone' }));
  });
  afterAll(() => folder.remove());

  it('goes from a workbook to a list with its proof', async () => {
    const made = await done('init', 'alba.aval', '--organisation', 'ALBA', '--also', 'Alba Maison', '--json');
    expect(made.json()).toEqual({ workspace: 'alba.aval', organisation: 'ALBA', also: ['Alba Maison'] });

    const seen = (await done('inspect', CLIENTS, '--json')).json();
    expect(seen).toMatchObject({
      file: 'clients-boutique.xlsx',
      format: 'xlsx',
      sheet: 'Clients',
      headerRow: 3,
      encoding: null,
      delimiter: null,
    });
    expect(seen).toHaveProperty(
      'columns.4',
      expect.objectContaining({ letter: 'E', header: 'Tel portable', target: 'mobile' }),
    );

    const rehearsal = (
      await done('import', 'alba.aval', CLIENTS, '--origin', CLIENTS_ORIGIN, '--dry-run', '--json')
    ).json() as Report;
    const imported = (
      await done('import', 'alba.aval', CLIENTS, '--origin', CLIENTS_ORIGIN, '--by', 'Anne', '--json')
    ).json() as Report;
    expect({ ...rehearsal, importId: imported.importId }).toEqual(imported);
    expect(imported.rows).toBe(imported.created + imported.updated + imported.unchanged + imported.rejected);
    expect((await done('imports', 'alba.aval', '--json')).lines()).toEqual([
      expect.objectContaining({ importId: imported.importId, by: 'Anne', undone: null }),
    ]);

    const contacts = (await done('contacts', 'alba.aval', '--json')).lines();
    expect(contacts).toHaveLength(imported.created);
    const inLyon = (
      await done('contacts', 'alba.aval', '--json', '--where', '{"field":"postcode","op":"startsWith","value":"69"}')
    ).lines();
    expect(inLyon.length).toBeGreaterThan(0);
    expect(inLyon.every((contact) => (contact as { postcode: string }).postcode.startsWith('69'))).toBe(true);

    const [first] = contacts as { readonly id: string; readonly emails: readonly string[] }[];
    const [email] = first!.emails;
    const suppressed = (await done('suppress', 'alba.aval', '--email', email!, '--json')).json();
    expect(suppressed).toMatchObject({
      file: null,
      rows: 1,
      added: 1,
      known: 0,
      unusable: 0,
      hashed: null,
      problems: [],
    });
    const list = (await done('suppress', 'alba.aval', join(SAMPLES, 'oppositions.csv'), '--json')).json() as Record<
      string,
      number
    >;
    expect(list['rows']).toBe(list['added']! + list['known']! + list['unusable']!);

    const found = (await done('lookup', 'alba.aval', '--email', email!.toUpperCase(), '--json')).json() as {
      readonly suppressed: readonly { readonly channel: string }[];
    };
    expect(found).toMatchObject({ contacts: [first!.id], sentence: expect.stringMatching(/liste d’opposition/) });
    expect(found.suppressed.map(({ channel }) => channel).sort()).toEqual([
      'automated_call',
      'email',
      'phone',
      'post',
      'sms',
    ]);

    const [funnel, ...answers] = (
      await done('check', 'alba.aval', '--campaign', 'campaign.json', '--details', '--json')
    ).lines() as [Funnel, ...{ readonly step: string }[]];
    const out = funnel.steps.reduce((sum, step) => sum + step.out, 0);
    expect(funnel.total).toBe(out + funnel.eligible);
    expect(answers).toHaveLength(funnel.total);
    expect(answers.filter(({ step }) => step === 'eligible')).toHaveLength(funnel.eligible);

    const exported = (
      await done(
        'export',
        'alba.aval',
        '--campaign',
        'campaign.json',
        '--format',
        'post-lines',
        '--out',
        'lists/noel',
        '--by',
        'Anne',
        '--json',
      )
    ).json();
    expect(exported).toMatchObject({
      funnel: { eligible: funnel.eligible },
      files: [{ name: 'post-lines.xlsx', rows: funnel.eligible }],
    });
    const record = JSON.parse(readFileSync(join(folder.path, 'lists', 'noel', 'record.json'), 'utf8')) as unknown;
    expect(record).toMatchObject({ approvedBy: 'Anne', funnel: { total: funnel.total, eligible: funnel.eligible } });

    const explained = (
      await done('explain', 'alba.aval', '--id', first!.id, '--campaign', 'phone.json', '--json')
    ).json();
    expect(explained).toMatchObject({ contact: first!.id, verdict: 'block' });
    const simulated = (
      await done('simulate', 'alba.aval', '--campaign', 'phone.json', '--dates', '2026-08-10,2026-08-11', '--json')
    ).json();
    expect(simulated).toMatchObject({ dates: [{ date: '2026-08-10' }, { date: '2026-08-11' }] });
  });

  it('backs up, restores and erases', async () => {
    await done('backup', 'alba.aval', 'kept.aval-backup', '--json');
    await done('person', 'alba.aval', '--id', '2', '--export', 'person.json', '--json');
    expect(JSON.parse(readFileSync(join(folder.path, 'person.json'), 'utf8'))).toMatchObject({
      organisation: 'ALBA',
      persons: [{ contact: { id: '2' } }],
    });
    expect((await done('person', 'alba.aval', '--id', '2', '--erase', '--json')).json()).toMatchObject({
      erased: ['2'],
    });
    expect((await done('person', 'alba.aval', '--id', '2', '--json')).json()).toEqual({ persons: [], proofs: [] });

    const undone = (await done('undo', 'alba.aval', '1', '--json')).json();
    expect(undone).toMatchObject({ importId: '1' });
    expect((await done('contacts', 'alba.aval', '--json')).lines()).toEqual([]);

    await done('restore', 'kept.aval-backup', 'alba.aval', '--json');
    const ids = (await done('contacts', 'alba.aval', '--json'))
      .lines()
      .map((contact) => (contact as { id: string }).id);
    expect(ids.length).toBeGreaterThan(300);
    expect(ids).not.toContain('2');
    expect((await done('verify', 'alba.aval', '--json')).json()).toMatchObject({ whole: true, damages: [] });
  });

  it('purges contacts past their retention, after a preview', async () => {
    const due = (await done('purge', 'alba.aval', '--on', '2031-01-01', '--dry-run', '--json')).json() as {
      readonly dueCount: number;
    };
    expect(due).toMatchObject({ on: '2031-01-01', erased: 0 });
    const before = (await done('contacts', 'alba.aval', '--json')).lines().length;
    const confirmed = ['purge', 'alba.aval', '--confirm', String(due.dueCount), '--json'];
    // The day has not come.
    expect(await aval([...confirmed, '--on', '2031-01-01'], { folder: folder.path })).toMatchObject({ code: 2 });
    const day = join(folder.path, 'day.txt');
    writeFileSync(day, '2031-01-01');
    const purged = (await aval(confirmed, { folder: folder.path, environment: onDayOf(day) })).json() as {
      readonly due: readonly unknown[];
      readonly erased: number;
    };
    expect(purged.erased).toBe(purged.due.length);
    expect((await done('contacts', 'alba.aval', '--json')).lines()).toHaveLength(before - purged.erased);
  });

  it('prints in words the content of its JSON', async () => {
    const french = await done('check', 'alba.aval', '--campaign', 'campaign.json');
    expect(french.stdout).toMatch(/^Campagne « Noël », jugée au 2026-12-01\n {2}Contacts dans l’espace +\d+/);
    const english = await done('check', 'alba.aval', '--campaign', 'campaign.json', '--lang', 'en');
    expect(english.stdout).toMatch(/^Campaign “Noël”, judged at 2026-12-01\n {2}Contacts in the workspace +\d+/);
  });

  it('finds damage', async () => {
    const damaged = readFileSync(join(folder.path, 'alba.aval'));
    damaged[damaged.length - 1] = (damaged.at(-1)! + 1) % 256;
    writeFileSync(join(folder.path, 'damaged.aval'), damaged);
    const ended = await run('verify', 'damaged.aval', '--json');
    expect(ended).toMatchObject({ code: 1, stderr: '' });
    expect(ended.json()).toMatchObject({ whole: false, damages: [{ code: 'workspace.damaged' }] });
  });
});

describe('the demonstration', () => {
  const folder = temporaryFolder();
  beforeAll(buildAval);
  afterAll(() => folder.remove());

  it('creates a workspace and three lists with their proofs, and can be run again', async () => {
    for (const words of [
      ['demo', '--out', 'demo', '--json'],
      ['demo', '--json', '--out', 'demo'],
    ]) {
      const ended = await aval(words, { folder: folder.path });
      expect(ended).toMatchObject({ code: 0, stderr: '' });
      const report = ended.json() as {
        readonly campaigns: readonly {
          readonly funnel: Funnel;
          readonly list: { readonly folder: string; readonly file: string; readonly rows: number } | null;
        }[];
      };
      expect(report.campaigns.map(({ funnel }) => funnel.channel).sort()).toEqual([
        'automated_call',
        'email',
        'phone',
        'post',
        'sms',
      ]);
      for (const { funnel, list } of report.campaigns) {
        expect(funnel.total).toBe(funnel.steps.reduce((sum, { out }) => sum + out, funnel.eligible));
        if (list === null) continue;
        expect(list.rows).toBe(funnel.eligible);
        expect(Object.keys(contentOf(list.folder)).sort()).toEqual([list.file, 'record.html', 'record.json'].sort());
      }
      expect(report.campaigns.filter(({ list }) => list !== null)).toHaveLength(3);
    }
  });
});

describe('rules', () => {
  beforeAll(buildAval);

  it('shows the whole book, or the book of a day', async () => {
    const all = (await aval(['rules', '--json'])).json() as { readonly id: string }[];
    const before = (await aval(['rules', '--json', '--on', '2026-08-10'])).json() as {
      readonly id: string;
      readonly from: string | null;
      readonly until: string | null;
    }[];
    expect(before.length).toBeLessThan(all.length);
    expect(before.every(({ from, until }) => (from ?? '') <= '2026-08-10' && (until ?? '9') >= '2026-08-10')).toBe(
      true,
    );
    expect(before.map(({ id }) => id)).toContain('fr.phone.consumer.direct');
    expect((await aval(['rules', '--on', '2026-11-24'])).stdout).toMatch(/^fr\.[a-z_.]+ · /);
  });
});

describe('evaluate', () => {
  beforeAll(buildAval);
  const facts = {
    contact: { audience: 'consumer' },
    campaign: {
      organisation: 'ALBA',
      channel: 'phone',
      purpose: 'commercial',
      goods: 'fibre',
      at: '2026-11-24T10:30:00+01:00',
    },
  };

  it('answers one object, over one line or several', async () => {
    for (const input of [JSON.stringify(facts), JSON.stringify(facts, null, 2)]) {
      const ended = await aval(['evaluate'], { input });
      expect(ended).toMatchObject({ code: 0, stderr: '' });
      expect(ended.json()).toMatchObject({ verdict: 'block' });
    }
  });

  it('answers each line in its place, and goes on after a bad one', async () => {
    const input = [
      JSON.stringify(facts),
      '{ "contact": ',
      JSON.stringify({ ...facts, campaign: { ...facts.campaign, channel: 'fax' } }),
      '[]',
      JSON.stringify(facts),
    ].join('\n');
    const ended = await aval(['evaluate', '-'], { input });
    expect(ended).toMatchObject({ code: 1, stderr: '' });
    expect(ended.lines()).toEqual([
      expect.objectContaining({ verdict: 'block' }),
      { error: { code: 'facts.not_json', field: 'facts', message: expect.any(String) } },
      {
        error: {
          code: 'facts.not_in_list',
          field: 'campaign.channel',
          message: expect.stringMatching(/campaign\.channel/),
        },
      },
      { error: { code: 'facts.not_an_object', field: 'facts', message: expect.any(String) } },
      expect.objectContaining({ verdict: 'block' }),
    ]);
  });

  it('speaks English when asked', async () => {
    const [french, english] = await Promise.all(
      ['fr', 'en'].map(
        async (lang) => (await aval(['evaluate', '--lang', lang], { input: JSON.stringify(facts) })).stdout,
      ),
    );
    expect(french).not.toBe(english);
  });

  it('answers an unknown person with nothing', async () => {
    expect(await aval(['evaluate'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  it('holds the firm verdicts of the scenarios', async () => {
    const scenarios = JSON.parse(readFileSync(join(SAMPLES, '..', 'legal', 'scenarios.json'), 'utf8')) as {
      readonly id: string;
      readonly facts: object;
      readonly expect: { readonly verdict: string } | string;
      readonly firm: boolean;
    }[];
    const ended = await aval(['evaluate'], {
      input: scenarios.map(({ facts: given }) => JSON.stringify(given)).join('\n'),
    });
    const verdicts = ended.lines() as { readonly verdict: string }[];
    const wrong = scenarios.filter(
      ({ expect: expected, firm }, place) =>
        firm && (typeof expected === 'string' ? expected : expected.verdict) !== verdicts[place]?.verdict,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});
