import { writtenReference } from '../../../shared/domain/contact/reference.ts';
import { numbersOn } from '../../../shared/rules/fr/parameters/index.ts';
import { evaluatedAt, type Campaign } from '../campaign/definition/campaign.ts';
import type { EngineContext } from '../steps/context.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import { evidenceDigests } from '../sql/imports.ts';
import type { ListGround } from './formats/list-format.ts';
import type { ListFormatChoices } from './list-choices.ts';
import type { RemarkTally } from './remarks.ts';

/** The data common to all rows of a campaign’s list. */
export function listGround(
  context: EngineContext,
  reader: SqlReader,
  campaign: Campaign,
  options: { readonly choices: ListFormatChoices; readonly remarks: RemarkTally },
): ListGround {
  const { choices, remarks } = options;
  const { code } = readWorkspaceIdentity(reader);
  const day = evaluatedAt(campaign).slice(0, 'YYYY-MM-DD'.length);
  return {
    campaign,
    day,
    today: context.today(),
    numbers: numbersOn(day),
    choices,
    reference: (contactId) => writtenReference(code, contactId),
    evidence: (importId) => evidenceDigests(reader, importId),
    remark: (remark) => remarks.add(remark),
  };
}
