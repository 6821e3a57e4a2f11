import type { ConsentEvent } from '../../../shared/domain/contact/contact.ts';

/**
 * Consent events come from files, from hand and from the ledger. They are made here, so that equal
 * events are equal texts, key by key.
 */

/** What a text said, no matter who answered it and when. */
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

/** What one person answered, and when. */
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

/** The text of an event, or of whatever holds one. */
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
