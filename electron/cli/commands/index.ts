import type { Command } from '../command.ts';

/** Every command by its name, in the order of the help; loaded on demand. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  demo: async () => (await import('./demo.ts')).demo,
  init: async () => (await import('./init.ts')).init,
  inspect: async () => (await import('./inspect.ts')).inspect,
  import: async () => (await import('./import.ts')).importContacts,
  imports: async () => (await import('./imports.ts')).imports,
  undo: async () => (await import('./undo.ts')).undo,
  contacts: async () => (await import('./contacts.ts')).contacts,
  record: async () => (await import('./record.ts')).record,
  suppress: async () => (await import('./suppress.ts')).suppress,
  lookup: async () => (await import('./lookup.ts')).lookup,
  check: async () => (await import('./check.ts')).check,
  simulate: async () => (await import('./simulate.ts')).simulate,
  explain: async () => (await import('./explain.ts')).explain,
  decide: async () => (await import('./decide.ts')).decide,
  export: async () => (await import('./export.ts')).exportList,
  evaluate: async () => (await import('./evaluate.ts')).evaluate,
  rules: async () => (await import('./rules.ts')).rules,
  person: async () => (await import('./person.ts')).person,
  purge: async () => (await import('./purge.ts')).purge,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  verify: async () => (await import('./verify.ts')).verify,
};
