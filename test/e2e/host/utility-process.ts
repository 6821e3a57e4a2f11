import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';

type ForkOptions = { readonly env?: Record<string, string>; readonly serviceName?: string };

/** A process that main talks to: a real child, or a test double. */
export interface ForkedProcess extends EventEmitter {
  postMessage(message: unknown): void;
  kill(): boolean;
}

/** Electron's utility process as a child process of Node: the same file, the same port, no sandbox. */
export class StandInUtilityProcess extends EventEmitter implements ForkedProcess {
  readonly child: ChildProcess;

  /** @param imports modules that the child loads first, the port among them. */
  constructor(modulePath: string, args: readonly string[], options: ForkOptions, imports: readonly string[]) {
    super();
    this.child = fork(modulePath, args, {
      serialization: 'advanced',
      execArgv: imports.flatMap((module) => ['--import', module]),
      env: options.env ?? process.env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.child.on('spawn', () => this.emit('spawn'));
    this.child.on('message', (message) => this.emit('message', message));
    // Electron does not guarantee the exit code.
    this.child.on('exit', () => this.emit('exit', 0));
    // A message to a process that has just died is lost, as in Electron.
    this.child.on('error', () => undefined);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  postMessage(message: unknown): void {
    if (this.child.connected) this.child.send(message as object);
  }

  kill(): boolean {
    return this.child.kill();
  }
}
