import type { PresetDocument } from '../../../shared/contract/documents/preset.ts';
import type { ListedPreset, PresetDraft } from '../../../shared/contract/preset.ts';
import { keepPreset, keptPresets, removePreset } from '../export/preset/kept-presets.ts';
import { learnPreset } from '../export/preset/learn-preset.ts';
import type { Preset } from '../export/preset/parse-preset.ts';
import { SHIPPED_PRESETS } from '../export/preset/shipped-presets.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { NounAnswers } from './request-context.ts';

export const preset: NounAnswers<'preset'> = {
  'preset.list': async (_input, { session }) => listed(session.workspace),

  'preset.learn': async ({ fileToken }, { files, signal }) => {
    const { columns, ...form } = await learnPreset(files.toRead(fileToken), signal);
    return { ...form, columns: columns.map((column) => ({ ...column, samples: [...column.samples] })) };
  },

  'preset.save': async ({ preset: draft, replaces }, context) => {
    keepPreset(context, context.session.workspace, { document: documentOf(draft), replaces });
    return listed(context.session.workspace);
  },

  'preset.remove': async ({ name }, context) => {
    removePreset(context, context.session.workspace, name);
    return listed(context.session.workspace);
  },
};

function listed(reader: SqlReader): ListedPreset[] {
  return [
    ...keptPresets(reader).map((kept) => ({ isShipped: false, preset: draftOf(kept) })),
    ...SHIPPED_PRESETS.map((shipped) => ({ isShipped: true, preset: draftOf(shipped) })),
  ];
}

function documentOf({ columns, ...form }: PresetDraft): PresetDocument {
  return {
    ...form,
    columns: columns.map(({ header, field, text, max }) =>
      field === null ? { header, text } : { header, field, ...(max === null ? {} : { max }) },
    ),
  };
}

function draftOf({ name, delimiter, encoding, header, lineEnd, phone, columns }: Preset): PresetDraft {
  const drafts = columns.map(({ header: title, field = null, text = '', max = null }) => ({
    header: title,
    field,
    text,
    max,
  }));
  return { name, delimiter, encoding, header, lineEnd, phone, columns: drafts };
}
