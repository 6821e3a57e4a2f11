import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { context, type Firm, type Row } from '../campaign/firm.ts';
import type { EngineContext } from '../../electron/engine/steps/context.ts';
import { contactAnswers, runCheck } from '../../electron/engine/campaign/check.ts';
import { parseCampaign } from '../../electron/engine/campaign/definition/parse-campaign.ts';
import { readSuspicions } from '../../electron/engine/sql/suspicions.ts';
import type { Suspicion } from '../../electron/engine/model/suspicion.ts';
import type { SqlReader } from '../../electron/engine/storage/reader.ts';

export const CLUB = {
  kind: 'direct',
  source: 'Bulletins d’adhésion',
  on: '2026-10-01',
  informed: true,
  objectionOffered: true,
} as const;
export const PLACES = { street: '3 rue des Halles', postcode: '69002', city: 'Lyon', member: 'oui' };
export const ROUX: Row = {
  ...PLACES,
  lastName: 'Roux',
  firstName: 'Ève',
  street: '5 rue des Halles',
  mobile: '06 39 98 00 05',
  phone: '04 65 71 00 05',
};
/** Five members: two can't be written to, one may have died. */
export const MEMBERS: readonly Row[] = [
  { ...PLACES, lastName: 'Petit', firstName: 'Zoé' },
  { ...PLACES, lastName: 'Roche', firstName: 'Luc', street: '4 rue des Halles' },
  { ...ROUX, note: 'DCD (appel de sa fille)' },
  { lastName: 'Faure', firstName: 'Jean', email: 'jean@example.com', member: 'oui' },
  { lastName: 'Morel', firstName: 'Anne', email: 'anne@example.com', member: 'oui' },
];
export const later: EngineContext = {
  ...context,
  by: 'Karim',
  today: () => '2026-11-26',
  now: () => '2026-11-26T09:00:00+01:00',
};

export const APPEAL = {
  organisation: 'ALPHA',
  channel: 'post',
  purpose: 'charity',
  from: '2026-12-01',
  sender: { oppositionContact: '1 rue de la Paix' },
};
export const RECEIPTS = { ...APPEAL, purpose: 'transactional' };
export const CALL = { ...APPEAL, channel: 'phone', goods: 'linge' };

/** By how many people each step of the funnel was reached, and whom it stopped. */
export async function steps({ workspace }: Firm, campaign: object): Promise<Readonly<Record<string, number>>> {
  const check = await runCheck(context, workspace, parseCampaign(campaign, ['ALPHA']));
  const counts: Record<string, number> = {};
  for (const { step } of contactAnswers(check)) counts[step] = (counts[step] ?? 0) + 1;

  return counts;
}

export const listSuspicions = (reader: SqlReader, { open = false } = {}): readonly Suspicion[] =>
  readSuspicions(reader).filter(({ state }) => !open || state === 'open');

/** The rows of the list in a folder. */
export const listIn = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join();

export const kindsOpen = ({ workspace }: Firm): readonly string[] =>
  listSuspicions(workspace, { open: true }).map(({ kind }) => kind);
