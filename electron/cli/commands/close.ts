import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import {
  closeContract,
  type ClosedContract,
  returnWorkspace,
  type ReturnedWorkspace,
} from '../../engine/leaving/close-contract.ts';
import { defineCommand, type Session } from '../command.ts';
import { changing } from '../with-workspace.ts';

export const close = defineCommand({
  name: 'close',
  usage: 'WORKSPACE --out DIR [--destroy --confirm NAME]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    out: { kind: 'text', placeholder: 'DIR', required: true },
    destroy: { kind: 'flag' },
    confirm: { kind: 'text', placeholder: 'NAME' },
  },
  async run({ workspace: path, out, destroy, confirm }, session) {
    const { context, json, output } = session;
    if (!destroy && confirm !== undefined) throw new AppError('leaving.confirm_alone');
    if (!destroy) {
      const returned = await changing(path, session, (workspace) => returnWorkspace(context, workspace, { out }));
      return json ? output.json(returned) : printReturned(session, returned);
    }
    const closed = await changing(path, session, (workspace) => closeContract(context, workspace, { out, confirm }));
    session.note(say(context.language, 'leaving.report_unreached'));
    if (json) return output.json(closed);
    await printReturned(session, closed);
    await printDestroyed(session, closed);
  },
});

async function printReturned(
  { context: { language }, output }: Session,
  { organisation, folder, counts, toRecall }: ReturnedWorkspace,
): Promise<void> {
  const { contacts, consents, oppositions, hashedOppositions: hashed, proofs, lists, requests } = counts;
  const counted = { organisation, folder, contacts, consents, oppositions, hashed, proofs, lists };
  await output.line(say(language, 'leaving.report_returned', counted));
  if (requests > 0) await output.line(say(language, 'leaving.report_requests', { requests }));
  for (const { exportId: list, campaign, people, toWithdraw: out, toCorrect: corrections } of toRecall)
    await output.line(say(language, 'leaving.report_to_recall', { list, campaign, people, out, corrections }));
}

async function printDestroyed(
  { context: { language }, output }: Session,
  { destroyed: { files, certificate, outOfReach } }: ClosedContract,
): Promise<void> {
  await output.line(say(language, 'leaving.report_destroyed', { files, certificate: certificate.join(', ') }));
  for (const path of outOfReach) await output.line(say(language, 'leaving.report_out_of_reach', { path }));
}
