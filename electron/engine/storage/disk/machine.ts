import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';

/** A running program, distinguished from a later one with the same number. */
export interface ProcessIdentity {
  readonly machine: string;
  readonly process: number;
  /** The start of the process, in a unit of the system; null where the system does not provide it. */
  readonly began: string | null;
  /** The boot id of the machine; null where the system does not provide it. */
  readonly boot: string | null;
  /** Seconds since the machine started, at the time of the call. */
  readonly uptime: number;
}

/** The properties of the computer that the lock uses, so that a test can replace them. */
export interface Machine {
  readonly self: () => ProcessIdentity;
  /** True unless it is certain that this process of this machine has ended. */
  readonly isRunning: (identity: ProcessIdentity) => boolean;
}

/** The information of a computer about itself. */
interface MachineFacts {
  readonly name: string;
  readonly process: number;
  readonly boot: () => string | null;
  readonly uptime: () => number;
  readonly isAlive: (process: number) => boolean;
  readonly beginningOf: (process: number) => string | null;
}

/**
 * Judges without the clock, which jumps when it is set: a process from an earlier boot has ended, and so has one whose
 * number a later process has. Where the system provides neither (Windows, macOS), the machine has certainly rebooted
 * when its uptime is shorter than before; otherwise the process counts as running.
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
    // EPERM: it runs, and belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Linux has a random boot id. */
function bootOf(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return null;
  }
}

/** Linux gives the start of a process, so that a reused number is not mistaken for the old process. */
function beginningOf(pid: number): string | null {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in brackets, may contain anything; the start is the 20th field after it.
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
