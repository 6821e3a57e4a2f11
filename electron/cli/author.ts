import type { WantedRole } from '../../shared/contract/user-role.ts';
import type { EngineContext } from '../engine/steps/context.ts';
import type { Workspace } from '../engine/storage/workspace.ts';
import { admitUser, withoutCode } from '../engine/users/admit-user.ts';
import { hasUsers } from '../engine/sql/users.ts';

/** Who does what a command does: the name as typed, then that of the user whom the workspace knows. */
export class Author {
  readonly #wanted: WantedRole;
  readonly #code: () => Promise<string | null>;
  #name: string;

  /** @param wanted the role of the command with its words. @param code reads the code, when one is asked for. */
  constructor(typed: string, wanted: WantedRole, code: () => Promise<string | null>) {
    this.#name = typed;
    this.#wanted = wanted;
    this.#code = code;
  }

  get name(): string {
    return this.#name;
  }

  /** The code of the file or of the terminal; null: none. */
  readCode(): Promise<string | null> {
    return this.#code();
  }

  /** Before a change. @throws AppError as `admitUser`. */
  async admit(workspace: Workspace, { now, language }: EngineContext): Promise<void> {
    // A command of the table that only reads makes no change.
    const wanted = this.#wanted === 'lecture' ? 'responsable' : this.#wanted;
    this.#name = await admitUser(workspace, { name: this.#name, code: this.#code, wanted, at: now(), language });
  }

  /** Of a no that is stored beside a workspace that another program has open: no code can be checked. */
  markUnchecked(workspace: Workspace, { language }: EngineContext): void {
    if (hasUsers(workspace)) this.#name = withoutCode(this.#name, language);
  }
}
