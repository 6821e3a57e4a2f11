import type { Command } from '../command.ts';

/** Every command by its name, in the order of the help; loaded when it is asked for. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import('./init.ts')).init,
  backup: async () => (await import('./backup.ts')).backup,
  verify: async () => (await import('./verify.ts')).verify,
};
