import { expect, it } from 'vitest';
import type { RuleEntry } from '../../../../shared/contract/rule.ts';
import { filterRules } from './rule-filter.ts';

const entry = (id: string, parts: Partial<RuleEntry>): RuleEntry => ({
  id,
  kind: 'case',
  channels: ['post'],
  audiences: ['consumer'],
  title: '',
  text: '',
  from: null,
  until: null,
  sources: [],
  confidence: 'official',
  isToConfirm: false,
  nextCheck: '2027-01-31',
  reference: [],
  ...parts,
});
const BOOK = [
  entry('a', { title: 'Appel à un particulier', channels: ['phone'], text: 'Il faut son accord préalable.' }),
  entry('b', {
    title: 'Courrier',
    audiences: ['professional'],
    sources: [{ instrument: 'RGPD', provision: 'art. 21', url: 'https://example.org' }],
  }),
  entry('c', { title: 'E-mail', channels: ['email'], reference: ['T-2a'] }),
];
const ALL = { search: '', channel: null, audience: null };

it.each([
  ['nothing asked', ALL, ['a', 'b', 'c']],
  ['words in any order, without accents', { ...ALL, search: 'prealable PARTICULIER' }, ['a']],
  ['an article', { ...ALL, search: 'art. 21' }, ['b']],
  ['a reference', { ...ALL, search: 't-2a' }, ['c']],
  ['a channel', { ...ALL, channel: 'phone' as const }, ['a']],
  ['an audience', { ...ALL, audience: 'professional' as const }, ['b']],
  ['words that are nowhere', { ...ALL, search: 'bloctel' }, []],
])('%s', (_what, filter, ids) => {
  expect(filterRules(BOOK, filter).map(({ id }) => id)).toEqual(ids);
});
