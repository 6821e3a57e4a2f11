import type { SqlReader } from '../storage/reader.ts';

/** People of whom a workspace holds each kind of data; for oppositions entries, for lists the lists themselves. */
export interface HeldCount {
  /** A word of the catalogue (`processing.data.…`). */
  readonly kind: string;
  readonly count: number;
}

const people = (from: string): string => `SELECT count(DISTINCT contact_id) FROM ${from}`;
const contacts = (condition: string): string => `SELECT count(*) FROM contacts WHERE ${condition}`;

const COUNTS: readonly (readonly [kind: string, sql: string])[] = [
  ['identity', contacts('first_name IS NOT NULL OR last_name IS NOT NULL OR civility IS NOT NULL')],
  ['company', contacts('company IS NOT NULL OR job_title IS NOT NULL OR siret IS NOT NULL')],
  ['address', contacts('street IS NOT NULL OR postcode IS NOT NULL OR city IS NOT NULL')],
  ['phone', people("coordinates WHERE kind = 'phone'")],
  ['email', people("coordinates WHERE kind = 'email'")],
  ['birth', contacts('birth_date IS NOT NULL')],
  ['purchases', people('sales')],
  ['contracts', people('contracts')],
  ['membership', contacts('member IS NOT NULL OR member_until IS NOT NULL')],
  [
    'gifts',
    'SELECT count(*) FROM (SELECT contact_id FROM gifts UNION SELECT id FROM contacts WHERE donor IS NOT NULL OR last_donation_on IS NOT NULL)',
  ],
  ['consents', people('consents')],
  ['notes', contacts('note IS NOT NULL OR extra IS NOT NULL')],
  ['oppositions', 'SELECT count(*) FROM suppressions'],
];

/** Kinds without any are left out. */
export function countHeldData(reader: SqlReader): readonly HeldCount[] {
  return COUNTS.flatMap(([kind, sql]) => {
    const [[count] = []] = [...reader.values(sql)];
    return Number(count) === 0 ? [] : [{ kind, count: Number(count) }];
  });
}
