import { contactFieldLabels } from '../../../shared/text/contact/contact-fields.ts';
import type { Catalogue } from '../../../shared/text/text.ts';
import type { TargetField } from '../../../shared/domain/contact/target-field.ts';

/** The fields that a column may fill, in everyday words. */
export const targetFields = {
  ...contactFieldLabels,
  fullName: { fr: 'Nom complet', en: 'Full name' },
  email: { fr: 'E-mail', en: 'E-mail' },
  phone: { fr: 'Téléphone', en: 'Phone' },
  mobile: { fr: 'Téléphone mobile', en: 'Mobile phone' },
  fullAddress: { fr: 'Adresse complète', en: 'Full address' },
  lastPurchaseOn: { fr: 'Dernier achat', en: 'Last purchase' },
  purchasedGoods: { fr: 'Produit acheté', en: 'Goods bought' },
  contractGoods: { fr: 'Objet du contrat', en: 'Object of the contract' },
  collectedOn: { fr: 'Collecté le', en: 'Collected on' },
  source: { fr: 'Source', en: 'Source' },
  consentEmail: { fr: 'Accord e-mail', en: 'Consent to e-mail' },
  consentSms: { fr: 'Accord SMS', en: 'Consent to SMS' },
  consentPhone: { fr: 'Accord téléphone', en: 'Consent to calls' },
  consentPost: { fr: 'Accord courrier', en: 'Consent to post' },
  consentAutomatedCall: { fr: 'Accord automate d’appel', en: 'Consent to call robots' },
  consentOn: { fr: 'Date de l’accord', en: 'Day of the consent' },
  consentWording: { fr: 'Texte de l’accord', en: 'Wording of the consent' },
  consentUntil: { fr: 'Fin de l’accord', en: 'End of the consent' },
  opposition: { fr: 'Opposition (ne plus contacter)', en: 'Objection (do not contact)' },
  oppositionOn: { fr: 'Date de l’opposition', en: 'Day of the objection' },
  channel: { fr: 'Canal', en: 'Channel' },
  requestOn: { fr: 'A demandé à être rappelé le', en: 'Asked to be called back on' },
  requestGoods: { fr: 'Objet de sa demande', en: 'Object of the request' },
  contractFrom: { fr: 'Début du contrat', en: 'Start of the contract' },
  contractUntil: { fr: 'Fin du contrat', en: 'End of the contract' },
  giftOn: { fr: 'Date du don', en: 'Day of the gift' },
  giftAmount: { fr: 'Montant du don', en: 'Amount of the gift' },
  giftForm: { fr: 'Forme du don (chèque, espèces…)', en: 'Form of the gift (cheque, cash…)' },
} as const satisfies Catalogue & Record<TargetField, unknown>;
