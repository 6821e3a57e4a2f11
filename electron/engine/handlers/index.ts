import type { EngineHandlers } from '../request-context.ts';
import { job } from './job.ts';
import { workspace } from './workspace.ts';

/**
 * What the engine answers to the desktop application, one file a noun. A handler turns a checked
 * input into a call of the engine and its outcome into the contract's shape; it holds no rule of its
 * own, since the command line is a second door to the same engine.
 */
export const handlers: EngineHandlers = { ...job, ...workspace };
