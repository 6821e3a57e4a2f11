import type { ConsentEvent } from '../../../shared/domain/contact/contact.ts';

/** Builds consent events of files, records and the ledger in one key order, so that equal events have equal texts. */

/** The content of a consent text, independent of person and date. */
export type ConsentText = Pick<
  ConsentEvent,
  | 'organisations'
  | 'operators'
  | 'goods'
  | 'mentions'
  | 'wording'
  | 'purpose'
  | 'positiveAct'
  | 'proof'
  | 'outsideHours'
  | 'parental'
>;

/** The answer of one person, with its date. */
export type ConsentAnswer = Pick<ConsentEvent, 'channel' | 'event' | 'at' | 'until' | 'slot' | 'coordinate'>;

const TEXT_FIELDS = [
  'organisations',
  'operators',
  'goods',
  'mentions',
  'wording',
  'purpose',
  'positiveAct',
  'proof',
  'outsideHours',
  'parental',
] as const satisfies readonly (keyof ConsentText)[];

/** The consent text of an event, or of an object with its fields. */
export function consentText(holder: {
  readonly [Field in keyof ConsentText]: ConsentText[Field] | undefined;
}): ConsentText {
  const text: Record<string, unknown> = {};
  for (const field of TEXT_FIELDS) if (holder[field] !== undefined) text[field] = holder[field];
  return text;
}

/** @param text as `consentText` makes it. */
export function consentEvent(
  {
    channel,
    event,
    at,
    until,
    slot,
    coordinate,
  }: { readonly [Field in keyof ConsentAnswer]: ConsentAnswer[Field] | undefined } & Pick<
    ConsentAnswer,
    'channel' | 'event' | 'at'
  >,
  text: ConsentText,
): ConsentEvent {
  return {
    channel,
    event,
    at,
    ...text,
    ...(until === undefined ? {} : { until }),
    ...(slot === undefined ? {} : { slot }),
    ...(coordinate === undefined ? {} : { coordinate }),
  };
}
