import { foldWords } from '../value/fold.ts';
import type { Meaning, ReturnKind } from './meaning.ts';

/** Tools whose files are known from the start. */
export const RETURN_TOOLS = ['vicidial', 'brevo', 'mailchimp', 'stop_list'] as const;
export type ReturnTool = (typeof RETURN_TOOLS)[number];

/** A meaning, and whether a user has to confirm it the first time. */
export interface KnownCode {
  readonly meaning: Meaning;
  readonly isAsked: boolean;
}

/** VICIdial's own statuses, from the flags of its table of statuses. */
const VICIDIAL: Readonly<Partial<Record<Meaning, string>>> = {
  not_called: 'NEW QUEUE INCALL',
  no_answer: 'NA N DAIR ADAIR LRERR ERI ADCT',
  busy: 'B AB',
  machine: 'A AA AM AL PM',
  answered: 'DROP XDROP PDROP TIMEOT AFTHRS NANQUE IVRXFR MAXCAL PU DEC NP XFER',
  out_of_service: 'DC ADC',
  fax: 'AFAX',
  refused: 'NI',
  opposed: 'DNC',
  callback: 'CALLBK CBHOLD',
  sale: 'SALE',
};

/** Matches of a dialer's list are a person's no only where the list is this client's alone. */
const ASKED_OF_VICIDIAL: Readonly<Record<string, Meaning>> = {
  DNCC: 'opposed',
  DNCL: 'not_called',
  DNCI: 'not_called',
};

/** Plain words, folded, that mean one thing in each tool. */
const WORDS: Readonly<Partial<Record<Meaning, string>>> = {
  no_answer:
    'no answer|noanswer|unanswered|missed|manque|non decroche|non reponse|nrp|pas de reponse|sans reponse|ne repond pas|non joignable|injoignable',
  busy: 'busy|occupe|occupee|ligne occupee',
  machine: 'answering machine|voicemail|repondeur|messagerie|boite vocale',
  answered: 'answered|joint|repondu|decroche|contact argumente|argumente',
  refused: 'not interested|refus|refuse|refu|a dit non|pas interesse|pas interessee',
  opposed: 'dnc|do not call|donotcall|ne plus appeler|opposition',
  opposed_all: 'do not contact|ne plus contacter',
  callback: 'callback|call back|a rappeler|rappel|rappeler',
  sale: 'sale|vente|vendu',
  wrong_number: 'wrong number|faux numero|mauvais numero',
  out_of_service:
    'disconnected|disconnected number|hors service|numero invalide|invalid number|numero non attribue|non attribue',
  fax: 'fax',
  deceased: 'deceased|decede|decedee|dcd',
  not_called: 'not called|pas appele|non appele',
  ignored: 'ne pas compter|subscribed|abonne|abonnee|inscrit|inscrite',
  unsubscribed: 'unsubscribed|unsubscribe|desinscrit|desinscrite|desinscription|desabonne|desabonnee|optout|opt out',
  stop: 'stop|stop sms',
  complaint: 'complaint|complained|spam|plainte|spam complaint',
  bounced_hard: 'hard bounce|hardbounce|bounced hard|hard bounced|cleaned|adresse inexistante|invalid email',
  bounced_soft: 'soft bounce|softbounce|bounced soft|soft bounced|deferred',
  delivered: 'delivered|remis|livre|delivre|recu|sent|envoye',
  opened: 'opened|open|ouvert|ouverture|unique opened|first opening|premiere ouverture|loaded by proxy',
  clicked: 'clicked|click|clique|clic',
  replied: 'replied|reply|repondu par message',
  npai: 'npai|pnd|non distribuable|n habite pas a l adresse indiquee|destinataire inconnu a l adresse|destinataire inconnu',
  bad_address: 'adresse incomplete|acces ou adresse errone|defaut d acces ou d adressage|adresse erronee',
  moved: 'demenage|a demenage|moved',
  letter_refused: 'pli refuse|pli refuse par le destinataire|refuse par le destinataire',
  unclaimed: 'non reclame|pli avise et non reclame|unclaimed',
};

const BY_STATUS = new Map(
  Object.entries(VICIDIAL).flatMap(([meaning, codes]) =>
    codes.split(' ').map((code): [string, Meaning] => [code, meaning as Meaning]),
  ),
);

const BY_WORDS = new Map(
  Object.entries(WORDS).flatMap(([meaning, words]) =>
    words.split('|').map((word): [string, Meaning] => [word, meaning as Meaning]),
  ),
);

const YES = new Set(['true', 'vrai', 'yes', 'oui', '1']);
const NO = new Set(['false', 'faux', 'no', 'non', '0', '']);

/** What a code means in a tool, or in plain words; null: a user has to say. */
export function knownCode(code: string, tool: ReturnTool | null): KnownCode | null {
  const folded = foldWords(code);
  if (tool === 'vicidial') {
    const status = code.trim().toUpperCase();
    const asked = ASKED_OF_VICIDIAL[status];
    if (asked !== undefined) return { meaning: asked, isAsked: true };
    const meaning = BY_STATUS.get(status);
    return meaning === undefined ? null : { meaning, isAsked: false };
  }
  if (tool === 'brevo') {
    if (YES.has(folded)) return { meaning: 'unsubscribed', isAsked: false };
    if (NO.has(folded)) return { meaning: 'ignored', isAsked: false };
  }
  const meaning = BY_WORDS.get(folded);
  return meaning === undefined ? null : { meaning, isAsked: false };
}

/** What a file is about: its kind, and of messages, where the file tells, the coordinate that they were sent to. */
export type ReturnSubject = ReturnKind | 'emails' | 'texts';

/**
 * Plain words of a no are used for every channel: the channel that they close is that of the file. Null: the word is not
 * clear there (the operators of text messages write « refusé » of a message that they did not deliver).
 */
const NOES_BY_SUBJECT: Readonly<Record<ReturnSubject, Readonly<Partial<Record<Meaning, Meaning | null>>>>> = {
  calls: { unsubscribed: 'opposed', stop: 'opposed' },
  emails: { opposed: 'unsubscribed', stop: 'unsubscribed', refused: null },
  messages: { opposed: null, refused: null },
  texts: { opposed: 'stop', unsubscribed: 'stop', refused: null },
  letters: {
    opposed: 'letter_refused',
    refused: 'letter_refused',
    stop: 'letter_refused',
    unsubscribed: 'letter_refused',
  },
};

/** What a code means in a file about something; null: a user has to say. */
export function knownCodeIn(subject: ReturnSubject, code: string, tool: ReturnTool | null): KnownCode | null {
  const known = knownCode(code, tool);
  if (known === null) return null;
  const meaning = NOES_BY_SUBJECT[subject][known.meaning];
  if (meaning === undefined) return known;
  return meaning === null ? null : { ...known, meaning };
}

const REFUSAL =
  /\b(?:dnc\w*|do not|stop\w*|oppos\w*|refus\w*|ne (?:veut |souhaite )?(?:plus|pas)|blocklist\w*|blacklist\w*|desinscri\w*|desabonn\w*|unsub\w*)\b/;

/** Whether a code, or its name, speaks of a refusal: such a one is never passed over. */
export function speaksOfRefusal(code: string, name: string | null): boolean {
  return REFUSAL.test(foldWords(code)) || (name !== null && REFUSAL.test(foldWords(name)));
}
