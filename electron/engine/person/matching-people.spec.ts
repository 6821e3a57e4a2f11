import { expect, it } from 'vitest';
import type { Parsed } from '../../../shared/contract/contract.ts';
import { context } from '../../../test/campaign/firm.ts';
import { randomContacts, withContacts } from '../../../test/contact/random-contacts.ts';
import { matchingPeople } from './matching-people.ts';

const FIRST: Parsed<'contact.page'> = {
  search: '',
  audience: null,
  origin: null,
  department: null,
  answer: null,
  rule: null,
  care: null,
  sort: 'name',
  offset: 0,
  limit: 20,
  withFacets: false,
};

it('gives the first contacts by name before the directory is read, the same ones', () =>
  withContacts(randomContacts(60), async (workspace) => {
    const early = await matchingPeople(context, workspace, FIRST);
    expect(early).toMatchObject({ of: 62, total: 62, facets: null });
    expect(early.ids).toHaveLength(20);
    const whole = await matchingPeople(context, workspace, { ...FIRST, withFacets: true });
    expect({ ...whole, facets: null }).toEqual(early);
    expect(whole.facets?.audience.reduce((sum, { count }) => sum + count, 0)).toBe(62);
    expect(await matchingPeople(context, workspace, FIRST)).toEqual(whole);
  }));

it.each<Partial<Parsed<'contact.page'>>>([
  { search: 'perdrix' },
  { audience: 'consumer' },
  { origin: 'public' },
  { department: '69' },
  { sort: 'recent' },
  { offset: 90 },
  { answer: { channel: 'post', verdict: 'yes' } },
])('waits for the directory where %j is asked', (asked) =>
  withContacts([], async (workspace) => {
    expect((await matchingPeople(context, workspace, { ...FIRST, ...asked })).facets).not.toBeNull();
  }),
);
