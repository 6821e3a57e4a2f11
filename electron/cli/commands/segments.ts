import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import {
  dropSegment,
  listSegments,
  saveSegment,
  type SavedSegment,
} from '../../engine/campaign/definition/saved-segments.ts';
import { segmentWords } from '../../engine/export/segment-words.ts';
import { defineCommand, type Session } from '../command.ts';
import { readFilter } from '../json-file.ts';
import { changing, reading } from '../with-workspace.ts';

export const segments = defineCommand({
  name: 'segments',
  usage: 'WORKSPACE [--save NAME --where FILTER | --drop NAME]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    save: { kind: 'text', placeholder: 'NAME' },
    where: { kind: 'text', placeholder: 'FILTER' },
    drop: { kind: 'text', placeholder: 'NAME' },
  },
  async run({ workspace: path, save, where, drop }, session) {
    const { context, output, json } = session;
    if ((save === undefined) !== (where === undefined) || (save !== undefined && drop !== undefined))
      throw new AppError('usage.one_of', { command: 'segments', options: '--save NAME --where FILTER, --drop NAME' });
    if (save !== undefined && where !== undefined) {
      const filter = await readFilter(where);
      const saved = await changing(path, session, (workspace) =>
        saveSegment(context, workspace, { name: save, where: filter }),
      );
      return print(saved, session);
    }
    if (drop !== undefined)
      return print(await changing(path, session, (workspace) => dropSegment(context, workspace, drop)), session);
    const listed = await reading(path, session, (workspace) => listSegments(workspace));
    for (const segment of listed) await print(segment, session);
    if (listed.length === 0 && !json) await output.line(say(context.language, 'report.no_segments'));
  },
});

async function print(segment: SavedSegment, { context: { language }, json, output }: Session): Promise<void> {
  if (json) return output.json(segment);
  await output.line(`${segment.name} · ${segmentWords(segment.where, language)}`);
}
