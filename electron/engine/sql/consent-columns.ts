import { jsonList, listValue, textOf } from './column-values.ts';
import type { SqlRow } from '../storage/reader.ts';

/**
 * The scope of a consent and the information given, in the columns common to the ledger of consents and the proof
 * vault.
 */
export interface ConsentScope {
  readonly organisations?: readonly string[] | undefined;
  readonly operators?: readonly string[] | undefined;
  readonly goods?: readonly string[] | undefined;
  readonly mentions?: readonly string[] | undefined;
  readonly wording?: string | undefined;
}

/** The columns, in the order of `consentScopeValues`. */
export const CONSENT_SCOPE_COLUMNS = 'organisations, operators, goods, mentions, wording';

export function consentScopeOf(row: SqlRow) {
  return {
    organisations: jsonList(row['organisations']),
    operators: jsonList(row['operators']),
    goods: jsonList(row['goods']),
    mentions: jsonList(row['mentions']),
    wording: textOf(row['wording']),
  };
}

export function consentScopeValues(scope: ConsentScope): readonly (string | null)[] {
  return [
    listValue(scope.organisations),
    listValue(scope.operators),
    listValue(scope.goods),
    listValue(scope.mentions),
    scope.wording ?? null,
  ];
}
