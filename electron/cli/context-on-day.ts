import type { EngineContext } from '../engine/steps/context.ts';

/**
 * The same context on another day, for commands that only read: what they would answer then. The present instant stays.
 *
 * @param on `YYYY-MM-DD`; undefined: the present day
 */
export function contextOnDay(context: EngineContext, on: string | undefined): EngineContext {
  return on === undefined ? context : { ...context, today: () => on };
}
