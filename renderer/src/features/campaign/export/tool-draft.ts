import { PRESET_FIELDS, SHORTENED_FIELDS, type PresetField } from '../../../../../shared/contract/documents/preset.ts';
import type { PresetDraft, PresetProposal } from '../../../../../shared/contract/preset.ts';

/** A column as the user describes it. */
export type ColumnForm = {
  header: string;
  sample: string;
  field: PresetField | 'none';
  text: string;
  /** Null: any length. */
  max: number | null;
};

/** One's own tool, while it is described. */
export type ToolForm = Omit<PresetDraft, 'columns'> & { columns: ColumnForm[] };

export const FIELD_CHOICES: readonly (PresetField | 'none')[] = ['none', ...PRESET_FIELDS];

/** Whether a tool may limit the length of a field. */
export function mayBeShortened(field: PresetField | 'none'): boolean {
  return field !== 'none' && SHORTENED_FIELDS.includes(field);
}

/** @param fileName of the sample: without its ending, a first name for the tool. */
export function formOf({ columns, ...form }: PresetProposal, fileName: string): ToolForm {
  return {
    ...form,
    name: fileName.replace(/\.[^.]*$/, '').slice(0, 60),
    columns: columns.map(({ header, field, samples }) => ({
      header,
      sample: samples[0] ?? '',
      field: field ?? 'none',
      text: '',
      max: null,
    })),
  };
}

export function draftOfTool({ columns, name, ...form }: ToolForm): PresetDraft {
  return {
    ...form,
    name: name.trim(),
    columns: columns.map(({ header, field, text, max }) => ({
      header,
      field: field === 'none' ? null : field,
      text: field === 'none' ? text.trim() : '',
      max: mayBeShortened(field) ? max : null,
    })),
  };
}
