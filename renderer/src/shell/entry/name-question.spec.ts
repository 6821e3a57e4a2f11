import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { request } from '../../bridge.ts';
import { useNameQuestion } from './name-question.ts';

/** Main, as the page sees it: it refuses recording requests until a name is kept. */
let kept: string | null;
let asked: string[];

vi.stubGlobal('window', {
  aval: {
    request: (name: string, input: { personName?: string }) => {
      asked.push(name);
      if (name === 'preferences.write') kept = input.personName ?? null;
      else if (kept === null) return Promise.resolve({ ok: false, error: { code: 'request.nameless', params: {} } });
      return Promise.resolve({ ok: true, value: kept === null ? null : { personName: kept, language: 'fr' } });
    },
    subscribe: () => () => undefined,
  },
});
vi.stubGlobal('document', { documentElement: {} });

let question: ReturnType<typeof useNameQuestion>;
const undo = () => request('suppression.undo', { suppressionId: '1' });

beforeEach(() => {
  kept = null;
  asked = [];
  setActivePinia(createPinia());
  question = useNameQuestion();
});

describe('a request that records a name', () => {
  test('asks for the name once, and runs when it is given', async () => {
    const done = Promise.all([undo(), undo()]);
    await vi.waitFor(() => expect(question.isOpen).toBe(true));
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    await question.answer('Nadège Perdrix');
    await done;
    expect(asked).toEqual([
      'suppression.undo',
      'suppression.undo',
      'preferences.write',
      'suppression.undo',
      'suppression.undo',
    ]);
    expect(kept).toBe('Nadège Perdrix');
    expect(question.isOpen).toBe(false);
    await undo();
    expect(question.isOpen).toBe(false);
  });

  test('is refused with its sentence when no name is given, and asks again the next time', async () => {
    for (const time of [1, 2]) {
      const refused = expect(undo(), `time ${time}`).rejects.toMatchObject({ code: 'request.nameless' });
      await vi.waitFor(() => expect(question.isOpen).toBe(true));
      question.dismiss();
      await refused;
      expect(question.isOpen).toBe(false);
    }
    expect(asked).toEqual(['suppression.undo', 'suppression.undo']);
  });
});
