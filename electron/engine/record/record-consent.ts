import type { Parsed } from '../../../shared/contract/contract.ts';
import type { EngineContext } from '../steps/context.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';
import { recordLines } from './record-facts.ts';

type GivenConsent = Omit<Parsed<'contact.recordConsent'>, 'id'>;

/**
 * Records a consent that a contact gave to the data controller, with its proof, like a line of `aval record`.
 *
 * @throws AppError `record.…`; then nothing was recorded.
 */
export async function recordConsent(
  context: EngineContext,
  workspace: Workspace,
  id: string,
  { channel, at, goods, wording, mentions, until }: GivenConsent,
): Promise<void> {
  const event = {
    channel,
    event: 'granted',
    at,
    goods,
    wording,
    mentions,
    ...(until === null ? {} : { until }),
    organisations: [readWorkspaceIdentity(workspace).organisation],
    positiveAct: true,
    proof: true,
  };
  await recordLines(context, workspace, {
    name: context.by,
    bytes: Buffer.from(JSON.stringify({ id, add: { consents: [event] } })),
  });
}
