import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CALL, context, contextOn, DIRECT, PHONE_CONSENT, withFirm, type Firm } from '../campaign/firm.ts';
import { backupWorkspace } from '../../electron/engine/restore/backup.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import { restoreBackup } from '../../electron/engine/erasure/restore-backup.ts';
import { verifyWorkspace } from '../../electron/engine/restore/verify.ts';
import { checkCampaign } from '../../electron/engine/campaign/check-campaign.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { undoImport } from '../../electron/engine/import/match/undo-import.ts';
import { lookUpPerson } from '../../electron/engine/person/lookup.ts';
import { erasePerson, exportPerson, readPersonRecord } from '../../electron/engine/person/person-record.ts';
import { purgeContacts } from '../../electron/engine/retention/purge.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';

const CLAIRE = {
  firstName: 'Claire',
  lastName: 'Perdrix',
  email: 'claire@example.com',
  mobile: '06 39 98 12 34',
  street: '12 rue Haute',
  postcode: '69002',
  city: 'Lyon',
};
const NUMBER = { phone: '06 39 98 12 34' };
const consent = (channel: string, more: object = {}): object => ({
  channel,
  at: '2026-10-01',
  organisations: ['ALPHA'],
  goods: ['vaisselle'],
  positiveAct: true,
  proof: true,
  wording: 'J’accepte.',
  ...more,
});
const MAIL = {
  name: 'Lettre',
  organisation: 'ALPHA',
  channel: 'email',
  purpose: 'commercial',
  goods: 'vaisselle',
  from: '2026-12-02',
  message: { optOut: true, identity: true },
} as const;

/** The proofs of Claire after her erasure. */
async function keptOf(firm: Firm, origin: object, ...facts: readonly object[]): Promise<readonly object[]> {
  await firm.add([CLAIRE], { ...DIRECT, ...origin });
  if (facts.length > 0) await firm.record(...facts.map((add) => ({ id: '1', add })));
  const { proofsKept } = await erasePerson(context, firm.workspace, { ...NUMBER, dryRun: true });
  const done = await erasePerson(context, firm.workspace, NUMBER);
  expect(done.proofsKept).toEqual(proofsKept);
  return readPersonRecord(firm.workspace, NUMBER).proofs;
}

describe('the proofs of an erased person', () => {
  it.each([
    ['2026-10-31T10:00:00+01:00', '2029-10-30'],
    ['2026-10-31T23:30:00Z', '2029-10-31'],
    ['2026-06-30T22:30:00Z', '2029-06-30'],
  ])('of a call at %s last to %s: three years from its day in France', (at, until) =>
    withFirm(async (firm) => {
      const call = { calls: [{ at, outcome: 'answered' }] };
      expect(await keptOf(firm, {}, call)).toMatchObject([{ kind: 'call', keepUntil: until }]);
    }),
  );

  it('is the whole proof of a consent to calls, under the number alone', () =>
    withFirm(async (firm) => {
      const kept = await keptOf(firm, {
        consents: [
          {
            channel: 'phone',
            ...PHONE_CONSENT,
            goods: ['vaisselle'],
            operators: ['Centre Sud'],
            slot: '2026-11-28T10:30:00+01:00',
          },
        ],
      });
      expect(kept).toEqual([
        {
          kind: 'consent',
          at: '2026-10-01T10:00:00+02:00',
          channel: 'phone',
          wording: 'J’accepte d’être appelé par ALPHA pendant un an.',
          medium: 'Carnet de la boutique',
          slot: '2026-11-28T10:30:00+01:00',
          until: '2027-09-30',
          mentions: ['identity', 'choice', 'period', 'withdrawal', 'proof_access'],
          organisations: ['ALPHA'],
          operators: ['Centre Sud'],
          goods: ['vaisselle'],
          evidence: [],
          keepUntil: '2029-09-30',
        },
      ]);
      expect(readPersonRecord(firm.workspace, { email: CLAIRE.email }).proofs).toEqual([]);
      const bytes = readFileSync(join(firm.folder, 'alpha.aval'));
      for (const word of ['Claire', 'Perdrix', 'claire@', '639981234', 'rue Haute'])
        expect(bytes.includes(word), word).toBe(false);
    }));

  it.each<[string, object, readonly object[], readonly object[]]>([
    [
      'an expired consent to calls',
      { consents: [consent('phone', { at: '2024-01-01', until: '2024-12-31' })] },
      [],
      [{ channel: 'phone', keepUntil: '2026-12-31' }],
    ],
    ['one whose three years are over', { consents: [consent('phone', { at: '2023-11-24' })] }, [], []],
    [
      'one of the eve of that',
      { consents: [consent('phone', { at: '2023-11-25' })] },
      [],
      [{ keepUntil: '2026-11-24' }],
    ],
    ['one without proof', { consents: [consent('phone', { proof: false })] }, [], []],
    ['a refusal', { consents: [consent('phone', { event: 'refused' })] }, [], []],
    [
      'one that was withdrawn',
      { consents: [consent('phone')] },
      [{ consents: [{ channel: 'phone', event: 'withdrawn', at: '2026-11-02T09:00:00+01:00' }] }],
      [{ withdrawnAt: '2026-11-02T09:00:00+01:00', withdrawnChannel: 'phone' }],
    ],
    [
      'a consumer’s consent to automated calls',
      { consents: [consent('automated_call')] },
      [],
      [{ channel: 'automated_call' }],
    ],
    [
      'a professional’s, that no list relied on',
      { audience: 'professional', consents: [consent('automated_call')] },
      [],
      [],
    ],
    ['a consent to e-mails that no list relied on', { consents: [consent('email')] }, [], []],
    [
      'a proven request',
      {},
      [{ requests: [{ at: '2026-11-20T16:00:00+01:00', goods: 'cuisine', proof: true }] }],
      [{ kind: 'request', at: '2026-11-20T16:00:00+01:00', goods: ['cuisine'], keepUntil: '2029-11-19' }],
    ],
    ['an unproven one', {}, [{ requests: [{ at: '2026-11-20', goods: 'cuisine' }] }], []],
    [
      'a call',
      {},
      [{ calls: [{ at: '2026-11-20T16:00:00+01:00', outcome: 'answered' }] }],
      [{ kind: 'call', outcome: 'answered', keepUntil: '2029-11-19' }],
    ],
  ])('%s', (_what, origin, facts, kept) =>
    withFirm(async (firm) => expect(await keptOf(firm, origin, ...facts)).toMatchObject(kept)),
  );

  it('is the consent on which a list relied, for three years from the last list', () =>
    withFirm(async (firm) => {
      await firm.add([CLAIRE], { ...DIRECT, consents: [consent('email')] });
      await exportCampaign(context, firm.workspace, {
        campaign: MAIL,
        format: 'email-csv',
        out: join(firm.folder, 'lettre'),
      });
      await erasePerson(context, firm.workspace, NUMBER);
      expect(readPersonRecord(firm.workspace, { email: CLAIRE.email }).proofs).toMatchObject([
        { kind: 'consent', channel: 'email', keepUntil: '2029-12-01' },
      ]);
    }));

  it('gives the day on which an opposition in the list withdrew it', () =>
    withFirm(async (firm) => {
      await firm.add([CLAIRE], { ...DIRECT, consents: [consent('phone')] });
      await suppressPerson(context, firm.workspace, { ...NUMBER, on: '2026-11-10' });
      await erasePerson(context, firm.workspace, { email: CLAIRE.email });
      expect(readPersonRecord(firm.workspace, NUMBER).proofs).toMatchObject([
        { withdrawnAt: '2026-11-10', withdrawnChannel: 'all' },
      ]);
    }));
});

describe('the proof vault', () => {
  it('is given to a person who asks by the number: in the free copy and on the telephone', () =>
    withFirm(async (firm) => {
      await keptOf(firm, { consents: [consent('phone')] });
      const file = join(firm.folder, 'copie.json');
      await exportPerson(context, firm.workspace, { ...NUMBER, file });
      expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
        persons: [],
        proofs: [{ kind: 'consent', channel: 'phone', wording: 'J’accepte.' }],
      });
      const asked = lookUpPerson(context, firm.workspace, NUMBER);
      expect(asked).toMatchObject({ contacts: [], proofs: [{ kind: 'consent' }] });
      expect(asked.sentence).toBe(
        'Nous n’avons plus votre numéro dans nos fichiers ; la loi nous fait garder, sans votre nom, la preuve d’un accord, d’une demande ou d’un appel jusqu’au 30/09/2029.',
      );
    }));

  it('permits nothing: who comes back by another file is judged by that file', () =>
    withFirm(async (firm) => {
      await keptOf(firm, { consents: [{ channel: 'phone', ...PHONE_CONSENT, goods: ['vaisselle'] }] });
      await firm.add([CLAIRE], { kind: 'purchased', source: 'Courtier', on: '2026-11-20', informed: true });
      const { funnel } = await checkCampaign(context, firm.workspace, { campaign: CALL });
      expect(funnel).toMatchObject({
        eligible: 0,
        reasons: [{ rule: expect.stringContaining('fr.phone.consumer') as string }],
      });
    }));

  it('counts the calls for the limit of four in thirty days, and for nothing else', () =>
    withFirm(async (firm) => {
      const days = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'];
      await keptOf(firm, {}, { calls: days.map((day) => ({ at: `${day}T10:30:00+01:00`, outcome: 'no_answer' })) });
      const consents = [{ channel: 'phone', ...PHONE_CONSENT, goods: ['vaisselle'] }];
      await firm.add(
        [
          CLAIRE,
          { ...CLAIRE, firstName: 'Zoé', lastName: 'Petit', email: 'zoe@example.com', mobile: '06 39 98 00 02' },
        ],
        { ...DIRECT, consents },
      );
      const check = async (campaign: object): Promise<object> =>
        (await checkCampaign(context, firm.workspace, { campaign: { ...CALL, ...campaign } })).funnel;
      expect(await check({})).toMatchObject({ eligible: 1, reasons: [{ rule: 'fr.hours.attempts', count: 1 }] });
      expect(await check({ from: '2026-12-21' })).toMatchObject({ eligible: 2 });
      expect(await check({ from: '2026-12-21', pressure: { days: 60, max: 1 } })).toMatchObject({ eligible: 2 });
    }));

  it('deletes due proofs on the third anniversary, with evidence, and counts them by kind', () =>
    withFirm(async (firm) => {
      const { folder, workspace } = firm;
      writeFileSync(join(folder, 'accord.txt'), 'signature');
      await firm.add([CLAIRE], { ...DIRECT, consents: [consent('phone')], evidence: ['accord.txt'] });
      await firm.record({
        id: '1',
        add: {
          requests: [{ at: '2026-10-20', proof: true }],
          calls: [{ at: '2026-10-21T10:00:00+02:00', outcome: 'answered' }],
        },
      });
      const evidence = join(folder, 'alpha.aval-files', createHash('sha256').update('signature').digest('hex'));
      await erasePerson(context, workspace, NUMBER);
      expect(existsSync(evidence)).toBe(true);
      const due = async (on: string): Promise<object> =>
        (await purgeContacts(context, workspace, { on, dryRun: true })).proofsDue;
      expect(await due('2029-09-30')).toEqual({ consents: 0, requests: 0, calls: 0, evidence: 0 });
      expect(await due('2029-10-01')).toEqual({ consents: 1, requests: 0, calls: 0, evidence: 1 });
      expect(await due('2029-10-21')).toEqual({ consents: 1, requests: 1, calls: 1, evidence: 1 });
      rmSync(evidence);
      expect((await verifyWorkspace(workspace.path)).damages.map(({ code }) => code)).toEqual([
        'workspace.evidence_missing',
      ]);
      writeFileSync(evidence, 'signature');
      expect((await verifyWorkspace(workspace.path)).damages).toEqual([]);
      await purgeContacts(contextOn('2029-10-01'), workspace, { dryRun: false });
      expect(existsSync(evidence)).toBe(false);
      const { subject } = workspace.get<{ subject: string }>('SELECT subject FROM register ORDER BY seq DESC') ?? {
        subject: '{}',
      };
      expect(JSON.parse(subject)).toMatchObject({ contacts: [], proofs: 0, proofsDue: 1, evidenceDue: 1 });
      expect(readPersonRecord(workspace, NUMBER).proofs.map(({ kind }) => kind)).toEqual(['request', 'call']);
      await purgeContacts(contextOn('2029-10-21'), workspace, { dryRun: false });
      expect(readPersonRecord(workspace, NUMBER).proofs).toEqual([]);
    }));

  it('keeps no file that holds other people: it goes with the last of them', () =>
    withFirm(async (firm) => {
      const { folder, workspace } = firm;
      writeFileSync(join(folder, 'liste.txt'), 'signatures');
      await firm.add(
        [
          CLAIRE,
          { ...CLAIRE, firstName: 'Zoé', lastName: 'Petit', email: 'zoe@example.com', mobile: '06 39 98 00 02' },
        ],
        { ...DIRECT, consents: [consent('phone')], evidence: ['liste.txt'] },
      );
      const sha256 = createHash('sha256').update('signatures').digest('hex');
      const file = join(folder, 'alpha.aval-files', sha256);
      await erasePerson(context, workspace, NUMBER);
      expect(existsSync(file)).toBe(true);
      await erasePerson(context, workspace, { email: 'zoe@example.com' });
      expect(existsSync(file)).toBe(false);
      expect(readPersonRecord(workspace, NUMBER).proofs).toMatchObject([{ evidence: [{ sha256, isKept: false }] }]);
    }));

  it('goes with a restore, each proof once, and the file that was erased does not come back', () =>
    withFirm(async (firm) => {
      const { folder, workspace } = firm;
      writeFileSync(join(folder, 'accord.txt'), 'signature');
      await firm.add([CLAIRE], { ...DIRECT, consents: [consent('phone')] });
      await firm.add([CLAIRE], {
        kind: 'direct',
        source: 'Salon',
        on: '2026-10-02',
        consents: [consent('email')],
        evidence: ['accord.txt'],
      });
      const saved = join(folder, 'saved');
      await backupWorkspace(workspace, saved);
      await erasePerson(context, workspace, NUMBER);
      const before = readPersonRecord(workspace, NUMBER).proofs;
      expect(before).toHaveLength(1);
      const after = join(folder, 'after');
      await backupWorkspace(workspace, after);
      const other = join(folder, 'other.aval');
      for (const file of [after, saved]) {
        await restoreBackup(context, file, other, false);
      }
      const restored = await openWorkspace(other, { by: 'Nadège' });
      expect(readPersonRecord(restored, NUMBER)).toMatchObject({ persons: [], proofs: before });
      expect(existsSync(join(folder, 'other.aval-files', createHash('sha256').update('signature').digest('hex')))).toBe(
        false,
      );
      await restored.close();
    }));
});

describe('an undone import', () => {
  it('leaves the proof of the consents on which a list relied, and of no other', () =>
    withFirm(async (firm) => {
      const { folder, workspace } = firm;
      const rows = [
        CLAIRE,
        {
          ...CLAIRE,
          firstName: 'Zoé',
          lastName: 'Petit',
          email: 'zoe@example.com',
          mobile: '06 39 98 00 02',
          postcode: '01000',
        },
      ];
      await firm.add(rows, { ...DIRECT, consents: [consent('email'), { channel: 'phone', ...PHONE_CONSENT }] });
      await exportCampaign(context, workspace, {
        campaign: { ...MAIL, segment: { where: { field: 'postcode', op: 'is', value: '69002' } } },
        format: 'email-csv',
        out: join(folder, 'lettre'),
      });
      expect(await undoImport(context, workspace, '1')).toMatchObject({ removed: 2, proofsKept: 1 });
      expect(readPersonRecord(workspace, { email: CLAIRE.email }).proofs).toMatchObject([
        { channel: 'email', keepUntil: '2029-12-01' },
      ]);
      expect(readPersonRecord(workspace, NUMBER).proofs).toEqual([]);
      expect(readPersonRecord(workspace, { email: 'zoe@example.com' }).proofs).toEqual([]);
    }));
});

describe('a date after the day judged', () => {
  it('erases nobody automatically: it is reported, to be corrected first', () =>
    withFirm(async ({ workspace, add }) => {
      await add(
        [
          CLAIRE,
          { ...CLAIRE, firstName: 'Zoé', lastName: 'Petit', email: 'zoe@example.com', mobile: '06 39 98 00 02' },
        ],
        { ...DIRECT, on: '2009-01-01', consents: [consent('email', { at: '2010-01-01' })] },
      );
      // As imported by an older version.
      workspace.write((transaction) => {
        transaction.run(
          "INSERT INTO consents SELECT contact_id, import_id, row, 9, text_id, channel, event, '2062-10-01', undated, until, slot, coordinate FROM consents WHERE contact_id = 1",
        );
      });
      expect(await purgeContacts(context, workspace, { dryRun: false })).toMatchObject({
        total: 2,
        due: [{ name: 'Zoé Petit' }],
        futureDated: 1,
        erased: 1,
      });
    }));
});
