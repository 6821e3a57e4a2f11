/**
 * Whether a header names another person than that of the row: an adviser, a referrer, a relative, an emergency contact.
 * Their coordinates are never used as keys.
 */
export type OtherPerson =
  /** Another person in any table with its own people. */
  | 'always'
  /** The person of the row where the table has no other names: the payer, the representative of a firm or a child. */
  | 'beside_names';

function words(pattern: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, 'u');
}

/** Of the firm itself, or of an employee. */
const STAFF = words(
  [
    'conseill(?:er|ere)s?',
    'vendeu(?:rs?|ses?)',
    'technicien(?:ne)?s?',
    'agente?s?(?! immobilier)',
    'operat(?:eur|rice)s?',
    'tele ?(?:prospect|oper|conseill|vend|act)\\p{L}*',
    'gestionnaires?',
    'animat(?:eur|rice)s?',
    'format(?:eur|rice)s?',
    'poseurs?',
    'installat(?:eur|rice)s?',
    'representants? (?:commercial|commerciaux)',
    'representants?$',
    'code representant',
    'vrp',
    'apporteurs?(?: d affaires)?',
    'prescript(?:eur|rice)s?',
    'chargee?s? (?:d affaires?|de clientele|de compte|de mission|de dossier|de suivi|d etudes?)',
    '(?:du|de la|de notre|notre|par le|son|sa) commerciale?s?',
    '^commerciale?s?$',
    '(?:mails?|e ?mails?|courriel|tel|telephone|portable|mobile|prenom|code) (?:commerciale?|commerciaux)',
    'commerciale? (?:affectee?|attribuee?|referente?|suivi|en charge)',
    'responsable (?:commerciale?|hierarchique|(?:du |de )?(?:dossier|compte|secteur|suivi|clientele|projet|affaire))',
    'utilisat(?:eur|rice)s?(?: creation| modif\\p{L}*)?',
    '^user(?: name| id| \\d)*$',
    'user (?:modif|creat)\\p{L}*',
    'createur',
    'auteur(?: de la fiche)?',
    'accueillante?',
    'hotesses?',
    'closers?',
    'setters?',
    'salespersons?',
    'salesm[ae]n',
    'sales ?reps?(?:resentatives?)?',
    'account (?:managers?|executives?)',
    'advis[eo]rs?',
    'agents?',
    'assigned(?: to| user(?: name)?)?',
    'attribuee? a',
    'affectee? a',
    'owners?(?: id)?',
    'proprietaires? (?:du|de la|de l) (?:contact|compte|piste|fiche|lead|opportunite|societe|entreprise)',
    'managers?(?: s)?',
    'supervis(?:or|eur|eure)s?',
    'reports to',
    'rattachee? a',
    'superieur(?:e)?(?: hierarchique)?',
    '(?:contact|interlocut(?:eur|rice)) (?:chez nous|interne)',
    '(?:notre|nos) (?:interlocut(?:eur|rice)s?|contacts?|commerciale?)',
    'qui (?:s en occupe|suit|gere|le suit|la suit)',
    'referente?s?',
    'gere par',
    'suivie?s? par',
  ].join('|'),
);

/** « Saisi par », « Reçu par », « created by »: the author of an action, unless it is the referrer of the person. */
const DOER =
  /(?:^|\s)(?!(?:connu|decouverte?|trouve|contact|joignable|prefere|envoye|recue?s?|notifie|informe|canal) par (?:le |la |l |un |une )?(?:sms|mail|e ?mail|courrier|telephone|tel|quel|internet|newsletter|radio|pub))\p{L}+(?:e|ee|i|ie|is|ise|it|ite|u|ue|es|ees|ert|erte)s? par$|\b(?:last )?(?:created|modified|updated|entered|assigned|referred|recommended|sold|called|added|owned|handled|managed|recorded|imported|brought|taken|introduced|registered|signed|invited) by(?: (?:name|email|id))?$/u;
const HOW_WE_KNOW = /\b(?:connue?|decouverte?|trouvee?|eue?|contactee?|informee?) par$/;

/** Family, and people who live or sign with the person. */
const FAMILY = words(
  [
    'conjoint(?: e)?',
    'conjointe?s?',
    'epoux',
    '(?:de (?:l |son )|son |sa |l )epouse',
    '^epouse',
    '(?<!nom )(?<!nom d )epouse',
    'mari',
    '(?:de sa |sa |la )femme',
    '^femme',
    'compagn(?:e|on)',
    'concubine?',
    'pacsee?',
    'peres?',
    'meres?',
    'mamans?',
    'papas?',
    'parents?',
    '(?<!nb )(?<!nombre d )(?<!combien d )enfants?',
    'fils',
    'filles?(?<!jeune fille)(?<!jeunes filles)',
    'freres?',
    'soeurs?',
    'grands? (?:pere|mere|parents?)',
    'oncle',
    'tante',
    'neveu',
    'niece',
    'voisine?s?',
    'parrains?',
    'marraines?',
    'filleule?s?',
    'tut(?:eur|rice)s?(?: legale?)?',
    'curat(?:eur|rice)s?',
    'mandataires?',
    'aidante?s?',
    'aide a domicile',
    'auxiliaire de vie',
    'spouse(?: s)?',
    'husband',
    'wife',
    'partner s',
    'children',
    'child(?: s)?',
    'sons?(?= name| s)',
    'daughters?',
    'mother',
    'father',
    'guardians?',
    'next of kin',
    'relation \\d.*',
    'relative',
    'godfather',
    'godmother',
    'sponsors?',
    '(?:personnes?|contacts?) (?:a |de |d )?(?:prevenir|contacter|avertir|joindre|appeler|urgence|confiance)(?: en cas)?.*',
    'en cas d urgence',
    'd urgence',
    'urgences?',
    'emergency(?: contact)?',
    'ice',
    'beneficiaire du contrat',
  ].join('|'),
);

/** Professional contacts of the person, and staff of the firm. */
const TRADE = words(
  [
    'notaires?',
    'avocate?s?',
    '(?:expert )?(?<!code )(?<!compte )(?<!plan )(?<!libelle )comptables?(?! client| tiers)',
    'experts? comptables?',
    '(?:mails?|e ?mails?|tel|telephone|courriel|contact|adresse) (?:de la |du service )?comptabilite',
    'tresori(?:er|ere)s?',
    'secretaires?',
    'assistante?s?(?: s)?',
    'medecins?(?: traitant)?',
    'infirmi(?:er|ere)s?',
    'kine(?:sitherapeute)?',
    'pharmacie?n?',
    'bailleurs?',
    'syndics?',
    'courtiers?',
    'assureurs?',
    'banqui(?:er|ere)',
    'architectes?',
    'gardiens?(?:ne)?',
    'concierge',
    'employeurs?(?= |$)(?=.*(?:mail|tel|courriel))',
    '(?:mails?|e ?mails?|tel|telephone|courriel|adresse)(?: de)?(?: l)? employeur',
    'accountants?',
    'bookkeepers?',
    'lawyers?',
    'solicitors?',
    'physicians?',
    'doctor(?: s)? (?:name|phone|email)',
    'caregivers?',
    'landlords?',
    'referred by',
    'referrer(?: name| email)',
  ].join('|'),
);

const BESIDE_NAMES = words(
  'payeu(?:r|se)s?|payers?|representante?s? legale?s?|representante?legale?\\p{L}*|responsables? legale?s?|legal representative|proprietaires?|locataires?|tenants?|donneur d ordre|souscripteurs?|titulaires?(?: du compte)?|facture a|bill to',
);

/**
 * These words where they do not name a person: « Nom commercial », « Conseiller municipal » as a trade, « Code
 * comptable ».
 */
const NO_PERSON = words(
  'nom commercial(?! suivi| affecte| en charge)|raison commerciale?|denomination commerciale?|commentaires? commercia(?:l|ux)|offres? commerciales?|prospection commerciale|code comptable|compte comptable|referrer(?: url)?|user agent|user registered|user email|user phone|assistante? ?(?:social|maternel)\\p{L}*|(?:nb|nombre|combien|age) (?:d |de |des )?(?:enfants?|parents?|filles?|fils)|nom de jeune fille|jeune fille|nom d epouse|nom (?:de )?(?:femme )?mariee?|(?:statut|agence) commerciale?|quotient familial|garde d enfants?|jeux? d enfants?|pour enfants?|secteur commercial|parent (?:id|customer|account|company|organization)|societe mere|maison mere|company owner type|liste rouge',
);

export function otherPerson(header: string): OtherPerson | null {
  const bare = header.replace(NO_PERSON, ' ');
  if (STAFF.test(bare) || FAMILY.test(bare) || TRADE.test(bare) || (DOER.test(bare) && !HOW_WE_KNOW.test(bare)))
    return 'always';
  return BESIDE_NAMES.test(bare) ? 'beside_names' : null;
}
