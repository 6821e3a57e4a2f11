import { GENERAL_INTEREST } from '../fr/parameters/calling.ts';
import type { CaseFrame } from './case-frame.ts';

/** The kind of the number shown (docs/law/rules-fr.md, section 5.1). */
export interface CallerState {
  readonly hidden: boolean;
  readonly premium: boolean;
  /** A French mobile number. */
  readonly mobile: boolean;
  /** In a range that automated systems may show for this purpose, or before the rule existed. */
  readonly authorised: boolean;
  /** Of general interest: only its assignee may show it. */
  readonly generalInterest: boolean;
}

const METROPOLE = '33';

const COUNTRY_CODES = ['33', '590', '594', '596', '262'] as const;

export function callerState({ campaign, numbers }: CaseFrame): CallerState {
  const { callerId } = campaign;
  const { automatedCallerIds, dueCallerIds, premiumNumbers } = numbers;
  const isDue = campaign.purpose === 'transactional' || campaign.purpose === 'relational';
  const number = callerId === undefined ? undefined : national(callerId);
  const startsWith = (beginnings: readonly string[]): boolean =>
    number !== undefined && beginnings.some((beginning) => number.digits.startsWith(beginning));
  return {
    hidden: callerId === 'hidden',
    premium: startsWith(premiumNumbers),
    mobile: startsWith(['6', '7']),
    authorised:
      automatedCallerIds === null ||
      (number !== undefined &&
        (startsWith(automatedCallerIds[number.country] ?? []) ||
          (isDue && number.country === METROPOLE && startsWith(dueCallerIds)))),
    generalInterest: number?.country === METROPOLE && startsWith(GENERAL_INTEREST),
  };
}

/** Country code and national digits of a French number. */
function national(callerId: string): { readonly country: string; readonly digits: string } | undefined {
  const country = COUNTRY_CODES.find((code) => callerId.startsWith(`+${code}`));
  return country === undefined ? undefined : { country, digits: callerId.slice(country.length + 1) };
}
