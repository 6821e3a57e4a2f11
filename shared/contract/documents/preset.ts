import { flag, listOf, objectOf, oneOf, optional, readDocument, text, textWhere, wholeNumber } from './document.ts';

/** PRESET.json: the file that a tool for calls takes (docs/formats/preset.md). */

export const PRESET_DELIMITERS = [';', ',', '|', 'tab'] as const;
export const PRESET_ENCODINGS = ['utf-8', 'utf-8-bom', 'windows-1252'] as const;
export const PRESET_LINE_ENDS = ['lf', 'crlf'] as const;
/** `+33639980001`, `0639980001`, `0033639980001`, `33639980001`. */
export const PRESET_PHONES = ['e164', 'national', '00', 'digits'] as const;
export const PRESET_FIELDS = [
  'reference',
  'phone1',
  'phone2',
  'phone3',
  'phone4',
  'lastName',
  'firstName',
  'name',
  'civility',
  'company',
  'street',
  'complement',
  'postcode',
  'city',
  'country',
  'zone',
  'callFrom',
  'callUntil',
  'attempts',
  'basis',
  'consentOn',
  'consentUntil',
  'origin',
  'sentence',
  'campaign',
] as const;
export type PresetField = (typeof PRESET_FIELDS)[number];

/** Texts that may be shortened; a shortened number, day or reference would be another one. */
export const SHORTENED_FIELDS: readonly PresetField[] = [
  'lastName',
  'firstName',
  'name',
  'civility',
  'company',
  'street',
  'complement',
  'city',
  'origin',
  'sentence',
  'campaign',
];

/** Either a field of the person or a fixed text. */
export interface PresetColumn {
  readonly header: string;
  readonly field?: PresetField;
  /** Most characters of a text field. */
  readonly max?: number;
  readonly text?: string;
}

export interface PresetDocument {
  readonly name: string;
  readonly delimiter?: (typeof PRESET_DELIMITERS)[number];
  readonly encoding?: (typeof PRESET_ENCODINGS)[number];
  /** Whether the first line has the headers. */
  readonly header?: boolean;
  readonly lineEnd?: (typeof PRESET_LINE_ENDS)[number];
  readonly phone?: (typeof PRESET_PHONES)[number];
  readonly columns: readonly PresetColumn[];
}

const column = objectOf<PresetColumn>({
  header: text,
  field: optional(oneOf(PRESET_FIELDS)),
  max: optional(wholeNumber(1)),
  text: optional(textWhere(() => true, 'facts.not_a_text')),
});

const preset = objectOf<PresetDocument>({
  name: text,
  delimiter: optional(oneOf(PRESET_DELIMITERS)),
  encoding: optional(oneOf(PRESET_ENCODINGS)),
  header: optional(flag),
  lineEnd: optional(oneOf(PRESET_LINE_ENDS)),
  phone: optional(oneOf(PRESET_PHONES)),
  columns: listOf(column),
});

/** @throws DocumentProblem */
export function readPreset(json: unknown): PresetDocument {
  return readDocument(preset, json);
}
