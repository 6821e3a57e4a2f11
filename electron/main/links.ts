import { shell } from 'electron';
import type { LinkName } from '../../shared/contract/link.ts';

/** Every address that Aval opens in the person's browser. The page names one; it can't write one. */
const ADDRESSES: Readonly<Record<LinkName, string>> = {
  legifrance: 'https://www.legifrance.gouv.fr/',
  cnil: 'https://www.cnil.fr/',
  cnilProspecting: 'https://www.cnil.fr/fr/la-prospection-commerciale-par-courrier-electronique',
  bloctel: 'https://www.bloctel.gouv.fr/',
  help: 'https://www.cnil.fr/fr/cnil-direct',
};

export async function openLink(link: LinkName): Promise<void> {
  await shell.openExternal(ADDRESSES[link]);
}
