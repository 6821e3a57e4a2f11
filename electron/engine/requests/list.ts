import type { ListStanding } from '../../../shared/contract/list.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { closeList, type Said } from '../lists/close-list.ts';
import { judgedExports, type JudgedExport } from '../recall/list-overview.ts';
import { becauseOf } from '../recall/because.ts';
import { recallDone, recallLists, type RecalledList } from '../recall/recall-lists.ts';
import { Remembered } from '../contact/remembered.ts';
import { readListEvents } from '../sql/export-events.ts';
import { readWithdrawals } from '../sql/export-withdrawals.ts';
import { readExportRecord } from '../sql/exports.ts';
import type { Workspace } from '../storage/workspace.ts';
import type { NounAnswers, RequestContext } from './request-context.ts';

interface Standing {
  readonly lists: readonly ListStanding[];
  /** Contacts to take out, each once. */
  readonly people: number;
  /** Contacts corrected since their transfer, each once. */
  readonly corrected: number;
}

const standings = new Remembered<Standing>();

/** Lists in use are judged again: once, until the workspace changes. */
function listsOf({ by, now, today, language }: RequestContext, workspace: Workspace): Promise<Standing> {
  return standings.of(workspace, today(), async () => {
    const lists: ListStanding[] = [];
    const people = new Set<number>();
    const corrected = new Set<number>();
    for await (const judged of judgedExports({ by, now, today, language }, workspace, { live: false })) {
      lists.push(standingOf(judged));
      for (const id of judged.leaving) people.add(id);
      for (const id of judged.correcting) corrected.add(id);
    }
    return { lists, people: people.size, corrected: corrected.size };
  });
}

function standingOf({ listed, correcting }: JudgedExport): ListStanding {
  const { exportId, campaign, channel, format, people, state, on, live, returned, toWithdraw } = listed;
  const [formats, toCorrect] = [format.split(','), correcting.length];
  return { exportId, campaign, channel, formats, people, state, on, isLive: live, returned, toWithdraw, toCorrect };
}

/** Rows that may not be used any more. */
function outOf({ withdrawn, alreadyWithdrawn }: RecalledList): number {
  return withdrawn + alreadyWithdrawn;
}

export const list: NounAnswers<'list'> = {
  'list.standing': async (_nothing, context) => {
    const { lists, people, corrected } = await listsOf(context, context.session.workspace);
    return { lists: [...lists], toWithdraw: people, toCorrect: corrected };
  },

  'list.read': async ({ exportId }, context) => {
    const { workspace } = context.session;
    const standing = (await listsOf(context, workspace)).lists.find((one) => one.exportId === exportId);
    if (standing === undefined) return null;
    const id = Number(exportId);
    return {
      standing,
      statements: (readListEvents(workspace).get(id) ?? []).map(({ event, at, by, on, people, reason }) => ({
        event,
        at,
        by,
        on: on ?? null,
        people,
        reason: reason ?? null,
      })),
      withdrawals: readWithdrawals(workspace, id).map((prepared) => ({ ...prepared })),
    };
  },

  'list.judgeFile': async ({ fileToken }, context) => {
    const { workspace } = context.session;
    const file = context.files.toRead(fileToken);
    const { exports, altered, on } = await recallLists(context, workspace, { file, dryRun: true });
    // Where the file is of several lists alike, the one that has most to take out.
    const [judged] = [...exports].sort((one, other) => outOf(other) - outOf(one));
    const stored = judged === undefined ? undefined : readExportRecord(workspace, Number(judged.exportId));
    if (judged === undefined || stored === undefined) throw new AppError('recall.file_unknown');
    const { exportId, campaign, people, withdrawn, alreadyWithdrawn, stay, closedOtherwise, reasons } = judged;
    return {
      exportId,
      campaign,
      channel: stored.channel,
      at: stored.at,
      isAltered: altered === true,
      people,
      withdrawn,
      alreadyWithdrawn,
      stay,
      closedOtherwise,
      reasons: reasons.map(({ rule, count }) => ({ words: becauseOf(rule, on, context.language), count })),
    };
  },

  'list.close': async ({ exportId, said }, context) => {
    const told: Said =
      said.event === 'partly' ? { event: 'partly', on: said.on, file: context.files.toRead(said.fileToken) } : said;
    const { state, people, counted } = await closeList(context, context.session.workspace, exportId, told);
    return { state, people, counted };
  },

  'list.prepareRecall': async ({ fileToken, exportId, recipient, hashed }, context) => {
    const out = context.files.folder(fileToken);
    const { people, exports } = await recallLists(context, context.session.workspace, {
      out,
      ...(exportId === null ? {} : { exportId }),
      recipient,
      hashed,
      dryRun: false,
    });
    return {
      people,
      lists: exports
        .filter(({ files }) => files.length > 0)
        .map((recalled) => ({
          exportId: recalled.exportId,
          campaign: recalled.campaign,
          formats: recalled.format.split(','),
          files: recalled.files.map(({ name }) => name),
          reprint: recalled.reprint,
          closedOtherwise: recalled.closedOtherwise,
          corrected: recalled.corrected,
          withoutCoordinate: recalled.withoutCoordinate,
        })),
    };
  },

  'list.markRecalled': async ({ exportId, on }, context) => {
    const { people } = recallDone(context, context.session.workspace, exportId, on);
    return { people };
  },
};
