import { CHANNELS } from '../domain/channel.ts';
import type { Confidence } from '../domain/compliance.ts';
import { sha256 } from '../domain/value/sha256.ts';
import { BINDING_RULES } from './fr/index.ts';
import { CHANNEL_NOTES } from './fr/notes/channels.ts';
import { QUESTIONS } from './fr/notes/questions.ts';
import { RECORD_NOTES } from './fr/notes/records.ts';
import { PARAMETERS } from './fr/parameters/index.ts';
import type { Rule, Version } from './model.ts';
import type { Parameter, Review, RuleLanguage, RuleSentence, Source } from './parameter.ts';

/** The whole book: rules that decide a verdict, notes for organisations, open questions. */
export const rules: readonly Rule[] = [...BINDING_RULES, ...CHANNEL_NOTES, ...RECORD_NOTES, ...QUESTIONS];

export const parameters: readonly Parameter<unknown>[] = Object.values<Parameter<unknown>>(PARAMETERS);

/** A rule as in force on a day. */
export interface RuleInForce {
  readonly rule: Rule;
  readonly version: Version;
}

/** The rules in force on a day, each in the version of that day. */
export function rulesOn(day: string): readonly RuleInForce[] {
  return rules.flatMap((rule) =>
    rule.versions.filter((version) => isInForce(version, day)).map((version) => ({ rule, version })),
  );
}

function isInForce(
  { from, until }: { readonly from: string | null; readonly until: string | null },
  day: string,
): boolean {
  return (from === null || from <= day) && (until === null || day <= until);
}

/** An entry of `aval rules --json`. */
export interface RuleJson {
  readonly id: string;
  /** Ids of docs/law/rules-fr.md. */
  readonly reference: readonly string[];
  /** Channels joined by commas, or `all`. */
  readonly channel: string;
  readonly title: string;
  readonly text: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly sources: readonly Source[];
  readonly confidence: Confidence;
  readonly review: Review;
}

/**
 * The book as data: every version of every rule and parameter, or those in force on a day.
 *
 * @param on a day; absent: all versions.
 */
export function rulesJson(on?: string, language: RuleLanguage = 'fr'): readonly RuleJson[] {
  const ofRules = rules.flatMap((rule) => rule.versions.map((version) => ruleEntry(rule, version, language)));
  const ofParameters = parameters.flatMap((parameter) => parameterEntries(parameter, language));
  const entries = [...ofRules, ...ofParameters];
  return on === undefined ? entries : entries.filter((entry) => isInForce(entry, on));
}

function ruleEntry(
  { id, reference, title, appliesTo, review }: Rule,
  version: Version,
  language: RuleLanguage,
): RuleJson {
  const { text, from, until, sources, confidence } = version;
  const channel = appliesTo.channels.length === CHANNELS.length ? 'all' : appliesTo.channels.join(', ');
  return {
    id,
    reference,
    channel,
    title: title[language],
    text: text[language],
    from,
    until,
    sources,
    confidence,
    review,
  };
}

function parameterEntries(parameter: Parameter<unknown>, language: RuleLanguage): readonly RuleJson[] {
  const { id, reference, title, unit, review } = parameter;
  return parameter.values.map(({ from, until, value, sources, confidence }) => ({
    id,
    reference,
    channel: 'all',
    title: title[language],
    text: `${valueText(parameter, value, language)} (${unit[language]})`,
    from,
    until,
    sources,
    confidence,
    review,
  }));
}

const NONE: RuleSentence = { fr: 'aucune règle', en: 'no rule' };

/** The value of a parameter, in one line. */
export function valueText(parameter: Parameter<unknown>, value: unknown, language: RuleLanguage): string {
  if (value === null || value === undefined) return NONE[language];
  if (parameter.words !== undefined) return parameter.words(value)[language];
  return value instanceof Set || Array.isArray(value)
    ? [...(value as Iterable<string>)].join(', ')
    : `${value as string | number}`;
}

let known: string | undefined;

/**
 * SHA-256 of the whole book: rules, conditions, parameters, sources, words. The same book gives the same
 * fingerprint everywhere; a changed word gives another.
 */
export function fingerprint(): string {
  return (known ??= fingerprintOf({ rules, parameters }));
}

export function fingerprintOf(book: {
  readonly rules: readonly Rule[];
  readonly parameters: readonly Parameter<unknown>[];
}): string {
  return sha256(JSON.stringify(book, asData));
}

/** Converts sets and maps to lists, for JSON. */
function asData(_key: string, value: unknown): unknown {
  return value instanceof Set || value instanceof Map ? [...(value as Iterable<unknown>)] : value;
}
