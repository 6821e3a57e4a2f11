import { BASES, type Basis, type Duty, type Verdict } from '../../../shared/domain/compliance.ts';
import { lawfulChannel } from '../../../shared/rules/situation/case-frame.ts';
import { say } from '../../../shared/text/index.ts';
import { oppositionSentence } from './formats/list-sentences.ts';
import type { Campaign } from '../campaign/definition/campaign.ts';

/** A text to copy into the message, in the language of the recipients. */
export interface ReadyText {
  readonly kind: 'letter' | 'email' | 'sms' | 'call' | 'robot' | 'source' | 'notice';
  readonly text: string;
}

/** The duties of a message towards the people on its list. */
export interface MessageDuties {
  readonly duties: ReadonlySet<Duty>;
  /** The bases of the people whom the message informs (art. 14 RGPD), in the order of `BASES`. */
  readonly noticeBases: readonly Basis[];
}

/** The recipients live in France. */
const LANGUAGE = 'fr';

type Listed = { readonly judged: { readonly verdict: Pick<Verdict, 'conditions' | 'basis'> } };

/** The duties of the message from the answers of all people on a list. */
export function messageDuties(listed: Iterable<Listed>): MessageDuties {
  const duties = new Set<Duty>();
  const bases = new Set<Basis | null>();
  for (const {
    judged: { verdict },
  } of listed) {
    for (const duty of verdict.conditions) duties.add(duty);
    if (verdict.conditions.includes('notice_art14')) bases.add(verdict.basis);
  }
  return { duties, noticeBases: BASES.filter((basis) => bases.has(basis)) };
}

/**
 * The texts for a campaign's message, in order of use. `[…]` marks the parts for the sender to fill in; an empty line
 * separates the right to object from the rest (art. 21(4) RGPD).
 */
export function readyTexts(campaign: Campaign, needs: MessageDuties): readonly ReadyText[] {
  const { facts, sender } = campaign;
  const name = sender.name ?? facts.organisation;
  const words = {
    sender: sender.address === null ? name : `${name}, ${sender.address}`,
    subject: facts.goods ?? say(LANGUAGE, 'ready.subject'),
    opposition: oppositionSentence(campaign),
    contact: sender.oppositionContact ?? say(LANGUAGE, 'ready.how_to_object'),
  };
  const texts: ReadyText[] = [mainText(campaign, words)];
  if (needs.duties.has('notice_art14')) {
    const notice = say(LANGUAGE, 'ready.notice', { ...words, ...noticeWords(campaign, needs.noticeBases) });
    texts.push({ kind: 'notice', text: apart(notice, say(LANGUAGE, 'ready.notice_apart', words)) });
  }
  if (needs.duties.has('source_in_message') && !needs.duties.has('notice_art14'))
    texts.push({ kind: 'source', text: say(LANGUAGE, 'ready.source') });
  return texts;
}

/** How to object, separated from the rest by an empty line. */
function apart(text: string, opposition: string): string {
  return opposition === '' ? text : `${text}\n\n${opposition}`;
}

/** What art. 14 RGPD requires besides the sender and the source. */
function noticeWords(
  { channel, facts, approval }: Campaign,
  bases: readonly Basis[],
): Readonly<Record<'data' | 'basis' | 'recipients' | 'officer', string>> {
  const each = bases.map((basis) => say(LANGUAGE, `ready.basis.${basis}`));
  const others = [
    ...(facts.operator === undefined ? [] : [facts.operator]),
    ...approval.recipients,
    ...approval.processors,
  ];
  const [only = say(LANGUAGE, 'ready.basis.none')] = each;
  return {
    data: say(LANGUAGE, `ready.data.${channel}`),
    basis: each.length < 2 ? only : say(LANGUAGE, 'ready.basis.several', { bases: each.join(' ; ') }),
    recipients:
      others.length === 0
        ? say(LANGUAGE, 'ready.recipients_own')
        : say(LANGUAGE, 'ready.recipients', { others: [...new Set(others)].join(', ') }),
    officer: approval.dpo ?? say(LANGUAGE, 'ready.officer'),
  };
}

function mainText({ channel, facts }: Campaign, words: Readonly<Record<string, string>>): ReadyText {
  switch (channel) {
    case 'post':
      return { kind: 'letter', text: apart(say(LANGUAGE, 'ready.letter', words), words['opposition'] ?? '') };
    case 'email':
      return { kind: 'email', text: apart(say(LANGUAGE, 'ready.email', words), say(LANGUAGE, 'ready.email_apart')) };
    case 'sms':
      return { kind: 'sms', text: say(LANGUAGE, 'ready.sms', words) };
    case 'phone':
    case 'automated_call': {
      const call = { ...words, nature: say(LANGUAGE, `ready.nature.${facts.purpose}`) };
      if (facts.dialing === 'predictive') return { kind: 'call', text: say(LANGUAGE, 'ready.call_dialled', call) };
      if (lawfulChannel(facts) === 'phone') return { kind: 'call', text: say(LANGUAGE, 'ready.call', call) };
      // The nature of the call comes before the caller, and both before the subject (rule A-5).
      return {
        kind: 'robot',
        text: say(LANGUAGE, facts.dialing === 'ai_agent' ? 'ready.robot_voice' : 'ready.robot', call),
      };
    }
  }
}
