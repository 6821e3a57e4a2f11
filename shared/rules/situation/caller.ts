import type { CaseFrame } from './case-frame.ts';

/** What the number shown is (legal/rules-fr.md, section 5.1). */
export interface CallerState {
  readonly hidden: boolean;
  readonly premium: boolean;
  /** A French mobile number. */
  readonly mobile: boolean;
  /** In a range that automated systems may show, or before there was any such rule. */
  readonly authorised: boolean;
}

const COUNTRY_CODES = ['33', '590', '594', '596', '262'] as const;

export function callerState({ campaign, numbers }: CaseFrame): CallerState {
  const { callerId } = campaign;
  const { automatedCallerIds, premiumNumbers } = numbers;
  const number = callerId === undefined ? undefined : national(callerId);
  const startsWith = (beginnings: readonly string[]): boolean => number !== undefined && beginnings.some((beginning) => number.digits.startsWith(beginning));
  return {
    hidden: callerId === 'hidden',
    premium: startsWith(premiumNumbers),
    mobile: startsWith(['6', '7']),
    authorised: automatedCallerIds === null || (number !== undefined && startsWith(automatedCallerIds[number.country] ?? [])),
  };
}

/** Country code and digits after it of a French number. */
function national(callerId: string): { readonly country: string; readonly digits: string } | undefined {
  const country = COUNTRY_CODES.find((code) => callerId.startsWith(`+${code}`));
  return country === undefined ? undefined : { country, digits: callerId.slice(country.length + 1) };
}
