import { describe, expect, it } from 'vitest';
import { CampaignDraft } from '../../../../shared/contract/campaign.ts';
import { type CampaignForm, draftOf, emptyForm, missingIn } from './campaign-form.ts';

const LETTER: CampaignForm = {
  ...emptyForm(),
  channel: 'post',
  goods: 'literie',
  from: '2026-12-01',
  oppositionContact: 'non@alba.example.com',
};
const CALL: CampaignForm = {
  ...emptyForm(),
  channel: 'phone',
  goods: 'literie',
  from: '2026-12-01',
  dialing: 'manual',
  callerId: '01 99 00 00 01',
};

describe('what is missing', () => {
  it.each([
    ['everything at first', emptyForm(), ['channel', 'goods', 'from']],
    ['nothing of a whole letter', LETTER, []],
    ['nothing of a whole call', CALL, []],
    ['where to say no, in a letter', { ...LETTER, oppositionContact: ' ' }, ['oppositionContact']],
    [
      'nothing of that for a due document',
      { ...LETTER, purpose: 'transactional', goods: 'facture', oppositionContact: '' },
      [],
    ],
    ['which document is due', { ...LETTER, purpose: 'transactional', goods: ' ', oppositionContact: '' }, ['due']],
    ['the goods, only when selling', { ...LETTER, purpose: 'charity', goods: '' }, []],
    ['a last day after the first', { ...LETTER, to: '2026-11-30' }, ['to']],
    ['the number of a call', { ...CALL, callerId: '01 99' }, ['callerId']],
    ['no number when it is hidden', { ...CALL, callerId: '', hidesNumber: true }, []],
    ['who dials', { ...CALL, dialing: null }, ['dialing']],
  ] satisfies [string, CampaignForm, string[]][])('%s', (_what, form, missing) => {
    expect(missingIn(form)).toEqual(missing);
  });
});

it('takes no last day that cannot be read for a campaign of one day', () => {
  expect(missingIn(LETTER, true)).toEqual(['toUnreadable']);
});

describe('the draft of a form', () => {
  it('fits the contract', () => {
    for (const form of [
      LETTER,
      CALL,
      {
        ...CALL,
        hidesNumber: true,
        hasPressure: true,
        rows: [{ field: 'city', operator: 'in', value: 'Lyon, Bron' }],
      } satisfies CampaignForm,
    ]) {
      expect(CampaignDraft.safeParse(draftOf(form, 'Sans nom'))).toMatchObject({ success: true });
    }
  });

  it('asks a saved segment instead of the conditions, whole or not, and says whom to leave out', () => {
    const form: CampaignForm = {
      ...LETTER,
      rows: [{ field: 'city', operator: 'is', value: ' ' }],
      savedSegment: 'Lyonnais',
      leftOut: [
        { export: '12', name: 'Vœux, 24/11/2026' },
        { segment: 'Fidèles', name: 'Fidèles' },
        { fileToken: '7b0f3a52-0000-4000-8000-000000000000', name: 'livres.csv' },
      ],
    };
    const draft = draftOf(form, 'x');
    expect(CampaignDraft.safeParse(draft)).toMatchObject({ success: true });
    expect(draft).toMatchObject({
      savedSegment: 'Lyonnais',
      segment: { conditions: [] },
      exclude: [{ export: '12' }, { segment: 'Fidèles' }, { fileToken: '7b0f3a52-0000-4000-8000-000000000000' }],
    });
  });

  it('is null while an answer or a condition is missing', () => {
    expect(draftOf({ ...LETTER, goods: '' }, 'x')).toBeNull();
    expect(draftOf({ ...LETTER, rows: [{ field: 'city', operator: 'is', value: ' ' }] }, 'x')).toBeNull();
  });

  it('has no field of another channel or purpose', () => {
    expect(draftOf({ ...CALL, channel: 'post', oppositionContact: 'x' }, 'x')).toMatchObject({
      dialing: null,
      callerId: null,
    });
    expect(
      draftOf(
        { ...LETTER, purpose: 'charity', sector: 'press', relatedGoods: ['linge'], professionRelated: true },
        'x',
      ),
    ).toMatchObject({ sector: null, relatedGoods: [], professionRelated: null });
  });

  it('has the name that the user gave, else one made of its channel and day', () => {
    expect(draftOf({ ...LETTER, name: ' Noël ' }, 'x')?.name).toBe('Noël');
    expect(draftOf(LETTER, 'Courrier · literie')?.name).toBe('Courrier · literie');
  });
});
