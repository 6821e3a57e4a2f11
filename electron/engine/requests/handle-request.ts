import type { EngineRequest } from '../../../shared/contract/engine-messages.ts';
import { AppError, type Result } from '../../../shared/contract/result.ts';
import { frenchInstant } from '../steps/clock.ts';
import type { Desk } from './desk.ts';
import { GrantedFiles } from './granted-files.ts';
import { errorForPage } from '../jobs/error-for-page.ts';
import { answers } from './index.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { RequestContext } from './request-context.ts';

type Surroundings = { readonly desk: Desk; readonly jobs: Jobs };

/** Answers one request of the page, which main has checked. Never rejects: errors are results. */
export async function handleRequest(request: EngineRequest, { desk, jobs }: Surroundings): Promise<Result<unknown>> {
  const context: RequestContext = {
    by: request.by,
    now: () => frenchInstant(new Date()),
    today: () => frenchInstant(new Date()).slice(0, 10),
    language: request.language,
    desk,
    jobs,
    files: new GrantedFiles(request.files),
  };
  desk.person = request.by;
  try {
    // The contract pairs each name with its input; the union of all pairs can't say so.
    const handle = (answers as Readonly<Record<string, (input: unknown, context: RequestContext) => Promise<unknown>>>)[
      request.name
    ];
    if (handle === undefined) throw new AppError('request.unknown');
    desk.takeWaiting(request.language);
    const value = await handle(request.input, context);
    desk.lookForChanges();
    return { ok: true, value };
  } catch (error) {
    return { ok: false, error: errorForPage(error) };
  }
}
