import { foldWords } from './fold.ts';

/** What a free comment must not be kept about without a reason of its own (RGPD art. 9). */
export type SensitiveTopic = 'health' | 'religion' | 'opinion';

const TOPICS: readonly (readonly [SensitiveTopic, RegExp])[] = [
  [
    'health',
    /\b(?:malad\w*|cancer\w*|tumeur|chimio\w*|hopita\w*|hospitali\w*|clinique|ehpad|handicap\w*|invalid\w*|enceinte|grossesse|depress\w*|alzheimer|parkinson|diabet\w*|avc|infarctus|opere|operee|chirurgi\w*|sante|psychiatr\w*|alcoolique|toxicomane|aveugle|sourde?|sida|seropositi\w*|sick|illness|disease|hospital|pregnan\w*|disab\w*|deaf|blind)\b/,
  ],
  [
    'religion',
    /\b(?:religi\w*|catholique|protestante?|evangelique|chretien\w*|musulman\w*|islam\w*|juive?|juifs|bouddhiste|hindoue?|athee|temoins? de jehovah|mosquee|synagogue|ramadan|messe|muslim|jewish|christian|church|mosque)\b/,
  ],
  [
    'opinion',
    /\b(?:politi\w*|militante?|syndica\w*|syndique\w*|cgt|cfdt|vote|votent|electeur|electrice|extreme (?:droite|gauche)|communiste|socialiste|royaliste|anarchiste|gilets? jaunes?|union member|left wing|right wing)\b/,
  ],
];

/** The first topic that the words of a comment name; null: none. Words alone: a user reads it. */
export function sensitiveTopicOf(comment: string): SensitiveTopic | null {
  const words = foldWords(comment);
  return TOPICS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
