import type { EventName, RequestName } from './channels.ts';
import type { Event } from './contract.ts';
import type { FilePurpose } from './file.ts';
import type { Result } from './result.ts';

/** The path of a token, for the engine alone, with its purpose. */
export type GrantedFile = {
  readonly path: string;
  /** 'replace': an existing file that the user allowed to overwrite. */
  readonly purpose: FilePurpose | 'dropped' | 'replace';
  /** The user confirmed in the system's dialog that the file at this path may be replaced. */
  readonly mayReplace?: true;
};

/** A message from main to the engine: a parsed request, with the files of its tokens. */
export type EngineRequest = {
  readonly id: number;
  readonly name: RequestName;
  readonly input: unknown;
  readonly files: Readonly<Record<string, GrantedFile>>;
  readonly language: 'fr' | 'en';
  /** The user's name, as the register shows it; '' until one is given. */
  readonly by: string;
};

/** The open workspace, for main's window title and list of recent workspaces. The page never sees it. */
export type HeldWorkspace = { readonly path: string; readonly organisation: string; readonly isExample: boolean };

/** A message from the engine to main. */
export type EngineMessage =
  | { readonly kind: 'reply'; readonly id: number; readonly result: Result<unknown> }
  | { [E in EventName]: { readonly kind: 'event'; readonly name: E; readonly event: Event<E> } }[EventName]
  | { readonly kind: 'holds'; readonly workspace: HeldWorkspace | null }
  /** The sealed workspace that waits for its secret, and whether a user locked it; null: none waits. */
  | { readonly kind: 'waits'; readonly workspace: { readonly path: string; readonly byUser: boolean } | null }
  /** What the key store of this computer keeps for a workspace from now on (base64); null: nothing. */
  | { readonly kind: 'keeps'; readonly path: string; readonly secret: string | null }
  /** The number of running jobs. */
  | { readonly kind: 'works'; readonly jobs: number };

/** The only argument of the engine when it is forked. */
export type EngineStart = {
  /** The folder of the user's data that belong to no workspace. */
  readonly userFolder: string;
  /** The user's name; '' until one is given. */
  readonly person: string;
  /** The workspace to open at once: that of a dead engine. */
  readonly reopen: string | null;
};
