import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CALL, context, DIRECT, PHONE_CONSENT, withFirm, type Row } from '../../../../test/campaign/firm.ts';
import { history, published, take, type Done } from '../../../../test/campaign/histories.ts';
import { CHANNELS } from '../../../../shared/domain/channel.ts';
import { iterateContacts } from '../../contact/contact-reader.ts';
import { vectorOf } from '../../model/contact-vector.ts';
import { exportCampaign } from '../../export/export-campaign.ts';
import { takeReturns } from '../../returns/take-returns.ts';
import { readConsentTexts } from '../../sql/consent-events.ts';
import { readVectors, readVectorTexts } from '../../sql/contact-vectors.ts';
import { answerEverybody } from '../today/answer-everybody.ts';
import { ContactChecker } from '../check-contacts.ts';
import { contactAnswers, runCheck } from '../check.ts';
import { readGround } from '../read-ground.ts';
import { parseCampaign } from '../definition/parse-campaign.ts';
import { email } from '../../../../test/campaign/random-rows.ts';

const ASKED = [
  ...CHANNELS.map((channel) => ({
    organisation: 'ALPHA',
    channel,
    purpose: 'commercial',
    goods: 'linge',
    from: '2026-12-01',
    professionRelated: true,
    onePerHousehold: channel === 'phone',
  })),
  ...(['email', 'phone'] as const).map((channel) => ({
    organisation: 'ALPHA',
    channel,
    purpose: 'transactional',
    from: '2026-11-29',
    pressure: { days: 5, max: 2 },
  })),
  { organisation: 'ALPHA', channel: 'post', purpose: 'charity', from: '2026-12-01', onePerHousehold: true },
  { organisation: 'ALPHA', channel: 'post', purpose: 'transfer', recipient: 'BETA', from: '2026-12-01' },
].map((json) => parseCampaign(json, ['ALPHA']));

const ASKED_BY_PHONE = parseCampaign({ ...CALL, name: 'Après', from: '2026-12-01' }, ['ALPHA']);

const alone = (fields: Row): Row => ({
  firstName: 'Claire',
  lastName: 'Perdrix',
  street: '3 rue des Halles',
  postcode: '69002',
  city: 'Lyon',
  ...fields,
});

it.each<readonly [string, object, Row, Row, string]>([
  [
    'a Sirene status',
    { ...published, audience: 'sole_trader' },
    { sirene: 'A' },
    { sirene: 'P' },
    'fr.person.sirene_partial',
  ],
  [
    'a consent to another channel, which keeps the record alive',
    {
      ...DIRECT,
      on: '2019-04-01',
      consents: [{ channel: 'email', organisations: ['ALPHA'], goods: ['*'], positiveAct: true, proof: true }],
    },
    { consentEmail: 'oui', consentOn: '15/10/2025' },
    { consentEmail: '' },
    'fr.retention.past',
  ],
  [
    'an old consent to another channel, which does not',
    {
      ...DIRECT,
      on: '2019-04-01',
      consents: [{ channel: 'email', organisations: ['ALPHA'], goods: ['*'], positiveAct: true, proof: true }],
    },
    { consentEmail: 'oui', consentOn: '15/10/2025' },
    { consentEmail: 'oui', consentOn: '15/10/2022' },
    'fr.retention.past',
  ],
  [
    'a day to come, which keeps nothing',
    { ...DIRECT, on: '2019-04-01' },
    { lastContactOn: '24/11/2026' },
    { lastContactOn: '24/11/2062' },
    'fr.retention.past',
  ],
])('tells two contacts apart by %s', async (_, from, free, stopped, rule) =>
  withFirm(async ({ workspace, add }) => {
    await add(
      [alone({ ...free, street: '1 rue des Halles', email: email(1) }), alone({ ...stopped, email: email(2) })],
      from,
    );
    const check = await runCheck(
      context,
      workspace,
      parseCampaign(
        {
          organisation: 'ALPHA',
          channel: 'post',
          purpose: 'commercial',
          goods: 'linge',
          from: '2026-12-01',
          professionRelated: true,
          sender: { oppositionContact: '1 rue de la Paix' },
        },
        ['ALPHA'],
      ),
    );
    const [first, second] = [...contactAnswers(check)];
    expect(first, JSON.stringify(first)).toMatchObject({ step: 'eligible' });
    expect(second).toMatchObject({ step: 'blocked' });
    expect(second?.reasons.map((reason) => reason.rule)).toContain(rule);
  }),
);

it('counts the calls of earlier lists only for the people on them', () =>
  withFirm(async ({ folder, workspace, add }) => {
    await add([alone({ mobile: '06 39 98 20 01' }), alone({ firstName: 'Jean', mobile: '06 39 98 20 02' })], {
      ...DIRECT,
      consents: [{ channel: 'phone', ...PHONE_CONSENT }],
    });
    const onlyFirst = { where: { field: 'id', op: 'in', value: ['1'] } };
    for (const from of ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'])
      await exportCampaign(context, workspace, {
        campaign: { ...CALL, name: from, from, segment: onlyFirst },
        format: 'dialer-csv',
        out: join(folder, from),
      });
    const check = await runCheck(context, workspace, parseCampaign({ ...CALL, from: '2026-12-01' }, ['ALPHA']));
    expect([...contactAnswers(check)].map(({ step, reasons }) => [step, reasons[0]?.rule])).toEqual([
      ['blocked', 'fr.hours.attempts'],
      ['eligible', 'fr.phone.consumer.consent'],
    ]);
  }));

it('lifts a refusal on the telephone by a consent that came after it, and by no earlier one', () =>
  withFirm(async (firm) => {
    const { folder, workspace, add, reference } = firm;
    const { at: _at, ...consent } = PHONE_CONSENT;
    await add(
      ['15/05/2026', '15/07/2026'].map((consentOn, place) =>
        alone({
          firstName: `Claire${String(place)}`,
          mobile: `06 39 98 20 0${String(place)}`,
          consentPhone: 'oui',
          consentOn,
        }),
      ),
      { ...DIRECT, consents: [{ channel: 'phone', ...consent }] },
    );
    const file = join(folder, 'calls.csv');
    const calls = [1, 2].map((id) => `2026-06-15 10:05:00,NI,${reference(id)}`);
    writeFileSync(file, `call_date,status,vendor_lead_code\n${calls.join('\n')}\n`);
    await takeReturns(context, workspace, { file, dryRun: false });
    const check = await runCheck(context, workspace, parseCampaign({ ...CALL, from: '2026-12-01' }, ['ALPHA']));
    expect([...contactAnswers(check)].map(({ step, reasons }) => [step, reasons[0]?.rule])).toEqual([
      ['blocked', 'fr.hours.oral_refusal'],
      ['eligible', 'fr.phone.consumer.consent'],
    ]);
  }));

it('has a correct vector of each contact after any history, and answers as if it had read the whole contact', async () => {
  let fromVectors = 0;
  let whole = 0;
  let listed = 0;
  let called = 0;
  let histories = 0;
  await fc.assert(
    fc.asyncProperty(history, async (steps) =>
      withFirm(async (firm) => {
        const { workspace } = firm;
        const done: Done = { imports: [], lastFile: null };
        for (const taken of steps) await take(taken, firm, done);

        const texts = readVectorTexts(workspace);
        const textIds = new Map([...readConsentTexts(workspace)].map(([id, text]) => [JSON.stringify(text), id]));
        const stored = Array.from(
          readVectors(workspace, 0, Number.MAX_SAFE_INTEGER),
          ({ contactId, textId, days, addressFit, household }) => ({
            contactId,
            textId,
            days: [...days],
            addressFit,
            household,
          }),
        );
        const contacts = [...iterateContacts(workspace)];
        const calls = readGround(workspace, ASKED_BY_PHONE).uses;
        expect(stored.map(({ contactId }) => contactId)).toEqual(contacts.map(({ id }) => id));
        for (const [place, contact] of contacts.entries()) {
          const derived = vectorOf(contact, {
            textId: ({
              organisations,
              operators,
              goods,
              mentions,
              wording,
              purpose,
              positiveAct,
              proof,
              outsideHours,
              parental,
            }) =>
              textIds.get(
                JSON.stringify({
                  organisations,
                  operators,
                  goods,
                  mentions,
                  wording,
                  purpose,
                  positiveAct,
                  proof,
                  outsideHours,
                  parental,
                }),
              ) ?? -1,
          });
          const kept = stored[place];
          expect(kept).toMatchObject({ addressFit: derived.addressFit, household: derived.household });
          expect(kept?.textId === null || kept === undefined ? null : texts.get(kept.textId)).toBe(derived.text);
          if (derived.text !== null) expect(kept?.days.slice(0, derived.days.length)).toEqual(derived.days);
          if (derived.text === null) whole += 1;
          else fromVectors += 1;
          if (derived.text !== null && calls.of(contact.id).length > 0) listed += 1;
          if (derived.text !== null && contact.calls.length > 0) called += 1;
        }
        for (const campaign of ASKED) {
          const check = await runCheck(context, workspace, campaign);
          const checker = new ContactChecker(campaign, readGround(workspace, campaign), 'fr');
          const answers = contacts.map((contact) => {
            const { outcome, judged } = checker.check(contact);
            return {
              contact: String(contact.id),
              step: outcome,
              verdict: judged?.verdict.verdict ?? null,
              reasons: judged?.verdict.reasons ?? [],
            };
          });
          expect([...contactAnswers(check)]).toEqual(answers);
        }
        // Each contact alone takes a check of its own: one campaign a history, all of them over the histories.
        const turn = histories % ASKED.length;
        histories += 1;
        const [campaign, all] = [ASKED[turn], (await answerEverybody(context, workspace, ASKED))[turn]];
        if (campaign === undefined || all === undefined) throw new Error('a campaign without an answer');
        const ground = readGround(workspace, campaign);
        const alone = contacts.map((contact) => new ContactChecker(campaign, ground, 'fr').check(contact).judged);
        const together = contacts.map(({ id }) => all.answers[(all.numbers[id] ?? 0) - 1]);
        expect(together.map((judged) => judged?.verdict)).toEqual(alone.map((judged) => judged?.verdict));
        expect(all.total).toBe(contacts.length);
      }),
    ),
    { numRuns: 40, seed: 20_261_130 },
  );
  expect(fromVectors).toBeGreaterThan(20);
  expect(whole).toBeGreaterThan(10);
  expect(listed).toBeGreaterThan(10);
  expect(called).toBeGreaterThan(10);
});
