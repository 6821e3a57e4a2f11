import { normaliseEmails } from '../../../../shared/domain/value/email.ts';
import { normalisePhones, type PhoneContext } from '../../../../shared/domain/value/phone.ts';

const EMAIL = /[^\s<>()@,;:]+@[^\s<>()@,;:]+\.\p{L}{2,}/gu;
const PHONE = /(?<![\d+])(?:\+33\s?|0)[1-9](?:[\s.-]?\d\d){4}(?!\d)/g;

export interface FoundCoordinates {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** The text without them. */
  readonly rest: string;
}

/** The e-mails and whole French numbers within a text about something else. */
export function reachIn(text: string, context: PhoneContext = {}): FoundCoordinates {
  const emails = (text.match(EMAIL) ?? []).flatMap((found) => normaliseEmails(found).value ?? []);
  const withoutEmails = text.replace(EMAIL, ' ');
  const phones = (withoutEmails.match(PHONE) ?? []).flatMap((found) => normalisePhones(found, context).value ?? []);
  return { emails, phones, rest: withoutEmails.replace(PHONE, ' ').replace(/[\s,;:/<>()-]+$/u, '') };
}
