import { say } from '../../../shared/text/index.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { recipientOf } from '../model/recipient.ts';
import { writtenDay } from '../model/written-date.ts';
import type { NoticeFile } from '../notices/notice-file.ts';
import type { NoticeLetter } from '../notices/notice-letter.ts';
import type { NoticeWay } from '../notices/owed-people.ts';

/** The recipients live in France. */
const LANGUAGE = 'fr';

/** What every letter of a list says. */
export interface AskWords {
  readonly organisation: string;
  /** Where to answer; absent: the sender of the letter. */
  readonly answerTo: string | undefined;
  readonly sender: NoticeFile['sender'];
  /** `YYYY-MM-DD` of the letters. */
  readonly day: string;
}

/** The one question at the end of the period: whether somebody wants to stay. It has no room for an offer. */
export function askLetter(
  { organisation, answerTo, sender = {}, day }: AskWords,
  { person }: StoredContact,
  way: NoticeWay,
): NoticeLetter {
  const name = sender.name ?? organisation;
  const tell = (code: string, params: Readonly<Record<string, string>> = {}): string =>
    say(LANGUAGE, `retention.ask.${code}`, params);
  const whereto = answerTo === undefined ? tell(`answer_to.${way}`) : tell('answer_to.given', { contact: answerTo });
  return {
    sender: [name, ...(sender.address === undefined ? [] : sender.address.split(/\s*[,\n]\s*/))],
    date: say(LANGUAGE, 'notice.date', { date: writtenDay(day, LANGUAGE) }),
    subject: tell('subject'),
    paragraphs: [
      `${recipientOf(person, []).title},`,
      tell('held', { name }),
      tell('question', { whereto }),
      tell('otherwise'),
    ],
    apart: tell('rights', { whereto }),
    signature: name,
  };
}
