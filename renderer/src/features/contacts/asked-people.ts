import type { LocationQuery } from 'vue-router';
import type { Input } from '../../../../shared/contract/contract.ts';
import { CARES } from '../../../../shared/domain/contact/care.ts';
import { CHANNELS } from '../../../../shared/domain/channel.ts';
import { WANTED_ANSWERS } from '../../../../shared/domain/contact/wanted-answer.ts';

type Asked = Pick<Input<'contact.page'>, 'answer' | 'rule' | 'care'>;

/**
 * The people counted by a number on another screen, as the query of its link: `care=notice_overdue`,
 * `channel=phone&verdict=block`, `channel=phone&rule=fr.phone.consumer.consent`. Null: the address selects no group.
 */
export function askedPeople(query: LocationQuery): Asked | null {
  const nobody: Asked = { answer: null, rule: null, care: null };
  const channel = CHANNELS.find((name) => name === query['channel']);
  const verdict = WANTED_ANSWERS.find((name) => name === query['verdict']);
  const care = CARES.find((name) => name === query['care']);
  const rule = query['rule'];
  if (care !== undefined) return { ...nobody, care };
  if (channel !== undefined && verdict !== undefined) return { ...nobody, answer: { channel, verdict } };
  return channel !== undefined && typeof rule === 'string' ? { ...nobody, rule: { channel, rule } } : null;
}
