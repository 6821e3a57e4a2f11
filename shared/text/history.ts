import type { Catalogue } from './text.ts';

/** The timeline of a contact. */
export const history = {
  'history.imported': { fr: 'Importé de {file}, ligne {row}', en: 'Imported from {file}, row {row}' },
  'history.recorded': { fr: 'Noté à la main par {by}', en: 'Recorded by hand by {by}' },
  'history.confirmed': { fr: '{by} a confirmé la remarque « {words} »', en: '{by} confirmed the remark “{words}”' },
  'history.dismissed': { fr: '{by} a écarté la remarque « {words} »', en: '{by} dismissed the remark “{words}”' },
  'history.granted': { fr: 'Accord : {channel}', en: 'Consent: {channel}' },
  'history.refused': { fr: 'Refus : {channel}', en: 'Refusal: {channel}' },
  'history.withdrawn': { fr: 'Accord retiré : {channel}', en: 'Consent withdrawn: {channel}' },
  'history.opposed': { fr: 'Opposition : {channels} ({source})', en: 'Objection: {channels} ({source})' },
  'history.all_channels': { fr: 'tous les canaux', en: 'all channels' },
  'history.sale': { fr: 'Achat : {goods}', en: 'Purchase: {goods}' },
  'history.contract': { fr: 'Contrat : {goods}', en: 'Contract: {goods}' },
  'history.request': { fr: 'A demandé à être rappelé : {goods}', en: 'Asked to be called back: {goods}' },
  'history.call_no_answer': { fr: 'Appelé, sans réponse', en: 'Called, no answer' },
  'history.call_answered': { fr: 'Appelé, a répondu', en: 'Called, answered' },
  'history.call_refused': { fr: 'Appelé, a refusé', en: 'Called, refused' },
  'history.message': { fr: 'Contacté par {channel}', en: 'Contacted by {channel}' },
  'history.export': { fr: 'Retenu pour « {campaign} »', en: 'Selected for “{campaign}”' },
} as const satisfies Catalogue;
