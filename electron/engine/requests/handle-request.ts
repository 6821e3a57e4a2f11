import type { EngineRequest } from '../../../shared/contract/engine-messages.ts';
import { AppError, type Result } from '../../../shared/contract/result.ts';
import { frenchInstant } from '../steps/clock.ts';
import type { WorkspaceSession } from './workspace-session.ts';
import { GrantedFiles } from './granted-files.ts';
import { authorOf } from './request-author.ts';
import { errorForPage } from '../jobs/error-for-page.ts';
import { answers } from './index.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { RequestContext } from './request-context.ts';

type Surroundings = { readonly session: WorkspaceSession; readonly jobs: Jobs };

/** Answers one request of the page, which main has checked. Never rejects: errors are results. */
export async function handleRequest(request: EngineRequest, { session, jobs }: Surroundings): Promise<Result<unknown>> {
  const context = {
    now: () => frenchInstant(new Date()),
    today: () => frenchInstant(new Date()).slice(0, 10),
    language: request.language,
    session,
    jobs,
    files: new GrantedFiles(request.files),
  } satisfies Omit<RequestContext, 'by'>;
  session.person = request.by;
  try {
    // The contract pairs each name with its input; the union of all pairs loses that relation.
    const handle = (answers as Readonly<Record<string, (input: unknown, context: RequestContext) => Promise<unknown>>>)[
      request.name
    ];
    if (handle === undefined) throw new AppError('request.unknown');
    session.takeWaiting(request.language);
    const value = await handle(request.input, { ...context, by: authorOf(session, request) });
    session.lookForChanges();
    return { ok: true, value };
  } catch (error) {
    return { ok: false, error: errorForPage(error) };
  }
}
