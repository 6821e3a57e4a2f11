import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';

/** A running program, told apart from a later one that was given the same number. */
export interface ProcessIdentity {
  readonly machine: string;
  readonly process: number;
  /** When the process began, in a unit of the system's own; null where the system does not tell. */
  readonly began: string | null;
  /** Instant at which the machine started, ISO 8601; right to a few seconds. */
  readonly machineStartedAt: string;
}

/** What the lock asks of the computer, so that a test can be another one. */
export interface Machine {
  readonly self: () => ProcessIdentity;
  /** True unless it is certain that this process of this machine has ended. */
  readonly isRunning: (identity: ProcessIdentity) => boolean;
}

/** Clocks are set by hand; machines start within minutes. */
const START_TOLERANCE_MS = 5 * 60_000;

export const thisMachine: Machine = {
  self: () => ({
    machine: hostname(),
    process: process.pid,
    began: beginningOf(process.pid),
    machineStartedAt: machineStart().toISOString(),
  }),
  isRunning(identity) {
    if (machineStart().getTime() - Date.parse(identity.machineStartedAt) > START_TOLERANCE_MS) return false;
    if (!isAlive(identity.process)) return false;
    const began = beginningOf(identity.process);
    return began === null || identity.began === null || began === identity.began;
  },
};

function machineStart(): Date {
  return new Date(Date.now() - uptime() * 1000);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Linux tells when a process began, so that a number given again is not mistaken for the old process. */
function beginningOf(pid: number): string | null {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in brackets, may hold anything; what begins is the 20th field after it.
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
