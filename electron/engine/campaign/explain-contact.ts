import { AppError } from '../../../shared/contract/result.ts';
import { readContact } from '../contact/contact-reader.ts';
import type { EngineContext } from '../steps/context.ts';
import type { Workspace } from '../storage/workspace.ts';
import { contactsNamed, type NamedContacts } from '../suppression/named-contacts.ts';
import { readFilteredGround } from './read-ground.ts';
import { explainInCampaign, type ContactExplanation } from './explain.ts';
import { onDay } from './definition/campaign.ts';
import { parseOwnCampaign } from './definition/parse-campaign.ts';

export interface ExplainInput extends NamedContacts {
  readonly campaign: unknown;
  /** `YYYY-MM-DD`: judges only this day, instead of the campaign's own. */
  readonly on?: string | undefined;
}

/**
 * Explains one person, or those who share the given coordinate: facts, each step with its outcome, the deciding rule
 * and the changes that would alter the answer.
 *
 * @throws AppError `campaign.…`, `segment.…`, `person.unknown`, `suppression.…` for a coordinate that can't be read.
 */
export async function explainContact(
  context: EngineContext,
  workspace: Workspace,
  input: ExplainInput,
): Promise<readonly ContactExplanation[]> {
  const { on } = input;
  const own = parseOwnCampaign(workspace, input.campaign);
  const campaign = on === undefined ? own : onDay(own, on);
  const ground = await readFilteredGround(context, workspace, campaign);
  const contacts = contactsNamed(workspace, input).flatMap((id) => readContact(workspace, id) ?? []);
  if (contacts.length === 0) throw new AppError('person.unknown');
  return contacts.map((contact) => explainInCampaign(contact, campaign, ground, context.language));
}
