import { expect, it } from 'vitest';
import { context, LETTER, person, withFirm } from '../../../../test/campaign/firm.ts';
import { suppressPerson } from '../../suppression/suppress-person.ts';
import { answerEverybody } from './answer-everybody.ts';
import { parseCampaign } from '../definition/parse-campaign.ts';

const EMAIL = { ...LETTER, channel: 'email' };
/** One more than a batch. */
const PEOPLE = 401;

it('answers for each contact alone, in batches', () =>
  withFirm(async ({ workspace, add }) => {
    await add(
      Array.from({ length: PEOPLE }, (_, place) =>
        person(place + 1, { email: '', ...(place === 1 ? { street: '' } : {}) }),
      ),
    );
    for (const contact of ['1', '400', String(PEOPLE)]) await suppressPerson(context, workspace, { contact });
    const progress: unknown[] = [];
    const [letters, emails] = await answerEverybody(
      { ...context, onProgress: (step) => progress.push(step) },
      workspace,
      [LETTER, EMAIL].map((json) => parseCampaign(json, ['ALPHA'])),
    );
    const verdicts = Array.from(letters?.numbers ?? [], (number) =>
      number === 0 ? 'nothing' : letters?.answers[number - 1]?.verdict.verdict,
    );
    expect(verdicts).toHaveLength(PEOPLE + 1);
    const stopped = new Map(
      verdicts.flatMap((verdict, id) => (verdict === 'conditional' ? [] : [[id, verdict] as const])),
    );
    expect(Object.fromEntries(stopped)).toEqual({ 0: 'nothing', 1: 'block', 2: 'nothing', 400: 'block', 401: 'block' });
    expect(emails?.numbers.every((number) => number === 0)).toBe(true);
    expect([letters?.total, emails?.total]).toEqual([PEOPLE, PEOPLE]);
    expect(progress).toEqual([
      { phase: 'check', done: 0, total: PEOPLE },
      { phase: 'check', done: 400, total: PEOPLE },
    ]);
  }));

it('answers without anyone who watches the progress', () =>
  withFirm(async ({ workspace, add }) => {
    await add([person(1)]);
    const [letters] = await answerEverybody(context, workspace, [parseCampaign(LETTER, ['ALPHA'])]);
    expect([letters?.total, [...(letters?.numbers ?? [])]]).toEqual([1, [0, 1]]);
  }));
