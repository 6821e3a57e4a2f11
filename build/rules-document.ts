import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Channel } from '../shared/domain/channel.ts';
import type { Confidence, Duty, VerdictKind } from '../shared/domain/compliance.ts';
import type { Audience } from '../shared/domain/contact/words.ts';
import { describe } from '../shared/rules/conditions/index.ts';
import { fingerprint, parameters, rules, RULESET_NAME, valueText } from '../shared/rules/index.ts';
import type { RuleOutcome, Rule, RuleStep, Version } from '../shared/rules/model.ts';
import type { Parameter, Source } from '../shared/rules/parameter.ts';
import { duty } from '../shared/text/campaign/duty.ts';
import { EXAMPLES } from '../test/rules/examples/index.ts';

/** Writes docs/rules.md from the rule book, for readers of law who do not read code: `node build/rules-document.ts`. */

export const DOCUMENT = 'docs/rules.md';

const VERDICT: Readonly<Record<VerdictKind, string>> = {
  allow: 'autorisé',
  conditional: 'oui, à condition',
  review: 'à vérifier',
  block: 'interdit',
};
const AUDIENCE: Readonly<Record<Audience, string>> = {
  consumer: 'particulier',
  professional: 'professionnel',
  sole_trader: 'entrepreneur individuel',
  organisation: 'organisation',
};
const CHANNEL: Readonly<Record<Channel, string>> = {
  post: 'courrier',
  phone: 'appel',
  email: 'e-mail',
  sms: 'SMS',
  automated_call: 'automate',
};
const CONFIDENCE: Readonly<Record<Confidence, string>> = {
  official: 'texte officiel connu',
  secondary: 'par des sources secondaires',
  interpretation: 'interprétation',
};

interface Section {
  readonly title: string;
  readonly intro?: string;
  readonly holds: (rule: Rule) => boolean;
}

const startsWith =
  (...beginnings: readonly string[]) =>
  ({ id }: Rule): boolean =>
    beginnings.some((beginning) => id.startsWith(beginning));

/** A rule belongs to the first section that it fits. */
const SECTIONS: readonly Section[] = [
  {
    title: 'Questions ouvertes',
    intro: 'Personne ne sait encore répondre à ces questions. Elles se vérifient avant chaque version d’Aval.',
    holds: ({ kind }) => kind === 'question',
  },
  {
    title: 'Bon à savoir',
    intro: 'Devoirs et faits qui ne changent pas la réponse pour une personne, et qui comptent pour l’organisation.',
    holds: ({ kind }) => kind === 'information',
  },
  { title: 'Ce qui n’est pas de la prospection', holds: startsWith('fr.not_prospecting') },
  { title: 'Oppositions', holds: startsWith('fr.opposition.') },
  { title: 'Secteurs', holds: startsWith('fr.sector.') },
  { title: 'Courrier postal', holds: startsWith('fr.post.') },
  { title: 'Appel d’un particulier', holds: startsWith('fr.phone.consumer.') },
  { title: 'Appel d’un professionnel', holds: startsWith('fr.phone.business.') },
  { title: 'E-mail', holds: startsWith('fr.email.') },
  { title: 'SMS', holds: startsWith('fr.sms.') },
  { title: 'Automate d’appel', holds: startsWith('fr.automated_call.') },
  { title: 'Appels aux dons', holds: startsWith('fr.charity.') },
  { title: 'Transmettre des données', holds: startsWith('fr.transfer.', 'fr.minor.transfer') },
  { title: 'Origine et information', holds: startsWith('fr.origin.', 'fr.information.') },
  { title: 'Personnes', holds: startsWith('fr.minor.', 'fr.person.', 'fr.retention.') },
  { title: 'Jours, heures, nombre d’appels', holds: startsWith('fr.hours.') },
  { title: 'Numéro affiché', holds: startsWith('fr.caller.') },
  { title: 'Contenu du message', holds: startsWith('fr.message.') },
  { title: 'Étendue du livre', holds: startsWith('fr.scope.', 'fr.date.') },
];

/** In reading order: questions and notes last. */
const READING_ORDER = [...SECTIONS.slice(2), ...SECTIONS.slice(0, 2)];

const STEPS: readonly (readonly [RuleStep, string])[] = [
  ['X0', 'Est-ce de la prospection ?'],
  ['X1', 'La personne s’est-elle opposée depuis son dernier accord ?'],
  ['X2', 'Le secteur est-il interdit ou encadré ?'],
  ['X3', 'Sait-on d’où viennent les données, et peut-on s’en servir ?'],
  ['X4', 'La personne est-elle mineure ?'],
  ['X5', 'Les données sont-elles encore valables ?'],
  ['table', 'Que dit le tableau du canal, pour ce public et ce cas ?'],
  ['X6', 'La personne sait-elle d’où viennent les données ?'],
  ['X7', 'Est-ce le bon moment, le bon nombre d’appels, le bon numéro ?'],
  ['X8', 'Le message contient-il ce qu’il doit ?'],
];

/** The whole document. */
export function rulesDocument(): string {
  const sections = READING_ORDER.map(({ title, intro, holds }) => {
    const held = rules.filter((rule) => SECTIONS.find((section) => section.holds(rule))?.holds === holds);
    return ['', `## ${title}`, ...(intro === undefined ? [] : ['', intro]), ...held.flatMap(ruleLines)];
  });
  const titles = [...READING_ORDER.map(({ title }) => title), 'Paramètres'];
  return [
    '# Les règles de la prospection commerciale en France',
    '',
    `Livre de règles « ${RULESET_NAME} », empreinte \`${fingerprint().slice(0, 16)}\`. Ce document est écrit par \`node build/rules-document.ts\` à partir des règles mêmes`,
    'qu’Aval applique ; ne le modifiez pas à la main. Il n’est pas un conseil juridique : un juriste ou un délégué à la protection des données doit le relire.',
    '',
    'Sous chaque règle : ses dates (premier et dernier jour compris), notre degré de certitude (texte officiel connu, sources secondaires, interprétation), ce qu’elle dit,',
    'à qui et quand (la première ligne qui convient compte), et où le lire. Les sigles entre parenthèses sont ceux de la référence juridique.',
    '',
    `Sommaire : ${titles.map((title) => `[${title}](#${anchor(title)})`).join(' · ')}`,
    '',
    '## Comment une réponse se forme',
    '',
    'Aval pose ces questions dans l’ordre et garde toutes les raisons. La réponse la plus sévère l’emporte : interdit, puis à vérifier, puis oui à condition, puis autorisé.',
    'Dans le tableau d’un canal, le cas le plus favorable qui s’applique compte. Un fait inconnu ne vaut jamais oui.',
    '',
    ...STEPS.map(([step, question]) => `- **${step === 'table' ? 'Tableau' : step}** ${question}`),
    ...sections.flat(),
    '',
    '## Paramètres',
    '',
    'Les nombres et listes dont les règles se servent, avec leurs propres dates.',
    ...parameters.flatMap(parameterLines),
    '',
  ].join('\n');
}

function ruleLines(rule: Rule): readonly string[] {
  const { id, reference, title, versions, appliesTo } = rule;
  const ids = reference.length === 0 ? '' : ` (${reference.join(', ')})`;
  const where =
    appliesTo.channels.length === Object.keys(CHANNEL).length
      ? 'tous les canaux'
      : appliesTo.channels.map((channel) => CHANNEL[channel]).join(', ');
  return [
    '',
    `### ${title.fr}${ids}`,
    '',
    `\`${id}\` · ${where}`,
    ...versions.flatMap((version) => versionLines(version, appliesTo.audiences)),
    ...reviewLines(rule),
  ];
}

function versionLines(version: Version, everybody: readonly Audience[]): readonly string[] {
  const { text, outcomes, sources, confidence } = version;
  const answers =
    outcomes.length === 0
      ? []
      : [
          '',
          '| Qui | Quand | Réponse |',
          '| --- | --- | --- |',
          ...outcomes.map((outcome) => outcomeLine(outcome, everybody)),
        ];
  return [
    '',
    `**${datesText(version)}** · ${CONFIDENCE[confidence]}`,
    '',
    text.fr,
    ...answers,
    ...listed(
      'À respecter',
      outcomes.filter(({ verdict }) => verdict !== 'allow').flatMap(({ duties = [] }) => duties.map(dutyText)),
    ),
    ...listed(
      'Ce qui changerait la réponse',
      outcomes.flatMap(({ remedy }) => (remedy === undefined ? [] : [(remedy.orConsent ?? remedy.say).fr])),
    ),
    '',
    `Sources : ${sources.map(sourceText).join(' ; ')}.`,
  ];
}

function outcomeLine({ audiences, when, verdict, confidence }: RuleOutcome, everybody: readonly Audience[]): string {
  const concerned = audiences ?? everybody;
  const who =
    concerned.length === Object.keys(AUDIENCE).length
      ? 'tous'
      : concerned.map((audience) => AUDIENCE[audience]).join(', ');
  const doubt = confidence === undefined ? '' : ` (${CONFIDENCE[confidence]})`;
  return `| ${who} | ${when === 'always' ? 'dans les autres cas' : describe(when, 'fr')} | **${VERDICT[verdict]}**${doubt} |`;
}

/** The distinct sentences on one line. */
function listed(title: string, sentences: readonly string[]): readonly string[] {
  return sentences.length === 0 ? [] : ['', `${title} : ${[...new Set(sentences)].join(' ')}`];
}

function dutyText(name: Duty): string {
  return duty[`duty.${name}`].fr;
}

function reviewLines({ id, review }: Rule): readonly string[] {
  const status = review.status === 'to_confirm' ? 'Texte officiel à ouvrir par une personne' : 'Sources lues';
  const worked = (EXAMPLES.get(id) ?? []).map(({ on, expect }) => `${on.slice(0, 10)} ${VERDICT[expect]}`);
  return [
    '',
    `${status} ; prochaine vérification le ${dayText(review.nextCheck)}.${worked.length === 0 ? '' : ` Exemples éprouvés : ${worked.join(' · ')}.`}`,
  ];
}

function parameterLines(parameter: Parameter<unknown>): readonly string[] {
  const { id, reference, title, unit, values } = parameter;
  return [
    '',
    `### ${title.fr} (${reference.join(', ')})`,
    '',
    `\`${id}\` · ${unit.fr}`,
    '',
    ...values.map(
      (value) =>
        `- **${datesText(value)}** : ${valueText(parameter, value.value, 'fr')} · ${CONFIDENCE[value.confidence]} · ${value.sources.map(sourceText).join(' ; ')}`,
    ),
  ];
}

function datesText({ from, until }: { readonly from: string | null; readonly until: string | null }): string {
  if (from === null && until === null) return 'De tout temps';
  if (until === null) return `Depuis le ${dayText(from ?? '')}`;
  return from === null ? `Jusqu’au ${dayText(until)}` : `Du ${dayText(from)} au ${dayText(until)}`;
}

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

function dayText(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date === '01' ? '1er' : String(Number(date))} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

const sourceText = ({ instrument, provision, url }: Source): string => `[${instrument}, ${provision}](${url})`;

/** The anchor of a heading in Markdown viewers: lower case, no punctuation, dashes for spaces. */
function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replace(/ /g, '-');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const written = rulesDocument();
  const before = readFileSync(DOCUMENT, { encoding: 'utf8', flag: 'a+' });
  if (before !== written) writeFileSync(DOCUMENT, written);
  console.log(before === written ? `${DOCUMENT} is up to date` : `${DOCUMENT} written`);
}
