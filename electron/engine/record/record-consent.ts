import { basename } from 'node:path';
import type { Parsed } from '../../../shared/contract/contract.ts';
import { EvidenceIntake } from '../sql/evidence.ts';
import type { EngineContext } from '../steps/context.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { realFileSystem } from '../storage/disk/file-system.ts';
import { sideFilesOf } from '../storage/disk/side-files.ts';
import type { Workspace } from '../storage/workspace.ts';
import { recordLines } from './record-facts.ts';

/** `evidence`: path of a photograph of the form or of a recording; null: the proof is the word of the user. */
type GivenConsent = Omit<Parsed<'contact.recordConsent'>, 'id' | 'evidence'> & { readonly evidence: string | null };

/**
 * Records a consent that a contact gave to the data controller, like a line of `aval record`. Its evidence is copied
 * beside the workspace under its digest.
 *
 * @throws AppError `record.…`, `file.…`; then nothing was recorded.
 */
export async function recordConsent(
  context: EngineContext,
  workspace: Workspace,
  id: string,
  { channel, at, goods, wording, mentions, until, evidence }: GivenConsent,
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
  const bytes = Buffer.from(JSON.stringify({ id, add: { consents: [event] } }));
  if (evidence === null) {
    await recordLines(context, workspace, { name: context.by, bytes });
    return;
  }
  const intake = new EvidenceIntake(realFileSystem, sideFilesOf(workspace.path).evidence);
  try {
    const { sha256 } = await intake.keep(evidence);
    await recordLines(context, workspace, {
      name: context.by,
      bytes,
      evidence: [{ sha256, name: basename(evidence) }],
    });
  } catch (error) {
    intake.takeBack();
    throw error;
  }
}
