import { statSync } from 'node:fs';
import path from 'node:path';
import type { EngineStart, HeldWorkspace } from '../../../shared/contract/engine-messages.ts';
import { AppError } from '../../../shared/contract/result.ts';
import type { OpenWorkspace } from '../../../shared/contract/workspace.ts';
import type { Finding } from '../../../shared/domain/value/finding.ts';
import type { Language } from '../../../shared/text/text.ts';
import { frenchInstant } from '../steps/clock.ts';
import { clearDrafts } from '../storage/disk/drafts.ts';
import { Mirror } from '../mirror/mirror.ts';
import { countWaiting, takeWaiting } from '../suppression/waiting-oppositions.ts';
import { paramsForPage } from '../jobs/error-for-page.ts';
import { createWorkspace, readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { openWorkspace } from '../storage/open-workspace.ts';
import { sideFilesOf } from '../storage/disk/side-files.ts';
import type { Workspace } from '../storage/workspace.ts';

/** Milliseconds between two looks for the second place of oppositions. */
const BEAT = 10_000;

type Holder = { readonly person: string; readonly machine: string };

type Held = { readonly workspace: Workspace; readonly readOnlyBecause: Holder | null; savedAt: string; mark: string };

type Listener = {
  onChange(workspace: OpenWorkspace | null): void;
  onHold(workspace: HeldWorkspace | null): void;
};

/**
 * The workspace that the engine has open: at most one. Opening another closes the present one; when
 * the other cannot be opened, the present one stays open.
 */
export class WorkspaceSession {
  readonly #start: EngineStart;
  readonly #listener: Listener;
  #held: Held | null = null;
  #beat: NodeJS.Timeout | undefined;

  /** The user who opens and creates: the name of the last request. */
  person: string;

  /** The user of the open workspace who gave her code; null: nobody did. */
  entered: string | null = null;

  constructor(start: EngineStart, listener: Listener) {
    this.#start = start;
    this.person = start.person;
    this.#listener = listener;
  }

  /** Path of the example workspace, in its own folder. */
  get examplePath(): string {
    return path.join(this.#start.userFolder, 'exemple', 'exemple.aval');
  }

  /** The open workspace. Throws `workspace.none_open`. */
  get workspace(): Workspace {
    if (this.#held === null) throw new AppError('workspace.none_open');
    return this.#held.workspace;
  }

  get isOpen(): boolean {
    return this.#held !== null;
  }

  /** Whether this file is the open workspace; a hard link or an alias of it counts. */
  holds(file: string): boolean {
    if (this.#held === null) return false;
    const [one, other] = [this.#held.workspace.path, file].map((name) => statSync(name, { throwIfNoEntry: false }));
    return (
      this.#held.workspace.path === file ||
      (one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev)
    );
  }

  state(): OpenWorkspace | null {
    return this.#held === null ? null : stateOf(this.#held, this.#held.workspace.path === this.examplePath);
  }

  /** Opens for changes, or for reading when another user has the workspace open. Throws as `openWorkspace`. */
  async open(file: string): Promise<OpenWorkspace> {
    if (this.#held?.workspace.path === file) return this.#requireState();
    await this.#put(await openOrRead(file, this.person));
    this.takeWaiting('fr');
    return this.#requireState();
  }

  /** Throws as `createWorkspace`. */
  async create(file: string, organisation: string, alsoNamed: readonly string[]): Promise<OpenWorkspace> {
    const at = frenchInstant(new Date());
    const workspace = await createWorkspace(file, { organisation, also: alsoNamed, at, by: this.person });
    Mirror.attach(workspace, { by: this.person, now: () => frenchInstant(new Date()) });
    return this.#put({ workspace, readOnlyBecause: null, savedAt: at, mark: markOf(workspace) });
  }

  async close(): Promise<void> {
    const held = this.#held;
    clearInterval(this.#beat);
    this.#held = null;
    this.entered = null;
    try {
      await held?.workspace.close();
    } finally {
      this.#tell();
      this.#listener.onHold(null);
    }
  }

  /** Call after anything that may have changed the workspace: reports a change to the listener. */
  lookForChanges(): void {
    const held = this.#held;
    if (held === null) return;
    const mark = markOf(held.workspace);
    if (mark === held.mark) return;
    held.mark = mark;
    // A workspace that is open for reading does not change: only the waiting changes were counted.
    if (held.readOnlyBecause === null) held.savedAt = frenchInstant(new Date());
    this.#tell();
  }

  /** Applies the changes that others left in waiting files; a workspace open for reading only counts them. */
  takeWaiting(language: Language): void {
    const held = this.#held;
    if (held === null) return;
    try {
      takeWaiting(
        {
          by: this.person,
          now: () => frenchInstant(new Date()),
          today: () => frenchInstant(new Date()).slice(0, 10),
          language,
        },
        held.workspace,
      );
    } catch (error) {
      // The waiting changes stay on disk. The next request that changes something reports the error.
      if (!(error instanceof AppError)) throw error;
    }
    this.lookForChanges();
  }

  /** The open workspace after a change. */
  changed(): OpenWorkspace {
    this.lookForChanges();
    return this.#requireState();
  }

  async #put(held: Held): Promise<OpenWorkspace> {
    const before = this.#held;
    this.#held = held;
    clearInterval(this.#beat);
    // A second place that was absent may be there again.
    this.#beat = setInterval(() => void Mirror.of(held.workspace).catchUp(), BEAT).unref();
    this.entered = null;
    try {
      await before?.workspace.close();
    } finally {
      this.#tell();
      const { organisation, isExample } = this.#requireState();
      this.#listener.onHold({ path: held.workspace.path, organisation, isExample });
    }
    return this.#requireState();
  }

  #tell(): void {
    this.#listener.onChange(this.state());
  }

  #requireState(): OpenWorkspace {
    const state = this.state();
    if (state === null) throw new AppError('workspace.none_open');
    return state;
  }
}

async function openOrRead(file: string, person: string): Promise<Held> {
  try {
    const workspace = await followed(await openWorkspace(file, { by: person }), person);
    clearDrafts(workspace);
    return { workspace, readOnlyBecause: null, savedAt: savedAtOf(workspace.path), mark: markOf(workspace) };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'workspace.already_open') throw error;
    const workspace = await followed(await openWorkspace(file, { by: person, readOnly: true }), person);
    const readOnlyBecause = { person: String(error.params['person']), machine: String(error.params['machine']) };
    return { workspace, readOnlyBecause, savedAt: savedAtOf(workspace.path), mark: markOf(workspace) };
  }
}

/** @throws AppError `workspace.rolled_back`; then it is closed. */
async function followed(workspace: Workspace, by: string): Promise<Workspace> {
  try {
    await Mirror.follow(workspace, { by, now: () => frenchInstant(new Date()) });
    return workspace;
  } catch (error) {
    await workspace.close();
    throw error;
  }
}

function stateOf({ workspace, readOnlyBecause, savedAt }: Held, isExample: boolean): OpenWorkspace {
  const { organisation, also } = readWorkspaceIdentity(workspace);
  return {
    name: path.parse(workspace.path).name,
    organisation,
    alsoNamed: [...also],
    contacts: Number(workspace.get('SELECT COUNT(*) AS contacts FROM contacts')?.['contacts'] ?? 0),
    savedAt,
    isExample,
    readOnlyBecause,
    waiting: readOnlyBecause === null ? 0 : countWaiting(workspace),
    isInSharedFolder: workspace.findings.some(isOfPlace),
    findings: workspace.findings
      .filter((finding) => !isOfPlace(finding))
      .map(({ code, params }) => ({ code, params: paramsForPage(params ?? {}) })),
  };
}

/** Findings about the folder of the workspace: the status bar shows them permanently. */
function isOfPlace({ code }: Finding): boolean {
  return code === 'workspace.in_synchronised_folder' || code === 'workspace.on_network_share';
}

/** Differs after every change: rows touched since the database was opened, and the last register entry, which survives a swap of the database. */
function markOf(workspace: Workspace): string {
  const { touched, registered } =
    workspace.get('SELECT total_changes() AS touched, (SELECT MAX(seq) FROM register) AS registered') ?? {};
  return `${String(touched)} ${String(registered)}`;
}

/** When the files were last written. */
function savedAtOf(file: string): string {
  const { snapshot, journal } = sideFilesOf(file);
  const instants = [snapshot, journal].map((name) => statSync(name, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return frenchInstant(new Date(Math.max(...instants)));
}
