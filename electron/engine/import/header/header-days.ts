import { LAST, whole, wordPattern, type HeaderRule } from './header-rule.ts';

/** Header words of days. They are tried before the other fields (`header-fields.ts`). */

const YEAR = String.raw`(?:19|20)\d\d`;

export const DAYS: readonly HeaderRule[] = [
  // When a form was filled in.
  ['collectedOn', 0.85, wordPattern('heure de (?:fin|debut)|completion time|start time')],
  [
    'donor',
    0.85,
    wordPattern(
      String.raw`(?:(?:total|montant|cumul|somme) (?:de |du |des )?)?dons? (?:(?:en|de|recus?) )?${YEAR}|${YEAR} dons?|a (?:deja )?donne(?! le)|est (?:un )?(?:donateur|donatrice)`,
    ),
  ],
  [
    'giftAmount',
    0.9,
    wordPattern(
      '(?:montant|somme) (?:du |de |d un |des |du dernier )?(?:don|versement)s?|(?:don|versement) (?:montant|en euros?)|(?:gift|donation) amount|amount (?:of (?:the )?)?(?:gift|donation)',
    ),
  ],
  [
    'giftForm',
    0.8,
    whole(
      '(?:mode|moyen|type|forme) (?:de |du |d )?(?:paiement|reglement|versement|don)|(?:form|method) of (?:payment|gift)|payment (?:method|type)',
    ),
  ],
  [
    'member',
    0.85,
    wordPattern(
      String.raw`(?:cotisations?|cotis|adhesions?|adh|licences?|licenciee?s?|adherente?s?|membres?|member|membership) (?:en |de |pour )?(?:\d{2} )?${YEAR}|a jour (?:en )?${YEAR}`,
    ),
  ],
  [
    'member',
    0.8,
    wordPattern(
      'cotisante?s?|cotisation (?:est )?(?:payee?|reglee?|a jour|ok)|membres? actifs?|(?:est )?(?:adherente?|membre|member) (?:o n|oui non|y n)',
    ),
  ],
  ['lastName', 0.7, wordPattern('nom (?:de naissance|de jeune fille|jeune fille)')],
  [
    null,
    1,
    wordPattern(
      '(?:lieu|ville|commune|pays|departement|dept|code postal|cp|annee) (?:de |du )?(?:la )?naissance|birth ?place|place of birth',
    ),
  ],
  [
    'birthDate',
    0.97,
    wordPattern(
      'naissance|naiss|ne e? ?le|nee? le|born|birth ?date|birthday|birth|dob|ddn|anniversaires?|anniv|quand etes vous nee?|annif|ddnaiss|date naiss|geburtsdatum|geburtstag|data di nascita|fecha de nacimiento',
    ),
  ],
  [
    'lastDonationOn',
    0.9,
    wordPattern(
      `${LAST} (?:don|versement|donation|gift)(?: date)?|date (?:du |de |d un )?(?:${LAST} )?don|donne le|(?:gift|donation) date|date of (?:the )?(?:gift|donation)`,
    ),
  ],
  [
    'lastPurchaseOn',
    0.92,
    wordPattern(
      `${LAST} (?:achat|achete|commande|facture|vente|ticket|purchase|order|sale|passage (?:en )?caisse)(?: date| le)?|date (?:du |de |de la |d )?(?:${LAST} )?(?:achat|commande|facture|vente|order)|(?:paid|completed|purchased?|order(?:ed)?|invoice) (?:date|on|at)|payee? le|a achete le|last (?:purchase|order|sale)(?: date)?|order date|purchase date|achete le|commande le`,
    ),
  ],
  [
    'lastContactOn',
    0.92,
    wordPattern(
      `${LAST} (?:contact|echange|conversation|discussion|entrevue|entretien|visite|venue|rencontre|rendez vous|rdv|nouvelles?|interaction|activite|passage|participation|connexion|login|appel (?:entrant|recu)|stay in touch)|(?:date )?(?:du |de |de la )?${LAST} fois (?:vue?s?|venue?s?)|derniere fois vue?|(?:vue?s?|rencontree?s?|passee?s?|venue?s?|recue?s? en (?:rendez vous|rdv)|eue? au (?:telephone|tel)|a appele|nous a appeles?) (?:le|la derniere fois)$|date (?:du |de |de la )?(?:${LAST} )?(?:contact|visite|echange|rencontre|passage)|last (?:contact|activity|interaction|seen|visit)(?: date| on)?`,
    ),
  ],
  [
    'memberUntil',
    0.9,
    wordPattern(
      '(?:fin|echeance|expiration) (?:d |de |de la |de l )?(?:adhesion|cotisation)|(?:fin|echeance|expiration|date) (?:de )?(?:la )?(?:validite|fin) (?:de |de l |d )?(?:adhesion|cotisation|licence)|(?:valable|valide) jusqu au adhesion|(?:adhesion|adherente?|membre|licence) (?:valable |valide )?jusqu au|member until|(?:end of )?membership (?:end|ends|expiry|expires|until|renewal)(?: date)?|end of membership|expire membership',
    ),
  ],
  [
    'contractFrom',
    0.9,
    whole(
      '.*?(?:debut|date (?:de )?debut|date (?:de )?souscription|souscription|signature|date (?:de )?signature)(?: (?:du |de |d )?(?:contrat|abonnement))?|souscrit le|signe le|date (?:d )?effet(?: (?:du |de )?contrat)?|abonne depuis(?: le)?|contrat depuis le|contract (?:start|from)(?: date)?|contrat (?:du|depuis)',
    ),
  ],
  [
    'contractUntil',
    0.9,
    whole(
      '.*?(?:fin|date (?:de )?fin|echeance|date d echeance)(?: (?:du |de |d )?(?:contrat|abonnement))?|resilie le|expire le|date (?:de )?resiliation|contrat jusqu au|contract (?:end|until)(?: date)?|contrat (?:au|jusqu au)',
    ),
  ],
  [
    'requestOn',
    0.85,
    wordPattern(
      'date (?:de |de la )?demande|demandee? (?:le|du)|demande de rappel|rappel demande(?: le)?|call ?back (?:request(?:ed)?)?(?: on)?|request(?:ed)? (?:on|at|date)|demande recue le|date (?:de la |du )?(?:devis demande|demande)',
    ),
  ],
  [
    'collectedOn',
    0.9,
    wordPattern(
      'collecte le|date (?:de |de la |d |du )?(?:collecte|inscription|creation|create|saisie|ajout|add|added|joined|enregistrement|recueil|entree|insertion|scan|soumission|envoi (?:du )?formulaire|registration)|(?:client|cliente|customer|inscrit|inscrite|connu|connue) (?:depuis|since)(?: le)?|(?:create|creation) date|^inscriptions?$|horodateur|(?:submit|submission|entry|registration|added|joined|profile created|user registered|sign ?up) (?:date|on|at|time)|user registered|date (?:added|joined)|added(?: at| on)?|(?:scanne|inscrit|cree|saisi|ajoute|recueilli|enregistre|soumis)e? le|submitted(?: at| on)?|created(?: at| on)?|creation date|registered(?: at| on)?|sign ?up date|signed up(?: at| on)?|timestamp|horodatage|optin date',
    ),
  ],
];
