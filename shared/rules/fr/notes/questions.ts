import type { Rule } from '../../model.ts';
import type { RuleSentence, Source } from '../../parameter.ts';
import { PHONE_OPT_IN } from '../dates.ts';
import {
  CC_QPC,
  D223_9_2026,
  DECREE_2026,
  GDPR_21,
  GDPR_7_1,
  L221_16,
  L223_1_5,
  L34_5,
  L6323_8_1,
  R223_1,
  R223_4,
} from '../sources.ts';
import { ARCEP, BOOK, CNIL_ELEC, CNIL_PART26, CNIL_SUPPRESSION, LA_POSTE, UFMD } from '../guidance.ts';
import { note } from './note.ts';

const question = (
  number: number,
  id: string,
  title: RuleSentence,
  text: RuleSentence,
  sources: readonly Source[],
): Rule =>
  note('question', {
    id: `fr.question.${id}`,
    reference: [`13.${number}`],
    from: PHONE_OPT_IN,
    title,
    text,
    sources,
    confidence: 'interpretation',
  });

/** Open legal questions (docs/law/rules-fr.md, section 13), to be checked again before each release. */
export const QUESTIONS: readonly Rule[] = [
  question(
    1,
    'decree_wording',
    { fr: 'Rédaction du décret 2026-662', en: 'Wording of decree 2026-662' },
    {
      fr: 'Le texte officiel de R223-1 à R223-4 et de D223-9 (2026) n’est connu que par cinq citations concordantes.',
      en: 'The official wording of R223-1 to R223-4 and D223-9 (2026) is known only through five concordant quotations.',
    },
    [DECREE_2026],
  ),
  question(
    2,
    'callback_scope',
    { fr: 'Portée du rappel sur demande', en: 'Scope of the call-back on request' },
    {
      fr: 'R223-4 vaut-il pour tous les secteurs ou seulement pour l’énergie et le logement, et comment s’articule-t-il avec la fiche de la DGCCRF ?',
      en: 'Does R223-4 hold for every sector or only for energy and housing, and how does it fit the DGCCRF sheet?',
    },
    [R223_4],
  ),
  question(
    3,
    'sixty_days',
    { fr: 'Disparition des soixante jours', en: 'Disappearance of the sixty days' },
    {
      fr: 'La pause de soixante jours a-t-elle disparu ? Une source a comparé les versions, une autre laisse la question ouverte. En attendant, un refus pendant un appel est tenu pour une opposition, ce qui est plus strict.',
      en: 'Is the pause of sixty days gone? One source compared the versions, another left it open. Until it is settled, a refusal during a call is held as an opposition, which is stricter.',
    },
    [D223_9_2026],
  ),
  question(
    4,
    'wording_2026',
    { fr: 'Rédaction 2026 de L221-16, L221-17 et L223-5', en: '2026 wording of L221-16, L221-17 and L223-5' },
    {
      fr: 'Le texte de 2026 de ces articles, et celui de L223-8, ne sont pas connus mot à mot ; en particulier, L223-8 dit-il « de consommateurs » ?',
      en: 'The 2026 text of these articles, and that of L223-8, is not known verbatim; in particular, does L223-8 say “of consumers”?',
    },
    [L221_16],
  ),
  question(
    5,
    'robot_customers',
    { fr: 'Automates et clients', en: 'Automated calls and customers' },
    {
      fr: 'L’exception des clients pour les automates survit-elle dans la page de la CNIL du 10 juin 2026 ?',
      en: 'Does the customer exception for automated calls survive in the CNIL page of 10 June 2026?',
    },
    [CNIL_ELEC],
  ),
  question(
    6,
    'adaptation_date',
    { fr: 'Date de l’interdiction « adaptation du logement »', en: 'Date of the ban on housing adaptation' },
    {
      fr: 'L’extension aux appels pour l’adaptation du logement date-t-elle du 2 juillet 2025 ou du 11 août 2026 ?',
      en: 'Does the extension to calls about adapting housing date from 2 July 2025 or 11 August 2026?',
    },
    [L223_1_5],
  ),
  question(
    7,
    'old_consents',
    { fr: 'Accords recueillis avant le 11 août 2026', en: 'Consents collected before 11 August 2026' },
    {
      fr: 'Aucune disposition transitoire n’est connue pour les accords antérieurs.',
      en: 'No transitional clause is known for earlier consents.',
    },
    [R223_1],
  ),
  question(
    8,
    'challenge',
    { fr: 'Recours contre le décret', en: 'Challenge to the decree' },
    {
      fr: 'Issue du recours devant le Conseil d’État ; doctrine de la DGCCRF ou de la CNIL après le 8 octobre 2026 ; contenu de la délibération 2026-065.',
      en: 'Outcome of the challenge before the Conseil d’État; doctrine of DGCCRF or CNIL after 8 October 2026; content of deliberation 2026-065.',
    },
    [DECREE_2026],
  ),
  question(
    9,
    'qpc',
    { fr: 'Décision QPC 2026-1210', en: 'Decision QPC 2026-1210' },
    {
      fr: 'Le contenu de la décision, qui abroge au 31 octobre 2027 des alinéas de L34-5 sur les sanctions, n’est connu que par deux sources.',
      en: 'The content of the decision, which repeals paragraphs of L34-5 on sanctions on 31 October 2027, is known through two sources only.',
    },
    [CC_QPC],
  ),
  question(
    10,
    'cnil_pages',
    { fr: 'Pages de la CNIL du 10 juin 2026', en: 'CNIL pages of 10 June 2026' },
    {
      fr: 'Les pages sur le courrier, le téléphone, l’électronique et les partenaires ne sont connues que par des citations.',
      en: 'The pages on post, phone, electronic messages and partners are known only through quotations.',
    },
    [CNIL_ELEC, CNIL_PART26],
  ),
  question(
    11,
    'fingerprints',
    { fr: 'Empreintes de la liste repoussoir', en: 'Fingerprints of the suppression list' },
    {
      fr: 'Le conseil d’employer des empreintes n’est pas confirmé sur la page de la CNIL.',
      en: 'The advice to use fingerprints is not confirmed on the CNIL page.',
    },
    [CNIL_SUPPRESSION],
  ),
  question(
    12,
    'referral',
    { fr: 'Parrainage', en: 'Referral' },
    {
      fr: 'Aucun texte actuel de la CNIL n’est connu sur le parrainage.',
      en: 'No current CNIL text on referral is known.',
    },
    [UFMD],
  ),
  question(
    13,
    'minors_and_overseas',
    { fr: 'Mineurs ; collectivités d’outre-mer', en: 'Minors; overseas collectivities' },
    {
      fr: 'Y a-t-il une règle générale sur la prospection des mineurs ? Le droit de la consommation vaut-il dans les collectivités, en Nouvelle-Calédonie et en Polynésie ?',
      en: 'Is there a general rule on prospecting minors? Does consumer law apply in the collectivities, New Caledonia and Polynesia?',
    },
    [BOOK('sections 4, 9 et 13')],
  ),
  question(
    14,
    'address_norm',
    { fr: 'Norme d’adresse', en: 'Address norm' },
    {
      fr: 'Le texte payant de la norme NF Z10-011 et le détail de 2013 ne sont pas connus.',
      en: 'The paid text of norm NF Z10-011 and the details of 2013 are not known.',
    },
    [LA_POSTE],
  ),
  question(
    15,
    'numbering_plan',
    { fr: 'Plan de numérotation consolidé', en: 'Consolidated numbering plan' },
    {
      fr: 'Le plan de l’ARCEP du 1er janvier 2026, les seuils exacts de ses exceptions et qui peut afficher les plages des messages dus ne sont pas connus.',
      en: 'The ARCEP plan of 1 January 2026, the exact thresholds of its exceptions and who may show the ranges of due messages are not known.',
    },
    [ARCEP],
  ),
  question(
    16,
    'long_period',
    { fr: 'Accord demandé pour plus d’un an', en: 'Consent asked for more than a year' },
    {
      fr: 'Un accord téléphonique dont la demande annonçait plus d’un an vaut-il un an, ou est-il nul faute d’information exacte ?',
      en: 'Does a phone consent whose request stated more than a year hold for a year, or is it void for incomplete information?',
    },
    [R223_1],
  ),
  question(
    17,
    'any_goods',
    { fr: '« Tous nos produits »', en: '“All our products”' },
    {
      fr: '« Nos produits et services » peut-il dire la nature des biens quand l’organisation n’en vend qu’une sorte ?',
      en: 'Can “our products and services” name the nature of the goods where the organisation sells one kind?',
    },
    [R223_1],
  ),
  question(
    18,
    'predictive_and_brand',
    { fr: 'Composition prédictive ; opposition à une marque', en: 'Predictive dialling; opposition to a brand' },
    {
      fr: 'Un appel composé par une machine et pris aussitôt par une personne est-il automatisé pour l’accord ? Une opposition peut-elle se limiter à une marque ?',
      en: 'Is a call dialled by a machine and answered at once by a person automated as to consent? Can an opposition be limited to a brand?',
    },
    [L34_5, GDPR_21],
  ),
  question(
    19,
    'cpf_at_work',
    { fr: 'CPF : salariés et indépendants au travail', en: 'CPF: employees and self-employed at work' },
    {
      fr: 'Un salarié ou un indépendant contacté à son travail est-il démarché comme titulaire d’un compte ?',
      en: 'Is an employee or self-employed person contacted at work prospected as an account holder?',
    },
    [L6323_8_1],
  ),
  question(
    20,
    'callback_after_no',
    {
      fr: 'Rappel demandé après une opposition ; preuve après un effacement',
      en: 'Call-back after an opposition; proof after an erasure',
    },
    {
      fr: 'Peut-on répondre à un rappel demandé après une opposition ? Combien de temps garder la preuve d’un accord aux e-mails après un effacement ?',
      en: 'May a call-back asked for after an opposition be answered? How long may the proof of an e-mail consent be kept after an erasure?',
    },
    [R223_4, GDPR_7_1],
  ),
];
