import { AppError } from '../../../shared/contract/result.ts';
import { fold } from '../../../shared/domain/value/fold.ts';
import { keepEvidence } from '../import/evidence-files.ts';
import { changeRecipient, knowRecipient, recipientRow, type StoredRecipient } from '../sql/recipients.ts';
import type { EngineContext } from '../steps/context.ts';
import { organisationNames } from '../storage/create-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';

/** What is stated of a recipient; absent: it stays as it is. */
export interface RecipientInput {
  readonly name: string;
  /** Last day of the contract. */
  readonly contractUntil?: string | undefined;
  /** Who takes the oppositions there. */
  readonly contact?: string | undefined;
  /** Path of the contract, which is copied into the evidence. */
  readonly evidence?: string | undefined;
}

/**
 * Adds a recipient of data, or completes one, under the name of `context.by`. A sister company is a recipient like
 * another; the organisation itself and its brands are none.
 *
 * @throws AppError `recipient.is_organisation`, `recipient.name_missing`, `file.…`, `workspace.…`.
 */
export async function keepRecipient(
  context: EngineContext,
  workspace: Workspace,
  { contractUntil, contact, evidence: path, ...input }: RecipientInput,
): Promise<StoredRecipient> {
  const name = input.name.trim();
  if (name === '') throw new AppError('recipient.name_missing');
  if (organisationNames(workspace).some((own) => fold(own) === fold(name)))
    throw new AppError('recipient.is_organisation', { name });
  const kept = await keepEvidence(path === undefined ? [] : [path], workspace, context.signal);
  const [evidence] = kept.rows;
  const at = context.now();
  const entry = { name, at, by: context.by };
  try {
    workspace.write((transaction) => {
      knowRecipient(transaction, entry);
      changeRecipient(transaction, entry, {
        ...(contractUntil === undefined ? {} : { contractUntil }),
        ...(contact === undefined ? {} : { contact }),
        ...(evidence === undefined ? {} : { evidence }),
      });
      transaction.register({
        at,
        by: context.by,
        action: 'transfer.recipient',
        subject: { recipient: name },
        ...(evidence === undefined ? {} : { fileSha256: evidence.sha256 }),
      });
    });
  } catch (error) {
    kept.takeBack();
    throw error;
  }
  const stored = recipientRow(workspace, name);
  if (stored === undefined) throw new Error('a recipient was lost');
  return stored;
}
