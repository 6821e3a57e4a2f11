import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CALL, context, DIRECT, person, PHONE_CONSENT, withFirm, type Firm } from '../campaign/firm.ts';
import type { ExportRecord } from '../../electron/engine/export/record/export-record.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';

const AGREED = {
  ...DIRECT,
  consents: [
    { channel: 'phone', ...PHONE_CONSENT },
    { channel: 'automated_call', ...PHONE_CONSENT },
  ],
};
const ROBOT = {
  ...CALL,
  name: 'Catalogue d’hiver',
  channel: 'automated_call',
  callerId: '+33162000000',
  dialing: 'recorded',
};

function recordIn(folder: string): ExportRecord {
  return JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8')) as ExportRecord;
}

/** The record names each file of the folder, with the digest that it has. */
function expectWholeRecord(folder: string): void {
  const { files } = recordIn(folder);
  expect(files.map(({ name }) => name).sort()).toEqual(
    readdirSync(folder)
      .filter((name) => !name.startsWith('record.'))
      .sort(),
  );
  for (const { name, sha256 } of files)
    expect([
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]).toEqual([name, sha256]);
}

/** The name of the call file of a contact. */
const callFile =
  (reference: Firm['reference']) =>
  (id: number): string =>
    `catalogue-d-hiver-${reference(id)}.call`;

describe('asterisk-call-files', () => {
  const people = [
    person(1),
    {
      civility: 'M.',
      firstName: 'Jean',
      lastName: 'PAYET',
      mobile: '0692 00 10 02',
      postcode: '97400',
      city: 'Saint-Denis',
    },
  ];

  it('begin at the accepted slot alone, where the consent is for nothing else', () =>
    withFirm(async ({ folder, workspace, reference, add, record }) => {
      await add([person(1)]);
      const { until: _until, ...proven } = PHONE_CONSENT;
      const slot = '2026-12-01T18:30:00+01:00';
      await record({ id: '1', add: { consents: [{ channel: 'automated_call', event: 'granted', ...proven, slot }] } });
      const { folder: out } = await exportCampaign(context, workspace, {
        campaign: ROBOT,
        format: 'asterisk-call-files',
        out: join(folder, 'slot'),
      });
      const from = Date.parse(slot) / 1000;
      const scheduled = readFileSync(join(out, 'deposer.sh'), 'utf8').split('\n');
      expect(scheduled).toContain(`${callFile(reference)(1)} ${from}-${from + 60}`);
    }));

  it('are one file per person, without names', () =>
    withFirm(async ({ folder, workspace, reference, add }) => {
      const call = callFile(reference);
      await add(people, AGREED);
      const campaign = { ...ROBOT, sender: { name: 'Mairie; "Alba" #1' } };
      const { folder: out, files } = await exportCampaign(context, workspace, {
        campaign,
        format: 'asterisk-call-files',
        out: join(folder, 'a'),
      });
      expect(readdirSync(out)).toEqual(['appels.sha256', call(1), call(2), 'deposer.sh', 'record.html', 'record.json']);
      expect(readFileSync(join(out, call(1)), 'utf8')).toBe(
        'Channel: PJSIP/0639981001@trunk\nCallerID: "Mairie Alba 1" <0162000000>\nMaxRetries: 0\nRetryTime: 3600\nWaitTime: 30\nAccount: catalogue-d-hiver\n' +
          'Context: robot-annonce\nExtension: s\nPriority: 1\nSet: CONTACT_ID=' +
          `${reference(1)}\nSet: CAMPAIGN=catalogue-d-hiver\nAlwaysDelete: Yes\nArchive: Yes\n`,
      );
      expect(readFileSync(join(out, call(2)), 'utf8')).toContain('Channel: PJSIP/0692001002@trunk\n');
      expect(files.map(({ name, rows }) => [name, rows])).toEqual([
        ['appels.sha256', 2],
        ['deposer.sh', null],
      ]);
      expectWholeRecord(out);
      expect(readFileSync(join(out, 'record.html'), 'utf8')).not.toContain('.call</td>');
      if (process.platform !== 'win32') expect(statSync(join(out, call(1))).mode & 0o777).toBe(0o600);
    }));

  it('no longer hold who left the list', () =>
    withFirm(async ({ folder, workspace, reference, add }) => {
      const call = callFile(reference);
      await add([person(1), person(2)], AGREED);
      const list = () =>
        exportCampaign(context, workspace, { campaign: ROBOT, format: 'asterisk-call-files', out: join(folder, 'a') });
      await list();
      await suppressPerson(context, workspace, { contact: '1' });
      const { folder: out } = await list();
      expect(readdirSync(out).filter((name) => name.endsWith('.call'))).toEqual([call(2)]);
      expectWholeRecord(out);
    }));

  /** Runs the script at another time; returns its output, and the due time of each file. */
  function deposit(
    out: string,
    spool: string,
    at: string,
    variables: Readonly<Record<string, string>> = {},
  ): ReadonlyMap<string, string> {
    mkdirSync(spool, { recursive: true });
    const clock = join(out, '..', 'clock');
    mkdirSync(clock, { recursive: true });
    writeFileSync(join(clock, 'date'), `#!/bin/sh\necho ${Date.parse(at) / 1000}\n`, { mode: 0o700 });
    try {
      execFileSync('sh', [join(out, 'deposer.sh'), spool], {
        env: { ...process.env, PATH: `${clock}:${process.env['PATH'] ?? ''}`, ...variables },
        stdio: 'pipe',
      });
    } catch (error) {
      expect(error).toMatchObject({ status: 1 });
    }
    return new Map(readdirSync(spool).map((name) => [name, statSync(join(spool, name)).mtime.toISOString()]));
  }

  it.skipIf(process.platform !== 'linux')('are handed over little by little, at the hours of each person', () =>
    withFirm(async ({ folder, workspace, reference, add }) => {
      const call = callFile(reference);
      await add([...people, person(3)], AGREED);
      const { folder: out } = await exportCampaign(context, workspace, {
        campaign: ROBOT,
        format: 'asterisk-call-files',
        out: join(folder, 'a'),
      });
      const due = deposit(out, join(folder, 'spool', 'outgoing'), '2026-12-01T07:00:00Z', {
        PAR_MINUTE: '1',
        TRUNK: 'ovh',
      });
      expect([...due]).toEqual([
        [call(1), '2026-12-01T09:00:00.000Z'],
        // 11 o’clock in La Réunion.
        [call(2), '2026-12-01T07:00:00.000Z'],
        [call(3), '2026-12-01T09:01:00.000Z'],
      ]);
      expect(readFileSync(join(folder, 'spool', 'outgoing', call(1)), 'utf8')).toContain('PJSIP/0639981001@ovh\n');
      expect(readdirSync(join(out, 'deposes'))).toHaveLength(3);
      expect(readdirSync(join(folder, 'spool'))).toEqual(['outgoing']);
      // Once more hands nothing over twice.
      expect(deposit(out, join(folder, 'again'), '2026-12-01T07:00:00Z').size).toBe(0);
    }),
  );

  it.skipIf(process.platform !== 'linux')('stay where they are outside the permitted hours', () =>
    withFirm(async ({ folder, workspace, reference, add }) => {
      const call = callFile(reference);
      await add([person(1)], AGREED);
      const { folder: out } = await exportCampaign(context, workspace, {
        campaign: ROBOT,
        format: 'asterisk-call-files',
        out: join(folder, 'a'),
      });
      expect(deposit(out, join(folder, 'late'), '2026-12-01T19:00:00Z').size).toBe(0);
      expect(readdirSync(out)).toContain(call(1));
      // Between the two stretches the next one is waited for.
      expect([...deposit(out, join(folder, 'noon'), '2026-12-01T12:30:00Z').values()]).toEqual([
        '2026-12-01T13:00:00.000Z',
      ]);
    }),
  );

  // Only root gives files away: the check of every change runs as root.
  describe.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)('in the spool of another user', () => {
    const ASTERISK = { uid: 61_234, gid: 61_235 };

    /** The spool of another user in a world-writable folder. */
    const withSpool = (work: (out: string, spool: string, call: (id: number) => string) => void): Promise<void> =>
      withFirm(async ({ folder, workspace, reference, add }) => {
        await add(people, AGREED);
        const { folder: out } = await exportCampaign(context, workspace, {
          campaign: ROBOT,
          format: 'asterisk-call-files',
          out: join(folder, 'a'),
        });
        const spool = join(folder, 'spool', 'outgoing');
        mkdirSync(spool, { recursive: true });
        for (const path of [folder, join(folder, 'spool'), spool]) chmodSync(path, 0o777);
        chownSync(join(folder, 'spool'), ASTERISK.uid, ASTERISK.gid);
        chownSync(spool, ASTERISK.uid, ASTERISK.gid);
        work(out, spool, callFile(reference));
      });

    /** The script under a strict umask, as root or as the owner of the files. */
    function runAs(
      user: { readonly uid: number; readonly gid: number } | null,
      out: string,
      spool: string,
    ): { readonly status: number | null; readonly stderr: string } {
      const clock = join(out, '..', 'clock');
      mkdirSync(clock, { recursive: true });
      writeFileSync(join(clock, 'date'), `#!/bin/sh\necho ${Date.parse('2026-12-01T07:00:00Z') / 1000}\n`);
      for (const path of [clock, join(clock, 'date')]) chmodSync(path, 0o755);
      if (user !== null)
        for (const path of [out, ...readdirSync(out).map((name) => join(out, name))])
          chownSync(path, user.uid, user.gid);
      const as = user === null ? [] : ['setpriv', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
      const [command, ...words] = [...as, 'sh', '-c', 'umask 077; exec sh "$0" "$1"', join(out, 'deposer.sh'), spool];
      const { status, stderr } = spawnSync(command, words, {
        encoding: 'utf8',
        env: { ...process.env, PATH: `${clock}:${process.env['PATH'] ?? ''}` },
      });
      return { status, stderr };
    }

    it.each([
      ['root', null],
      ['the owner', ASTERISK],
    ] as const)('%s leaves files that Asterisk can open and note its tries in', (_, user) =>
      withSpool((out, spool, call) => {
        expect(runAs(user, out, spool)).toMatchObject({ status: 0 });
        expect(readdirSync(spool).sort()).toEqual([call(1), call(2)]);
        for (const name of readdirSync(spool)) {
          const { uid, gid, mode } = statSync(join(spool, name));
          expect({ uid, gid, mode: mode & 0o777 }).toEqual({ ...ASTERISK, mode: 0o640 });
        }
      }),
    );

    it('a third user is refused before anything is moved', () =>
      withSpool((out, spool, call) => {
        const before = readdirSync(out);
        const { status, stderr } = runAs({ uid: 61_236, gid: 61_236 }, out, spool);
        expect(status).toBe(1);
        expect(stderr).toMatch(/^Rien n’est déposé[^\n]*\n$/);
        expect(readdirSync(spool)).toEqual([]);
        expect(readdirSync(out)).toEqual(before);
        expect(before).toContain(call(1));
        expect(readdirSync(join(spool, '..'))).toEqual(['outgoing']);
      }));
  });
});
