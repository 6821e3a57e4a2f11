import type { Catalogue, Sentence } from '../text.ts';

interface FieldWords {
  /** As a label, with a word of explanation where it needs one. */
  readonly label: Sentence;
  /** For little space, or before a condition; absent: the label. */
  readonly short?: Sentence;
  /** Inside a sentence. */
  readonly phrase: Sentence;
}

/** The fields of a person in words, one entry each. */
const FIELDS = {
  audience: {
    label: { fr: 'Particulier ou professionnel', en: 'Consumer or professional' },
    short: { fr: 'Public', en: 'Audience' },
    phrase: { fr: 'le public', en: 'the audience' },
  },
  civility: {
    label: { fr: 'Civilité', en: 'Title' },
    phrase: { fr: 'la civilité', en: 'the title' },
  },
  firstName: {
    label: { fr: 'Prénom', en: 'First name' },
    phrase: { fr: 'le prénom', en: 'the first name' },
  },
  lastName: {
    label: { fr: 'Nom', en: 'Last name' },
    phrase: { fr: 'le nom', en: 'the last name' },
  },
  company: {
    label: { fr: 'Société', en: 'Company' },
    phrase: { fr: 'la société', en: 'the company' },
  },
  jobTitle: {
    label: { fr: 'Fonction', en: 'Job title' },
    phrase: { fr: 'la fonction', en: 'the job title' },
  },
  siret: {
    label: { fr: 'SIRET', en: 'SIRET' },
    phrase: { fr: 'le SIRET', en: 'the SIRET' },
  },
  street: {
    label: { fr: 'Rue', en: 'Street' },
    short: { fr: 'Adresse', en: 'Address' },
    phrase: { fr: 'la voie', en: 'the street' },
  },
  addressComplement: {
    label: { fr: 'Complément d’adresse', en: 'Address complement' },
    phrase: { fr: 'le complément d’adresse', en: 'the address complement' },
  },
  postcode: {
    label: { fr: 'Code postal', en: 'Postcode' },
    phrase: { fr: 'le code postal', en: 'the postcode' },
  },
  city: {
    label: { fr: 'Ville', en: 'Town' },
    phrase: { fr: 'la ville', en: 'the town' },
  },
  country: {
    label: { fr: 'Pays', en: 'Country' },
    phrase: { fr: 'le pays', en: 'the country' },
  },
  territory: {
    label: { fr: 'Territoire', en: 'Territory' },
    phrase: { fr: 'le territoire', en: 'the territory' },
  },
  birthDate: {
    label: { fr: 'Date de naissance', en: 'Date of birth' },
    short: { fr: 'Date de naissance', en: 'Birth date' },
    phrase: { fr: 'la date de naissance', en: 'the birth date' },
  },
  customerRef: {
    label: { fr: 'Référence client', en: 'Customer reference' },
    phrase: { fr: 'la référence client', en: 'the customer reference' },
  },
  lastContactOn: {
    label: { fr: 'Dernier contact venant de la personne', en: 'Last contact from the person' },
    short: { fr: 'Dernier contact', en: 'Last contact' },
    phrase: { fr: 'le dernier contact', en: 'the last contact' },
  },
  sirene: {
    label: { fr: 'Statut de diffusion Sirene', en: 'Sirene diffusion status' },
    phrase: { fr: 'la diffusion Sirene', en: 'the Sirene status' },
  },
  bloctel: {
    label: { fr: 'Inscrit à Bloctel (jusqu’au 10/08/2026)', en: 'On Bloctel (until 10/08/2026)' },
    phrase: { fr: 'l’inscription à Bloctel', en: 'being on Bloctel' },
  },
  member: {
    label: { fr: 'Adhérent', en: 'Member' },
    phrase: { fr: 'l’adhésion', en: 'membership' },
  },
  memberUntil: {
    label: { fr: 'Adhésion jusqu’au', en: 'Member until' },
    short: { fr: 'Fin d’adhésion', en: 'End of membership' },
    phrase: { fr: 'la fin d’adhésion', en: 'the end of membership' },
  },
  donor: {
    label: { fr: 'Donateur', en: 'Donor' },
    phrase: { fr: 'la qualité de donateur', en: 'being a donor' },
  },
  lastDonationOn: {
    label: { fr: 'Dernier don', en: 'Last gift' },
    phrase: { fr: 'le dernier don', en: 'the last gift' },
  },
  relationUntil: {
    label: { fr: 'Fin de garantie ou de suivi', en: 'End of warranty or service' },
    phrase: { fr: 'la fin de garantie ou de suivi', en: 'the end of warranty or service' },
  },
  status: {
    label: { fr: 'État (décédé, parti…)', en: 'Status (deceased, moved…)' },
    short: { fr: 'État', en: 'Status' },
    phrase: { fr: 'l’état', en: 'the status' },
  },
  statusOn: {
    label: { fr: 'État constaté le', en: 'Status found on' },
    phrase: { fr: 'la date de l’état', en: 'the day of the status' },
  },
  keptFor: {
    label: { fr: 'Gardé seulement pour', en: 'Kept only for' },
    phrase: { fr: 'ce pour quoi les données sont gardées', en: 'what the data are kept for' },
  },
  note: {
    label: { fr: 'Remarque', en: 'Note' },
    phrase: { fr: 'la remarque', en: 'the note' },
  },
} as const satisfies Readonly<Record<string, FieldWords>>;

type Name = keyof typeof FIELDS;

function catalogueOf(key: (name: Name) => string, words: (field: FieldWords) => Sentence): Catalogue {
  return Object.fromEntries(Object.entries(FIELDS).map(([name, field]) => [key(name as Name), words(field)]));
}

export const contactFieldLabels = catalogueOf(
  (name) => name,
  ({ label }) => label,
) as Readonly<Record<Name, Sentence>>;

export const contactFieldShortLabels = catalogueOf(
  (name) => `field.${name}`,
  ({ label, short = label }) => short,
) as Readonly<Record<`field.${Name}`, Sentence>>;

export const contactFieldPhrases = catalogueOf(
  (name) => `filter.field.${name}`,
  ({ phrase }) => phrase,
) as Readonly<Record<`filter.field.${Name}`, Sentence>>;
