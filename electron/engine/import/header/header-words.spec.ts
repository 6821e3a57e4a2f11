import { describe, expect, it } from 'vitest';
import { headerHint, headerWords } from './header-words.ts';

describe('headerWords', () => {
  it.each([
    ['TEL_MOBILE', 'tel mobile'],
    ['firstName', 'first name'],
    ['Né(e) le', 'ne e le'],
    ['N° adh.', 'n adh'],
    ['E-mail', 'e mail'],
    ['@', ''],
  ])('%j → %j', (header, words) => {
    expect(headerWords(header)).toBe(words);
  });
});

describe('headers in French and English', () => {
  it.each<[string, readonly string[]]>([
    ['audience', ['Forme juridique', 'FORME_JURIDIQUE', 'Nature juridique', 'Statut juridique', 'Legal form']],
    ['civility', ['Civ.', 'Civilité', 'CIVILITE', 'Titre', 'Title', 'Sexe', 'Politesse']],
    ['firstName', ['Prénom', 'PRENOM', 'Prénom(s)', 'First name', 'firstName', 'Given Name', 'Prénom du contact']],
    [
      'lastName',
      ['Nom', 'NOM', 'Nom de famille', "Nom d'usage", 'Nom marital', 'Last name', 'Surname', 'Nom de naissance'],
    ],
    [
      'fullName',
      [
        'Nom complet',
        'NOM Prénom',
        'Nom et prénom',
        'Nom & Prénom',
        'Full Name',
        'Name',
        'Contact',
        'Nom du contact',
        'Destinataire',
        'Nom du dirigeant',
      ],
    ],
    [
      'company',
      [
        'Société',
        'Société / organisme',
        'Entreprise',
        'Raison sociale',
        'Company',
        'companyName',
        'Organization Name',
        'Organisme',
      ],
    ],
    ['jobTitle', ['Fonction', 'Poste', 'Job Title', 'Profession', 'Organization Title', 'Titre / Fonction']],
    ['siret', ['SIRET', 'N° SIRET', 'SIREN']],
    [
      'email',
      [
        'Email',
        'E-mail',
        'Mail',
        'Courriel',
        'Courriel(s)',
        'Adresse mail',
        'Adresse e-mail',
        'Email Address',
        'Subscriber email',
        'Mél',
        'Mail 2',
        'Autre mail',
        'E-mail 1 - Value',
        'Adresse de messagerie',
        '@',
      ],
    ],
    [
      'phone',
      [
        'Tél.',
        'Tel',
        'Téléphone',
        'Téléphones',
        'Tél. fixe',
        'Tél. domicile',
        'Tél. direct',
        'Tél. standard',
        'TEL_FIXE',
        'Phone',
        'Phone Number',
        'N° de téléphone',
        'No tel',
        'Ligne directe',
        'Phone 1 - Value',
      ],
    ],
    [
      'mobile',
      [
        'Mobile',
        'Portable',
        'Tel portable',
        'TEL_MOBILE',
        'Téléphone portable',
        'GSM',
        'Mobile Phone',
        'Numéro de portable',
        'mob',
      ],
    ],
    [
      'street',
      [
        'Adresse',
        'ADRESSE',
        'Adresse 1',
        'adr1',
        'Street',
        'Address Line 1',
        'Street Address',
        'Address 1 - Street',
        'Rue (domicile)',
        'N° et voie',
        'Type de voie',
        'Adresse postale',
      ],
    ],
    [
      'addressComplement',
      [
        'Complément (bât., appt, lieu-dit)',
        'COMPLEMENT',
        'Adresse 2',
        "Complément d'adresse",
        'Address Line 2',
        'Bâtiment',
        'Adresse (suite)',
        'Lieu-dit',
      ],
    ],
    ['fullAddress', ['Adresse complète', 'Full address', 'Adresse, CP, ville']],
    [
      'postcode',
      ['CP', 'Code postal', 'CODE_POSTAL', 'ZIP', 'Zip code', 'Postal code', 'Address 1 - Postal Code', 'C.P.'],
    ],
    ['city', ['Ville', 'Ville ', 'COMMUNE', 'City', 'Town/City', 'Localité', 'Address 1 - City']],
    ['country', ['Pays', 'Country', 'Country/Region', 'Pays/Région (bureau)']],
    [
      'birthDate',
      ['Date de naissance', 'DATE_NAISSANCE', 'Né(e) le', 'Birthday', 'DOB', 'DDN', 'Date de naissance (jj/mm/aaaa)'],
    ],
    [
      'customerRef',
      ['N° client', 'N° adh.', 'Code client', 'Réf. client', 'Customer ID', 'Numéro adhérent', 'ID', 'No client'],
    ],
    [
      'lastContactOn',
      ['Dernier contact', 'Dern. contact', 'Date du dernier contact', 'Last contact', 'Dernière visite'],
    ],
    ['lastPurchaseOn', ['Dernier achat', 'Dernière commande', 'Date de dernière commande', 'Last order date']],
    [
      'collectedOn',
      [
        'Scanné le',
        'Submitted at',
        'DATE_COLLECTE',
        'Date de création',
        "Date d'inscription",
        'Inscrit le',
        'Created at',
      ],
    ],
    [
      'source',
      ['Source', 'SITE_COLLECTE', 'Origine du contact', 'Provenance', 'Lead source', 'Comment nous avez-vous connu ?'],
    ],
    [
      'consentEmail',
      [
        'Opt-in mail',
        'OPTIN_EMAIL',
        'Accord e-mail',
        'Newsletter opt-in',
        'Newsletter',
        'Consentement e-mail',
        'Email consent',
        'Recevoir la newsletter',
        'Mailing OK',
        'Email subscriber status',
      ],
    ],
    [
      'consentSms',
      ['Accord SMS', 'OPTIN_SMS', 'SMS opt-in', 'Accepte les SMS', 'Contact par SMS', 'SMS subscriber status'],
    ],
    ['consentPhone', ['Accord téléphone', 'optin_tel', 'OK appel', 'Accord tél.']],
    ['consentPost', ['Opt-in courrier', 'Accord courrier']],
    ['consentAutomatedCall', ['Accord automate', 'Consentement appels automatiques']],
    ['consentOn', ['Date accord', 'date_optin', 'Date consentement', 'Accord du']],
    ['consentWording', ['Consent text', 'Texte du consentement', 'Mention RGPD']],
    ['consentUntil', ["Consentement valable jusqu'au", 'Fin accord']],
    [
      'opposition',
      [
        'Opposition',
        'Ne pas appeler',
        'Ne plus écrire',
        'NE PAS RAPPELER',
        'STOP SMS',
        'Désabonné',
        'Opt-out',
        'Do not call',
        'Unsubscribed',
        'Refuse les appels',
        'Ne souhaite pas recevoir de SMS',
        'Pas de mailing',
      ],
    ],
    ['oppositionOn', ['Date opposition', 'Désinscrit le', "Date de l'opposition"]],
    ['bloctel', ['Bloctel', 'Inscrit Bloctel']],
    [
      'member',
      ['Membre', 'À jour de cotisation', 'Cotis. 2026', 'Adhésion 2026', 'Cotisation 2025-2026', 'Adhérent 2026'],
    ],
    ['donor', ['Dons 2025 (€)', 'Don 2024', 'Montant don 2025']],
    ['memberUntil', ["Fin d'adhésion", 'Échéance cotisation']],
    ['lastDonationOn', ['Dernier don', 'Date du don']],
    ['giftAmount', ['Montant du don', 'Montant don', 'Montant du versement', 'Donation amount']],
    ['giftForm', ['Mode de paiement', 'Mode de règlement', 'Moyen de paiement', 'Forme du don', 'Payment method']],
    ['contractFrom', ['Début contrat', 'Date de souscription']],
    ['contractUntil', ['Fin de contrat', 'Échéance']],
    ['requestOn', ['Demande de rappel', 'Date de la demande']],
    ['status', ['Statut', 'Status']],
    ['note', ['Notes', 'Remarques', 'Observations', 'Commentaire commercial', 'Commentaires', 'Message', 'Comment']],
  ])('%s', (target, headers) => {
    expect(headers.map((header) => [header, headerHint(header)?.target])).toEqual(
      headers.map((header) => [header, target]),
    );
  });

  it.each<[string, readonly string[]]>([
    ['civility', ['Anrede', 'Titolo', 'Tratamiento', '1. Civilité', 'Mme/M.']],
    ['firstName', ['Vorname', 'Nome', 'Billing First Name', 'Votre prénom', 'PRENOMCLI']],
    [
      'lastName',
      [
        'Nachname',
        'Cognome',
        'Apellidos',
        'Billing Last Name',
        'Nom adhérent',
        'Nom_Famille',
        'NOMCLI',
        '2. Nom',
        'Votre nom',
      ],
    ],
    ['fullName', ['Nome e cognome', 'Nombre y apellidos', 'CT_Contact']],
    ['company', ['Dénomination', 'CT_Intitule', 'Firma', 'Ragione sociale', 'Empresa']],
    ['phone', ['Telefon', 'Telefono', 'Teléfono', 'Festnetz']],
    ['mobile', ['Handy', 'Cellulare', 'Móvil', 'Votre mobile']],
    ['email', ['Correo electrónico', 'Quelle est votre adresse e-mail ?']],
    ['street', ['Straße', 'Indirizzo', 'Dirección', 'Adresse livraison']],
    ['postcode', ['PLZ', 'Postleitzahl', 'CAP', 'Código postal']],
    ['city', ['Ort', 'Città', 'Ciudad', 'Votre ville']],
    ['country', ['Land', 'Paese', 'País']],
    ['birthDate', ['Geburtsdatum', 'Data di nascita', 'Fecha de nacimiento']],
  ])('%s in other languages and for whomever', (target, headers) => {
    expect(headers.map((header) => [header, headerHint(header)?.target])).toEqual(
      headers.map((header) => [header, target]),
    );
  });

  it.each(['Nombre', 'Famille', 'Client facturé', 'Adhérent 2', '12 mois'])(
    '« %s » is not taken for a field',
    (header) => {
      expect(['firstName', 'lastName', 'email', 'phone', undefined]).toContain(headerHint(header)?.target);
      expect(headerHint(header)?.target).not.toBe('firstName');
    },
  );

  it.each([
    'Fax',
    'Site web',
    'CA TTC',
    'Lieu de naissance',
    'Ville de naissance',
    'IBAN',
    'Phone 1 - Label',
    'Address 1 - Type',
    'Address 1 - State/Region',
    'Default Address Province Code',
    'Shipping Address Verified',
    'Address ID',
    'Type d’adresse',
    'Date de l’adresse',
  ])('« %s » is plainly not one of Aval’s', (header) => {
    expect(headerHint(header)).toEqual({ target: null, weight: 1 });
  });

  it.each([
    'Intérêt',
    'Catégorie',
    'REF_FICHIER',
    'ID badge',
    'Motif',
    'Reçu par',
    'Département',
    'RGPD',
    'optin',
    'Accepts Marketing',
    'Adhésion le',
    'Dernière relance',
    '',
    '???',
  ])('« %s » says nothing that we know', (header) => {
    expect(headerHint(header)?.target ?? null).toBeNull();
  });
});
