import type { CallGoods } from '../../../shared/contract/contact.ts';
import { CARES } from '../../../shared/domain/contact/care.ts';
import { daysBetween } from '../../../shared/domain/calendar/day.ts';
import { judgeToday, type StandingToday } from '../campaign/standing-today.ts';
import type { OfferedGoods } from '../campaign/today.ts';
import { Remembered } from '../contact/remembered.ts';
import { findCare, type CareFound } from '../person/find-care.ts';
import { lastListOn } from '../sql/care.ts';
import { countContacts } from '../sql/contacts.ts';
import type { Workspace } from '../storage/workspace.ts';
import { directoryOf } from './directory.ts';
import { chooseCallGoods, offeredGoods } from './offered-goods.ts';
import { todayQuestionsOf } from './today-questions.ts';
import type { NounAnswers } from './request-context.ts';

const standings = new Remembered<StandingToday>();
const cares = new Remembered<CareFound>();

const keyOf = (purpose: string, day: string, { forCalls }: OfferedGoods): string =>
  `${purpose} ${day} ${forCalls ?? ''}`;

/** What was worked out of today: the table of contacts filters by it. */
export interface KnownToday {
  /** The answers for selling. */
  readonly standing: StandingToday;
  readonly care: CareFound;
}

/** Null: not worked out yet, or no longer true. */
export async function knownToday(workspace: Workspace, day: string): Promise<KnownToday | null> {
  return both(
    standings.known(workspace, keyOf('commercial', day, await offeredGoods(workspace))),
    cares.known(workspace, day),
  );
}

/** The same, once it is there when somebody works it out. */
export async function awaitedToday(workspace: Workspace, day: string): Promise<KnownToday | null> {
  const key = keyOf('commercial', day, await offeredGoods(workspace));
  return both(...(await Promise.all([standings.awaited(workspace, key), cares.awaited(workspace, day)])));
}

function both(standing: StandingToday | null, care: CareFound | null): KnownToday | null {
  return standing === null || care === null ? null : { standing, care };
}

/** More is no list to choose from: a product can be typed. */
const MOST_SUGGESTED = 50;

/** As long as a list of those who say no may be relied on. */
const LIST_DAYS = 30;

function staleListOn(workspace: Workspace, day: string): string | null {
  const on = lastListOn(workspace);
  return on === null || daysBetween(on, day) <= LIST_DAYS ? null : on;
}

async function callGoodsOf(workspace: Workspace): Promise<CallGoods> {
  const { forCalls, suggested } = await offeredGoods(workspace);
  return { chosen: forCalls, suggested: suggested.slice(0, MOST_SUGGESTED) };
}

export const today: NounAnswers<'today'> = {
  'today.judge': async ({ purpose }, context) => {
    const { workspace } = context.session;
    return context.jobs.start('today', async (job) => {
      const working = { ...context, ...job };
      const day = context.today();
      const care = await cares.of(workspace, day, () => findCare(working, workspace));
      const goods = await offeredGoods(workspace);
      const standing = await standings.of(workspace, keyOf(purpose, day, goods), () =>
        judgeToday(working, workspace, purpose, goods),
      );
      // Where people go from here is the table and its sheets: they are read while people look. Anyone who asks hears of a failure.
      Promise.all([directoryOf(context, workspace), todayQuestionsOf(context, workspace)]).catch(() => undefined);
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

  'today.chooseCallGoods': async ({ goods }, { session }) => {
    chooseCallGoods(session.workspace, goods);
    return callGoodsOf(session.workspace);
  },

  'today.readCallGoods': (_nothing, { session }) => callGoodsOf(session.workspace),
};
