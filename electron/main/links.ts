import { shell } from 'electron';
import type { LinkName } from '../../shared/contract/link.ts';
import { AppError } from '../../shared/contract/result.ts';

/** Every address that Aval opens in the user's browser. The page sends an identifier, never an address. */
const ADDRESSES: Readonly<Record<LinkName, string>> = {
  legifrance: 'https://www.legifrance.gouv.fr/',
  cnil: 'https://www.cnil.fr/',
  cnilProspecting: 'https://www.cnil.fr/fr/la-prospection-commerciale-par-courrier-electronique',
  bloctel: 'https://www.bloctel.gouv.fr/',
  help: 'https://www.cnil.fr/fr/cnil-direct',
};

/** Opens a source of the rule book. `isCited`: the engine has found the address in the rule book. */
export async function openSource(address: string, isCited: boolean): Promise<void> {
  if (!isCited) throw new AppError('link.unknown');
  await shell.openExternal(address);
}

export async function openLink(link: LinkName): Promise<void> {
  await shell.openExternal(ADDRESSES[link]);
}
