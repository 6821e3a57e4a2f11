import { describe, expect, it } from 'vitest';
import { CampaignApproval } from '../../../../../shared/contract/campaign.ts';
import { approvalForm, approvalOf, justificationsFor } from './approval-form.ts';
import { keepHabits, NO_HABITS, readHabits, type Habits } from '../campaign-habits.ts';

describe('the approval of a form', () => {
  it('fits the contract, without the unanswered questions', () => {
    const approval = approvalOf({ ...approvalForm(NO_HABITS), function: ' gérante ', message: ' ' });
    expect(CampaignApproval.safeParse(approval)).toMatchObject({ success: true });
    expect(approval).toEqual({
      function: 'gérante',
      dpo: null,
      message: null,
      balancingTest: null,
      similarBecause: null,
      professionBecause: null,
      recipients: [],
      processors: [],
      deletedBy: null,
    });
  });

  it('begins with the habits of the organisation, and does not change them when edited', () => {
    const habits: Habits = {
      ...NO_HABITS,
      function: 'gérante',
      dpo: 'dpo@alba.example.com',
      recipients: ['Imprimerie Roy'],
      deletedBy: 'Anne',
    };
    const form = approvalForm(habits);
    expect(form).toMatchObject({
      function: 'gérante',
      dpo: 'dpo@alba.example.com',
      recipients: ['Imprimerie Roy'],
      deletedBy: 'Anne',
      message: '',
    });
    form.recipients.push('x');
    expect(habits.recipients).toEqual(['Imprimerie Roy']);
  });
});

it.each([
  ['nothing of a list of consents', ['consent'], null, []],
  ['the balancing test of an interest', ['legitimate_interest', 'consent'], false, ['balancingTest']],
  ['similar goods too, for customers', ['existing_customer'], null, ['balancingTest', 'similarBecause']],
  ['the profession, where the offer is said to be related', ['consent'], true, ['professionBecause']],
])('asks to justify %s', (_, bases, professionRelated, asked) => {
  expect(
    justificationsFor(
      bases.map((basis) => ({ basis })),
      professionRelated,
    ),
  ).toEqual(asked);
});

describe('the habits of an organisation', () => {
  function storageOf(text: string | null = null): Pick<Storage, 'getItem' | 'setItem'> {
    let kept = text;
    return {
      getItem: () => kept,
      setItem: (_, value) => {
        kept = value;
      },
    };
  }

  it('belong to it, and are kept', () => {
    const storage = storageOf();
    keepHabits(storage, 'ALBA', { ...NO_HABITS, senderName: 'Alba' });
    keepHabits(storage, 'BETA', { ...NO_HABITS, senderName: 'Beta' });
    expect(readHabits(storage, 'ALBA').senderName).toBe('Alba');
    expect(readHabits(storage, 'GAMMA')).toEqual(NO_HABITS);
  });

  it.each(['', '{', '[]', '{"ALBA":{"senderName":3}}'])('are empty when %j was stored', (text) => {
    expect(readHabits(storageOf(text), 'ALBA')).toEqual(NO_HABITS);
  });
});
