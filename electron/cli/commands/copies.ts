import type { ListedCopy } from '../../../shared/contract/copy.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import type { Language } from '../../../shared/text/text.ts';
import { destroyCopy, placeCopy } from '../../engine/copies/change-copy.ts';
import { listCopiesNow } from '../../engine/copies/list-copies.ts';
import { defineCommand } from '../command.ts';
import { changing, reading } from '../with-workspace.ts';

export const copies = defineCommand({
  name: 'copies',
  usage: 'WORKSPACE [--destroyed NUMBER | --placed NUMBER --at TEXT] [--on DATE]',
  arguments: { workspace: { placeholder: 'WORKSPACE' } },
  options: {
    destroyed: { kind: 'text', placeholder: 'NUMBER' },
    placed: { kind: 'text', placeholder: 'NUMBER' },
    at: { kind: 'text', placeholder: 'TEXT' },
    on: { kind: 'day', placeholder: 'DATE' },
  },
  async run({ workspace: path, destroyed, placed, at: where, on: asked }, session) {
    const { context, json, output } = session;
    const { language } = context;
    const on = asked ?? context.today();
    if ((placed === undefined) !== (where === undefined) || (destroyed !== undefined && placed !== undefined))
      throw new AppError('usage.one_of', {
        command: 'copies',
        options: '--destroyed NUMBER | --placed NUMBER --at TEXT',
      });
    if (destroyed !== undefined) {
      const noted = await changing(path, session, async (workspace) => destroyCopy(context, workspace, destroyed, on));
      if (json) return output.json(noted);
      return output.line(say(language, 'copy.report_destroyed', { copy: noted.id, on, old: noted.old }));
    }
    if (placed !== undefined && where !== undefined) {
      const noted = await changing(path, session, async (workspace) => placeCopy(context, workspace, placed, where));
      if (json) return output.json(noted);
      return output.line(say(language, 'copy.report_placed', { copy: noted.id, where }));
    }
    const listed = await reading(path, session, (workspace) => listCopiesNow(workspace, on));
    for (const copy of listed) {
      if (json) {
        await output.json(copy);
        continue;
      }
      const { id, kind, name, madeOn, where: place, destroyedOn, by, isOld, mirror } = copy;
      const line = [
        `${id} · ${madeOn} · ${say(language, `copy.kind.${kind}`)}`,
        ...(name === undefined ? [] : [name]),
        ...(place === undefined ? [] : [place]),
        ...(destroyedOn === undefined
          ? []
          : [say(language, 'copy.report_destroyed_on', { on: destroyedOn, by: by ?? '' })]),
        ...(isOld ? [say(language, 'copy.report_old')] : []),
        ...(mirror === undefined ? [] : mirrorWords(mirror, language)),
      ];
      await output.line(line.join(' · '));
    }
    if (listed.length === 0 && !json) await output.line(say(language, 'copy.report_none'));
  },
});

function mirrorWords(
  { state, waiting = 0, lastAt }: NonNullable<ListedCopy['mirror']>,
  language: Language,
): readonly string[] {
  const last = lastAt === undefined ? [] : [say(language, 'copy.mirror_last', { on: lastAt.slice(0, 10) })];
  return [say(language, `copy.mirror.${state}`, { waiting }), ...last];
}
