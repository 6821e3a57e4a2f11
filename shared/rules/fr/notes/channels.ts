import type { Rule } from '../../model.ts';
import { LAST_OPT_OUT_DAY, PHONE_OPT_IN } from '../dates.ts';
import { VOICE } from '../parts.ts';
import { ENVIRONMENT, GDPR_13, L121_11, L221_16, L223_1, L223_2, L223_3, L32, LCEN } from '../sources.ts';
import { AF2M, BOOK, CNIL_ELEC, CNIL_PIXELS, LIBPHONENUMBER } from '../guidance.ts';
import { note } from './note.ts';

/** Notes on each channel for an organisation, besides the rules that decide a verdict. */
export const CHANNEL_NOTES: readonly Rule[] = [
  note('information', {
    id: 'fr.note.post.stop_pub',
    reference: ['P-10'],
    channels: ['post'],
    title: { fr: 'Autocollant « Stop Pub »', en: '“Stop Pub” stickers' },
    text: {
      fr: 'L’autocollant « Stop Pub » ne concerne que les imprimés sans adresse, pas le courrier adressé.',
      en: '“Stop Pub” stickers concern unaddressed leaflets only, not addressed mail.',
    },
    sources: [ENVIRONMENT],
    confidence: 'secondary',
  }),
  note('information', {
    id: 'fr.note.post.robinson',
    reference: ['P-11'],
    channels: ['post'],
    title: { fr: 'Liste Robinson', en: 'Robinson list' },
    text: {
      fr: 'La liste Robinson des professionnels n’engage que leurs membres : la retirer d’un fichier est un choix.',
      en: 'The Robinson list of the industry binds its members only: removing it from a file is a choice.',
    },
    sources: [BOOK('section 2.1 (P-11)')],
    confidence: 'secondary',
  }),
  note('information', {
    id: 'fr.note.post.household',
    reference: ['P-12'],
    channels: ['post'],
    title: { fr: 'Adresse sans nom', en: 'Address without a name' },
    text: {
      fr: 'Une adresse sans nom désigne encore un foyer : c’est une donnée personnelle.',
      en: 'An address without a name still designates a household: it is personal data.',
    },
    sources: [BOOK('section 2.1 (P-12)')],
    confidence: 'secondary',
  }),
  note('information', {
    id: 'fr.note.phone.inbound',
    reference: ['T-11'],
    channels: ['phone'],
    title: { fr: 'Appel reçu', en: 'Inbound call' },
    text: {
      fr: 'L’appel que la personne passe elle-même n’est pas du démarchage, qui suppose l’initiative du professionnel.',
      en: 'A call that the person makes is no canvassing, which supposes the initiative of the professional.',
    },
    sources: [L223_1],
    confidence: 'interpretation',
  }),
  note('information', {
    id: 'fr.note.phone.bloctel',
    reference: ['T-12'],
    channels: VOICE,
    from: '2016-06-01',
    until: LAST_OPT_OUT_DAY,
    title: { fr: 'Bloctel', en: 'Bloctel' },
    text: {
      fr: 'Jusqu’au 10 août 2026 : passer ses fichiers à Bloctel chaque mois si l’on démarche habituellement, et avant chaque campagne ; inscription de trois ans, renouvelée tacitement, effective sous trente jours ; en sont dispensés les contrats en cours, la presse et les appels non commerciaux. Les anciens résultats restent de l’histoire, sans effet ensuite ; l’opposition propre d’une personne ne s’efface pas.',
      en: 'Until 10 August 2026: check files against Bloctel every month if canvassing is habitual, and before each campaign; registration for three years, renewed tacitly, effective within thirty days; current contracts, the press and non-commercial calls are exempt. Old hits remain as history, without effect afterwards; a person’s own opposition is not deleted.',
    },
    sources: [L223_3],
    confidence: 'secondary',
  }),
  note('information', {
    id: 'fr.note.phone.collection',
    reference: [],
    channels: ['phone'],
    from: PHONE_OPT_IN,
    title: { fr: 'Formulaire ou contrat qui demande un numéro', en: 'Form or contract that asks for a number' },
    text: {
      fr: 'Qui recueille un numéro dit au consommateur que les appels commerciaux exigent son accord (sauf contrat en cours) ; le contrat conclu rappelle l’interdiction de démarcher sans accord. Une vente ne peut être subordonnée à cet accord.',
      en: 'Who collects a number tells the consumer that commercial calls need consent (but under a current contract); the contract concluded recalls the ban on canvassing without consent. A sale can’t be made conditional on that consent.',
    },
    sources: [L223_2, L121_11],
    confidence: 'official',
  }),
  note('information', {
    id: 'fr.note.phone.offer',
    reference: [],
    channels: VOICE,
    title: { fr: 'Offre confirmée par écrit', en: 'Offer confirmed in writing' },
    text: {
      fr: 'Après un appel, l’offre est confirmée sur un support durable ; le consommateur n’est engagé qu’après l’avoir signée ou acceptée sur ce support.',
      en: 'After a call the offer is confirmed on a durable medium; the consumer is bound only after signing or accepting it there.',
    },
    sources: [L221_16],
    confidence: 'official',
  }),
  note('information', {
    id: 'fr.note.email.sole_trader',
    reference: ['E-12'],
    channels: ['email'],
    title: { fr: 'Adresse générique d’un entrepreneur individuel', en: 'Generic address of a sole trader' },
    text: {
      fr: 'contact@plombier-dupont.fr d’un entrepreneur individuel désigne une personne physique : elle suit les règles des entrepreneurs individuels.',
      en: 'contact@plombier-dupont.fr of a sole trader identifies a natural person: it follows the rules for sole traders.',
    },
    sources: [CNIL_ELEC],
    confidence: 'interpretation',
  }),
  note('information', {
    id: 'fr.note.email.role_and_person',
    reference: ['E-11', 'E-14'],
    channels: ['email'],
    title: { fr: 'Adresse générique, adresse nommée', en: 'Generic address, named address' },
    text: {
      fr: 'Une adresse générique de personne morale (info@, contact@) n’est pas celle d’une personne ; une adresse de fonction et de personne (dsi.dupont@) suit les règles des professionnels, aussi quand la fiche est celle d’une organisation.',
      en: 'A generic address of a legal person (info@, contact@) is nobody’s; an address of a role and a person (dsi.dupont@) follows the rules for professionals, also when the record is an organisation’s.',
    },
    sources: [CNIL_ELEC],
    confidence: 'secondary',
  }),
  note('information', {
    id: 'fr.note.email.pixels',
    reference: ['E-15'],
    channels: ['email'],
    from: '2026-04-14',
    title: { fr: 'Pixels de suivi', en: 'Tracking pixels' },
    text: {
      fr: 'Suivre l’ouverture d’un e-mail par un pixel exige un accord, sauf cas étroits : pas de pixel par défaut.',
      en: 'Tracking the opening of an e-mail by a pixel needs consent, but in narrow cases: no pixel by default.',
    },
    sources: [CNIL_PIXELS],
    confidence: 'secondary',
  }),
  note('information', {
    id: 'fr.note.email.providers',
    reference: ['E-16'],
    channels: ['email'],
    title: { fr: 'Règles des fournisseurs de messagerie', en: 'Rules of mailbox providers' },
    text: {
      fr: 'Ce ne sont pas des lois : SPF, DKIM, DMARC, désabonnement en un clic au-delà de 5 000 messages par jour, moins de 0,3 % de plaintes.',
      en: 'These are no laws: SPF, DKIM, DMARC, one-click unsubscribe above 5,000 messages a day, less than 0.3% complaints.',
    },
    sources: [BOOK('section 2.3 (E-16)')],
    confidence: 'secondary',
  }),
  note('information', {
    id: 'fr.note.sms.content',
    reference: ['S-6'],
    channels: ['sms'],
    title: { fr: 'Contenu d’un SMS', en: 'Content of a text message' },
    text: {
      fr: 'Le nom de l’annonceur d’abord, puis STOP gratuit au numéro court affiché, jamais un numéro surtaxé ni un formulaire ; 36xxx pour la promotion, 38xxx pour le service ; un expéditeur alphanumérique (11 caractères) ne reçoit pas de réponse, il montre donc le numéro court. Deux messages si un seul est trop court.',
      en: 'The advertiser’s name first, then a free STOP to the short code shown, never a premium number or a form; 36xxx for promotion, 38xxx for service; an alphanumeric sender (11 characters) gets no reply, so it shows the short code. Two messages if one is too short.',
    },
    sources: [AF2M, LCEN],
    confidence: 'secondary',
  }),
  note('information', {
    id: 'fr.note.automated_call.definition',
    reference: [],
    channels: ['automated_call'],
    title: { fr: 'Ce qu’est un automate', en: 'What an automated system is' },
    text: {
      fr: 'Un système qui émet des appels ou messages de manière automatique vers plusieurs personnes ; en sont exclus les appels lancés un à un, sans parallèle, sur la commande d’un humain. Les composeurs prédictifs et progressifs en sont.',
      en: 'A system that makes calls or messages automatically to several people; calls started one by one, without parallel ones, on the command of a human are excluded. Predictive and progressive diallers are included.',
    },
    sources: [L32],
    confidence: 'secondary',
  }),
  note('information', {
    id: 'fr.note.number.normalise',
    reference: ['NF-1'],
    channels: ['phone', 'sms', 'automated_call'],
    title: { fr: 'Écriture des numéros', en: 'Writing of numbers' },
    text: {
      fr: 'Un numéro est ramené au format international ; un numéro d’outre-mer prend l’indicatif de son territoire, jamais +33.',
      en: 'A number is brought to international format; an overseas number takes its territory’s code, never +33.',
    },
    sources: [LIBPHONENUMBER],
    confidence: 'official',
  }),
  note('information', {
    id: 'fr.note.number.never_a_line',
    reference: ['NF-2'],
    channels: ['phone', 'sms', 'automated_call'],
    title: { fr: 'Numéros qui ne sont la ligne de personne', en: 'Numbers that are nobody’s line' },
    text: {
      fr: 'Urgences, numéros courts, 118, 10YT, 3BPQ, codes SMS, 08, plages de plateformes et de machines : refusés à l’import. Un 08 d’entreprise se garde pour information et ne s’appelle pas.',
      en: 'Emergency and short numbers, 118, 10YT, 3BPQ, SMS codes, 08, platform and machine ranges: refused at import. A company’s 08 is kept for information and not dialled.',
    },
    sources: [LIBPHONENUMBER],
    confidence: 'official',
  }),
  note('information', {
    id: 'fr.note.collection.direct',
    reference: ['I-1'],
    title: { fr: 'Information à la collecte', en: 'Information at collection' },
    text: {
      fr: 'Identité, but de prospection, base légale, destinataires et partenaires, durée, droits ; case d’opposition (courrier, professionnels) ou d’accord (e-mail, SMS, automates, appels aux particuliers).',
      en: 'Identity, purpose of prospecting, legal basis, recipients and partners, retention, rights; a box to object (post, professionals) or to agree (e-mail, text messages, automated calls, calls to consumers).',
    },
    sources: [GDPR_13],
    confidence: 'official',
  }),
];
