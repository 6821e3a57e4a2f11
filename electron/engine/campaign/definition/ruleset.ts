import { fingerprint, RULESET_NAME } from '../../../../shared/rules/index.ts';

/** The rule set of answers, as named in a record. */
export interface Ruleset {
  readonly name: string;
  /** SHA-256 in hexadecimal of the whole book. */
  readonly fingerprint: string;
}

export function currentRuleset(): Ruleset {
  return { name: RULESET_NAME, fingerprint: fingerprint() };
}
