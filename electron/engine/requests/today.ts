import { CARES } from '../../../shared/domain/care.ts';
import { daysBetween } from '../../../shared/domain/day.ts';
import { judgeToday, type StandingToday } from '../campaign/standing-today.ts';
import { Remembered } from '../contact/remembered.ts';
import { findCare, type CareFound } from '../person/find-care.ts';
import { lastListOn } from '../workspace/care.ts';
import { countContacts } from '../workspace/contacts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { directoryOf } from './directory.ts';
import { everydayOf } from './everyday.ts';
import type { NounAnswers } from './request-context.ts';

const standings = new Remembered<StandingToday>();
const cares = new Remembered<CareFound>();

const keyOf = (purpose: string, day: string): string => `${purpose} ${day}`;

/** What was worked out of today: the table of contacts filters by it. */
export interface KnownToday {
  /** The answers for selling. */
  readonly standing: StandingToday;
  readonly care: CareFound;
}

/** Null: not worked out yet, or no longer true. */
export function knownToday(workspace: Workspace, day: string): KnownToday | null {
  return both(standings.known(workspace, keyOf('commercial', day)), cares.known(workspace, day));
}

/** The same, once it is there when somebody works it out. */
export async function awaitedToday(workspace: Workspace, day: string): Promise<KnownToday | null> {
  return both(...(await Promise.all([standings.awaited(workspace, keyOf('commercial', day)), cares.awaited(workspace, day)])));
}

function both(standing: StandingToday | null, care: CareFound | null): KnownToday | null {
  return standing === null || care === null ? null : { standing, care };
}

/** As long as a list of those who say no may be relied on. */
const LIST_DAYS = 30;

function staleListOn(workspace: Workspace, day: string): string | null {
  const on = lastListOn(workspace);
  return on === null || daysBetween(on, day) <= LIST_DAYS ? null : on;
}

export const today: NounAnswers<'today'> = {
  'today.judge': async ({ purpose }, context) => {
    const { workspace } = context.desk;
    return context.jobs.start('today', async (job) => {
      const working = { ...context, ...job };
      const day = context.today();
      const care = await cares.of(workspace, day, () => findCare(working, workspace));
      const standing = await standings.of(workspace, keyOf(purpose, day), () => judgeToday(working, workspace, purpose));
      // Where people go from here is the table and its sheets: they are read while people look. Whoever asks hears of a failure.
      Promise.all([directoryOf(context, workspace), everydayOf(context, workspace)]).catch(() => undefined);
      return {
        day: standing.day,
        contacts: countContacts(workspace),
        channels: standing.channels.map((channel) => ({ ...channel })),
        rules: standing.rules.map((rule) => ({ ...rule })),
        care: CARES.map((kind) => ({ kind, count: care[kind].size })),
        staleListOn: staleListOn(workspace, day),
      };
    });
  },
};
