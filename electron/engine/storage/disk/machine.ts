import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';

/** A running program, distinguished from a later one that was given the same number. */
export interface ProcessIdentity {
  readonly machine: string;
  readonly process: number;
  /** When the process began, in a unit of the system's own; null where the system does not tell. */
  readonly began: string | null;
  /** Which start of the machine this is; null where the system does not tell. */
  readonly boot: string | null;
  /** Seconds since the machine started, when this was asked. */
  readonly uptime: number;
}

/** What the lock asks of the computer, so that a test can be another one. */
export interface Machine {
  readonly self: () => ProcessIdentity;
  /** True unless it is certain that this process of this machine has ended. */
  readonly isRunning: (identity: ProcessIdentity) => boolean;
}

/** What a computer tells of itself. */
interface MachineFacts {
  readonly name: string;
  readonly process: number;
  readonly boot: () => string | null;
  readonly uptime: () => number;
  readonly isAlive: (process: number) => boolean;
  readonly beginningOf: (process: number) => string | null;
}

/**
 * Judges without the clock, which jumps when somebody sets it: a process of an earlier start of the machine has
 * ended, and so has one whose number a later process bears. Where the system tells neither (Windows, macOS), the machine has certainly started
 * again when it runs for a shorter time than it did before; otherwise the process counts as running.
 */
export function machineFrom(facts: MachineFacts): Machine {
  return {
    self: () => ({
      machine: facts.name,
      process: facts.process,
      began: facts.beginningOf(facts.process),
      boot: facts.boot(),
      uptime: facts.uptime(),
    }),
    isRunning(identity) {
      const boot = facts.boot();
      if (boot !== null && identity.boot !== null && boot !== identity.boot) return false;
      if (facts.uptime() < identity.uptime) return false;
      if (!facts.isAlive(identity.process)) return false;
      const began = facts.beginningOf(identity.process);
      return began === null || identity.began === null || began === identity.began;
    },
  };
}

export const thisMachine: Machine = machineFrom({
  name: hostname(),
  process: process.pid,
  boot: bootOf,
  uptime,
  isAlive,
  beginningOf,
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Linux numbers its starts by chance. */
function bootOf(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return null;
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
