import type { EventName, RequestName } from './channels.ts';
import type { Event } from './contract.ts';
import type { FilePurpose } from './file.ts';
import type { Result } from './result.ts';

/** A path behind a token, for the engine alone, with what the person chose it for. */
export type GrantedFile = {
  readonly path: string;
  /** 'replace': a file that stands in the way of an output, and that the person said may be written over. */
  readonly purpose: FilePurpose | 'dropped' | 'replace';
  /** The system's dialog asked whether the file of this very path may be replaced, and was told so. */
  readonly mayReplace?: true;
};

/** What main says to the engine: a request that was parsed, with the files that its tokens stand for. */
export type EngineRequest = {
  readonly id: number;
  readonly name: RequestName;
  readonly input: unknown;
  readonly files: Readonly<Record<string, GrantedFile>>;
  readonly language: 'fr' | 'en';
  /** The name that the person typed, as the register shows it; '' before that. */
  readonly by: string;
};

/** The workspace that the engine holds, for main's window title and list of recent workspaces. The page never sees it. */
export type HeldWorkspace = { readonly path: string; readonly organisation: string; readonly isExample: boolean };

/** What the engine says to main. */
export type EngineMessage =
  | { readonly kind: 'reply'; readonly id: number; readonly result: Result<unknown> }
  | { [E in EventName]: { readonly kind: 'event'; readonly name: E; readonly event: Event<E> } }[EventName]
  | { readonly kind: 'holds'; readonly workspace: HeldWorkspace | null }
  /** How many jobs are at work. */
  | { readonly kind: 'works'; readonly jobs: number };

/** What the engine receives once, as its only argument, when it is forked. */
export type EngineStart = {
  /** Where Aval keeps what belongs to the person and to no workspace. */
  readonly userFolder: string;
  /** The name that the person typed; '' before that. */
  readonly person: string;
  /** The workspace to open at once: the one that a dead engine held. */
  readonly reopen: string | null;
};
