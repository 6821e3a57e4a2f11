import { judgeToday, type StandingToday } from '../campaign/today/standing-today.ts';
import { offeredGoods } from '../campaign/definition/offered-goods.ts';
import type { OfferedGoods, TodayPurpose } from '../campaign/definition/today.ts';
import { Remembered } from '../contact/remembered.ts';
import type { EngineContext } from '../steps/context.ts';
import type { Workspace } from '../storage/workspace.ts';
import { findCare, type CareFound } from './find-care.ts';

const standings = new Remembered<StandingToday>();
const cares = new Remembered<CareFound>();

const keyOf = (purpose: string, day: string, { forCalls }: OfferedGoods): string =>
  `${purpose} ${day} ${forCalls ?? ''}`;

/** The cached answers of today: the table of contacts filters by them. */
export interface KnownToday {
  readonly standing: StandingToday;
  readonly care: CareFound;
}

/** Judges all contacts for today and finds the tasks; cached until the workspace changes. */
export async function workOutToday(
  context: EngineContext,
  workspace: Workspace,
  purpose: TodayPurpose,
): Promise<KnownToday> {
  const day = context.today();
  const care = await cares.of(workspace, day, () => findCare(context, workspace));
  const goods = await offeredGoods(workspace);
  const standing = await standings.of(workspace, keyOf(purpose, day, goods), () =>
    judgeToday(context, workspace, purpose, goods),
  );
  return { standing, care };
}

/** The answers for the commercial purpose. Null: not computed yet, or outdated. */
export async function knownToday(workspace: Workspace, day: string): Promise<KnownToday | null> {
  return both(
    standings.known(workspace, keyOf('commercial', day, await offeredGoods(workspace))),
    cares.known(workspace, day),
  );
}

/** The same, after a pending computation. */
export async function awaitedToday(workspace: Workspace, day: string): Promise<KnownToday | null> {
  const key = keyOf('commercial', day, await offeredGoods(workspace));
  return both(...(await Promise.all([standings.awaited(workspace, key), cares.awaited(workspace, day)])));
}

function both(standing: StandingToday | null, care: CareFound | null): KnownToday | null {
  return standing === null || care === null ? null : { standing, care };
}
