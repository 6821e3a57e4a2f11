import type { Catalogue } from '../text.ts';

/** Organisations that receive data. */
export const recipient = {
  'recipient.unknown': {
    fr: '« {name} » n’est pas un destinataire de cet espace. Connus : {names}.',
    en: '“{name}” is not a recipient of this workspace. Known: {names}.',
  },
  'recipient.none': {
    fr: '« {name} » n’est pas un destinataire de cet espace : rien n’a encore été transmis.',
    en: '“{name}” is not a recipient of this workspace: nothing was passed on yet.',
  },
  'recipient.is_organisation': {
    fr: '« {name} » est votre organisation ou l’une de ses marques : un destinataire est une autre organisation.',
    en: '“{name}” is your organisation or one of its brands: a recipient is another organisation.',
  },
  'recipient.name_missing': {
    fr: 'Le destinataire n’a pas de nom : indiquez-le.',
    en: 'The recipient has no name: enter it.',
  },
  'recipient.keep_nobody': {
    fr: 'Ce filtre ne trouve personne : rien n’a été noté.',
    en: 'This filter finds nobody: nothing was recorded.',
  },
  'recipient.kept_for.accounts': { fr: 'gardés pour la comptabilité', en: 'kept for the accounts' },
  'recipient.kept_for.dispute': { fr: 'gardés pour un litige', en: 'kept for a dispute' },
  'report.kept': {
    fr: '{people|personne|personnes} : {kept|notée|notées}, {already} déjà ; ni démarchage ni transmission.',
    en: '{people|person|people}: {kept} recorded, {already} already; neither prospecting nor transfer.',
  },
  'command.keep': {
    fr: 'Note que des contacts ne sont gardés que pour la comptabilité ou un litige : ni démarchage ni transmission.',
    en: 'Records that contacts are kept for the accounts or a dispute alone: neither prospecting nor transfer.',
  },
  'option.keep.for': { fr: 'pour quoi ils sont gardés', en: 'what they are kept for' },
  'option.keep.where': { fr: 'FILTER, en JSON ou @FICHIER', en: 'FILTER, as JSON or @FILE' },
  'report.contract_until': { fr: 'contrat jusqu’au {on}', en: 'contract until {on}' },
  'report.contract_ended': { fr: 'contrat terminé le {on}', en: 'contract ended on {on}' },
  'report.recipient_holds': {
    fr: 'détient {people|personne|personnes}, par {lists|liste|listes}',
    en: 'holds {people|person|people}, by {lists|list|lists}',
  },
  'report.to_correct': {
    fr: '{people|personne a été corrigée|personnes ont été corrigées} : à lui transmettre par aval recall',
    en: '{people|person was corrected|people were corrected}: to be passed on to it by aval recall',
  },
  'report.to_pass_on': {
    fr: '{people|refus, effacement ou limitation|refus, effacements ou limitations} : à lui transmettre par aval recall',
    en: '{people|refusal, erasure or restriction|refusals, erasures or restrictions}: to be passed on to it by aval recall',
  },
  'report.no_recipients': {
    fr: 'Rien n’a encore été transmis à personne.',
    en: 'Nothing was passed on to anybody yet.',
  },
  'command.recipients': {
    fr: 'Liste les organisations qui ont reçu des données, avec leur contrat et les refus à leur transmettre ; --name en ajoute ou en complète une.',
    en: 'Lists the organisations that received data, with their contract and the refusals to pass on to them; --name adds or completes one.',
  },
  'option.recipients.name': { fr: 'le destinataire à ajouter ou à compléter', en: 'the recipient to add or complete' },
  'option.recipients.until': { fr: 'le dernier jour du contrat', en: 'the last day of the contract' },
  'option.recipients.contact': {
    fr: 'qui y reçoit les oppositions : une adresse, un nom',
    en: 'who takes the objections there: an address, a name',
  },
  'option.recipients.evidence': {
    fr: 'le contrat, copié parmi les preuves',
    en: 'the contract, copied into the evidence',
  },
  'option.recall.recipient': {
    fr: 'seulement les listes transmises à ce destinataire',
    en: 'only the lists passed on to this recipient',
  },
  'option.recall.hashed': {
    fr: 'pour un destinataire : des empreintes SHA-256 au lieu des coordonnées',
    en: 'for a recipient: SHA-256 hashes instead of the details',
  },
  'option.suppress.from-recipient': {
    fr: 'les oppositions que ce destinataire a reçues et transmet',
    en: 'the objections that this recipient received and passes on',
  },
  'recall.hashed_without_transfer': {
    fr: '--hashed sert à un destinataire de données : aucune de ces listes n’a été transmise.',
    en: '--hashed is for a recipient of data: none of these lists was passed on.',
  },
} as const satisfies Catalogue;
