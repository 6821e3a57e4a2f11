import type { ChannelScope } from '../channel.ts';
import type { CallOutcome } from '../contact/words.ts';

/** What a file of returns is about. */
export const RETURN_KINDS = ['calls', 'messages', 'letters'] as const;
export type ReturnKind = (typeof RETURN_KINDS)[number];

/** What became of a call, a message or a letter: a closed list. A row has one of them. */
export const MEANINGS = [
  'no_answer',
  'busy',
  'machine',
  'answered',
  'refused',
  'opposed',
  'opposed_all',
  'callback',
  'sale',
  'wrong_number',
  'out_of_service',
  'fax',
  'deceased',
  'not_called',
  'ignored',
  'unsubscribed',
  'stop',
  'complaint',
  'bounced_hard',
  'bounced_soft',
  'delivered',
  'opened',
  'clicked',
  'replied',
  'npai',
  'bad_address',
  'moved',
  'letter_refused',
  'unclaimed',
] as const;
export type Meaning = (typeof MEANINGS)[number];

/** Asked about once a file: a refused letter or a complaint may be a no, to a channel or to everything, or not. */
export const ASKED_EACH_FILE = ['letter_refused', 'complaint'] as const satisfies readonly Meaning[];
export type AskedEachFile = (typeof ASKED_EACH_FILE)[number];

/** What each of them may be taken as, the usual answer first. */
export const ANSWERS_EACH_FILE: Readonly<Record<AskedEachFile, readonly Meaning[]>> = {
  letter_refused: ['letter_refused', 'opposed_all', 'ignored'],
  complaint: ['complaint', 'opposed_all'],
};

/** What a kind of return is asked about in the window, in the order of the buttons. */
export const MEANINGS_OF_KIND: Readonly<Record<ReturnKind, readonly Meaning[]>> = {
  calls: [
    'answered',
    'no_answer',
    'machine',
    'busy',
    'callback',
    'sale',
    'refused',
    'opposed',
    'opposed_all',
    'wrong_number',
    'out_of_service',
    'fax',
    'deceased',
    'not_called',
    'ignored',
  ],
  messages: [
    'unsubscribed',
    'stop',
    'complaint',
    'bounced_hard',
    'bounced_soft',
    'delivered',
    'opened',
    'clicked',
    'replied',
    'opposed_all',
    'ignored',
  ],
  letters: ['npai', 'bad_address', 'moved', 'letter_refused', 'unclaimed', 'deceased', 'opposed_all', 'ignored'],
};

export interface Effect {
  /** It counts as a call, with this outcome. */
  readonly call?: CallOutcome;
  /** Channels that the person closed; `list`: that of the list, else of the coordinate. */
  readonly closes?: readonly ChannelScope[] | 'list';
  /** The kind of coordinate that is dead from that day on. No opposition. */
  readonly dead?: 'phone' | 'email' | 'address';
  /** It counts against the e-mail: the third within `SOFT_DAYS` is a dead one. */
  readonly soft?: true;
  /** The last contact that came from the person. */
  readonly touches?: true;
  readonly callback?: true;
  /** Somebody has to confirm it. */
  readonly suspicion?: 'deceased' | 'moved';
}

export const SOFT_TIMES = 3;
export const SOFT_DAYS = 90;

/** Effects by meaning (H-3, H-4, L221-16 code de la consommation; R-1: to open a message is no contact). */
export const EFFECTS: Readonly<Record<Meaning, Effect>> = {
  no_answer: { call: 'no_answer' },
  busy: { call: 'no_answer' },
  machine: { call: 'no_answer' },
  answered: { call: 'answered' },
  refused: { call: 'refused' },
  opposed: { call: 'refused', closes: ['phone', 'automated_call'] },
  opposed_all: { call: 'refused', closes: ['all'] },
  callback: { call: 'answered', callback: true },
  sale: { call: 'answered', touches: true },
  wrong_number: { call: 'no_answer', dead: 'phone' },
  out_of_service: { call: 'no_answer', dead: 'phone' },
  fax: { call: 'no_answer', dead: 'phone' },
  deceased: { call: 'answered', suspicion: 'deceased' },
  not_called: {},
  ignored: {},
  unsubscribed: { closes: ['email'] },
  stop: { closes: ['sms'] },
  complaint: { closes: 'list' },
  bounced_hard: { dead: 'email' },
  bounced_soft: { soft: true },
  delivered: {},
  opened: {},
  clicked: { touches: true },
  replied: { touches: true },
  npai: { dead: 'address' },
  bad_address: { dead: 'address' },
  moved: { suspicion: 'moved' },
  letter_refused: { closes: ['post'] },
  unclaimed: {},
};
