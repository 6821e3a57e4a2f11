import { say } from '../../../shared/text/index.ts';
import type { Capture, OwedSource } from '../model/owed-sources.ts';
import { readableName, recipientOf } from '../model/recipient.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { shortDay, writtenDay } from '../model/written-date.ts';
import type { NoticeFile } from './notice-file.ts';
import type { NoticeWay } from './owed-people.ts';

/** The recipients live in France. */
const LANGUAGE = 'fr';

/** A notice to one person, as paragraphs. */
export interface NoticeLetter {
  /** Name and address of the sender, line by line. */
  readonly sender: readonly string[];
  readonly date: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** The right to object, apart from everything else (art. 21(4) RGPD). */
  readonly apart: string;
  readonly signature: string;
}

/** The text of the notices of one list. */
export class NoticeText {
  readonly #file: NoticeFile;
  readonly #organisation: string;
  readonly #date: string;

  /** @param day `YYYY-MM-DD`: the day of the letters. */
  constructor(file: NoticeFile, organisation: string, day: string) {
    this.#file = file;
    this.#organisation = organisation;
    this.#date = writtenDay(day, LANGUAGE);
  }

  /** What it says to everybody: kept as the text of the notice. */
  get common(): string {
    return JSON.stringify({ organisation: this.#organisation, ...this.#file });
  }

  /**
   * @param title the salutation: « Madame ». @param sources the sources that the letter names; at least one. @param also
   * the paragraphs that inform others too, because the message comes into their mailbox.
   */
  to(
    contact: StoredContact,
    title: string,
    { sources, way, also }: { sources: readonly OwedSource[]; way: NoticeWay; also: readonly string[] },
  ): NoticeLetter {
    const { contact: where, purposes, dpo, recipients = [], retention, basis, sender = {}, place } = this.#file;
    const name = sender.name ?? this.#organisation;
    const tell = (code: string, params: Readonly<Record<string, string>> = {}): string =>
      say(LANGUAGE, `notice.${code}`, params);
    const date = this.#date;
    return {
      sender: [name, ...(sender.address === undefined ? [] : sender.address.split(/\s*[,\n]\s*/))],
      date: place === undefined ? tell('date', { date }) : tell('date_at', { place, date }),
      subject: tell('subject'),
      paragraphs: [
        `${title},`,
        tell(`nothing_asked.${way}`),
        tell('held', { name, data: dataOf(contact) }),
        sources.length === 1
          ? tell('source', { source: sourceWords(sources[0]) })
          : tell('sources', { sources: sources.map(sourceWords).join(' ; ') }),
        ...also,
        [
          tell('purposes', { purposes: ended(purposes) }),
          tell('basis', { basis: ended(basis ?? say(LANGUAGE, 'ready.basis.legitimate_interest')) }),
          recipients.length === 0 ? tell('recipients_none') : tell('recipients', { recipients: recipients.join(', ') }),
          tell('retention', { retention: ended(retention ?? tell('retention_usual')) }),
        ].join(' '),
        [
          tell('rights', { contact: ended(where) }),
          ...(dpo === undefined ? [] : [tell('dpo', { dpo: ended(dpo) })]),
          tell('complaint'),
        ].join(' '),
      ],
      apart: tell('objection', { contact: ended(where) }),
      signature: this.#file.signature ?? name,
    };
  }
}

/** Somebody who shares the address of a message, and what he or she is owed. */
export interface TooInformed {
  readonly contact: StoredContact;
  readonly sources: readonly OwedSource[];
}

/** The paragraph that informs one of them by name. */
export function alsoInformed({ contact, sources }: TooInformed): string {
  const { person } = contact;
  return say(LANGUAGE, 'notice.also', {
    person: readableName(recipientOf(person, [])) || (person.company ?? ''),
    data: dataOf(contact),
    sources: ended(sources.map(sourceWords).join(' ; ')),
  });
}

/**
 * The paragraph that informs all of a mailbox without their names: the data and the sources of each, and where to ask.
 *
 * @param people more than one. @param contact where to ask.
 */
export function manyInformed(people: readonly TooInformed[], contact: string): string {
  const kinds = DATA_KINDS.filter((kind) => people.some((one) => hasData(one.contact, kind)));
  const sources = new Set(people.flatMap((one) => one.sources.map(sourceWords)));
  return say(LANGUAGE, 'notice.also_many', {
    count: people.length - 1,
    data: dataWords(kinds),
    sources: ended([...sources].join(' ; ')),
    contact: ended(contact),
  });
}

/** Without its final point: the sentence has one. */
function ended(text: string): string {
  return text.trim().replace(/\s*\.$/, '');
}

function sourceWords(owed: OwedSource | undefined): string {
  if (owed === undefined) throw new Error('a notice without a source');
  const { kind, source, received, capture } = owed;
  const from = say(LANGUAGE, `notice.from.${kind}`, { source: source ?? say(LANGUAGE, 'notice.unnamed') });
  if (capture === null)
    return received === null ? from : say(LANGUAGE, 'notice.received', { words: from, day: shortDay(received) });
  const { capturedOn, reuseTerms } = capture;
  const whence = [from, ...placeWords(capture)].join(', ');
  const words =
    received === null || received === capturedOn
      ? whence
      : say(LANGUAGE, 'notice.received_later', { words: whence, day: shortDay(received) });
  return reuseTerms === undefined ? words : say(LANGUAGE, 'notice.reuse_terms', { words, terms: ended(reuseTerms) });
}

/** Where and when public data was captured. */
function placeWords({ capturedFrom: place, capturedOn }: Capture): readonly string[] {
  const day = capturedOn === undefined ? undefined : shortDay(capturedOn);
  if (place === undefined) return day === undefined ? [] : [say(LANGUAGE, 'notice.captured_on', { day })];
  return [
    day === undefined
      ? say(LANGUAGE, 'notice.captured_from', { place })
      : say(LANGUAGE, 'notice.captured', { place, day }),
  ];
}

const DATA_KINDS = ['name', 'company', 'address', 'email', 'phone'] as const;
type DataKind = (typeof DATA_KINDS)[number];

/** The categories of data (art. 14(1)(d)). */
function dataOf(contact: StoredContact): string {
  return dataWords(DATA_KINDS.filter((kind) => hasData(contact, kind)));
}

function dataWords(kinds: readonly DataKind[]): string {
  return kinds.map((kind) => say(LANGUAGE, `notice.data.${kind}`)).join(', ');
}

function hasData({ person, emails, phones }: StoredContact, kind: DataKind): boolean {
  switch (kind) {
    case 'name':
      return person.lastName !== undefined || person.firstName !== undefined;
    case 'company':
      return person.company !== undefined;
    case 'address':
      return person.street !== undefined || person.postcode !== undefined;
    case 'email':
      return emails.length > 0;
    case 'phone':
      return phones.length > 0;
  }
}

/** The text without the right to object, for a merge or an e-mail: an empty line between paragraphs. */
export function plainText({ paragraphs }: NoticeLetter): string {
  return paragraphs.join('\n\n');
}
