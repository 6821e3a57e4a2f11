import type { StandingToday } from '../campaign/standing-today.ts';
import { judgeToday } from '../campaign/standing-today.ts';
import { Remembered } from '../contact/remembered.ts';
import { countContacts } from '../workspace/contacts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { NounAnswers } from './request-context.ts';

const standings = new Remembered<StandingToday>();

const keyOf = (purpose: string, day: string): string => `${purpose} ${day}`;

/** The answers of today for selling, if they are known already: the table of contacts filters by them. */
export function knownStanding(workspace: Workspace, day: string): Promise<StandingToday | null> {
  return standings.known(workspace, keyOf('commercial', day)) ?? Promise.resolve(null);
}

export const today: NounAnswers<'today'> = {
  'today.judge': async ({ purpose }, context) => {
    const { workspace } = context.desk;
    return context.jobs.start('today', async (job) => {
      const standing = await standings.of(workspace, keyOf(purpose, context.today()), () => judgeToday({ ...context, ...job }, workspace, purpose));
      return { day: standing.day, contacts: countContacts(workspace), channels: standing.channels.map((channel) => ({ ...channel })) };
    });
  },
};
