import fc from 'fast-check';
import { expect, it } from 'vitest';
import { context, DIRECT, PHONE_CONSENT, withFirm, type Firm, type Row } from '../../../test/campaign/firm.ts';
import { CHANNELS } from '../../../shared/domain/channel.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import { vectorOf } from '../contact/contact-vector.ts';
import { undoImport } from '../handlers/import.ts';
import { erasePerson } from '../handlers/person.ts';
import { suppress } from '../handlers/suppression.ts';
import { readConsentTexts } from '../workspace/consent-events.ts';
import { readVectors, readVectorTexts } from '../workspace/contact-vectors.ts';
import { ContactChecker } from './check-contacts.ts';
import { contactAnswers, readGround, runCheck } from './check.ts';
import { parseCampaign } from './parse-campaign.ts';

type Step =
  | { readonly kind: 'import'; readonly rows: readonly Row[]; readonly origin: object }
  | { readonly kind: 'record'; readonly person: number; readonly add: object }
  | { readonly kind: 'undo'; readonly place: number }
  | { readonly kind: 'suppress'; readonly person: number }
  | { readonly kind: 'erase'; readonly person: number };

const PEOPLE = 6;
const person = fc.integer({ min: 1, max: PEOPLE });
const email = (number: number): string => `personne.${String(number)}@example.com`;
const sometimes = (...values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: '', freq: 2 });

/** Days on both sides of what the law counts. */
const DAYS = ['26/11/2023', '01/12/2023', '03/12/2025', '05/10/2026', '24/11/2026', '12/05/1980', '30/11/2008'];

const row: fc.Arbitrary<Row> = fc
  .record({
    number: person, lastName: fc.constantFrom('Perdrix', 'PERDRIX', 'Martin'), street: sometimes('3 rue des Halles', '3, r. des halles', '12 rue Édouard-Herriot'), addressComplement: sometimes('Bât B'),
    city: fc.constantFrom('Lyon', 'Lyon', 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson'), mobile: fc.option(person, { nil: null }), phone: sometimes('01 99 00 12 34'), company: sometimes('Les Tuiles SARL'),
    birthDate: sometimes(...DAYS), lastContactOn: sometimes(...DAYS), lastPurchaseOn: sometimes(...DAYS), purchasedGoods: sometimes('linge', 'vais|selle "fine"'), contractFrom: sometimes(...DAYS),
    member: sometimes('oui', 'non'), memberUntil: sometimes(...DAYS), lastDonationOn: sometimes(...DAYS), bloctel: sometimes('oui'), consentEmail: sometimes('oui', 'non'), consentPhone: sometimes('oui', 'non'), consentOn: sometimes(...DAYS, '05/10/2026 14:30'),
  })
  .map(({ number, mobile, ...told }) => ({ ...told, email: email(number), firstName: `Claire`, postcode: '69002', mobile: mobile === null ? '' : `06 39 98 10 0${String(mobile)}` }));

const origin = fc.constantFrom<object>(
  DIRECT,
  { ...DIRECT, consents: [{ channel: 'phone', ...PHONE_CONSENT }] },
  { ...DIRECT, sales: { informed: true, refusalOffered: true } },
  { kind: 'purchased', source: 'Fichiers & Cie', on: '2026-11-02', informed: true, objectionOffered: true, transmissionConsent: false },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('import' as const), rows: fc.array(row, { minLength: 1, maxLength: 5 }), origin }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), place: fc.nat({ max: 3 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('record' as const),
      person,
      add: fc.constantFrom<object>(
        { calls: [{ at: '2026-11-20T10:00:00+01:00', outcome: 'no_answer' }] },
        { consents: [{ channel: 'email', event: 'granted', at: '2026-11-20T10:00:00+01:00', positiveAct: true, proof: true, organisations: ['ALPHA'], goods: ['*'] }] },
      ),
    }),
  },
  { weight: 1, arbitrary: fc.oneof(fc.record({ kind: fc.constant('suppress' as const), person }), fc.record({ kind: fc.constant('erase' as const), person })) },
);

async function take(taken: Step, { workspace, add, record }: Firm, imports: string[]): Promise<void> {
  switch (taken.kind) {
    case 'import':
      imports.push((await add(taken.rows, taken.origin)).importId ?? '');
      return;
    case 'undo': {
      const [id] = imports.splice(taken.place, 1);
      if (id !== undefined) await undoImport(context, workspace, id);
      return;
    }
    case 'suppress':
      await suppress(context, workspace, taken.person % 2 === 0 ? { email: email(taken.person) } : { name: 'Claire Perdrix', street: '3 rue des Halles', postcode: '69002' });
      return;
    case 'record':
    case 'erase': {
      // A person who is not there, or is told apart by name: nothing to do.
      const [contact, ...namesakes] = [...iterateContacts(workspace)].filter(({ emails }) => emails.includes(email(taken.person)));
      if (contact === undefined || namesakes.length > 0) return;
      if (taken.kind === 'erase') await erasePerson(context, workspace, { id: String(contact.id) });
      else await record({ id: String(contact.id), add: taken.add });
    }
  }
}

const ASKED = [
  ...CHANNELS.map((channel) => ({ organisation: 'ALPHA', channel, purpose: 'commercial', goods: 'linge', from: '2026-12-01', professionRelated: true, onePerHousehold: channel === 'phone' })),
  { organisation: 'ALPHA', channel: 'post', purpose: 'charity', from: '2026-12-01', onePerHousehold: true },
].map((json) => parseCampaign(json, ['ALPHA']));

it('sees of each contact, whatever happened, what the contact is, and answers as if it had read the whole', { timeout: 60_000 }, async () => {
  let lean = 0;
  let whole = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) =>
      withFirm(async (firm) => {
        const { workspace } = firm;
        const imports: string[] = [];
        for (const taken of steps) await take(taken, firm, imports);

        const texts = readVectorTexts(workspace);
        const textIds = new Map([...readConsentTexts(workspace)].map(([id, text]) => [JSON.stringify(text), id]));
        const stored = Array.from(readVectors(workspace, 0, Number.MAX_SAFE_INTEGER), ({ contactId, textId, days, letter, door }) => ({ contactId, textId, days: [...days], letter, door }));
        const contacts = [...iterateContacts(workspace)];
        expect(stored.map(({ contactId }) => contactId)).toEqual(contacts.map(({ id }) => id));
        for (const [place, contact] of contacts.entries()) {
          const told = vectorOf(contact, { textId: ({ organisations, operators, goods, mentions, wording, purpose, positiveAct, proof, outsideHours, parental }) => textIds.get(JSON.stringify({ organisations, operators, goods, mentions, wording, purpose, positiveAct, proof, outsideHours, parental })) ?? -1 });
          const kept = stored[place];
          expect(kept).toMatchObject({ letter: told.letter, door: told.door });
          expect(kept?.textId === null || kept === undefined ? null : texts.get(kept.textId)).toBe(told.text);
          if (told.text !== null) expect(kept?.days.slice(0, told.days.length)).toEqual(told.days);
          if (told.text === null) whole += 1;
          else lean += 1;
        }
        for (const campaign of ASKED) {
          const check = await runCheck(context, workspace, campaign);
          const checker = new ContactChecker(campaign, readGround(workspace, campaign), 'fr');
          const answers = contacts.map((contact) => {
            const { outcome, judged } = checker.check(contact);
            return { contact: String(contact.id), step: outcome, verdict: judged?.verdict.verdict ?? null, reasons: judged?.verdict.reasons ?? [] };
          });
          expect([...contactAnswers(check)]).toEqual(answers);
        }
      }),
    ),
    { numRuns: 40 },
  );
  expect(lean).toBeGreaterThan(20);
  expect(whole).toBeGreaterThan(10);
});
