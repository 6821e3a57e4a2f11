import type { TargetField } from '../../../../shared/domain/contact/target-field.ts';

/** A field, the confidence of the words (0 to 1), and the words: folded, separated by one space. */
export type HeaderRule = readonly [TargetField | null, number, RegExp];

/** Both words, in any order. */
export function both(one: string, other: string): RegExp {
  return new RegExp(String.raw`\b${one}\b.*\b${other}\b|\b${other}\b.*\b${one}\b`, 'u');
}

export function wordPattern(pattern: string): RegExp {
  return new RegExp(String.raw`\b(?:${pattern})\b`, 'u');
}

export function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'u');
}

/** The person of a row. */
export const PERSON = String.raw`(?:clients?|cliente|adherente?s?|adh|membre|contact|customer|donateur|abonne|dossier|prospect|fiche|interne|externe|member|user|societaire|usager|beneficiaire|cli|compte|account|tiers|lead|licencie|participant|patient|eleve|lead)`;
/** Of several, the latest. */
export const LAST = String.raw`(?:dern(?:iere?s?)?|last|latest|derniere fois)`;
