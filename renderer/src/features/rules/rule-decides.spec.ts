import { expect, it } from 'vitest';
import type { RuleEntry } from '../../../../shared/contract/rule.ts';
import { decidesToday } from './rule-decides.ts';

const ENTRY: RuleEntry = {
  id: 'fr.retention.past',
  kind: 'limit',
  channels: ['phone', 'post'],
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
};
const RULES = [
  { rule: 'fr.retention.past', channel: 'post', count: 12 },
  { rule: 'fr.opposition.recorded', channel: 'post', count: 3 },
  { rule: 'fr.retention.past', channel: 'phone', count: 40 },
] as const;

it('is stated channel by channel, also for no people', () => {
  expect(decidesToday(ENTRY, [...RULES])).toEqual([
    { channel: 'post', count: 12 },
    { channel: 'phone', count: 40 },
  ]);
  expect(decidesToday({ ...ENTRY, id: 'fr.message.identity' }, [...RULES])).toEqual([]);
});

it.each(['value', 'question', 'information'] as const)('does not apply to a %s', (kind) => {
  expect(decidesToday({ ...ENTRY, kind }, [...RULES])).toBeNull();
});
