import { closeList, type Said } from '../lists/close-list.ts';
import { type ListedExport, listExports } from '../recall/list-overview.ts';
import { recallDone, recallLists } from '../recall/recall-lists.ts';
import { Remembered } from '../contact/remembered.ts';
import type { Workspace } from '../storage/workspace.ts';
import type { NounAnswers, RequestContext } from './request-context.ts';

const standings = new Remembered<readonly ListedExport[]>();

/** Lists in use are judged again: once, until the workspace changes. */
function listsOf({ by, now, today, language }: RequestContext, workspace: Workspace): Promise<readonly ListedExport[]> {
  return standings.of(workspace, today(), async () => {
    const lists: ListedExport[] = [];
    for await (const list of listExports({ by, now, today, language }, workspace, { live: false })) lists.push(list);
    return lists;
  });
}

export const list: NounAnswers<'list'> = {
  'list.standing': async (_nothing, context) =>
    (await listsOf(context, context.session.workspace)).map(
      ({ exportId, campaign, channel, people, state, on, live, toWithdraw }) => ({
        exportId,
        campaign,
        channel,
        people,
        state,
        on,
        isLive: live,
        toWithdraw,
      }),
    ),

  'list.close': async ({ exportId, said }, context) => {
    const told: Said =
      said.event === 'partly' ? { event: 'partly', on: said.on, file: context.files.toRead(said.fileToken) } : said;
    const { state, people, counted } = await closeList(context, context.session.workspace, exportId, told);
    return { state, people, counted };
  },

  'list.prepareRecall': async ({ fileToken }, context) => {
    const out = context.files.folder(fileToken);
    const { people, exports } = await recallLists(context, context.session.workspace, { out, dryRun: false });
    return {
      people,
      lists: exports
        .filter(({ files }) => files.length > 0)
        .map(({ exportId, campaign, format, files }) => ({
          exportId,
          campaign,
          formats: format.split(','),
          files: files.map(({ name }) => name),
        })),
    };
  },

  'list.markRecalled': async ({ exportId, on }, context) => {
    const { people } = recallDone(context, context.session.workspace, exportId, on);
    return { people };
  },
};
