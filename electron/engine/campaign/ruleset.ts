import { createHash } from 'node:crypto';
import { BINDING_RULES, LAST_RESORT } from '../../../shared/rules/fr/index.ts';
import { PARAMETERS } from '../../../shared/rules/fr/parameters/index.ts';
import { RULESET_NAME } from '../../../shared/rules/index.ts';

/** The rules that answers were given by, as a record names them. */
export interface Ruleset {
  readonly name: string;
  /** SHA-256 in hexadecimal over every rule and every number: one comma of difference gives another. */
  readonly fingerprint: string;
}

let ruleset: Ruleset | undefined;

export function currentRuleset(): Ruleset {
  ruleset ??= { name: RULESET_NAME, fingerprint: createHash('sha256').update(JSON.stringify([BINDING_RULES, LAST_RESORT, PARAMETERS], plain)).digest('hex') };
  return ruleset;
}

/** Maps and sets as lists: JSON knows neither. */
function plain(_key: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value;
}
