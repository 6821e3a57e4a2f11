import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { foundInstant } from '../../electron/engine/leaving/found-instant.ts';
import { writeBreach } from '../../electron/engine/leaving/write-breach.ts';
import { realFileSystem } from '../../electron/engine/storage/disk/file-system.ts';
import { KeyRing } from '../../electron/engine/storage/vault/key-ring.ts';
import { SealedFileSystem } from '../../electron/engine/storage/vault/sealed-file-system.ts';
import { newRecoveryCode } from '../../electron/engine/vault/recovery-code.ts';
import { sealWorkspace } from '../../electron/engine/vault/seal-workspace.ts';
import { CHEAP, PASSPHRASE } from '../workspace/sealed-disk.ts';
import { closeContract, returnWorkspace } from '../../electron/engine/leaving/close-contract.ts';
import { rehearseRetirement, retireWorkspace } from '../../electron/engine/leaving/retire-workspace.ts';
import { closeList } from '../../electron/engine/lists/close-list.ts';
import { erasePerson } from '../../electron/engine/person/person-record.ts';
import { recallDone, recallLists } from '../../electron/engine/recall/recall-lists.ts';
import { backupWorkspace } from '../../electron/engine/restore/backup.ts';
import { createWorkspace } from '../../electron/engine/storage/create-workspace.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import { pausePersons } from '../../electron/engine/suppression/pause-persons.ts';
import { receiveRequest } from '../../electron/engine/rights/receive-request.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { AGREED, contextOn, DIRECT, LETTER, people, person, withFirm } from '../campaign/firm.ts';

const MONDAY = contextOn('2026-11-23');
const TODAY = contextOn('2026-11-29');

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => ({ code: (error as { code?: string }).code, ...(error as { params?: object }).params }),
  );

/** Each file below a folder, with its bytes. */
const listing = (folder: string): Readonly<Record<string, Buffer>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name))]),
  );

/** The number of files of the workspace, and their bytes: without the lock, and without what is somebody’s own. */
function ownCounts(files: Readonly<Record<string, Buffer>>): readonly [files: number, bytes: number] {
  const own = Object.entries(files).filter(
    ([path]) => /alpha\.aval(?!-lock)/.test(path) && !path.endsWith('photo.jpg'),
  );
  return [own.length, own.reduce((sum, [, bytes]) => sum + bytes.length, 0)];
}

const ownFiles = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.startsWith('alpha'));

describe('retiring a computer', () => {
  it('is refused with the days while the backup lacks a change, whatever the dates of the files say', () =>
    withFirm(async ({ workspace, folder, add }) => {
      await add(people(1, 3));
      const backup = join(folder, 'lundi');
      await backupWorkspace(workspace, backup, { noted: { at: MONDAY.now(), by: 'Nadège' } });
      await suppressPerson(TODAY, workspace, { email: 'personne.1@example.com' });
      utimesSync(backup, new Date('2027-01-01'), new Date('2027-01-01'));
      const before = readFileSync(workspace.path);
      expect(await codeOf(retireWorkspace(TODAY, workspace, { backup, confirm: 'ALPHA' }))).toMatchObject({
        code: 'leaving.backup_old',
        on: '2026-11-24',
        changed: '2026-11-29',
        days: 5,
        changes: 1,
      });
      expect(readFileSync(workspace.path)).toEqual(before);
    }));

  it('wants the name of the organisation, and a whole backup of this workspace', () =>
    withFirm(async ({ workspace, folder, add }) => {
      await add([person(1)]);
      const other = await createWorkspace(join(folder, 'beta.aval'), {
        organisation: 'BETA',
        at: TODAY.now(),
        by: 'x',
      });
      const [own, its, cut] = ['own', 'its', 'cut'].map((name) => join(folder, name)) as [string, string, string];
      await backupWorkspace(other, its, { noted: { at: TODAY.now(), by: 'x' } });
      await other.close();
      await backupWorkspace(workspace, own, { noted: { at: TODAY.now(), by: 'Nadège' } });
      writeFileSync(cut, readFileSync(own).subarray(0, -20));
      const retire = (backup: string, confirm: string): Promise<unknown> =>
        codeOf(retireWorkspace(TODAY, workspace, { backup, confirm }));
      expect(await retire(own, 'Alpha')).toMatchObject({ code: 'leaving.confirm_wrong' });
      expect(await retire(its, 'ALPHA')).toMatchObject({ code: 'leaving.backup_of_another', other: 'BETA' });
      expect(await retire(cut, 'ALPHA')).toMatchObject({ code: 'backup.damaged' });
      expect(existsSync(workspace.path)).toBe(true);
    }));

  it('destroys every file of the workspace, and tells what is not its own', () =>
    withFirm(async ({ workspace, folder, add }) => {
      writeFileSync(join(folder, 'contrat.pdf'), 'contrat');
      await add([person(1), person(2)], { ...DIRECT, evidence: ['contrat.pdf'] });
      await erasePerson(TODAY, workspace, { id: '2' });
      writeFileSync(join(`${workspace.path}-files`, 'photo.jpg'), 'photo');
      const backup = join(folder, 'dimanche');
      await backupWorkspace(workspace, backup, { noted: { at: TODAY.now(), by: 'Nadège' } });
      const before = listing(folder);
      const rehearsed = await rehearseRetirement(workspace, { backup });
      expect(listing(folder)).toEqual(before);
      // The one backup that must stay, however its path is written.
      const { outOfReach } = await rehearseRetirement(workspace, { backup: relative(process.cwd(), backup) });
      expect(outOfReach).toEqual(rehearsed.outOfReach);
      const retired = await retireWorkspace(TODAY, workspace, { backup, confirm: ' ALPHA ' });
      expect(retired).toEqual(rehearsed);
      expect([retired.files, retired.bytes]).toEqual(ownCounts(before));
      expect(retired).toMatchObject({ contacts: 1, backupAt: TODAY.now() });
      expect(retired.outOfReach).toEqual([join(`${workspace.path}-files`, 'photo.jpg')]);
      expect(ownFiles(folder)).toEqual(['alpha.aval-files']);
      expect(readdirSync(`${workspace.path}-files`)).toEqual(['photo.jpg']);
      expect(existsSync(backup)).toBe(true);
    }));
});

describe('the end of a contract', () => {
  it('is refused while a list is in use, until its recall is done', () =>
    withFirm(async ({ workspace, folder, add }) => {
      await add(people(1, 4));
      const list = { campaign: LETTER, format: 'post-lines', out: join(folder, 'liste') };
      const { exportId } = await exportCampaign(MONDAY, workspace, list);
      const out = join(folder, 'restitution');
      const returned = await returnWorkspace(TODAY, workspace, { out });
      expect(returned.toRecall).toMatchObject([{ exportId, campaign: 'Noël', people: 4, toWithdraw: 0 }]);
      const close = (): Promise<unknown> => codeOf(closeContract(TODAY, workspace, { out, confirm: 'ALPHA' }));
      expect(await close()).toMatchObject({ code: 'leaving.lists_live', count: 1, list: exportId });

      await suppressPerson(TODAY, workspace, { email: 'personne.1@example.com' });
      await suppressPerson(TODAY, workspace, { contact: '1' });
      const recalled = await recallLists(TODAY, workspace, { exportId, out: join(folder, 'rappel'), dryRun: false });
      expect(recalled.people).toBe(1);
      expect(await close()).toMatchObject({ code: 'leaving.lists_live' });
      recallDone(TODAY, workspace, exportId, '2026-11-29');
      expect(await close()).toBe('done');
      expect(ownFiles(folder)).toEqual([]);
    }));

  it('is possible once a list that nobody leaves has ended', () =>
    withFirm(async ({ workspace, folder, add }) => {
      await add([person(1)]);
      const list = { campaign: LETTER, format: 'post-lines', out: join(folder, 'liste') };
      const { exportId } = await exportCampaign(MONDAY, workspace, list);
      await closeList(TODAY, workspace, exportId, { event: 'ended' });
      const closed = await closeContract(TODAY, workspace, { out: join(folder, 'r'), confirm: 'ALPHA' });
      expect(closed.counts).toMatchObject({ lists: 1, listRows: 1 });
      expect(closed.destroyed.certificate).toHaveLength(2);
    }));

  it('gives the purpose of a no of an erased person back with its hash', () =>
    withFirm(async ({ workspace, folder, add, record }) => {
      await add([person(1)]);
      const no = { channel: 'all', event: 'opposed', at: '2026-11-20', purpose: 'transfer' };
      await record({ id: '1', add: { consents: [no] } });
      await erasePerson(TODAY, workspace, { id: '1' });
      await returnWorkspace(TODAY, workspace, { out: join(folder, 'r') });
      const noes = JSON.parse(readFileSync(join(folder, 'r', 'refus-empreintes.json'), 'utf8')) as object[];
      expect(noes.length).toBeGreaterThan(0);
      expect(noes).toEqual(noes.map(() => expect.objectContaining({ channel: 'all', purpose: 'transfer' }) as unknown));
    }));

  it('gives the no of an erased person back as a hash, with the key apart, and proofs with their last day', () =>
    withFirm(async ({ workspace, folder, add }) => {
      writeFileSync(join(folder, 'formulaire.pdf'), 'formulaire');
      await add([person(1), person(2)], { ...AGREED, evidence: ['formulaire.pdf'] });
      await suppressPerson(TODAY, workspace, { email: 'personne.1@example.com' });
      await erasePerson(TODAY, workspace, { id: '1' });
      const out = join(folder, 'r');
      const { counts, files } = await returnWorkspace(TODAY, workspace, { out });
      expect(counts).toMatchObject({ contacts: 1, oppositions: 0, evidence: 1 });
      expect(counts.hashedOppositions).toBeGreaterThan(0);
      const text = readdirSync(out)
        .map((name) => readFileSync(join(out, name), 'utf8'))
        .join('\n');
      expect(text).not.toContain('personne.1@example.com');
      const proofs = JSON.parse(readFileSync(join(out, 'preuves.json'), 'utf8')) as { reference?: string }[];
      expect(proofs.map(({ reference }) => reference !== undefined)).toEqual([true, false]);
      const piece = files.find(({ name }) => name.startsWith('piece-'));
      expect(proofs[0]).toMatchObject({
        kind: 'consent',
        channel: 'phone',
        keepUntil: '2029-09-30',
        evidence: [piece?.sha256],
      });
      expect(files.map(({ name }) => name)).toContain('cle-des-empreintes.json');
      expect(readFileSync(join(out, piece?.name ?? ''), 'utf8')).toBe('formulaire');
    }));

  it('tells the last day of the proof of a consent to all channels, which is one to calls', () =>
    withFirm(async ({ workspace, folder, add }) => {
      await add([person(1)], { ...DIRECT, consents: [{ ...AGREED.consents[0], channel: 'all' }] });
      await returnWorkspace(TODAY, workspace, { out: join(folder, 'r') });
      expect(JSON.parse(readFileSync(join(folder, 'r/preuves.json'), 'utf8'))).toMatchObject([
        { channel: 'all', keepUntil: '2029-09-30' },
      ]);
    }));

  it('gives the pauses in force back, so that nobody is contacted before their end', () =>
    withFirm(async ({ workspace, folder, add, reference }) => {
      await add(people(1, 4));
      const pause = (contact: string, until: string) => pausePersons(MONDAY, workspace, { contact, until });
      await pause('1', '2027-03-31');
      await pause('2', '2026-11-28');
      await pause('3', '2026-11-29');
      receiveRequest(MONDAY, workspace, { kind: 'restriction', id: '4' });
      await erasePerson(TODAY, workspace, { id: '3' });
      const out = join(folder, 'r');
      const { files } = await returnWorkspace(TODAY, workspace, { out });
      const pauses = JSON.parse(readFileSync(join(out, 'pauses.json'), 'utf8')) as { keyedHashes: readonly string[] }[];
      expect(pauses).toMatchObject([
        {
          reason: 'asked',
          channels: ['all'],
          until: '2027-03-31',
          references: [reference(1)],
          emails: ['personne.1@example.com'],
          phones: ['+33639981001'],
          keyedHashes: [],
        },
        { until: '2026-11-29', references: [], emails: [], phones: [], addresses: [] },
        { reason: 'restriction', references: [reference(4)], emails: ['personne.4@example.com'] },
      ]);
      expect(pauses[1]?.keyedHashes.length).toBeGreaterThan(0);
      expect(files.find(({ name }) => name === 'pauses.xlsx')).toMatchObject({ rows: 3 });
      expect(files.map(({ name }) => name)).toContain('cle-des-empreintes.json');
      expect(readFileSync(join(out, 'LISEZ-MOI.txt'), 'utf8')).toContain('pauses : les personnes');
    }));

  it('writes over its own earlier restitution, never over a file of somebody else', () =>
    withFirm(async ({ workspace, folder, add }) => {
      await add([person(1)]);
      const out = join(folder, 'r');
      mkdirSync(out);
      writeFileSync(join(out, 'contacts.json'), '[]');
      expect(await codeOf(returnWorkspace(TODAY, workspace, { out }))).toMatchObject({ code: 'output.exists' });
      expect(readdirSync(out)).toEqual(['contacts.json']);
      const free = join(folder, 'r2');
      await returnWorkspace(TODAY, workspace, { out: free });
      await add([person(2)]);
      expect(await returnWorkspace(TODAY, workspace, { out: free })).toMatchObject({ counts: { contacts: 2 } });
      writeFileSync(join(free, 'contacts.json'), '[]');
      expect(await codeOf(closeContract(TODAY, workspace, { out: free, confirm: 'ALPHA' }))).toMatchObject({
        code: 'output.exists',
      });
      const again = await openWorkspace(workspace.path, { by: 'x', readOnly: true });
      expect(again.get('SELECT count(*) AS n FROM contacts')).toEqual({ n: 2 });
      await again.close();
    }));
});

describe('the sheet for the 72 hours', () => {
  const lines = (folder: string, name: string): string => readFileSync(join(folder, `${name}.txt`), 'utf8');

  it('counts from the instant found, in French time, over a change of the clocks', () => {
    expect(foundInstant('2026-11-29T14:30', '2026-11-29T20:00:00+01:00')).toBe('2026-11-29T14:30:00+01:00');
    expect(foundInstant('2026-07-14', '2026-11-29T10:30:00+01:00')).toBe('2026-07-14T00:00:00+02:00');
    expect(() => foundInstant('2026-11-30', TODAY.now())).toThrow('breach.found_future');
    for (const wrong of ['hier', '2026-02-30', '2026-11-29T25:00', ''])
      expect(() => foundInstant(wrong, TODAY.now())).toThrow('breach.found_unreadable');
  });

  it('tells what was there, by kinds, and names nobody; a file in clear is for a person to decide', () =>
    withFirm(async ({ workspace, folder, add }) => {
      await add([person(1), person(2, { email: '' }), person(3, { mobile: '', email: '' })]);
      await suppressPerson(TODAY, workspace, { email: 'personne.1@example.com' });
      const out = join(folder, 'fiche');
      const written = await writeBreach(TODAY, workspace, { found: '2026-10-24T12:00', what: 'stolen', out });
      expect(written).toMatchObject({
        found: '2026-10-24T12:00:00+02:00',
        until: '2026-10-27T11:00:00+01:00',
        encrypted: false,
        contacts: 3,
        notifyPeople: 'decide',
        notifyAuthority: 'likely',
        copies: [{ kind: 'import', count: 1 }],
      });
      expect(written.hoursLeft).toBeLessThan(0);
      expect(Object.fromEntries(written.data.map(({ kind, count }) => [kind, count]))).toMatchObject({
        identity: 3,
        address: 3,
        phone: 2,
        email: 1,
      });
      const texts = ['fiche', 'notification-cnil', 'lettre-aux-personnes'].map((name) =>
        lines(out, `violation-${name}`),
      );
      expect(texts[0]).toContain('27 octobre 2026, 11:00');
      expect(texts[0]).toContain('Ce délai est passé');
      expect(texts.join('\n')).not.toMatch(/NOM[A-Z]|Prénom[a-z]|personne\.\d|06 39|\+336|rue des Halles/);
      expect(written.files).toHaveLength(6);
      expect(workspace.get('SELECT action FROM register ORDER BY seq DESC')).toEqual({
        action: 'workspace.breach_noted',
      });
      expect(await codeOf(writeBreach(TODAY, workspace, { found: '2026-11-28', what: 'lost', out }))).toMatchObject({
        code: 'output.exists',
      });
    }));

  it('of an encrypted file proposes no notification to the people, with the article, and a person decides', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aval-leaving-'));
    try {
      const disk = new SealedFileSystem(realFileSystem, new KeyRing());
      const path = join(folder, 'alpha.aval');
      const workspace = await createWorkspace(path, {
        organisation: 'ALPHA',
        at: TODAY.now(),
        by: 'x',
        fileSystem: disk,
      });
      const secrets = { passphrase: Buffer.from(PASSPHRASE), recovery: newRecoveryCode(), cost: CHEAP };
      await sealWorkspace(TODAY, workspace, disk, secrets);
      const told = { found: '2026-11-28T09:00', what: 'lost', out: join(folder, 'perdu') } as const;
      const lost = await writeBreach(TODAY, workspace, told);
      expect(lost).toMatchObject({
        encrypted: true,
        notifyPeople: 'likely_not',
        notifyAuthority: 'likely',
        hoursLeft: 46,
      });
      expect(lines(lost.folder, 'violation-fiche')).toMatch(
        /probablement pas de notification aux personnes.*art\. 34, 3, a RGPD.*Une personne décide/,
      );
      // No copy of its data is lost for good: the authority is probably not to be told either.
      const backup = join(folder, 'samedi');
      await backupWorkspace(workspace, backup, { noted: { at: TODAY.now(), by: 'Nadège' } });
      const kept = await writeBreach(TODAY, workspace, { ...told, out: join(folder, 'perdu-aussi') });
      expect(kept).toMatchObject({ notifyPeople: 'likely_not', notifyAuthority: 'likely_not' });
      expect(lines(kept.folder, 'violation-fiche')).toMatch(/auvegarde.*29 novembre 2026/);
      expect(lines(lost.folder, 'violation-fiche')).not.toMatch(/auvegarde.*29 novembre 2026/);
      const sent = await writeBreach(TODAY, workspace, { ...told, what: 'sent', out: join(folder, 'envoyé') });
      expect([sent.notifyPeople, sent.notifyAuthority]).toEqual(['decide', 'likely']);
      // The end of its contract leaves nothing of it either.
      await closeContract(TODAY, workspace, { out: join(folder, 'restitution'), confirm: 'ALPHA' });
      expect(ownFiles(folder)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
