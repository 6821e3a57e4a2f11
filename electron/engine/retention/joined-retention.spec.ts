import { describe, expect, it } from 'vitest';
import { context, contextOn, LETTER, person, withFirm, type Firm, type Row } from '../../../test/campaign/firm.ts';
import { runCheck } from '../campaign/check.ts';
import { parseCampaign } from '../campaign/definition/parse-campaign.ts';
import { explainContact } from '../campaign/explain-contact.ts';
import { answerEverybody } from '../campaign/today/answer-everybody.ts';
import { findCare } from '../person/find-care.ts';
import { decidePair } from '../person/pairs/probable-duplicates.ts';
import { receiveRequest } from '../rights/receive-request.ts';
import { peopleByPeriod } from './due-people.ts';
import { keepPerson } from './keep-person.ts';
import { purgeContacts } from './purge.ts';

const TODAY = '2026-11-24';
const OLD = { kind: 'direct', source: 'Carte de fidélité', on: '2009-06-01', informed: true, objectionOffered: true };

/** Contacts 1 and 2, then what is said of them: one person or two. Both were collected in 2009. */
async function pair({ workspace, add }: Firm, verdict: 'same' | 'two', [one, other]: readonly [Row, Row]) {
  await add([person(1, one), person(2, other)], OLD);
  decidePair(context, workspace, '1,2', verdict);
}

/** Contact 1 bought last month; nothing is known of contact 2 since 2009. */
const CUSTOMER: readonly [Row, Row] = [{ lastPurchaseOn: '2026-10-20', purchasedGoods: 'vaisselle' }, {}];

const periods = ({ workspace }: Firm, on = TODAY) => peopleByPeriod(contextOn(on), workspace, { on, within: 90 });

const idsOf = (people: readonly { readonly contact: string }[]) => people.map(({ contact }) => contact);

describe('the period of a person of two contacts (R-1)', () => {
  it.each<readonly ['same' | 'two', readonly string[], number]>([
    ['two', ['2'], 1],
    ['same', [], 2],
  ])('said to be %s: due %j, kept %i', (verdict, due, kept) =>
    withFirm(async (firm) => {
      await pair(firm, verdict, CUSTOMER);
      const found = await periods(firm);
      expect([idsOf(found.due), found.kept]).toEqual([due, kept]);
      expect([...(await findCare(context, firm.workspace)).retention_past].map(String)).toEqual(due);
      const { due: purged, erased } = await purgeContacts(context, firm.workspace, { dryRun: false });
      expect([idsOf(purged), erased]).toEqual([due, due.length]);
    }),
  );

  it('ends for both contacts on one day, from the last act under any', () =>
    withFirm(async (firm) => {
      await pair(firm, 'same', CUSTOMER);
      expect(await periods(firm, '2029-10-19')).toMatchObject({ due: [], kept: 2, soon: 2 });
      const { due } = await periods(firm, '2029-10-20');
      expect(due).toEqual([
        { contact: '1', name: 'Prénomb NOMB', since: '2026-10-20', because: 'purchase', kind: 'customer' },
        { contact: '2', name: 'Prénomc NOMC', since: '2026-10-20', because: 'purchase', kind: 'customer' },
      ]);
    }));

  it.each<readonly [string, Row, object]>([
    ['a membership that runs', { member: 'oui', memberUntil: '2027-06-30' }, { kept: 2, due: [] }],
    ['no date to count from, beside one of 2009', { firstName: 'Zoé' }, { kept: 0, undatedContacts: [] }],
  ])('with %s under the other contact', (_, row, expected) =>
    withFirm(async (firm) => {
      await firm.add([person(1)], OLD);
      await firm.add([person(2, row)], 'member' in row ? OLD : { kind: 'unknown' });
      decidePair(context, firm.workspace, '1,2', 'same');
      expect(await periods(firm)).toMatchObject(expected);
    }),
  );

  it('is over for both where only one has a date, and a purge erases both', () =>
    withFirm(async (firm) => {
      await firm.add([person(1)], OLD);
      await firm.add([person(2)], { kind: 'unknown' });
      decidePair(context, firm.workspace, '1,2', 'same');
      const { due, erased } = await purgeContacts(context, firm.workspace, { dryRun: false });
      expect([idsOf(due), erased]).toEqual([['1', '2'], 2]);
    }));

  it('is not over while a date of one of them is to be corrected (FD-1)', () =>
    withFirm(async (firm) => {
      await pair(firm, 'same', [{}, {}]);
      await firm.record({ id: '2', add: { sales: [{ on: '2062-01-01', goods: 'vaisselle', organisation: 'ALPHA' }] } });
      expect(await periods(firm)).toMatchObject({ due: [], futureDated: 2 });
    }));

  it('ignores an organisation that is said to be the same', () =>
    withFirm(async (firm) => {
      await pair(firm, 'same', [{ company: 'SARL LUNE', audience: 'organisation' }, {}]);
      const found = await periods(firm);
      expect([idsOf(found.due), found.kept]).toEqual([['2'], 1]);
    }));
});

describe('what keeps a person aside', () => {
  it.each<readonly [string, (firm: Firm) => unknown]>([
    [
      'a hold',
      ({ workspace }) => keepPerson(context, workspace, { contact: '1', until: '2027-01-31', reason: 'litige' }),
    ],
    ['a request', ({ workspace }) => receiveRequest(context, workspace, { kind: 'access', id: '1', on: TODAY })],
  ])('under one contact, %s, holds the other too', (_, hold) =>
    withFirm(async (firm) => {
      await pair(firm, 'same', [{}, {}]);
      expect(idsOf((await periods(firm)).due)).toEqual(['1', '2']);
      await hold(firm);
      const { due, held } = await periods(firm);
      expect([idsOf(due), idsOf(held)]).toEqual([[], ['1', '2']]);
      expect((await findCare(context, firm.workspace)).retention_past.size).toBe(0);
    }),
  );
});

describe('a campaign', () => {
  const LETTERS = parseCampaign(LETTER, ['ALPHA']);

  it.each<readonly ['same' | 'two', object]>([
    ['two', { blocked: 1, duplicate_target: 0, eligible: 1 }],
    ['same', { blocked: 0, duplicate_target: 1, eligible: 1 }],
  ])('takes a customer of last month whose contacts are said to be %s', (verdict, expected) =>
    withFirm(async (firm) => {
      await pair(firm, verdict, CUSTOMER);
      const { funnel } = await runCheck(context, firm.workspace, LETTERS);
      const out = (name: string) => funnel.steps.find(({ step }) => step === name)?.out;
      expect({
        blocked: out('blocked'),
        duplicate_target: out('duplicate_target'),
        eligible: funnel.eligible,
      }).toEqual(expected);
    }),
  );

  it('gives the same answer for each contact, read whole or from vectors', () =>
    withFirm(async (firm) => {
      await pair(firm, 'same', CUSTOMER);
      const [all] = await answerEverybody(context, firm.workspace, [LETTERS]);
      expect([1, 2].map((id) => all?.answers[(all.numbers[id] ?? 0) - 1]?.verdict.verdict)).toEqual([
        'conditional',
        'conditional',
      ]);
      const explained = await explainContact(context, firm.workspace, { id: '2', campaign: LETTER });
      expect(explained[0]?.steps.find(({ step }) => step === 'X5')?.outcome).not.toBe('block');
      const filtered = { ...LETTER, segment: { field: 'postcode', op: 'is', value: '69002' } };
      const { funnel } = await runCheck(context, firm.workspace, parseCampaign(filtered, ['ALPHA']));
      expect(funnel.eligible).toBe(1);
    }));
});
