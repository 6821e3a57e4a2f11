import { fold } from '../../../shared/domain/fold.ts';
import type { TargetField } from './target-field.ts';

/** What a header's words say about its column: a field and how plainly, 0 to 1. `null`: plainly none of ours. */
export interface HeaderHint {
  readonly target: TargetField | null;
  readonly weight: number;
}

type Rule = readonly [TargetField | null, number, RegExp];

const CONSENT = String.raw`(?:opt ?in|optin|accords?|consent(?:ement)?s?|autorise(?:e|ation)?|autorisation|accepte|abonnement|abonnee?|inscri(?:t|te|ption)|rgpd|gdpr|ok|permission|marketing|subscribed|agree(?:s|d)?)`;
const REFUSAL = String.raw`(?:ne (?:plus|pas)|stop|opt ?out|optout|oppositions?|opposee?s?|refus|desinscri(?:t|te|ption)s?|desabonnee?s?|unsubscribed?|do not|no more|dnc|blacklist|liste noire|repoussoir|robinson)`;
const MAIL = String.raw`(?:e ?mails?|mails?|courriels?|mel|newsletters?|infolettres?|e ?mailing)`;
const TEXT = String.raw`(?:sms|textos?|mms)`;
const CALL = String.raw`(?:tel|telephones?|telephonique|appels?|phone|calls?|phoning)`;
const LETTER = String.raw`(?:courriers?|post(?:al|ale|e)?|papier|mailing postal|direct mail)`;
const ROBOT = String.raw`(?:automates?(?: d appels?)?|robots?|appels? automatiques?|automated calls?|robocalls?)`;
const DAY = String.raw`(?:date|jour|le|on|at|dt|depuis)`;
const PERSON = String.raw`(?:client|cliente|adherent|adh|membre|contact|customer|donateur|abonne|dossier|prospect|fiche|interne|externe|member|user|sociétaire|usager|beneficiaire|cli|compte|account)`;

function both(one: string, other: string): RegExp {
  return new RegExp(String.raw`\b${one}\b.*\b${other}\b|\b${other}\b.*\b${one}\b`);
}

/** In the order of trial: the first that matches decides. Headers are folded words. */
const RULES: readonly Rule[] = [
  // A day is told by its header before the thing that it dates.
  [`consentUntil`, 0.9, both('(?:fin|jusqu au|jusque|expiration|expire|valable|validite|until|expiry|echeance)', CONSENT)],
  ['oppositionOn', 0.9, both(DAY, REFUSAL)],
  ['consentOn', 0.9, both('(?:date|jour|le|on|at|horodatage)', String.raw`(?:opt ?in|optin|accords?|consent(?:ement)?s?|rgpd|gdpr|autorisation)`)],
  ['consentWording', 0.9, both('(?:texte?|libelle|mention|formule|formulation|wording|version)', String.raw`(?:accord|consent(?:ement)?|rgpd|opt ?in|optin|cases?|autorisation)`)],
  ['opposition', 0.92, new RegExp(String.raw`\b${REFUSAL}\b`)],
  ['bloctel', 0.95, /\bbloctel\b/],
  ['consentAutomatedCall', 0.92, both(CONSENT, ROBOT)],
  ['consentSms', 0.95, both(CONSENT, TEXT)],
  ['consentEmail', 0.95, both(CONSENT, MAIL)],
  ['consentPost', 0.92, both(CONSENT, LETTER)],
  ['consentPhone', 0.92, both(CONSENT, CALL)],
  ['consentEmail', 0.8, /^(?:newsletters?|infolettre|emailing|e mailing|lettre d information)$/],

  ['birthDate', 0.97, /\b(?:naissance|naiss|ne e? ?le|nee? le|born|birth ?date|birthday|birth|dob|ddn|anniversaire)\b/],
  ['lastDonationOn', 0.9, /\b(?:dernier don|date (?:du |de |d un )?(?:dernier )?don|last (?:donation|gift)(?: date)?)\b/],
  ['lastPurchaseOn', 0.92, /\b(?:derniere? (?:achat|commande|facture|vente|passage caisse)|date (?:du |de |de la |d )?(?:dernier |derniere )?(?:achat|commande|facture|vente)|last (?:purchase|order|sale)(?: date)?|order date|purchase date|achete le|commande le)\b/],
  ['lastContactOn', 0.92, /\b(?:derniere? (?:contact|echange|visite|interaction|activite|appel entrant)|date (?:du |de )?(?:dernier )?contact|last (?:contact|activity|interaction|seen|visit)(?: date| on)?)\b/],
  ['memberUntil', 0.9, /\b(?:(?:fin|echeance|expiration) (?:d |de |de la |de l )?(?:adhesion|cotisation)|adhesion (?:jusqu au|valable jusqu au)|member until|membership (?:end|expiry|until)(?: date)?)\b/],
  ['contractFrom', 0.9, /\b(?:(?:debut|date (?:de )?debut|date (?:de )?souscription|souscription|signature|date (?:de )?signature)(?: (?:du |de |d )?(?:contrat|abonnement))?|souscrit le|signe le|contract (?:start|from)(?: date)?|contrat (?:du|depuis))$/],
  ['contractUntil', 0.9, /\b(?:(?:fin|date (?:de )?fin|echeance|date d echeance)(?: (?:du |de |d )?(?:contrat|abonnement))?|resilie le|contract (?:end|until)(?: date)?|contrat (?:au|jusqu au))$/],
  ['requestOn', 0.85, /\b(?:date (?:de |de la )?demande|demande(?:e)? (?:le|du)|demande de rappel|rappel demande(?: le)?|call ?back (?:request(?:ed)?)?(?: on)?|request(?:ed)? (?:on|at|date))\b/],
  ['collectedOn', 0.9, /\b(?:collecte le|date (?:de |de la |d )?(?:collecte|inscription|creation|saisie|ajout|enregistrement|recueil|entree|scan|soumission)|(?:scanne|inscrit|cree|saisi|ajoute|recueilli|enregistre|soumis)e? le|submitted(?: at| on)?|created(?: at| on)?|creation date|registered(?: at| on)?|sign ?up date|signed up(?: at| on)?|timestamp|horodatage|date collecte|optin date)\b/],

  ['sirene', 0.9, /\b(?:sirene|statut (?:de )?diffusion|diffusion (?:partielle|sirene|insee))\b/],
  ['siret', 0.97, /\b(?:siret|siren)\b/],
  ['customerRef', 0.95, new RegExp(String.raw`^(?:n|no|num|numero|ref|reference|code|id|identifiant|matricule|number)(?: (?:de|du|d|l))? ?${PERSON}s?(?: id| no| number)?$|^${PERSON}s? (?:id|no|number|ref|reference|code|n|num|numero)$`)],
  ['customerRef', 0.6, /^(?:id|ref|reference|matricule|identifiant|code|external id|n|no|num|numero|numero de (?:carte|fidelite)|n carte|carte(?: de)? fidelite)$/],
  ['civility', 0.97, /^(?:civ|civil|civilite|civilites|titre(?: de civilite| de courtoisie)?|title|salutation|politesse|m mme|mr mme|mme m|sexe|genre|gender|sex|prefix)$/],
  ['fullName', 0.95, /\b(?:nom complet|noms? (?:et |\/ )?prenoms?|prenoms? (?:et )?noms?|full ?name|nom du contact|contact name|nom de l (?:adherent|interesse)|nom (?:du )?(?:client|prospect|donateur)|customer name|destinataire|nom affiche|display name|identite)\b/],
  ['firstName', 0.97, /\b(?:prenoms?|first ?names?|given ?names?|forename|fname)\b/],
  ['lastName', 0.97, /^(?:noms?|nom (?:de famille|usuel|d usage|patronymique|marital)|last ?names?|surname|family ?name|lname)$/],
  ['lastName', 0.7, /\bnom (?:de naissance|de jeune fille)\b/],
  ['fullName', 0.7, /^(?:name|contacts?|interlocuteurs?|client|cliente|adherents?|personne|person|customer|donateur|beneficiaire|qui)$/],
  ['company', 0.95, /\b(?:societes?|entreprises?|raison sociale|compan(?:y|ies)|organi[sz]ations?|organismes?|structure|etablissement|employeur|employer|firm|firme|enseigne|business name|account name|cabinet)\b/],
  ['jobTitle', 0.93, /^(?:fonctions?|poste(?: occupe)?|job(?: title)?|position|profession|metier|role|intitule (?:du |de )?poste|qualite|titre professionnel)$/],

  [null, 1, /\b(?:fax|telecopie|site web|website|url|web|ca ttc|ca ht|chiffre d affaires|montant|solde|total|mot de passe|password|iban|rib|latitude|longitude|ip|utm \w+)\b/],
  ['mobile', 0.97, /\b(?:portables?|mobiles?|gsm|cell(?:ulaire|phone)?|cell phone)\b/],
  ['phone', 0.96, /\b(?:tel|tels|telephones?|fixe|phones?|landline|standard|ligne directe|numeros? (?:de )?tel(?:ephone)?|phone number|home ?phone|work ?phone|teleph)\b/],
  ['email', 0.96, new RegExp(String.raw`^(?:(?:adresse|n|contact|your|primary|address) )?(?:e ?mails?|mails?|courriels?(?: s)?|mel|mels|adresse electronique|courrier electronique)(?: (?:address|adresse|1|2|3|s|pro|perso|personnel|professionnel|principal|secondaire|client|contact|direct))*$`)],
  ['fullAddress', 0.95, /\b(?:adresses? (?:complete|entiere|postale complete)|full address|coordonnees(?: postales)?|complete address)\b/],
  ['addressComplement', 0.93, /\b(?:complements?(?: d)?(?: adresse)?|adresse ?[23]|address ?(?:line )?[23]|batiment|bat|appartement|appt|residence|etage|lieu dit|ligne [235]|street ?2|suite|app|escalier|adr ?[23])\b/],
  ['postcode', 0.97, /^(?:cp|c p|code ?postal|codes postaux|zip(?: ?code)?|post ?code|postal ?code|code post|cpostal|plz)(?: \w+)?$/],
  ['city', 0.96, /^(?:villes?|communes?|localites?|city|town|municipality|bureau distributeur|libelle commune|ville \w+|adresse ville)$/],
  ['country', 0.97, /^(?:pays|country|countries|nation|land|pays de residence|country code|code pays)$/],
  ['street', 0.92, /\b(?:adresses?(?: postale)?(?: ?1)?|rue|voies?|n et voie|numero et (?:nom de )?(?:rue|voie)|street(?: ?1| address)?|address(?: line)?(?: ?1)?|ligne 4|adr ?1?)\b/],

  ['purchasedGoods', 0.8, /^(?:rayons?|produits?(?: achetes?)?|articles?|familles?(?: de)? produits?|products?|goods|achats?|categorie(?: de)? produit|type d achat|univers)$/],
  ['contractGoods', 0.8, /^(?:(?:type|nature|objet) (?:de |du )?(?:contrat|abonnement)|contrats?|abonnement|offre(?: souscrite)?|formule|contract(?: type)?|subscription(?: plan)?)$/],
  ['requestGoods', 0.75, /^(?:objet (?:de la )?demande|demande|besoin|requested (?:goods|product)|projet)$/],
  ['member', 0.8, /^(?:adherent(?:e)?|membre|member|sociétaire|a jour(?: de cotisation)?|cotisation a jour|is member)$/],
  ['donor', 0.85, /^(?:donateur(?: trice)?|donor|is donor|mecene)$/],
  ['audience', 0.85, /^(?:audience|b2b b2c|btob btoc|part pro|particulier pro(?:fessionnel)?|type (?:de |d )?(?:client|clientele|contact|personne)|cible|nature juridique|customer type|segment client)$/],
  ['channel', 0.85, /^(?:canal|canaux|channels?|media|moyens?(?: de contact)?|canal(?:aux)? (?:refuses?|concernes?|d opposition))$/],
  ['status', 0.7, /^(?:statuts?|status|etat(?: du contact)?|etat fiche|situation)$/],
  ['source', 0.9, /\b(?:sources?|origines?|provenance|site (?:de |de la )?collecte|site collecte|lead source|canal d acquisition|acquisition|fournisseur(?: de donnees)?|fichier d origine|partenaire)\b/],
  ['note', 0.92, /\b(?:notes?|remarques?|observations?|obs|commentaires?|comments?|messages?|memo|divers|infos?|informations?(?: complementaires?)?|remarks?|annotations?)\b/],
];

/** `TEL_MOBILE`, `firstName` and « Né(e) le » as folded words: `tel mobile`, `first name`, `ne e le`. */
export function headerWords(header: string): string {
  return fold(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What the words of a header say; null when they say nothing that we know. */
export function headerHint(header: string): HeaderHint | null {
  const words = headerWords(header);
  if (words === '' || words.length > 80) return null;
  for (const [target, weight, pattern] of RULES) if (pattern.test(words)) return { target, weight };
  return null;
}
