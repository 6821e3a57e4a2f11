import { describe, expect, it } from 'vitest';
import { facts, granted, origin, VERDICT_OF, verdictOf, type Letter } from './given.ts';

/**
 * The tables of docs/law/rules-fr.md, section 2, cell by cell: each case with its conditions met and no other
 * permission. Columns: consumer, professional, sole trader, organisation.
 */

const AUDIENCES = ['consumer', 'professional', 'sole_trader', 'organisation'];

/** Data given by the person, without a permission. */
const bare = (day: string) => origin('direct', day, { informed: false, objectionOffered: false });

const sold = (goods: string, day: string) => ({ on: day, goods, informed: true, refusalOffered: true });

/** The cases of section 0.1. */
const CASES: Readonly<Record<string, (channel: string, day: string) => Record<string, unknown>>> = {
  C1: (channel, day) => ({ origins: [bare(day)], consents: [granted(channel, day)] }),
  C2: (_, day) => ({ origins: [bare(day)], sales: [sold('kitchen', day)] }),
  C2b: (_, day) => ({ origins: [bare(day)], sales: [sold('shoes', day)] }),
  C2a: (_, day) => ({
    origins: [bare(day)],
    contracts: [{ goods: 'kitchen', from: day, until: null, informed: true, refusalOffered: true }],
  }),
  C2c: (_, day) => ({
    origins: [bare(day)],
    contracts: [{ goods: 'shoes', from: day, until: null, informed: true, refusalOffered: true }],
  }),
  C3: (_, day) => ({ origins: [origin('direct', day)] }),
  C4: (_, day) => ({ origins: [origin('purchased', day, { informed: false })] }),
  C5: (_, day) => ({ origins: [origin('partner', day)] }),
  C5t: (_, day) => ({ origins: [origin('partner', day, { transmissionConsent: true })] }),
  C6: (_, day) => ({ origins: [origin('public', day, { informed: false, objectionOffered: false, expected: true })] }),
  C7: (_, day) => ({ origins: [origin('referral', day, { informed: false, objectionOffered: false })] }),
  C8: () => ({ origins: [{ kind: 'unknown' }] }),
  none: () => ({}),
};

interface Table {
  readonly channel: string;
  readonly at: string;
  /** A recent day on which the data was collected or received. */
  readonly day: string;
  readonly cells: string;
}

const ELECTRONIC = `
  C1   A A A A
  C2   C C C A
  C2b  B C C A
  C2a  C C C A
  C2c  B C C A
  C3   B C C A
  C4   B C C A
  C5   B C C A
  C5t  C C C A
  C6   B C R A
  C7   B R R A
  C8   B B B R
  none B B B R`;

const TABLES: Readonly<Record<string, Table>> = {
  'post (2.1)': {
    channel: 'post',
    at: '2026-11-24T11:00:00+01:00',
    day: '2026-11-10',
    cells: `
      C1   A A A A
      C2   C C C A
      C2b  C C C A
      C2a  C C C A
      C2c  C C C A
      C3   C C C A
      C4   C C C A
      C5   C C C A
      C5t  C C C A
      C6   R C C A
      C7   C C C A
      C8   B B B R
      none B B B R`,
  },
  'live call until 2026-08-10 (2.2)': {
    channel: 'phone',
    at: '2026-08-10T11:00:00+02:00',
    day: '2026-08-03',
    cells: `
      C1   C C C A
      C2   C C C A
      C2b  C C C A
      C2a  A C C A
      C2c  C C C A
      C3   C C C A
      C4   C C C A
      C5   C C C A
      C5t  C C C A
      C6   R C C A
      C7   R R R R
      C8   B B B R
      none B B B R`,
  },
  'live call from 2026-08-11 (2.2)': {
    channel: 'phone',
    at: '2026-08-11T11:00:00+02:00',
    day: '2026-08-03',
    cells: `
      C1   C C C A
      C2   B C C A
      C2b  B C C A
      C2a  A C C A
      C2c  B C C A
      C3   B C C A
      C4   B C C A
      C5   B C C A
      C5t  B C C A
      C6   B C C A
      C7   B R R R
      C8   B B B R
      none B B B R`,
  },
  'e-mail (2.3)': { channel: 'email', at: '2026-11-24T11:00:00+01:00', day: '2026-11-10', cells: ELECTRONIC },
  'e-mail in 2018 (2.3)': { channel: 'email', at: '2018-05-25T11:00:00+02:00', day: '2018-05-10', cells: ELECTRONIC },
  'SMS (2.4)': { channel: 'sms', at: '2026-11-24T11:00:00+01:00', day: '2026-11-10', cells: ELECTRONIC },
  'automated call until 2026-08-10 (2.5)': {
    channel: 'automated_call',
    at: '2026-08-10T11:00:00+02:00',
    day: '2026-08-03',
    cells: `
      C1   C C C C
      C2   R C C C
      C2b  B C R C
      C2a  R C C C
      C2c  B C R C
      C3   B C R C
      C4   B C C C
      C5   B C C C
      C5t  B C C C
      C6   B C C C
      C7   B R R C
      C8   B B B R
      none B B B R`,
  },
  'automated call from 2026-08-11 (2.5)': {
    channel: 'automated_call',
    at: '2026-08-11T11:00:00+02:00',
    day: '2026-08-03',
    cells: `
      C1   C C C C
      C2   B C C C
      C2b  B C R C
      C2a  R C C C
      C2c  B C R C
      C3   B C R C
      C4   B C C C
      C5   B C C C
      C5t  B C C C
      C6   B C C C
      C7   B R R C
      C8   B B B R
      none B B B R`,
  },
};

describe.each(Object.entries(TABLES))('table of %s', (_, { channel, at, day, cells }) => {
  const rows = cells
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/));
  const expected = rows.flatMap(([name = '', ...letters]) =>
    AUDIENCES.map((audience, column) => [name, audience, letters[column] as Letter] as const),
  );

  it.each(expected)('%s, %s: %s', (name, audience, letter) => {
    const contact = CASES[name]!(channel, day);
    expect(verdictOf(facts(audience, contact, channel, at)).verdict).toBe(VERDICT_OF[letter]);
  });

  it('has every case', () => {
    expect(rows.map(([name]) => name)).toEqual(Object.keys(CASES));
  });
});

/** The same cases with an offer that is not related to the profession. */
const UNRELATED: Readonly<Record<string, string>> = {
  post: 'C1 A A A A, C2 C C C A, C3 C C C A, C4 C C C A, C6 R C C A',
  phone: 'C1 C B B B, C2 B B B B, C3 B B B B, C4 B B B B, C6 B B B B, C8 B B B B',
  email: 'C1 A A A A, C2 C C C A, C2b B B B A, C3 B B B A, C4 B B B A, C5 B B B A, C6 B B B A, C7 B B B A, C8 B B B R',
  sms: 'C1 A A A A, C2 C C C A, C2b B B B A, C3 B B B A, C4 B B B A, C5 B B B A, C6 B B B A, C7 B B B A, C8 B B B R',
  automated_call: 'C1 C C C C, C2 B C C C, C2b B B B B, C3 B B B B, C4 B B B B, C6 B B B B',
};

describe.each(Object.entries(UNRELATED))('offer not related to the profession, %s', (channel, cells) => {
  const expected = cells.split(', ').flatMap((row) => {
    const [name = '', ...letters] = row.split(' ');
    return AUDIENCES.map((audience, column) => [name, audience, letters[column] as Letter] as const);
  });

  it.each(expected)('%s, %s: %s', (name, audience, letter) => {
    for (const campaign of [{ professionRelated: false }, { professionRelated: null }]) {
      const contact = CASES[name]!(channel, '2026-11-10');
      expect(verdictOf(facts(audience, contact, channel, '2026-11-24T11:00:00+01:00', campaign)).verdict).toBe(
        VERDICT_OF[letter],
      );
    }
  });
});
