import { performance } from 'node:perf_hooks';
import type { EngineMessage, EngineRequest, EngineStart } from '../../shared/contract/engine-messages.ts';
import { errorData } from '../../shared/contract/error-data.ts';
import { WorkspaceSession } from './requests/workspace-session.ts';
import { handleRequest } from './requests/handle-request.ts';
import { type Emit, Jobs } from './jobs/jobs.ts';

/** Electron's `process.parentPort`, as far as the engine uses it. */
export type ParentPort = {
  on(event: 'message', listener: (message: { readonly data: EngineRequest }) => void): unknown;
  postMessage(message: EngineMessage): void;
};

/** Between two looks at what waits next to the workspace: a look costs one question to the disk. */
const WAITING_LOOK_MS = 2000;

/**
 * Hears requests, answers each once, and reports on what happens meanwhile. Requests run beside one
 * another; what may not is refused by the workspace itself.
 */
export async function runEngine(port: ParentPort, start: EngineStart): Promise<void> {
  const emit: Emit = (name, event) => {
    if (name === 'job.ended') session.lookForChanges();
    port.postMessage({ kind: 'event', name, event } as EngineMessage);
  };
  const jobs = new Jobs(
    emit,
    (count) => port.postMessage({ kind: 'works', jobs: count }),
    () => performance.now(),
  );
  const session = new WorkspaceSession(start, {
    onChange: (workspace) => emit('workspace.changed', workspace),
    onHold: (workspace) => port.postMessage({ kind: 'holds', workspace }),
  });
  if (start.reopen !== null) await reopen(session, start.reopen);

  // Noes that other programs note meanwhile are taken in though nobody asks anything here.
  setInterval(() => session.takeWaiting('fr'), WAITING_LOOK_MS).unref();

  port.on('message', ({ data: request }) => {
    void handleRequest(request, { session, jobs }).then((result) =>
      port.postMessage({ kind: 'reply', id: request.id, result }),
    );
  });
}

/** The workspace that a dead engine held. When it can't be opened the person is asked again, from the welcome screen. */
async function reopen(session: WorkspaceSession, file: string): Promise<void> {
  try {
    await session.open(file);
  } catch (error) {
    errorData(error, console.error);
    await session.close();
  }
}
