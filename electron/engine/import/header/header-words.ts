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

/** What a header's words say about its column: a field and how plainly, 0 to 1. `null`: plainly not one of Aval’s. */
export interface HeaderHint {
  readonly target: TargetField | null;
  readonly weight: number;
  /** It names another person than that of the row; `own` is what it means where there is no other person. */
  readonly other?: { readonly when: OtherPerson; readonly own: HeaderHint | null };
  /** It speaks of a refusal, though not so plainly that a cell of it is one. */
  readonly asks?: true;
}

/** « Ligne d'origine », before the columns of a workbook of problems. */
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

/** Whether a column holds the row numbers that a workbook of problems adds: they are no part of the file that it came from. */
export function isSourceRowHeader(header: string): boolean {
  return SOURCE_ROW.test(headerWords(header));
}

/** What a form asks with before it names what it wants. */
const ASKED =
  /^(?:et |merci d |merci de |veuillez |svp |please )*(?:(?:indique[rz]|precise[rz]|saisi(?:r|ssez)|renseigne[rz]|entre[rz]|enter|provide) )?(?:(?:quel(?:le)?s? (?:est|sont|etait)|what(?: s| is| are)?|which is) )?(?:(?:votre|vos|ton|ta|tes|son|sa|ses|mon|ma|leur|your|his|her|my|the|le|la|l) )?(?=\p{L})/u;
const POLITE = / (?:svp|s il vous plait|please|obligatoire|required|facultatif|optional|de contact|off|\d)$/u;
/** « 1. Civilité », as questions of a form are numbered. */
const NUMBERED = /^\d{1,2} (?=\p{L}{2})/u;

/** Whose it is or where: the person of the row, its firm or anyone who answers for it, home, work, or the table of a database. */
const WHOSE = String.raw`(?:${PERSON}|person|personne(?: (?:inscrite|rencontree|concernee))?|organi[sz]ation|gerante?|dirigeante?|responsable|interlocut(?:eur|rice)|signataire|correspondante?|magasin|boutique|siege(?: social)?|societe|entreprise|etablissement|structure|facturation|livraison|correspondance|domicile|residence|bureau|travail|maison|perso|personnel(?:le)?|pro|professionnel(?:le)?|principale?|secondaire|usuel|famille|payeu(?:r|se)|payer|home|work|business|office|other|primary|secondary|mailing|billing|shipping|delivery|invoice|default address|main|company|subscriber|intervention|inscription|value|valeur|ct|hs|x|cust|normalized|sanitized)`;
const WHOSE_BEFORE = new RegExp(String.raw`^(?:${WHOSE}s?(?: \d)? )+(?=\p{L}{2})`, 'u');
const WHOSE_AFTER = new RegExp(
  String.raw`(?<=\p{L}{2})(?: (?:du |de la |de l |des |de |d |of |a )?(?:(?:votre|vos|son|sa) )?(?:${WHOSE}s?|\d))+$`,
  'u',
);
/** « Adhérent 2 » is another one. */
const SECOND_PERSON = new RegExp(String.raw`^${PERSON}s? \d$`, 'u');
const GLUED = /(?<=\p{L}{2})cli(?:ent)?$/u;

/** The field that a header names, no matter who it is of. */
export function namedField(hint: HeaderHint | null): TargetField | null {
  return hint?.target ?? hint?.other?.own?.target ?? null;
}

const LONGEST = 160;

/** What the words of a header say; null when they say nothing that we know. */
export const headerHint = cachedByText(hintOfHeader, LONGEST);

/** What is somebody's own: of another person it is no field of this one. */
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

/** Below what makes a cell a known heading: the name of a trade also occurs in cells. */
const OTHER_WEIGHT = 0.65;

function hintOfHeader(header: string): HeaderHint | null {
  if (/^(?:@|adresse @)$/i.test(header.trim())) return { target: 'email', weight: 0.9 };
  const words = headerWords(header).replace(NUMBERED, '');
  if (words === '' || words.length > LONGEST) return null;
  const refusal = refusalHeader(words);
  if (refusal === 'asks') return { target: null, weight: 0.5, asks: true };
  if (refusal !== null) return { target: refusal === 'day' ? 'oppositionOn' : 'opposition', weight: 0.92 };
  const spelled = spelledOut(words);
  const own = hintOfWords(spelled) ?? hintOfParts(header);
  const when = otherPerson(spelled);
  // « Commentaire agent », « Dernier RDV conseiller » and « Connu par » describe the person, no matter who else they name.
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

/** The words as they stand, then without what only tells whose they are. */
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

/** « Apellido / Nom », « Nom (majuscules) »: what the parts name, where they do not contradict one another. */
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

/** The fields that the words of a header name, the plainest first: « Adhérent » may be a name or an answer. */
export function headerHints(header: string): readonly HeaderHint[] {
  const words = spelledOut(headerWords(header).replace(NUMBERED, ''));
  return RULES.flatMap(([target, weight, pattern]) => (pattern.test(words) ? [{ target, weight }] : []));
}
