import { cachedByText } from '../../../../shared/domain/value/text-cache.ts';
import { fold } from '../../../../shared/domain/value/fold.ts';
import type { TargetField } from '../../../../shared/domain/contact/target-field.ts';
import { restored } from '../../spreadsheet/csv/double-encoding.ts';
import { CONSENTS, refusalHeader } from './header-choices.ts';
import { OTHERS, PEOPLE_HEADERS, PLACES } from './header-fields.ts';
import { DAYS } from './header-days.ts';
import { PERSON, whole, type HeaderRule } from './header-rule.ts';
import { spelledOut } from './header-spelling.ts';
import { otherPerson, type OtherPerson } from './other-person.ts';
import { transferHeader } from './transfer-consent.ts';

/** The field of a header's words with its confidence, 0 to 1. `null`: plainly not a field of Aval. */
export interface HeaderHint {
  readonly target: TargetField | null;
  readonly weight: number;
  /** It names another person than that of the row; `own` is its field where there is no other person. */
  readonly other?: { readonly when: OtherPerson; readonly own: HeaderHint | null };
  /** It mentions a refusal, but not plainly enough that each cell is one. */
  readonly asks?: true;
}

/** « Ligne d'origine », the first column of a workbook of problems. */
const SOURCE_ROW = whole('ligne d origine|original row');

/** In the order of trial: the first that matches decides. Headers are folded words. */
const RULES: readonly HeaderRule[] = [
  [null, 1, SOURCE_ROW],
  ...CONSENTS,
  ...DAYS,
  ...PLACES,
  ...PEOPLE_HEADERS,
  ...OTHERS,
];

/** `TEL_MOBILE`, `firstName` and « Né(e) le » as folded words: `tel mobile`, `first name`, `ne e le`. */
export function headerWords(header: string): string {
  return fold(restored(header).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^donot(?=\p{L})/u, 'do not ')
    .replace(/\bpostalmail\b/u, 'postal mail')
    .trim();
}

/** Whether a column contains the row numbers of a workbook of problems, which are not part of the original file. */
export function isSourceRowHeader(header: string): boolean {
  return SOURCE_ROW.test(headerWords(header));
}

/** Words of a question before its subject. */
const ASKED =
  /^(?:et |merci d |merci de |veuillez |svp |please )*(?:(?:indique[rz]|precise[rz]|saisi(?:r|ssez)|renseigne[rz]|entre[rz]|enter|provide) )?(?:(?:quel(?:le)?s? (?:est|sont|etait)|what(?: s| is| are)?|which is) )?(?:(?:votre|vos|ton|ta|tes|son|sa|ses|mon|ma|leur|your|his|her|my|the|le|la|l) )?(?=\p{L})/u;
const POLITE = / (?:svp|s il vous plait|please|obligatoire|required|facultatif|optional|de contact|off|\d)$/u;
/** « 1. Civilité »: numbered questions of a form. */
const NUMBERED = /^\d{1,2} (?=\p{L}{2})/u;

/**
 * Person or place of a field: the person of the row, its firm or its representative, home, work, or the table of a
 * database.
 */
const WHOSE = String.raw`(?:${PERSON}|person|personne(?: (?:inscrite|rencontree|concernee))?|organi[sz]ation|gerante?|dirigeante?|responsable|interlocut(?:eur|rice)|signataire|correspondante?|magasin|boutique|siege(?: social)?|societe|entreprise|etablissement|structure|facturation|livraison|correspondance|domicile|residence|bureau|travail|maison|perso|personnel(?:le)?|pro|professionnel(?:le)?|principale?|secondaire|usuel|famille|payeu(?:r|se)|payer|home|work|business|office|other|primary|secondary|mailing|billing|shipping|delivery|invoice|default address|main|company|subscriber|intervention|inscription|value|valeur|ct|hs|x|cust|normalized|sanitized)`;
const WHOSE_BEFORE = new RegExp(String.raw`^(?:${WHOSE}s?(?: \d)? )+(?=\p{L}{2})`, 'u');
const WHOSE_AFTER = new RegExp(
  String.raw`(?<=\p{L}{2})(?: (?:du |de la |de l |des |de |d |of |a )?(?:(?:votre|vos|son|sa) )?(?:${WHOSE}s?|\d))+$`,
  'u',
);
/** « Adhérent 2 » is another person. */
const SECOND_PERSON = new RegExp(String.raw`^${PERSON}s? \d$`, 'u');
const WHOSE_WORDS = new RegExp(String.raw`\b${WHOSE}s?\b|\b\d\b`, 'gu');
const GLUED = /(?<=\p{L}{2})cli(?:ent)?$/u;

/** The field of a header, for any person. */
export function namedField(hint: HeaderHint | null): TargetField | null {
  return hint?.target ?? hint?.other?.own?.target ?? null;
}

/** The words of a header for the person or the place of its field, and its number: `billing`, `bureau`, `2`; else empty. */
export function whoseWords(header: string): string {
  return [...spelledOut(headerWords(header)).matchAll(WHOSE_WORDS)].map(([word]) => word).join(' ');
}

const LONGEST = 160;

/** The meaning of a header's words; null when unknown. */
export const headerHint = cachedByText(hintOfHeader, LONGEST);

/** Fields of a single person: those of another person are not fields of this one. */
const PERSONAL: ReadonlySet<TargetField> = new Set<TargetField>([
  'civility',
  'firstName',
  'lastName',
  'fullName',
  'company',
  'jobTitle',
  'siret',
  'email',
  'phone',
  'mobile',
  'street',
  'addressComplement',
  'fullAddress',
  'postcode',
  'city',
  'country',
  'birthDate',
  'customerRef',
  'requestOn',
  'purchasedGoods',
]);

/** Below the confidence of a known heading, because names of trades also occur in cells. */
const OTHER_WEIGHT = 0.65;

function hintOfHeader(header: string): HeaderHint | null {
  if (/^(?:@|adresse @)$/i.test(header.trim())) return { target: 'email', weight: 0.9 };
  const words = headerWords(header).replace(NUMBERED, '');
  if (words === '' || words.length > LONGEST) return null;
  if (transferHeader(words) !== null) return { target: 'opposition', weight: 0.9 };
  const refusal = refusalHeader(words);
  if (refusal === 'asks') return { target: null, weight: 0.5, asks: true };
  if (refusal !== null) return { target: refusal === 'day' ? 'oppositionOn' : 'opposition', weight: 0.92 };
  const spelled = spelledOut(words);
  const own = hintOfWords(spelled) ?? hintOfParts(header);
  const when = otherPerson(spelled);
  // « Commentaire agent », « Dernier RDV conseiller » and « Connu par » describe the person, although they name another one.
  if (
    when === null ||
    !(own === null || own.target === null || PERSONAL.has(own.target) || own.target === 'collectedOn')
  )
    return own;
  return {
    target: null,
    weight: OTHER_WEIGHT,
    other: { when, own: own ?? hintOfWords(spelled.replace(/ (?:du|de la|de l|des|de|d) .*$/u, '')) },
  };
}

/** The words unchanged, then without the words for the person. */
function hintOfWords(words: string): HeaderHint | null {
  if (SECOND_PERSON.test(words)) return firstOf(words);
  const asked = words.replace(ASKED, '').replace(POLITE, '');
  const bare = asked.replace(WHOSE_BEFORE, '').replace(WHOSE_AFTER, '').replace(GLUED, '');
  for (const some of new Set([words, asked, bare, words.replace(WHOSE_BEFORE, ''), words.replace(WHOSE_AFTER, '')])) {
    const hint = firstOf(some);
    if (hint !== null) return hint;
  }
  return null;
}

/** « Apellido / Nom », « Nom (majuscules) »: the field of the parts, if they do not contradict one another. */
function hintOfParts(header: string): HeaderHint | null {
  const parts = restored(header).split(/[/|()[\]:]| [-–—] /u);
  if (parts.length < 2) return null;
  const hints = parts.flatMap((part) => hintOfWords(spelledOut(headerWords(part))) ?? []);
  const [first] = hints;
  return first !== undefined && hints.every(({ target }) => target === first.target)
    ? { ...first, weight: first.weight * 0.95 }
    : null;
}

function firstOf(folded: string): HeaderHint | null {
  for (const [target, weight, pattern] of RULES) if (pattern.test(folded)) return { target, weight };
  return null;
}

/** The fields of a header's words, the most confident first: « Adhérent » may be a name or an answer. */
export function headerHints(header: string): readonly HeaderHint[] {
  const words = spelledOut(headerWords(header).replace(NUMBERED, ''));
  return RULES.flatMap(([target, weight, pattern]) => (pattern.test(words) ? [{ target, weight }] : []));
}
