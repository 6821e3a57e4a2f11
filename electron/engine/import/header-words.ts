import { fold } from '../../../shared/domain/fold.ts';
import type { TargetField } from '../../../shared/domain/target-field.ts';
import { restored } from '../spreadsheet/double-encoding.ts';

/** What a header's words say about its column: a field and how plainly, 0 to 1. `null`: plainly none of ours. */
export interface HeaderHint {
  readonly target: TargetField | null;
  readonly weight: number;
}

type Rule = readonly [TargetField | null, number, RegExp];

const CONSENT = String.raw`(?:opt ?in|optin|accords?|consent(?:ement)?s?|autorise(?:e|ation)?|autorisation|accepte[rsz]?|accepts?|abonnement|abonnee?|inscri(?:t|te|ption)|rgpd|gdpr|ok|permission|marketing|subscribed|agree[sd]?|recevoir|reception|souhaite|contact par|contactable|joignable)`;
const REFUSAL = String.raw`(?:ne? (?:\p{L}+ ){0,2}?(?:plus|pas)|(?:pas|plus) de (?:pub|publicite|mails?|mailing|sms|courriers?|appels?|newsletter|prospection|demarchage|relances?)|stop|opt ?out|optout|oppositions?|opposee?s?|refus|refusee?s?|desinscri(?:t|te|ption)s?|desabonnee?s?|unsubscribed?|do not|no (?:calls|emails|mailings|contact)|no more|dnc|blacklist|liste noire|repoussoir|robinson)`;
const MAIL = String.raw`(?:e ?mails?|mails?|courriels?|mel|newsletters?|infolettres?|e ?mailing|mailing)`;
const TEXT = String.raw`(?:sms|textos?|mms)`;
const CALL = String.raw`(?:tel|telephones?|telephonique|appels?|phone|calls?|phoning)`;
const LETTER = String.raw`(?:courriers?|post(?:al|ale|e)?|papier|mailing postal|direct mail)`;
const ROBOT = String.raw`(?:automates?(?: d appels?)?|robots?|appels? automatiques?|automated calls?|robocalls?)`;
const DAY = String.raw`(?:date|jour|le|on|at|dt|depuis)`;
const LAST = String.raw`dern(?:iere?)?`;
const PERSON = String.raw`(?:client|cliente|adherent|adh|membre|contact|customer|donateur|abonne|dossier|prospect|fiche|interne|externe|member|user|societaire|usager|beneficiaire|cli|compte|account)`;

/** Both words, in any order. */
function both(one: string, other: string): RegExp {
  return new RegExp(String.raw`\b${one}\b.*\b${other}\b|\b${other}\b.*\b${one}\b`, 'u');
}

function words(pattern: string): RegExp {
  return new RegExp(String.raw`\b(?:${pattern})\b`, 'u');
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'u');
}

/** What a choice is about and when it was made: tried first, since these headers name channels and days too. */
const CHOICES: readonly Rule[] = [
  ['consentUntil', 0.9, both('(?:fin|jusqu au|jusque|expiration|expire|valable|validite|until|expiry|echeance)', CONSENT)],
  ['oppositionOn', 0.9, both(DAY, REFUSAL)],
  ['consentWording', 0.9, both('(?:texte?|libelle|mention|formule|formulation|wording|version)', '(?:accord|consent(?:ement)?|rgpd|opt ?in|optin|cases?|autorisation)')],
  ['consentOn', 0.9, both('(?:date|jour|le|on|at|du|horodatage)', '(?:opt ?in|optin|accords?|consent(?:ement)?s?|rgpd|gdpr|autorisation)')],
  ['opposition', 0.92, words(REFUSAL)],
  ['bloctel', 0.95, words('bloctel')],
  ['consentAutomatedCall', 0.92, both(CONSENT, ROBOT)],
  ['consentSms', 0.95, both(CONSENT, TEXT)],
  ['consentEmail', 0.95, both(CONSENT, MAIL)],
  ['consentPost', 0.92, both(CONSENT, LETTER)],
  ['consentPhone', 0.92, both(CONSENT, CALL)],
  ['consentEmail', 0.8, whole('newsletters?|infolettre|emailing|e mailing|lettre d information')],
];

const DAYS: readonly Rule[] = [
  ['lastName', 0.7, words('nom (?:de naissance|de jeune fille|jeune fille)')],
  [null, 1, words('(?:lieu|ville|commune|pays|departement|dept|code postal|cp|annee) (?:de |du )?(?:la )?naissance|birth ?place|place of birth')],
  ['birthDate', 0.97, words('naissance|naiss|ne e? ?le|nee? le|born|birth ?date|birthday|birth|dob|ddn|anniversaire|geburtsdatum|geburtstag|data di nascita|fecha de nacimiento')],
  ['lastDonationOn', 0.9, words(`${LAST} don|date (?:du |de |d un )?(?:${LAST} )?don|last (?:donation|gift)(?: date)?`)],
  ['lastPurchaseOn', 0.92, words(`${LAST} (?:achat|commande|facture|vente|passage (?:en )?caisse)|date (?:du |de |de la |d )?(?:${LAST} )?(?:achat|commande|facture|vente)|last (?:purchase|order|sale)(?: date)?|order date|purchase date|achete le|commande le`)],
  ['lastContactOn', 0.92, words(`${LAST} (?:contact|echange|visite|interaction|activite|passage|appel entrant)|date (?:du |de )?(?:${LAST} )?(?:contact|visite)|last (?:contact|activity|interaction|seen|visit)(?: date| on)?`)],
  ['memberUntil', 0.9, words('(?:fin|echeance|expiration) (?:d |de |de la |de l )?(?:adhesion|cotisation)|adhesion (?:jusqu au|valable jusqu au)|member until|membership (?:end|expiry|until)(?: date)?')],
  ['contractFrom', 0.9, whole('.*?(?:debut|date (?:de )?debut|date (?:de )?souscription|souscription|signature|date (?:de )?signature)(?: (?:du |de |d )?(?:contrat|abonnement))?|souscrit le|signe le|contract (?:start|from)(?: date)?|contrat (?:du|depuis)')],
  ['contractUntil', 0.9, whole('.*?(?:fin|date (?:de )?fin|echeance|date d echeance)(?: (?:du |de |d )?(?:contrat|abonnement))?|resilie le|contract (?:end|until)(?: date)?|contrat (?:au|jusqu au)')],
  ['requestOn', 0.85, words('date (?:de |de la )?demande|demandee? (?:le|du)|demande de rappel|rappel demande(?: le)?|call ?back (?:request(?:ed)?)?(?: on)?|request(?:ed)? (?:on|at|date)')],
  ['collectedOn', 0.9, words('collecte le|date (?:de |de la |d )?(?:collecte|inscription|creation|saisie|ajout|enregistrement|recueil|entree|scan|soumission)|(?:scanne|inscrit|cree|saisi|ajoute|recueilli|enregistre|soumis)e? le|submitted(?: at| on)?|created(?: at| on)?|creation date|registered(?: at| on)?|sign ?up date|signed up(?: at| on)?|timestamp|horodatage|optin date')],
];

const PEOPLE: readonly Rule[] = [
  ['sirene', 0.9, words('sirene|statut (?:de )?diffusion|diffusion (?:partielle|insee)')],
  ['siret', 0.97, words('siret|siren')],
  ['customerRef', 0.95, whole(`(?:n|no|num|numero|ref|reference|code|id|identifiant|matricule|number)(?: (?:de|du|d|l))? ?${PERSON}s?(?: id| no| number)?|${PERSON}s? (?:id|no|number|ref|reference|code|n|num|numero)`)],
  ['customerRef', 0.6, whole('id|ref|reference|matricule|identifiant|code|external id|n|no|num|numero|numero de (?:carte|fidelite)|n carte|carte(?: de)? fidelite')],
  ['jobTitle', 0.93, words('job title|organi[sz]ation title|titre (?:professionnel|du poste|fonction)|intitule (?:du |de )?poste')],
  ['civility', 0.97, whole('civ|civil|civilites?|titre(?: de civilite| de courtoisie)?|title|salutation|politesse|m mme|mr mme|mme m|mme mr|sexe|genre|anrede|titolo|tratamiento|gender|sex|prefix|name prefix')],
  ['fullName', 0.95, words('nom complet|noms? (?:et |et le )?prenoms?|prenoms? (?:et )?noms?|full ?name|nom du contact|contact name|nom de l (?:adherent|interesse)|nom (?:du )?(?:client|prospect|donateur)|customer name|destinataire|nom affiche|display name|identite|nominativo|nome e cognome|cognome e nome|nombre y apellidos|nombre completo|vor und nachname')],
  ['fullName', 0.8, words('nom du (?:dirigeant|gerant|responsable|representant|correspondant)|dirigeant|gerant')],
  ['firstName', 0.9, whole('nome')],
  ['firstName', 0.97, words('prenoms?|first ?names?|given ?names?|forename|fname|vorname')],
  ['lastName', 0.97, whole('noms?|nom (?:de famille|usuel|d usage|usage|patronymique|marital)|last ?names?|surname|family ?name|lname|nachname|familienname|cognome|apellidos?')],
  ['fullName', 0.7, whole('name|contacts?|interlocuteurs?|client|cliente|adherents?|personne|person|customer|donateur|beneficiaire|qui')],
  ['company', 0.95, words('societes?|entreprises?|raison sociale|company|companies|organi[sz]ations?|organismes?|structure|etablissement|employeur|employer|firm|firme|enseigne|business name|account name|cabinet|denomination(?: sociale)?|nom commercial|ct intitule|firma|unternehmen|azienda|ragione sociale|empresa')],
  ['jobTitle', 0.93, whole('fonctions?|poste(?: occupe)?|position|profession|metier|role|qualite')],
];

const PLACES: readonly Rule[] = [
  [null, 1, words('fax|telecopie|site web|website|url|web|ca ttc|ca ht|chiffre d affaires|montant|solde|total|mot de passe|password|iban|rib|latitude|longitude|ip|utm \\w+|label')],
  ['mobile', 0.97, words('portables?|mobiles?|mob|gsm|cell(?:ulaire|phone)?|cell phone|handy|handynummer|mobil|mobilnummer|cellulare|movil')],
  ['phone', 0.96, words('tel|tels|telephones?|teleph|fixe|phones?|landline|standard|ligne directe|phone number|home ?phone|work ?phone|telefono?|telefonnummer|festnetz')],
  ['email', 0.96, words(`e ?mails?|mails?|courriels?|mel|mels|emailaddress|adresse electronique|courrier electronique|adresse de messagerie|messagerie|correo(?: electronico)?|posta elettronica`)],
  ['fullAddress', 0.95, words('adresses? (?:complete|entiere|postale complete)|full address|coordonnees(?: postales)?|complete address|adresse cp ville|adresse code postal ville')],
  ['postcode', 0.97, words('cp|c p|code ?postal|codes postaux|zip|zip ?code|post ?code|postal ?code|code post|cpostal|plz|postleitzahl|codice postale|codigo postal')],
  ['postcode', 0.9, whole('cap')],
  ['city', 0.96, words('villes?|communes?|localites?|city|town|municipality|bureau distributeur|wohnort|citta|ciudad|poblacion|localidad')],
  ['city', 0.9, whole('ort|stadt|comune')],
  ['country', 0.97, words('pays|country|countries|nation|paese|pais')],
  ['country', 0.9, whole('land')],
  ['addressComplement', 0.93, words('complements?(?: d)?(?: adresse)?|adresse ?[23]|address ?(?:line )?[23]|batiment|bat|appartement|appt|residence|etage|lieu dit|ligne [235]|street ?2|adresse suite|escalier|adr ?[23]')],
  ['addressComplement', 0.8, whole('suite|app|complement')],
  ['street', 0.92, words('adresses?(?: postale)?(?: ?1)?|rue|voies?|street(?: ?1| address)?|address(?: line)?(?: ?1)?|ligne 4|adr ?1?|strasse|strasse (?:und )?(?:haus)?nr|anschrift|indirizzo|direccion|domicilio')],
];

const OTHERS: readonly Rule[] = [
  ['purchasedGoods', 0.8, whole('rayons?|produits?(?: achetes?)?|articles?|familles?(?: de)? produits?|products?|goods|achats?|categorie(?: de)? produit|type d achat|univers')],
  ['contractGoods', 0.8, whole('(?:type|nature|objet) (?:de |du )?(?:contrat|abonnement)|contrats?|abonnement|offre(?: souscrite)?|formule|contract(?: type)?|subscription(?: plan)?')],
  ['requestGoods', 0.75, whole('objet (?:de la )?demande|demande|besoin|requested (?:goods|product)|projet')],
  ['member', 0.8, whole('adherente?|membre|member|societaire|a jour(?: de (?:sa )?cotisation)?|cotisation a jour|is member')],
  ['donor', 0.85, whole('donateur(?: trice)?|donor|is donor|mecene')],
  ['audience', 0.85, whole('audience|b2b b2c|btob btoc|part pro|particulier pro(?:fessionnel)?|type (?:de |d )?(?:client|clientele|contact|personne)|cible|nature juridique|customer type|segment client')],
  ['channel', 0.85, whole('canal|canaux|channels?|media|moyens?(?: de contact)?|canal(?:aux)? (?:refuses?|concernes?|d opposition)')],
  ['status', 0.7, whole('statuts?|status|etat(?: du contact)?|etat fiche|situation')],
  ['source', 0.9, words('sources?|origines?|provenance|site (?:de |de la )?collecte|lead source|canal d acquisition|acquisition|fournisseur(?: de donnees)?|fichier d origine|partenaire|comment (?:nous )?(?:avez|a t il|nous) .*connus?|connu par|how did you hear.*')],
  ['note', 0.92, words('notes?|remarques?|observations?|obs|commentaires?|comments|messages?|memo|divers|infos?|informations?(?: complementaires?)?|remarks?|annotations?')],
  ['note', 0.9, whole('comment')],
];

/** « Ligne d'origine », before the columns of a workbook of problems. */
const SOURCE_ROW = whole('ligne d origine|original row');

/** In the order of trial: the first that matches decides. Headers are folded words. */
const RULES: readonly Rule[] = [[null, 1, SOURCE_ROW], ...CHOICES, ...DAYS, ...PEOPLE, ...PLACES, ...OTHERS];

/** `TEL_MOBILE`, `firstName` and « Né(e) le » as folded words: `tel mobile`, `first name`, `ne e le`. */
export function headerWords(header: string): string {
  return fold(restored(header).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a column holds the row numbers that a workbook of problems adds: they are no part of the file that it came from. */
export function isSourceRowHeader(header: string): boolean {
  return SOURCE_ROW.test(headerWords(header));
}

/** Whose it is, or what the page of a form asks with: « Billing Last Name », « Votre mobile », « Nom adhérent », « NOMCLI ». */
const WHOSE_BEFORE = /^(?:(?:ct|cli|clt|client|adh|adherent|customer|contact|member|billing|invoice|shipping|delivery|your|votre|vos|son|quel(?:le)? est (?:votre|ton)|indiquez votre) )+(?=\p{L}{2})/u;
const WHOSE_AFTER = new RegExp(String.raw`(?<=\p{L}{2}) (?:${PERSON}s?|famille|payeur|payer|facturation|livraison|domicile|bureau|perso|personnel|pro|principale?)$`, 'u');
const GLUED = /(?<=\p{L}{2})cli(?:ent)?$/u;
/** « 1. Civilité », as questions of a form are numbered. */
const NUMBERED = /^\d{1,2} (?=\p{L}{2})/u;

/** What the words of a header say; null when they say nothing that we know. */
export function headerHint(header: string): HeaderHint | null {
  if (header.trim() === '@') return { target: 'email', weight: 0.9 };
  const folded = headerWords(header).replace(NUMBERED, '');
  if (folded === '' || folded.length > 80) return null;
  const hint = hintOf(folded);
  if (hint !== null) return hint;
  const bare = folded.replace(WHOSE_BEFORE, '').replace(WHOSE_AFTER, '').replace(GLUED, '');
  return bare === folded ? null : hintOf(bare);
}

function hintOf(folded: string): HeaderHint | null {
  for (const [target, weight, pattern] of RULES) if (pattern.test(folded)) return { target, weight };
  return null;
}
