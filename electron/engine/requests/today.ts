import type { CallGoods } from '../../../shared/contract/contact.ts';
import { CARES } from '../../../shared/domain/contact/care.ts';
import { countContacts } from '../sql/contacts.ts';
import type { Workspace } from '../storage/workspace.ts';
import { directoryOf } from '../contact/directory-of.ts';
import { firstContactsOf } from '../contact/first-contacts.ts';
import { chooseCallGoods, offeredGoods } from '../campaign/definition/offered-goods.ts';
import { todayQuestionsOf } from '../campaign/today/today-questions.ts';
import { workOutToday } from '../person/known-today.ts';
import { staleListOn } from '../suppression/lookup/stale-list.ts';
import { requestsNear } from '../rights/list-requests.ts';
import { countDoubts } from '../sql/suspicions.ts';
import { countContractsEnding } from '../suppliers/supplier-alarms.ts';
import { countOldCopies } from '../copies/list-copies.ts';
import type { NounAnswers } from './request-context.ts';

/** The number of products to choose from: any product can be typed. */
const MOST_SUGGESTED = 50;

async function callGoodsOf(workspace: Workspace): Promise<CallGoods> {
  const { forCalls, suggested } = await offeredGoods(workspace);
  return { chosen: forCalls, suggested: suggested.slice(0, MOST_SUGGESTED) };
}

export const today: NounAnswers<'today'> = {
  'today.judge': async ({ purpose }, context) => {
    const { workspace } = context.session;
    return context.jobs.start('today', async (job) => {
      const { standing, care } = await workOutToday({ ...context, ...job }, workspace, purpose);
      // The table and its sheets are the usual next screens, so they are read in advance, the first page first. The
      // request that needs them reports a failure.
      firstContactsOf(workspace)
        .then(() => Promise.all([directoryOf(context, workspace), todayQuestionsOf(context, workspace)]))
        .catch(() => undefined);
      return {
        day: standing.day,
        contacts: countContacts(workspace),
        channels: standing.channels.map((channel) => ({ ...channel })),
        rules: standing.rules.map((rule) => ({ ...rule })),
        care: CARES.map((kind) => ({ kind, count: care[kind].size })),
        staleListOn: staleListOn(workspace, context.today()),
        doubts: countDoubts(workspace),
        supplierContracts: countContractsEnding(workspace, context.today()),
        rights: requestsNear(workspace, context.today()),
        oldCopies: countOldCopies(workspace, context.today()),
      };
    });
  },

  'today.chooseCallGoods': async ({ goods }, { session }) => {
    chooseCallGoods(session.workspace, goods);
    return callGoodsOf(session.workspace);
  },

  'today.readCallGoods': (_nothing, { session }) => callGoodsOf(session.workspace),
};
