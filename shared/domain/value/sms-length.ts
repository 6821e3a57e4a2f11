/** How many text messages an SMS takes (3GPP TS 23.038 and 23.040). */
export interface SmsLength {
  readonly encoding: 'gsm7' | 'ucs2';
  /** Units of the text and of the STOP mention: characters of GSM-7 (an extended one counts twice), or of UCS-2. */
  readonly units: number;
  /** Units of one message: 160 or 70; 153 or 67 as soon as there are several. */
  readonly perMessage: number;
  readonly messages: number;
  /** The distinct characters that GSM-7 lacks, in the order of the text. */
  readonly outside: readonly string[];
  /** Units added for the STOP mention; 0 where the text has its own. */
  readonly stop: number;
}

/** The mention that an operator adds to a commercial message without one (art. L34-5 CPCE). */
export const STOP_MENTION = ' STOP 36180';

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** An escape comes before each of them. */
const EXTENDED = new Set('\f^{}\\[~]|€');

const LIMITS = { gsm7: { alone: 160, part: 153 }, ucs2: { alone: 70, part: 67 } } as const;

/** A mention to stop; « non-stop » is none. */
const STOP = /(?<!\bnon[- ])\bSTOP\b/i;

/** @param needsStop a commercial message: a STOP mention is counted where the text has none. */
export function smsLength(text: string, { needsStop }: { readonly needsStop: boolean }): SmsLength {
  const mention = needsStop && !STOP.test(text) ? STOP_MENTION : '';
  const characters = [...`${text}${mention}`];
  const outside = [...new Set(characters.filter((one) => !BASIC.has(one) && !EXTENDED.has(one)))];
  const encoding = outside.length === 0 ? 'gsm7' : 'ucs2';
  const sizes = characters.map((one) => (encoding === 'ucs2' ? one.length : EXTENDED.has(one) ? 2 : 1));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const { alone, part } = LIMITS[encoding];
  const isAlone = units <= alone;
  return {
    encoding,
    units,
    perMessage: isAlone ? alone : part,
    messages: isAlone ? 1 : parts(sizes, part),
    outside,
    stop: mention.length,
  };
}

/** A character of two units is never split between two messages. */
function parts(sizes: readonly number[], part: number): number {
  let [messages, filled] = [1, 0];
  for (const size of sizes) {
    if (filled + size > part) [messages, filled] = [messages + 1, 0];
    filled += size;
  }
  return messages;
}

/** A remark on the length of a message, with the code of its sentence. */
export interface SmsRemark {
  readonly code: 'one' | 'several' | 'stop' | 'outside';
  readonly params: Readonly<Record<string, string | number>>;
}

/** How many messages a text takes, and why not fewer. */
export function smsRemarks({
  units,
  perMessage,
  messages,
  outside,
  stop,
}: Omit<SmsLength, 'encoding'>): readonly SmsRemark[] {
  return [
    { code: messages === 1 ? 'one' : 'several', params: { units, perMessage, messages } },
    ...(stop === 0 ? [] : [{ code: 'stop', params: { stop } } as const]),
    ...(outside.length === 0 ? [] : [{ code: 'outside', params: { characters: outside.join(' ') } } as const]),
  ];
}
