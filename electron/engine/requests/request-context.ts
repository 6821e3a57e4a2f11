import type { HandlersBy, NamesBy } from '../../../shared/contract/contract.ts';
import type { EngineContext } from '../steps/context.ts';
import type { WorkspaceSession } from './workspace-session.ts';
import type { GrantedFiles } from './granted-files.ts';
import type { Jobs } from '../jobs/jobs.ts';

/** The context of an answer to the desktop application. */
export interface RequestContext extends EngineContext {
  /** The open workspace. */
  readonly session: WorkspaceSession;
  /** The paths of the tokens in the input. */
  readonly files: GrantedFiles;
  /** Starts long work. */
  readonly jobs: Jobs;
}

/** Every request that the engine answers: a missing one does not compile. */
export type EngineAnswers = HandlersBy<'engine', RequestContext>;

/** The requests of one noun, e.g. `NounAnswers<'import'>`. */
export type NounAnswers<Noun extends string> = Pick<EngineAnswers, Extract<NamesBy<'engine'>, `${Noun}.${string}`>>;
