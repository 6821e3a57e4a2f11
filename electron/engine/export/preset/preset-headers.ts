import type { PresetField } from '../../../../shared/contract/documents/preset.ts';
import { foldWords } from '../../../../shared/domain/value/fold.ts';
import { PHONE_FIELDS } from './preset-cell.ts';

/** Headers of tools for calls, French and English, as folded words. */
const HEADERS: readonly (readonly [PresetField, RegExp])[] = [
  [
    'reference',
    /^(?:id|ids?|indice|ref|reference|identifiant|cle|code|key|external id|(?:vendor )?lead code|vendor lead code|(?:id|code|no|num|numero|ref) (?:client|contact|fiche|lead)|(?:client|contact|customer|lead|account) (?:id|number|ref)|fiche)$/,
  ],
  ['firstName', /^(?:prenom|first ?name|given name|prenom (?:client|contact))$/],
  ['lastName', /^(?:nom|last ?name|surname|family name|nom de famille|nom (?:client|contact))$/],
  ['name', /^(?:name|full ?name|nom complet|nom (?:et )?prenom|prenom (?:et )?nom|contact|client|customer(?: name)?)$/],
  ['civility', /^(?:civ|civilite|titre|title|salutation|genre)$/],
  ['company', /^(?:societe|raison sociale|entreprise|organisation|company(?: name)?|organization|enseigne)$/],
  ['complement', /^(?:complement(?: (?:d )?adresse)?|adresse 2|address 2|address line 2|batiment)$/],
  ['street', /^(?:adresse|adresse 1|address|address 1|address line 1|rue|voie|street)$/],
  ['postcode', /^(?:cp|code postal|codepostal|zip|zip code|zipcode|postal code|post ?code)$/],
  ['city', /^(?:ville|commune|localite|city|town)$/],
  ['country', /^(?:pays|country|country code)$/],
  ['zone', /^(?:fuseau(?: horaire)?|time ?zone|tz)$/],
  ['callFrom', /^(?:call from|appeler (?:de|des|a partir de)|heure (?:de )?debut|debut appel|from)$/],
  ['callUntil', /^(?:call (?:to|until)|appeler jusqu ?a?|heure (?:de )?fin|fin appel|until)$/],
  ['attempts', /^(?:max (?:attempts|tentatives)|tentatives(?: max)?|attempts|essais|nb (?:essais|tentatives)|tries)$/],
  ['basis', /^(?:base(?: legale)?|fondement|consent basis|legal basis)$/],
  ['consentUntil', /^(?:(?:date )?fin (?:de l )?(?:accord|consentement)|consent (?:until|end)|accord jusqu ?a?u?)$/],
  ['consentOn', /^(?:date (?:d |de |du )?(?:accord|consentement|opt ?in)|consent date|opt ?in date|accord(?: le)?)$/],
  ['origin', /^(?:origine|source|provenance|origin)$/],
  ['sentence', /^(?:commentaires?|comments?|phrase|notes?|remarques?|observations?|script|infos?)$/],
  ['campaign', /^(?:campagne|campaign|operation|nom campagne|campaign name)$/],
];

const PHONE =
  /^(?:(?:n|no|num|numero|number)(?: (?:de )?)?)?(?:tel|telephone|tels?|phone|mobile|portable|gsm|fixe|ligne)\b.*$|^(?:tel|phone|telephone|mobile|portable)\d+$|^(?:numero|number|num)(?: ?\d)?$/;

/** The field of each header, each field once; numbers in the order of their columns. Null: an unknown header. */
export function fieldsOfHeaders(headers: readonly string[]): readonly (PresetField | null)[] {
  const used = new Set<PresetField>();
  return headers.map((header) => {
    const words = foldWords(header).trim();
    const field = PHONE.test(words)
      ? PHONE_FIELDS.find((phone) => !used.has(phone))
      : HEADERS.find(([, pattern]) => pattern.test(words))?.[0];
    if (field === undefined || used.has(field)) return null;
    used.add(field);
    return field;
  });
}
