import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  CALL,
  context,
  DIRECT,
  LETTER,
  PHONE_CONSENT,
  withFirm,
  type Firm,
  type Row,
} from '../../../test/campaign/firm.ts';
import { CHANNELS } from '../../../shared/domain/channel.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import { vectorOf } from '../model/contact-vector.ts';
import { exportCampaign } from '../export/export-campaign.ts';
import { undoImport } from '../import/match/undo-import.ts';
import { erasePerson } from '../person/person-record.ts';
import { correctContact } from '../record/record-correction.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { decideSuspicion, listSuspicions } from '../record/decide-suspicion.ts';
import { readConsentTexts } from '../sql/consent-events.ts';
import { readVectors, readVectorTexts } from '../sql/contact-vectors.ts';
import { answerEverybody } from './answer-everybody.ts';
import { ContactChecker } from './check-contacts.ts';
import { contactAnswers, readGround, runCheck } from './check.ts';
import { parseCampaign } from './parse-campaign.ts';
import { person, email, row } from '../../../test/campaign/random-rows.ts';

type Step =
  | { readonly kind: 'again'; readonly on: string | null }
  | { readonly kind: 'import'; readonly rows: readonly Row[]; readonly origin: object }
  | { readonly kind: 'record'; readonly person: number; readonly add: object }
  | { readonly kind: 'undo'; readonly place: number }
  | { readonly kind: 'decide'; readonly state: 'confirmed' | 'dismissed' }
  | { readonly kind: 'correct'; readonly person: number; readonly phone: string }
  | { readonly kind: 'suppress'; readonly person: number }
  | { readonly kind: 'list'; readonly format: string; readonly campaign: object }
  | { readonly kind: 'erase'; readonly person: number };

const published = {
  kind: 'public',
  source: 'Site de l’entreprise',
  on: '2026-11-10',
  informed: true,
  expected: true,
} as const;

const origin = fc.constantFrom<object>(
  DIRECT,
  { ...DIRECT, transmissionInformed: true },
  { ...DIRECT, since: '2021-03-01' },
  { ...DIRECT, consents: [{ channel: 'phone', ...PHONE_CONSENT }] },
  { ...DIRECT, sales: { informed: true, refusalOffered: true } },
  {
    kind: 'purchased',
    source: 'Fichiers & Cie',
    on: '2026-11-02',
    informed: true,
    objectionOffered: true,
    transmissionConsent: false,
  },
  published,
);

/** Lists that went out before: of calls, of calls by a robot, of letters. */
const list = fc.constantFrom<Step>(
  ...(
    [
      ['dialer-csv', { ...CALL, from: '2026-11-25' }],
      ['dialer-csv', { ...CALL, name: 'Relance', from: '2026-11-27' }],
      ['robot-csv', { ...CALL, name: 'Robot', channel: 'automated_call', from: '2026-11-26' }],
      ['post-lines', { ...LETTER, from: '2026-11-28' }],
    ] as const
  ).map(([format, campaign]) => ({
    kind: 'list' as const,
    format,
    campaign: { ...campaign, purpose: 'transactional' },
  })),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: list },
  {
    weight: 2,
    // The file that came last, with the same origin, of an earlier day or of a later one.
    arbitrary: fc.record({
      kind: fc.constant('again' as const),
      on: fc.constantFrom(null, '2026-09-01', '2026-11-20'),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('import' as const),
      rows: fc.array(row, { minLength: 1, maxLength: 5 }),
      origin,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), place: fc.nat({ max: 3 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('record' as const),
      person,
      add: fc.constantFrom<object>(
        { calls: [{ at: '2026-11-20T10:00:00+01:00', outcome: 'no_answer' }] },
        {
          consents: [
            {
              channel: 'email',
              event: 'granted',
              at: '2026-11-20T10:00:00+01:00',
              positiveAct: true,
              proof: true,
              organisations: ['ALPHA'],
              goods: ['*'],
            },
          ],
        },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.record({ kind: fc.constant('suppress' as const), person }),
      fc.record({
        kind: fc.constant('decide' as const),
        state: fc.constantFrom('confirmed' as const, 'dismissed' as const),
      }),
      fc.record({
        kind: fc.constant('correct' as const),
        person,
        phone: fc.constantFrom('06 39 98 20 01', '01 99 00 56 78'),
      }),
      fc.record({ kind: fc.constant('erase' as const), person }),
    ),
  },
);

interface Done {
  readonly imports: string[];
  lastFile: { readonly rows: readonly Row[]; readonly origin: object } | null;
}

async function take(taken: Step, { folder, workspace, add, record }: Firm, done: Done): Promise<void> {
  switch (taken.kind) {
    case 'import':
      done.lastFile = taken;
      done.imports.push((await add(taken.rows, taken.origin)).importId ?? '');
      return;
    case 'again': {
      if (done.lastFile === null) return;
      const { rows, origin: before } = done.lastFile;
      const again = taken.on === null ? before : { ...before, on: taken.on };
      done.imports.push((await add(rows, again)).importId ?? '');
      return;
    }
    case 'undo': {
      const [id] = done.imports.splice(taken.place, 1);
      if (id !== undefined) await undoImport(context, workspace, id);
      return;
    }
    case 'list':
      await exportCampaign(context, workspace, {
        campaign: taken.campaign,
        format: taken.format,
        out: join(mkdtempSync(join(folder, 'list-')), 'list'),
      });
      return;
    case 'suppress':
      await suppressPerson(
        context,
        workspace,
        taken.person % 2 === 0
          ? { email: email(taken.person) }
          : { name: 'Claire Perdrix', street: '3 rue des Halles', postcode: '69002' },
      );
      return;
    case 'decide': {
      const [open] = listSuspicions(workspace, { open: true });
      if (open !== undefined) decideSuspicion(context, workspace, { id: open.id, state: taken.state });
      return;
    }
    case 'correct': {
      const contact = [...iterateContacts(workspace)].find(({ emails }) => emails.includes(email(taken.person)));
      const from = contact?.phones[0]?.number;
      if (contact !== undefined && from !== undefined)
        correctContact(context, workspace, contact.id, [{ field: 'phone', from, to: taken.phone }]);
      return;
    }
    case 'record':
    case 'erase': {
      // A person who is not there, or is distinguished by name: nothing to do.
      const [contact, ...namesakes] = [...iterateContacts(workspace)].filter(({ emails }) =>
        emails.includes(email(taken.person)),
      );
      if (contact === undefined || namesakes.length > 0) return;
      if (taken.kind === 'erase') await erasePerson(context, workspace, { id: String(contact.id) });
      else await record({ id: String(contact.id), add: taken.add });
    }
  }
}

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

it('counts the calls of earlier lists for those who stood on them, and for nobody else', () =>
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

it(
  'sees of each contact, whatever happened, what the contact is, and answers as if it had read the whole',
  { timeout: 60_000 },
  async () => {
    let fromVectors = 0;
    let whole = 0;
    let listed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) =>
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
          for (const [place, all] of (await answerEverybody(context, workspace, ASKED)).entries()) {
            const campaign = ASKED[place];
            if (campaign === undefined) throw new Error('an answer to nothing');
            const ground = readGround(workspace, campaign);
            // Of a check of its own, so that nobody else is reached before.
            const alone = contacts.map((contact) => new ContactChecker(campaign, ground, 'fr').check(contact).judged);
            const together = contacts.map(({ id }) => all.answers[(all.numbers[id] ?? 0) - 1]);
            expect(together.map((judged) => judged?.verdict)).toEqual(alone.map((judged) => judged?.verdict));
            expect(all.total).toBe(contacts.length);
          }
        }),
      ),
      { numRuns: 40, seed: 20_261_129 },
    );
    expect(fromVectors).toBeGreaterThan(20);
    expect(whole).toBeGreaterThan(10);
    expect(listed).toBeGreaterThan(10);
  },
);
