import { performance } from 'node:perf_hooks';
import type { EngineMessage, EngineRequest, EngineStart } from '../../shared/contract/engine-messages.ts';
import { errorData } from '../../shared/contract/error-data.ts';
import { WorkspaceSession } from './requests/workspace-session.ts';
import { handleRequest } from './requests/handle-request.ts';
import { type Emit, Jobs } from './jobs/jobs.ts';

/** The part of Electron's `process.parentPort` that the engine uses. */
export type ParentPort = {
  on(event: 'message', listener: (message: { readonly data: EngineRequest }) => void): unknown;
  postMessage(message: EngineMessage): void;
};

/** Interval between checks for waiting oppositions: a check costs one disk access. */
const WAITING_LOOK_MS = 2000;

/**
 * Receives requests, answers each once, and sends events. Requests run concurrently; the workspace itself refuses
 * conflicting ones.
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
    onVault: (standing, waiting) => {
      // Before the event: the page asks main for the kept key as soon as it hears that a workspace waits.
      const workspace = waiting === null ? null : { path: waiting.path, byUser: waiting.byUser };
      port.postMessage({ kind: 'waits', workspace });
      emit('vault.changed', standing);
    },
    onKey: (path, secret) =>
      port.postMessage({
        kind: 'keeps',
        path,
        secret: secret === null ? null : Buffer.from(secret).toString('base64'),
      }),
  });
  if (start.reopen !== null) await reopen(session, start.reopen);

  // Oppositions that other programs record meanwhile are taken in even without requests here.
  setInterval(() => session.takeWaiting('fr'), WAITING_LOOK_MS).unref();

  port.on('message', ({ data: request }) => {
    void handleRequest(request, { session, jobs }).then((result) =>
      port.postMessage({ kind: 'reply', id: request.id, result }),
    );
  });
}

/** The workspace of a dead engine. A sealed one waits for its secret; when it can't be opened, the welcome screen asks again. */
async function reopen(session: WorkspaceSession, file: string): Promise<void> {
  try {
    await session.open(file);
  } catch (error) {
    errorData(error, console.error);
    await session.close();
  }
}
