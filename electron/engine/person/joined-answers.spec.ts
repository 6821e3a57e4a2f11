import { expect, it } from 'vitest';
import { context, LETTER, person, withFirm, type Firm } from '../../../test/campaign/firm.ts';
import { runCheck } from '../campaign/check.ts';
import { parseCampaign } from '../campaign/definition/parse-campaign.ts';
import { answerEverybody } from '../campaign/today/answer-everybody.ts';
import { pausePersons } from '../suppression/pause-persons.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { lookUpPerson } from './lookup.ts';
import { findContact } from './person-found.ts';
import { decidePair } from './pairs/probable-duplicates.ts';

/** Contacts 1 and 2 are one person; contact 3 is another. */
async function joined({ workspace, add }: Firm): Promise<void> {
  await add([person(1), person(2), person(3)]);
  decidePair(context, workspace, '1,2', 'same');
}

const LETTERS = parseCampaign(LETTER, ['ALPHA']);

async function answers({ workspace }: Firm): Promise<readonly (string | undefined)[]> {
  const [all] = await answerEverybody(context, workspace, [LETTERS]);
  return [1, 2, 3].map((id) => all?.answers[(all.numbers[id] ?? 0) - 1]?.verdict.verdict);
}

it.each<readonly [string, (firm: Firm) => unknown]>([
  ['a no', ({ workspace }) => suppressPerson(context, workspace, { contact: '1', channel: 'post' })],
  ['a pause', ({ workspace }) => pausePersons(context, workspace, { contact: '1', until: '2027-01-31' })],
])('%s under one contact is today’s answer under the other too', (_, closes) =>
  withFirm(async (firm) => {
    await joined(firm);
    expect(await answers(firm)).toEqual(['conditional', 'conditional', 'conditional']);
    await closes(firm);
    expect(await answers(firm)).toEqual(['block', 'block', 'conditional']);
    const blocked = { ...LETTER, segment: { field: 'answers.post', op: 'is', value: 'block' } };
    const { funnel } = await runCheck(context, firm.workspace, parseCampaign(blocked, ['ALPHA']));
    expect(funnel.steps.find(({ step }) => step === 'segment')?.out).toBe(1);
  }),
);

it.each(['1', '2'])('is told on the telephone by the number of contact %s', (id) =>
  withFirm(async (firm) => {
    const { workspace } = firm;
    await joined(firm);
    await suppressPerson(context, workspace, { contact: '1', channel: 'post', on: '2026-11-20' });
    const phone = `06 39 98 10 0${id}`;
    const found = lookUpPerson(context, workspace, { phone });
    expect(found.suppressed).toMatchObject([{ channel: 'post', on: '2026-11-20' }]);
    expect(found.contacts).toEqual(['1', '2']);
    expect(found.sentence).toContain('20/11/2026');
    expect(found.sentence).toBe(lookUpPerson(context, workspace, { phone: '06 39 98 10 01' }).sentence);
    const shown = findContact(context, workspace, Number(id));
    expect(shown.suppressed).toMatchObject([{ channel: 'post', on: '2026-11-20' }]);
    expect(shown.people).toMatchObject([{ id, suppressed: ['post'] }]);
    expect(lookUpPerson(context, workspace, { phone: '06 39 98 10 03' })).toMatchObject({
      suppressed: [],
      contacts: ['3'],
    });
  }),
);
