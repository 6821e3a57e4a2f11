import { basename, dirname } from 'node:path';
import type { MirrorStanding } from '../../../shared/contract/mirror.ts';
import { daysBetween } from '../../../shared/domain/calendar/day.ts';
import { Mirror } from '../mirror/mirror.ts';
import type { NounAnswers, RequestContext } from './request-context.ts';

export const mirror: NounAnswers<'mirror'> = {
  'mirror.read': (_input, context) => standingOf(context),

  'mirror.on': async ({ folderToken }, context) => {
    await Mirror.of(context.session.workspace).switchOn(context.files.toMirror(folderToken), context.by);
    return standingOf(context);
  },

  'mirror.off': async (_input, { session, by }) => {
    await Mirror.of(session.workspace).switchOff(by);
    return null;
  },
};

async function standingOf({ session, today }: RequestContext): Promise<MirrorStanding> {
  const { workspace } = session;
  const status = await Mirror.of(workspace).status();
  if (status === null) return null;
  const { path, since, entries, waiting, absentSince, aside } = status;
  const folder = dirname(path);
  return {
    folder: basename(folder) || folder,
    file: basename(path),
    since,
    entries,
    waiting,
    aside: [...aside],
    absence:
      absentSince === null
        ? null
        : { since: absentSince, days: Math.max(0, daysBetween(absentSince.slice(0, 10), today())) },
  };
}
