import { z } from 'zod';
import {
  PRESET_DELIMITERS,
  PRESET_ENCODINGS,
  PRESET_FIELDS,
  PRESET_LINE_ENDS,
  PRESET_PHONES,
} from './documents/preset.ts';
import { FileToken } from './file.ts';

/** Requests about the formats of the user's own tools. */

const Name = z.string().trim().min(1).max(60);

const Form = {
  delimiter: z.enum(PRESET_DELIMITERS),
  encoding: z.enum(PRESET_ENCODINGS),
  header: z.boolean(),
  lineEnd: z.enum(PRESET_LINE_ENDS),
  phone: z.enum(PRESET_PHONES),
};

/** Field null: the fixed text, which may be empty. */
const Column = {
  header: z.string().min(1).max(100),
  field: z.enum(PRESET_FIELDS).nullable(),
  text: z.string().max(300),
  max: z.int().min(1).max(10_000).nullable(),
};

export const PresetDraft = z.strictObject({
  name: Name,
  ...Form,
  columns: z.array(z.strictObject(Column)).min(1).max(100),
});
export type PresetDraft = z.output<typeof PresetDraft>;

/** A tool that lists can be written for. */
export const ListedPreset = z.strictObject({
  /** Comes with Aval: neither changed nor removed. */
  isShipped: z.boolean(),
  preset: PresetDraft,
});
export type ListedPreset = z.output<typeof ListedPreset>;

export const PresetSample = z.strictObject({ fileToken: FileToken });

/** What a sample file proposes. */
export const PresetProposal = z.strictObject({
  ...Form,
  columns: z.array(
    z.strictObject({ header: z.string(), field: z.enum(PRESET_FIELDS).nullable(), samples: z.array(z.string()) }),
  ),
});
export type PresetProposal = z.output<typeof PresetProposal>;

export const PresetSaving = z.strictObject({
  preset: PresetDraft,
  /** Another one of that name is replaced. */
  replaces: z.boolean(),
});

export const PresetNamed = z.strictObject({ name: Name });
