import { AppError } from '../../../shared/contract/result.ts';
import type { KeptFor } from '../../../shared/domain/contact/words.ts';
import { say } from '../../../shared/text/index.ts';
import { listContacts } from '../person/list-contacts.ts';
import { recordLines } from '../record/record-facts.ts';
import type { EngineContext } from '../steps/context.ts';
import type { Workspace } from '../storage/workspace.ts';

export interface KeepInput {
  /** FILTER of docs/formats/filter.md, parsed. */
  readonly where: unknown;
  readonly keptFor: KeptFor;
  readonly dryRun: boolean;
}

/** Contacts kept for the accounts or a dispute alone. `people` = `kept` + `already`. */
export interface KeepAnswer {
  /** `aval undo` takes it back; null: nothing was recorded. */
  readonly importId: string | null;
  readonly people: number;
  readonly kept: number;
  readonly already: number;
}

/**
 * Records that the data of these contacts are kept for the accounts or a dispute alone: they serve neither prospecting
 * nor a transfer any more (docs/law/rules-fr.md, D-4).
 *
 * @throws AppError `segment.…`, `recipient.keep_nobody`, `workspace.…`.
 */
export async function keepFor(
  context: EngineContext,
  workspace: Workspace,
  { where, keptFor, dryRun }: KeepInput,
): Promise<KeepAnswer> {
  const ids: string[] = [];
  let people = 0;
  for await (const contact of listContacts(context, workspace, where)) {
    people += 1;
    if (contact.keptFor !== keptFor) ids.push(contact.id);
  }
  if (people === 0) throw new AppError('recipient.keep_nobody');
  const answer = { people, kept: ids.length, already: people - ids.length };
  if (dryRun || ids.length === 0) return { importId: null, ...answer };
  const lines = ids.map((id) => JSON.stringify({ id, add: { keptFor } }));
  const { importId } = await recordLines(context, workspace, {
    name: say(context.language, `recipient.kept_for.${keptFor}`),
    bytes: Buffer.from(lines.join('\n')),
  });
  return { importId, ...answer };
}
