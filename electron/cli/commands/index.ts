import type { Command } from '../command.ts';

/** Every command by its name, in the order of the help; loaded when it is asked for. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {};
