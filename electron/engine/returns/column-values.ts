import { readReference } from '../../../shared/domain/contact/reference.ts';
import { knownCode } from '../../../shared/domain/returns/known-codes.ts';
import { USUAL_ZONE } from '../../../shared/domain/returns/zones.ts';
import { normaliseEmails } from '../../../shared/domain/value/email.ts';
import { returnedPhone } from '../../../shared/domain/value/returned-phone.ts';
import { tidyText } from '../import/cell/cell-text.ts';
import type { SampleRow } from '../import/table/sample-rows.ts';
import { ReturnMoments } from './return-moment.ts';

/** What part of its cells a column needs to be what its heading says. */
export const MOSTLY = 0.5;

/** Whether its values alone say what a column is. */
export function tells(
  target: 'reference' | 'email' | 'phone' | 'code' | 'at',
  index: number,
  rows: readonly SampleRow[],
): boolean {
  const isTelling = {
    reference: isCodedReference,
    email: isEmail,
    phone: (text: string) => returnedPhone(text) !== null,
    code: isKnownCode,
    at: isInstant,
  }[target];
  return share(index, rows, (text) => text !== '', true) > 0 && share(index, rows, isTelling) >= 0.8;
}

/** A reference with the code of its workspace. */
export function isCodedReference(text: string): boolean {
  const reference = readReference(text);
  return reference !== null && reference.code !== null;
}

/** A day with a time. */
function isInstant(text: string): boolean {
  return new ReturnMoments(USUAL_ZONE).read(text)?.includes('T') ?? false;
}

/** Whether a text is an e-mail address. */
export function isEmail(text: string): boolean {
  return text.includes('@') && normaliseEmails(text).value !== null;
}

/** Of the cells that hold something; of all of them with `ofAll`. 1 where there are none. */
export function share(
  index: number,
  rows: readonly SampleRow[],
  isMeant: (text: string) => boolean,
  ofAll = false,
): number {
  const texts = rows.map(({ cells }) => tidyText(cells[index] ?? null));
  const counted = ofAll ? texts : texts.filter((text) => text !== '');
  return counted.length === 0 ? (ofAll ? 0 : 1) : counted.filter(isMeant).length / counted.length;
}

/** Whether a text is a plain word of a result. */
export function isKnownCode(text: string): boolean {
  return knownCode(text, null) !== null;
}
