import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contextOn, withFirm } from '../../../test/campaign/firm.ts';
import { history, take, type Done } from '../../../test/campaign/histories.ts';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import { type RetentionState, startedPeriod } from '../model/retention-state.ts';
import { shownName } from '../model/shown-name.ts';
import { periodOf, retentionOf } from '../person/retention.ts';
import { type DueContact, peopleByPeriod } from './due-people.ts';

/** Around the ends of the periods that the days of the histories start. */
const DAYS = ['2026-11-24', '2027-02-28', '2028-02-29', '2028-11-24', '2029-01-15', '2029-11-23', '2029-11-24'];

const WITHIN = 90;

it('sorts everybody as reading each person whole does, after any history', async () => {
  const met = new Map<RetentionState | 'soon', number>();
  await fc.assert(
    fc.asyncProperty(history, (steps) =>
      withFirm(async (firm) => {
        const { workspace } = firm;
        const done: Done = { imports: [], lastFile: null };
        for (const taken of steps) await take(taken, firm, done);
        const contacts = [...iterateContacts(workspace)];
        for (const on of DAYS) {
          const whole: Record<RetentionState, string[]> = { kept: [], past: [], undated: [], future_dated: [] };
          const due: DueContact[] = [];
          let soon = 0;
          for (const contact of contacts) {
            const period = periodOf(contact, 'ALPHA', on);
            const { state } = period;
            if (period.state === 'past')
              due.push({ contact: String(contact.id), name: shownName(contact.person), ...startedPeriod(period) });
            whole[state].push(String(contact.id));
            met.set(state, (met.get(state) ?? 0) + 1);
            if (state === 'kept' && retentionOf(contact, 'ALPHA', addDays(on, WITHIN)) === 'past') soon += 1;
          }
          met.set('soon', (met.get('soon') ?? 0) + soon);
          const found = await peopleByPeriod(contextOn(on), workspace, { on, within: WITHIN });
          const past = [...found.due, ...found.held, ...found.asked].sort(
            (one, other) => Number(one.contact) - Number(other.contact),
          );
          expect({
            past,
            undated: found.undatedContacts.map(({ contact }) => contact),
            counts: [found.kept, found.soon, found.futureDated],
          }).toEqual({
            past: due,
            undated: whole.undated,
            counts: [whole.kept.length, soon, whole.future_dated.length],
          });
        }
      }),
    ),
    { numRuns: 20 },
  );
  // The property would prove nothing about a state that never came.
  for (const state of ['kept', 'past', 'soon', 'undated'] as const)
    expect(met.get(state) ?? 0, state).toBeGreaterThan(0);
});
