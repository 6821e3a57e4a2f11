import type { CampaignFacts, ConsentPurpose, Purpose } from '../../../shared/domain/facts.ts';
import { lawfulChannel } from '../../../shared/rules/situation/case-frame.ts';
import type { StoredContact } from '../contact/stored-contact.ts';
import { handConsentsOf } from '../suppression/hand-consents.ts';
import { standingClosures } from '../suppression/reopening.ts';
import { suppressibleOf } from '../suppression/suppressible-contact.ts';
import type { Closure, SuppressionIndex } from '../suppression/suppression-index.ts';

/** What the suppression list says of a contact for one campaign. */
export interface Standing {
  /** The purposes that are closed for certain. Empty: nothing is closed. */
  readonly purposes: readonly (ConsentPurpose | 'all')[];
  /** An entry that is probably about this person: somebody has to look. */
  readonly unsure: boolean;
}

export const FREE: Standing = { purposes: [], unsure: false };

/** The closures of a contact that no later consent by hand has lifted. */
export function closuresOf(contact: StoredContact, list: SuppressionIndex): readonly Closure[] {
  const closures = list.closures(suppressibleOf(contact));
  return closures.length === 0 ? closures : standingClosures(closures, handConsentsOf(contact));
}

/** What closures mean for a campaign. A call dialled by a machine is closed by a no to calls and by a no to robots. */
export function standingFor(closures: readonly Closure[], campaign: Omit<CampaignFacts, 'at'>): Standing {
  if (closures.length === 0) return FREE;
  const lawful = lawfulChannel(campaign);
  const ofChannel = closures.filter(({ channel }) => channel === campaign.channel || channel === lawful);
  if (ofChannel.length === 0) return FREE;
  const certain = ofChannel.filter((closure) => closure.certain).map(({ entry }) => entry.purpose ?? 'all');
  const purposes = certain.includes('all') ? (['all'] as const) : [...new Set(certain)].sort();
  return { purposes, unsure: ofChannel.some(({ certain: isCertain, entry }) => !isCertain && concerns(entry.purpose, campaign.purpose)) };
}

/** A due document is no prospecting: an opposition is no question there. */
function concerns(opposed: ConsentPurpose | null, purpose: Purpose): boolean {
  if (purpose === 'transactional') return false;
  return opposed === null || opposed === purpose || (purpose === 'transfer' && opposed === 'commercial');
}
