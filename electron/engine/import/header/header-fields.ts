import { both, PERSON, whole, wordPattern, type HeaderRule } from './header-rule.ts';

/** Header words in order of trial: places, then people and the rest; days come before (`header-days.ts`). */

export const PLACES: readonly HeaderRule[] = [
  // Parts of an address that no field holds: they must not be joined to the street.
  [
    null,
    1,
    wordPattern(
      '(?:address|adresse)(?: \\d)? (?:type|status|statut|verified|verifiee|id|states?(?: region)?|regions?|provinces?(?: (?:code|name))?|county|departement)$',
    ),
  ],
  [null, 1, whole('(?:types?|statut|date|nature|qualite) (?:de |d )(?:l )?(?:adresse|address)')],
  ['company', 0.9, whole('.*address(?: \\d)? company(?: name)?')],
  [
    null,
    1,
    wordPattern(
      'fax|telecopie|site web|website|url|web|ca ttc|ca ht|chiffre d affaires|montant|solde|total|encours|remise|latitude|longitude|facebook|linkedin|instagram|twitter|digicode|nickname|initials?|phonetic|photo|time ?zone|insee|mot de passe|password|iban|rib|latitude|longitude|ip|utm \\w+|label',
    ),
  ],
  ['phone', 0.9, both('fixe', '(?:portable|mobile)')],
  [
    'mobile',
    0.97,
    wordPattern(
      'i ?phone|portables?|mobiles?|mob|gsm|cell(?:ulaire|phone)?|cell phone|handy|handynummer|mobil|mobilnummer|cellulare|movil|gsm nummer|numero de 06|n de 06|tel 06(?: 07)?',
    ),
  ],
  ['mobile', 0.8, whole('0?6|06 07')],
  [
    'phone',
    0.96,
    wordPattern(
      'tel|tels|telephones?|telephoniques?|teleph|telefon nummer|telefoonnummer|whatsapp|sms(?= (?:number|numero))|(?:num|numero|n) (?:sms|telephonique)|numero ?appele|(?:a|sur) quel (?:numero|n)|(?:numero|n) (?:ou|pour) (?:\\p{L}+ ){0,2}(?:joindre|rappeler|appeler|contacter)|(?:joindre|joignable) au|^(?:votre|son|mon|leur) (?:numero|n)$|(?:numero|n) (?:maison|a appeler|d appel)|numero appele|fixe|phones?|landline|standard|ligne directe|phone number|home ?phone|work ?phone|telefono?|telefonnummer|festnetz',
    ),
  ],
  ['phone', 0.6, whole('sms')],
  [
    'email',
    0.96,
    wordPattern(
      `e ?mails?|adresse internet|boite mail|e mailadres(?:se)?|e mail adresse|mails?|courriels?|mel|mels|emailaddress|adresse electronique|courrier electronique|adresse de messagerie|messagerie|correo(?: electronico)?|posta elettronica`,
    ),
  ],
  [
    'fullAddress',
    0.95,
    wordPattern(
      'adresses? (?:complete|entiere|postale complete)|full address|coordonnees(?: postales)?|complete address|adresse cp ville|adresse code postal ville|address \\d formatted|formatted address|adresse (?:postale )?complete',
    ),
  ],
  [
    'postcode',
    0.97,
    wordPattern(
      'npa|cp|c p|code ?postal|codes postaux|zip|zip ?code|post ?code|postal ?code|code post|cpostal|plz|postleitzahl|codice postale|codigo postal',
    ),
  ],
  ['postcode', 0.9, whole('cap')],
  [
    'city',
    0.96,
    wordPattern(
      'villes?|stadt|bureau distrib|communes?|localites?|city|town|municipality|bureau distributeur|wohnort|citta|ciudad|poblacion|localidad',
    ),
  ],
  ['city', 0.9, whole('ort|stadt|comune|plaats|patelin|bled|village')],
  ['country', 0.97, wordPattern('pays|country|countries|nation|paese|pais')],
  ['country', 0.9, whole('land')],
  [
    'addressComplement',
    0.93,
    wordPattern(
      'complements?(?: d)?(?: adresse)?|adresse ?[23]|address ?(?:\\d )?(?:line )?[23]|batiment|bat|appartement|appt|residence|etage|lieu dit|ligne [235]|street ?2|adresse suite|escalier|esc|complement(?: geo(?:graphique)?)?|adresse extended|extended address|address \\d extended address|rue bureau 2|street address 2|(?:street|rue|voie) (?:\\p{L}+ )?2|adr ?[23]',
    ),
  ],
  ['addressComplement', 0.8, whole('suite|app|complement')],
  [
    'street',
    0.92,
    wordPattern(
      'adresses?(?: postale)?(?: ?1)?|rue|voies?|street(?: ?1| address)?|address(?: line)?(?: ?1)?|ligne 4|adr ?1?|strasse|strasse (?:und )?(?:haus)?nr|anschrift|indirizzo|direccion|domicilio|straat|siege social|(?<!d )ou (?:il|elle|on|habite)(?: \\p{L}+)*|(?<!d )ou (?:il |elle |ils )?(?:habitent?|vit|loge|reside)|habitez vous|habite|where do you live|domicile',
    ),
  ],
];

export const PEOPLE_HEADERS: readonly HeaderRule[] = [
  ['sirene', 0.9, wordPattern('sirene|statut (?:de )?diffusion|diffusion (?:partielle|insee)')],
  ['siret', 0.97, wordPattern('siret|siren|company registry')],
  [
    'customerRef',
    0.95,
    whole(
      `(?:n|no|num|numero|ref|reference|code|id|identifiant|matricule|number)(?: (?:de|du|d|l))? ?${PERSON}s?(?: ${PERSON}s?)?(?: id| no| number)?|${PERSON}s? (?:id|no|number|ref|reference|code|n|num|numero)(?: 1[58])?`,
    ),
  ],
  [
    'customerRef',
    0.6,
    whole(
      'id|ref|reference|matricule|identifiant|code|external id|vendor lead code|lead id|code barre client|numero de licence|n de licence|n licence|numero de compte(?: client)?|ct num|id customer|record id|record id contact|compte tiers|n dossier|n de dossier|n|no|num|numero|numero de (?:carte|fidelite)|n carte|carte(?: de)? fidelite',
    ),
  ],
  [
    'jobTitle',
    0.93,
    wordPattern(
      'job title|poste occupe|occupez vous|votre (?:metier|profession|fonction)|quelle est votre (?:profession|fonction)|organi[sz]ation (?:\\d )?title|titre (?:professionnel|du poste|fonction)|intitule (?:du |de )?poste',
    ),
  ],
  [
    'civility',
    0.97,
    whole(
      'civ|civil|civilites?|titre(?: de civilite| de courtoisie)?|title|salutation|politesse|m mme|mr mme|mme m|mme mr|sexe|genre|anrede|titolo|tratamiento|gender|sex|prefix|name prefix',
    ),
  ],
  [
    'fullName',
    0.95,
    wordPattern(
      'nom complet|noms? (?:et |et le )?prenoms?|prenoms? (?:et )?noms?|full ?name|nom du contact|contact name|nom de l (?:adherent|interesse)|nom (?:du )?(?:client|prospect|donateur)|customer name|destinataire|nom affiche|afficher le nom|file as|noms prenoms?|comment vous appelez vous|qui etes vous|(?:votre|your) name|nom patient|personne rencontree|la personne|identite|display name|identite|nominativo|nome e cognome|cognome e nome|nombre y apellidos|nombre completo|vor und nachname',
    ),
  ],
  [
    'fullName',
    0.8,
    whole(
      '(?:noms? (?:du |de la |de l )?)?(?:dirigeante?|gerante?|responsable|representante?|correspondante?|signataire|interlocut(?:eur|rice))s?(?: principale?)?|contact principal|(?:nom (?:du )?)?contact (?:principal|client)',
    ),
  ],
  ['firstName', 0.9, whole('nome')],
  [
    'firstName',
    0.97,
    wordPattern(
      'prenoms?|p tit nom|petit nom|prenommez|voornaam|name first|first ?names?|given ?names?|forename|fname|vorname',
    ),
  ],
  [
    'lastName',
    0.97,
    whole(
      'noms?|(?:nom|noms) (?:de famille|usuel|d usage|usage|patronymique|pat|patr|marital|d epouse|majuscules)|patronyme|naam|achternaam|last ?names?|surname|family ?name|lname|nachname|familienname|cognome|apellidos?',
    ),
  ],
  [
    'fullName',
    0.7,
    whole(
      'name|contacts?|interlocuteurs?|client|cliente|adherents?|personne|person|customer|donateur|beneficiaire|qui',
    ),
  ],
  [
    'company',
    0.9,
    whole(
      `(?:libelle|intitule|nom)s?(?: (?:du |de la |de l |de )?(?:tiers|societe|compte|compte tiers|magasin|boutique|structure|enseigne|entreprise|etablissement|groupe|marque|client(?= tiers)))|(?:libelle|intitule) (?:du |de )?clients?|tiers libelle|parent (?:customer|account|company|id name)|(?:commercial )?company name|nom alternatif.*|nom commercial|denomination|raison sociale|societe|magasin`,
    ),
  ],
  [
    'company',
    0.95,
    wordPattern(
      'societes?|entreprises?|raison sociale|company|companies|organi[sz]ations?|organismes?|structure|etablissement|employeur|employer|firm|firme|enseigne|business name|account name|cabinet|denomination(?: sociale)?|nom commercial|ct intitule|firma|unternehmen|azienda|ragione sociale|empresa',
    ),
  ],
  [
    'jobTitle',
    0.93,
    whole(
      '(?:(?:libelle|intitule) )?fonctions?|poste(?: occupe)?|position|profession|metier|role|qualite|job|csp|(?:quel )?(?:poste|metier|profession)(?: occupez vous| exercez vous)?|your job',
    ),
  ],
];

export const OTHERS: readonly HeaderRule[] = [
  [null, 1, /\b(?:note|comment|message|form|list|campaign|tag|product|article|produit) (?:id|type|url)$/],
  [
    'purchasedGoods',
    0.8,
    whole(
      'rayons?|produits?(?: achetes?)?|articles?|familles?(?: de)? produits?|products?|goods|achats?|categorie(?: de)? produit|type d achat|univers|product names?|(?:ce qu (?:il|elle) a|a) achete|achete quoi|libelle (?:article|produit)',
    ),
  ],
  [
    'contractGoods',
    0.8,
    whole(
      '(?:type|nature|objet) (?:de |du )?(?:contrat|abonnement)|contrats?|abonnement|offre(?: souscrite)?|formule(?: (?:d |de )?abonnement)?|contrats? souscrits?|contract(?: type)?|subscription(?: plan)?',
    ),
  ],
  [
    'requestGoods',
    0.75,
    whole(
      'objet (?:de la )?demande|demande|besoins?|objet|votre (?:projet|besoin|demande)|requested (?:goods|product)|projet',
    ),
  ],
  [
    'member',
    0.8,
    whole('adherente?|membre|member|societaire|a jour(?: de (?:sa )?cotisation)?|cotisation a jour|is member'),
  ],
  ['donor', 0.85, whole('donateur(?: trice)?|donatrices?|donor|is donor|mecene')],
  [
    'audience',
    0.85,
    whole(
      'audience|b2b b2c|pro part(?:iculier)?|particulier ou pro(?:fessionnel)?|categorie (?:de )?clients?|btob btoc|part pro|particulier pro(?:fessionnel)?|type (?:de |d )?(?:client|clientele|contact|personne)|cible|(?:nature|forme) juridique|statut juridique|legal form|customer type|segment client',
    ),
  ],
  [
    'channel',
    0.85,
    whole('canal|canaux|channels?|media|moyens?(?: de contact)?|canal(?:aux)? (?:refuses?|concernes?|d opposition)'),
  ],
  [
    'status',
    0.7,
    whole(
      '(?:statuts?|etat) (?:du |de la |de l |de )?(?:tiers|fiche|client|contact|adherent|prospect|compte|abonnement)|statuts?|status|etat(?: du contact)?|etat fiche|situation',
    ),
  ],
  [
    'source',
    0.9,
    wordPattern(
      'sources?|origines?|provenance|site (?:de |de la )?collecte|lead source|canal d acquisition|acquisition|fournisseur(?: de donnees)?|fichier d origine|partenaire|comment (?:nous )?(?:avez|a t il|nous) .*connus?|connu par|connu comment|comment connu|par quel (?:biais|moyen)|d ou (?:il|elle|vient)(?: vient)?|trouve (?:ou|par)|(?:eu|rencontre) (?:par|a)$|rencontree? a|how did you hear.*',
    ),
  ],
  [
    'note',
    0.92,
    wordPattern(
      'compte ?rendus?|comptes rendus|resumes?|a savoir|pense bete|bla ?bla|ce qu (?:il|elle) (?:a )?dit|historique|autre chose a nous dire|notes?|remarques?|observations?|obs|commentaires?|comments|messages?|memo|divers|infos?|informations?(?: complementaires?)?|remarks?|annotations?',
    ),
  ],
  ['note', 0.9, whole('comment|cr|cr (?:visite|appel|rdv|rendez vous|entretien)|description|descriptif')],
];
