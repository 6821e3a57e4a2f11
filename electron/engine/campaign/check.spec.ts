import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CALL,
  context,
  DIRECT,
  LETTER,
  person,
  PHONE_CONSENT,
  withFirm,
  type Firm,
} from '../../../test/campaign/firm.ts';
import { CHANNELS } from '../../../shared/domain/channel.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import { checkCampaign } from './check-campaign.ts';
import { exportCampaign } from '../export/export-campaign.ts';
import { importFile } from '../import/import-file.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { createWorkspace } from '../storage/create-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';
import { contactAnswers, runCheck, type Check } from './check.ts';
import { readGround } from './read-ground.ts';
import { ContactChecker } from './check-contacts.ts';
import { parseCampaign } from './definition/parse-campaign.ts';

const out = ({ funnel }: Check): Record<string, number> =>
  Object.fromEntries([
    ...funnel.steps.filter((step) => step.out > 0).map((step) => [step.step, step.out]),
    ['eligible', funnel.eligible],
  ]) as Record<string, number>;

describe('where contacts leave a campaign', () => {
  it('checks the segment first, then the address, then the law', () =>
    withFirm(async ({ workspace, add }) => {
      await add([
        person(1),
        person(2, { postcode: '13001' }),
        person(3, { street: '' }),
        person(4, { city: 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson' }),
      ]);
      await add([person(5)], { kind: 'unknown' });
      await suppressPerson(context, workspace, { email: 'personne.1@example.com' });
      const check = await checkCampaign(context, workspace, {
        campaign: { ...LETTER, segment: { where: { field: 'postcode', op: 'startsWith', value: '69' } } },
      });
      expect(out(check)).toEqual({
        segment: 1,
        no_coordinate: 1,
        invalid_coordinate: 1,
        suppressed: 1,
        blocked: 1,
        eligible: 0,
      });
      expect(check.funnel).toMatchObject({
        campaign: 'Noël',
        channel: 'post',
        evaluatedAt: '2026-12-01',
        ruleset: 'fr 2026-11-29',
        total: 5,
      });
      expect(check.funnel.reasons).toEqual([
        expect.objectContaining({
          rule: 'fr.origin.unknown',
          count: 1,
          message: expect.any(String),
          source: expect.any(String),
        }),
      ]);
    }));

  it('gives each contact its step, verdict and reasons', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1), person(2, { street: '' })]);
      const [first, second] = [...contactAnswers(await checkCampaign(context, workspace, { campaign: LETTER }))];
      expect(first).toMatchObject({
        contact: '1',
        step: 'eligible',
        verdict: 'conditional',
        reasons: [{ rule: 'fr.post.direct', verdict: 'conditional' }],
      });
      expect(second).toEqual({ contact: '2', step: 'no_coordinate', verdict: null, reasons: [] });
    }));

  it('writes once to a household, and once per person without that', () =>
    withFirm(async ({ workspace, add }) => {
      await add([
        person(1),
        person(2, { street: '1 r. des Halles' }),
        person(3, { street: '1 rue des Halles', addressComplement: 'Bât B' }),
        person(4),
        person(5, { street: '1, rue des halles' }),
      ]);
      const households = await checkCampaign(context, workspace, { campaign: LETTER });
      expect(out(households)).toEqual({ duplicate_target: 2, eligible: 3 });
      expect(households.listed[0]).toMatchObject({ contactId: 1, sharedBy: [2, 5] });
      expect(out(await checkCampaign(context, workspace, { campaign: { ...LETTER, onePerHousehold: false } }))).toEqual(
        { eligible: 5 },
      );
    }));

  it('calls a shared number once, and a person with another number on that one', () =>
    withFirm(async ({ workspace, add }) => {
      const origin = { ...DIRECT, consents: [{ channel: 'phone', ...PHONE_CONSENT }] };
      const line = '01 99 00 12 34';
      await add(
        [person(1, { mobile: '', phone: line }), person(2, { mobile: '', phone: line }), person(3, { phone: line })],
        origin,
      );
      const check = await checkCampaign(context, workspace, { campaign: CALL });
      expect(out(check)).toEqual({ duplicate_target: 1, eligible: 2 });
      expect(check.listed.map(({ targets }) => targets.map(({ coordinate }) => coordinate))).toEqual([
        ['+33199001234'],
        ['+33639981003'],
      ]);
    }));

  it('stops at the limit, after everything else', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1), person(1, { firstName: 'Autre', email: '', mobile: '' }), person(2), person(3), person(4)]);
      const check = await checkCampaign(context, workspace, { campaign: { ...LETTER, limit: 2 } });
      expect(out(check)).toEqual({ duplicate_target: 1, limit: 2, eligible: 2 });
      expect(check.listed.map(({ contactId }) => contactId)).toEqual([1, 3]);
    }));

  it('respects the pressure limit: messages, calls and lists of the last days count, on the first day and on the last', () =>
    withFirm(async ({ folder, workspace, add, record }) => {
      await add([person(1), person(2), person(3), person(4)]);
      await record(
        {
          id: '1',
          add: {
            contacted: [{ channel: 'email', at: '2026-11-20' }],
            calls: [{ at: '2026-11-21T10:00:00+01:00', outcome: 'answered' }],
          },
        },
        { id: '2', add: { contacted: [{ channel: 'email', at: '2026-11-01' }] } },
        { id: '3', add: { contacted: [{ channel: 'email', at: '2026-12-02' }] } },
      );
      const pressed = (max: number, more: object = {}) =>
        checkCampaign(context, workspace, { campaign: { ...LETTER, pressure: { days: 30, max }, ...more } });
      expect(out(await pressed(2))).toEqual({ pressure: 1, eligible: 3 });
      expect(out(await pressed(1))).toEqual({ pressure: 1, eligible: 3 });
      expect(out(await pressed(1, { to: '2026-12-10' }))).toEqual({ pressure: 2, eligible: 2 });
      await exportCampaign(context, workspace, {
        campaign: {
          ...LETTER,
          name: 'Avant',
          segment: { where: { field: 'id', op: 'in', value: ['3', '4'] } },
          from: '2026-11-28',
        },
        format: 'post-lines',
        out: join(folder, 'before'),
      });
      expect(out(await pressed(1))).toEqual({ pressure: 3, eligible: 1 });
    }));

  it('judges on the last day too, and the worse answer counts', () =>
    withFirm(async ({ workspace, add }) => {
      const origin = { ...DIRECT, consents: [{ channel: 'phone', ...PHONE_CONSENT, until: '2026-12-05' }] };
      await add([person(1)], origin);
      expect(out(await checkCampaign(context, workspace, { campaign: { ...CALL, to: '2026-12-04' } }))).toEqual({
        eligible: 1,
      });
      const late = await checkCampaign(context, workspace, { campaign: { ...CALL, to: '2026-12-07' } });
      expect(out(late)).toEqual({ blocked: 1, eligible: 0 });
      expect(late.answers[0]?.moment).toBe('2026-12-07');
    }));

  it('replays on another day, that day alone', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1, { bloctel: 'non' })], { ...DIRECT, on: '2026-06-01' });
      const campaign = { ...CALL, to: '2026-12-12' };
      expect(out(await checkCampaign(context, workspace, { campaign }))).toEqual({ blocked: 1, eligible: 0 });
      const replayed = await checkCampaign(context, workspace, { campaign, on: '2026-08-10' });
      expect(out(replayed)).toEqual({ eligible: 1 });
      expect(replayed.funnel.evaluatedAt).toBe('2026-08-10');
    }));
});

describe('oppositions', () => {
  it('apply today for any date judged, and permit a due document', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1)]);
      await suppressPerson(context, workspace, { contact: '1' });
      expect(out(await checkCampaign(context, workspace, { campaign: LETTER, on: '2026-01-05' }))).toMatchObject({
        suppressed: 1,
      });
      expect(
        out(await checkCampaign(context, workspace, { campaign: { ...LETTER, purpose: 'transactional' } })),
      ).toEqual({ eligible: 1 });
    }));

  it('are lifted by a later proven consent recorded by hand, on its channel alone', () =>
    withFirm(async ({ workspace, add, record }) => {
      await add([person(1)]);
      await suppressPerson(context, workspace, { email: 'personne.1@example.com', on: '2026-11-02' });
      const email = { ...LETTER, channel: 'email' };
      const consent = {
        channel: 'email',
        event: 'granted',
        at: '2026-11-20T10:00:00+01:00',
        organisations: ['ALPHA'],
        goods: ['*'],
        positiveAct: true,
        proof: true,
      };
      await add([person(1, { consentEmail: 'oui' })], { ...DIRECT, on: '2026-11-22', consents: [consent] });
      expect(out(await checkCampaign(context, workspace, { campaign: email }))).toMatchObject({ suppressed: 1 });
      await record({ id: '1', add: { consents: [{ ...consent, at: '2026-11-23T10:00:00+01:00' }] } });
      expect(out(await checkCampaign(context, workspace, { campaign: email }))).toEqual({ eligible: 1 });
      expect(out(await checkCampaign(context, workspace, { campaign: LETTER }))).toMatchObject({ suppressed: 1 });
    }));

  it('a refusal in a consent column blocks, but is not an opposition', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1, { consentEmail: 'non' })]);
      expect(out(await checkCampaign(context, workspace, { campaign: { ...LETTER, channel: 'email' } }))).toEqual({
        blocked: 1,
        eligible: 0,
      });
    }));
});

describe('a call-back requested after an opposition (OP-4)', () => {
  const BACK = {
    organisation: 'ALPHA',
    channel: 'phone',
    purpose: 'commercial',
    goods: 'literie',
    dialing: 'manual',
    callerId: '+33199000098',
    at: '2026-11-24T11:00:00+01:00',
  } as const;
  const stepOf = async ({ workspace }: Firm, campaign: object) => {
    const [one] = [...contactAnswers(await checkCampaign(context, workspace, { campaign }))];
    return `${String(one?.step)} ${String(one?.reasons[0]?.rule)}`;
  };
  const asked = (at: string, proof = true) => ({ requests: [{ at, goods: 'literie', proof }] });

  it.each<readonly [string, object, object, string]>([
    [
      'is read by a person, and the list keeps its own date for it',
      asked('2026-11-20T09:00:00+01:00'),
      BACK,
      'review fr.opposition.recorded',
    ],
    ['of before the no', asked('2026-11-18T09:00:00+01:00'), BACK, 'suppressed fr.opposition.recorded'],
    ['of the day of the no', asked('2026-11-19'), BACK, 'suppressed fr.opposition.recorded'],
    ['without proof', asked('2026-11-20T09:00:00+01:00', false), BACK, 'suppressed fr.opposition.recorded'],
    [
      'too late',
      asked('2026-11-20T09:00:00+01:00'),
      { ...BACK, at: '2026-11-27T11:00:00+01:00' },
      'suppressed fr.opposition.recorded',
    ],
    [
      'for an e-mail',
      asked('2026-11-20T09:00:00+01:00'),
      { ...BACK, channel: 'email', dialing: undefined, callerId: undefined },
      'suppressed fr.opposition.recorded',
    ],
    [
      'for a call by a machine',
      asked('2026-11-20T09:00:00+01:00'),
      { ...BACK, dialing: 'predictive', callerId: '+33162000000' },
      'suppressed fr.opposition.recorded',
    ],
  ])('%s', (_, added, campaign, expected) =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      const list = join(firm.folder, 'opposes.csv');
      writeFileSync(list, 'E-mail;Téléphone;Opposé le\npersonne.1@example.com;06 39 98 00 01;19/11/2026\n');
      await suppressPerson(context, firm.workspace, { file: list });
      await firm.record({ id: '1', add: added });
      expect(await stepOf(firm, JSON.parse(JSON.stringify(campaign)) as object)).toBe(expected);
    }),
  );

  it('does not accept a consent of a file in this way', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)]);
      const list = join(firm.folder, 'opposes.csv');
      writeFileSync(list, 'E-mail;Téléphone;Opposé le\npersonne.1@example.com;06 39 98 00 01;19/09/2026\n');
      await suppressPerson(context, firm.workspace, { file: list });
      await firm.add([person(1)], {
        ...DIRECT,
        source: 'Salon',
        consents: [{ channel: 'phone', ...PHONE_CONSENT, goods: ['literie'] }],
      });
      await firm.record({ id: '1', add: asked('2026-11-20T09:00:00+01:00') });
      expect(await stepOf(firm, BACK)).toBe('review fr.opposition.recorded');
    }));
});

describe('origins of coordinates', () => {
  it('never makes a hired e-mail lawful through a phone given by the person', () =>
    withFirm(async ({ workspace, add }) => {
      const sale = { lastPurchaseOn: '2026-05-02', purchasedGoods: 'vaisselle' };
      await add([person(1, { email: '', ...sale })], { ...DIRECT, sales: { informed: true, refusalOffered: true } });
      await add([person(1)], {
        kind: 'purchased',
        source: 'Fichiers & Cie',
        on: '2026-11-02',
        informed: true,
        objectionOffered: true,
        transmissionConsent: false,
      });
      await add([person(2, sale)], { ...DIRECT, sales: { informed: true, refusalOffered: true } });
      const check = await checkCampaign(context, workspace, { campaign: { ...LETTER, channel: 'email' } });
      expect(out(check)).toEqual({ blocked: 1, eligible: 1 });
      expect(check.listed).toMatchObject([{ contactId: 2 }]);
    }));

  it('uses the coordinate with the best answer', () =>
    withFirm(async ({ workspace, add }) => {
      await add([person(1, { mobile: '06 39 98 00 01', phone: '01 99 00 00 01' })], {
        kind: 'purchased',
        source: 'Fichiers & Cie',
        on: '2026-11-02',
        informed: true,
        objectionOffered: true,
      });
      await add([person(1, { mobile: '06 39 98 00 02', phone: '' })], {
        ...DIRECT,
        consents: [{ channel: 'phone', ...PHONE_CONSENT }],
      });
      const check = await checkCampaign(context, workspace, { campaign: CALL });
      expect(check.listed.map(({ targets }) => targets.map(({ coordinate }) => coordinate))).toEqual([
        ['+33639980002'],
      ]);
    }));
});

describe('the sample workbooks', () => {
  const samples = new URL('../../../test/fixtures/samples/', import.meta.url).pathname;
  let folder: string;
  let workspace: Workspace;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aval-check-'));
    workspace = await createWorkspace(join(folder, 'alba.aval'), {
      organisation: 'Alba',
      at: context.now(),
      by: context.by,
    });
    for (const name of ['clients-boutique', 'prospects-salon', 'fichier-loue']) {
      const origin = JSON.parse(readFileSync(join(samples, `${name}.origin.json`), 'utf8')) as unknown;
      await importFile(context, workspace, {
        file: join(samples, `${name}.xlsx`),
        origin,
        evidenceFolder: samples,
        dryRun: false,
      });
    }
    await suppressPerson(context, workspace, { file: join(samples, 'oppositions.csv') });
  });

  afterAll(async () => {
    await workspace.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const campaigns = CHANNELS.flatMap((channel) =>
    (channel === 'email' ? (['commercial', 'charity', 'transfer'] as const) : (['commercial'] as const)).map(
      (purpose) => ({
        organisation: 'Alba',
        channel,
        purpose,
        goods: 'maroquinerie',
        from: '2026-12-01',
        to: '2027-01-04',
        professionRelated: true,
        sender: { oppositionContact: 'non@alba.example.com' },
        ...(purpose === 'transfer' ? { recipient: 'BETA' } : {}),
      }),
    ),
  );

  it.each(campaigns)('get the same answers read from vectors and read whole: $channel, $purpose', async (json) => {
    const campaign = parseCampaign(json, ['Alba']);
    const check = await runCheck(context, workspace, campaign);
    const checker = new ContactChecker(campaign, readGround(workspace, campaign), 'fr');
    const whole = [...iterateContacts(workspace)].map((contact) => {
      const { outcome, judged } = checker.check(contact);
      return {
        contact: String(contact.id),
        step: outcome,
        verdict: judged?.verdict.verdict ?? null,
        reasons: judged?.verdict.reasons ?? [],
      };
    });
    expect([...contactAnswers(check)]).toEqual(whole);
    expect(check.funnel.steps.reduce((sum, step) => sum + step.out, check.funnel.eligible)).toBe(whole.length);
  });
});
