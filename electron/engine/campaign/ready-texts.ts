import { lawfulChannel } from '../../../shared/rules/situation/case-frame.ts';
import { say } from '../../../shared/text/index.ts';
import { oppositionSentence } from '../export/list-sentences.ts';
import type { Campaign } from './campaign.ts';

/** A text to copy into the message, in the language of those who receive it. */
export interface ReadyText {
  readonly kind: 'letter' | 'email' | 'sms' | 'call' | 'robot' | 'source' | 'notice';
  readonly text: string;
}

/** Those who are contacted live in France. */
const LANGUAGE = 'fr';

/**
 * The texts that a campaign's message needs, in the order in which they are used. `[…]` marks what the
 * sender fills in.
 *
 * @param duties what the messages to the people on the list must carry.
 */
export function readyTexts(campaign: Campaign, duties: ReadonlySet<string>): readonly ReadyText[] {
  const { facts, sender } = campaign;
  const name = sender.name ?? facts.organisation;
  const words = {
    sender: sender.address === null ? name : `${name}, ${sender.address}`,
    subject: facts.goods ?? say(LANGUAGE, 'ready.subject'),
    opposition: oppositionSentence(campaign),
    contact: sender.oppositionContact ?? say(LANGUAGE, 'ready.how_to_object'),
  };
  const texts: ReadyText[] = [mainText(campaign, words)];
  if (duties.has('notice_art14')) texts.push({ kind: 'notice', text: say(LANGUAGE, 'ready.notice', words) });
  else if (duties.has('source_in_message')) texts.push({ kind: 'source', text: say(LANGUAGE, 'ready.source') });
  return texts;
}

function mainText({ channel, facts }: Campaign, words: Readonly<Record<string, string>>): ReadyText {
  switch (channel) {
    case 'post':
      return { kind: 'letter', text: say(LANGUAGE, 'ready.letter', words).trim() };
    case 'email':
      return { kind: 'email', text: say(LANGUAGE, 'ready.email', words) };
    case 'sms':
      return { kind: 'sms', text: say(LANGUAGE, 'ready.sms', words) };
    case 'phone':
    case 'automated_call': {
      if (lawfulChannel(facts) === 'phone') return { kind: 'call', text: say(LANGUAGE, facts.purpose === 'commercial' ? 'ready.call' : 'ready.call_charity', words) };
      const robot = say(LANGUAGE, 'ready.robot', words);
      return { kind: 'robot', text: facts.dialing === 'ai_agent' ? `${robot} ${say(LANGUAGE, 'ready.artificial_voice')}` : robot };
    }
  }
}
