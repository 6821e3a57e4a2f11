import { MOST_HOUSEHOLDS_SHOWN, type ShownHousehold } from '../../../shared/contract/household.ts';
import { heldCheck } from '../campaign/check-campaign.ts';
import { decideLetter } from '../households/change-household.ts';
import { householdsOfList, type Household } from '../households/list-households.ts';
import { yearsWithGifts } from '../sql/gifts.ts';
import { draftedCampaign } from './drafted-campaign.ts';
import type { NounAnswers } from './request-context.ts';

export const household: NounAnswers<'household' | 'gift'> = {
  'household.list': async ({ campaign, all }, context) => {
    const { workspace } = context.session;
    const check = await heldCheck(context, workspace, draftedCampaign(campaign, context));
    const found = await householdsOfList(context, workspace, check);
    const open = found.filter((one) => one.open);
    return {
      total: found.length,
      open: open.length,
      households: (all ? found : open).slice(0, MOST_HOUSEHOLDS_SHOWN).map(shown),
    };
  },

  'household.decide': async ({ contacts, line }, context) =>
    shown(decideLetter(context, context.session.workspace, contacts, line)),

  'gift.years': async (_nothing, { session }) => [...yearsWithGifts(session.workspace)],
};

function shown({ members, line1, salutation, separate, open, again }: Household): ShownHousehold {
  return { members: members.map((member) => ({ ...member })), line1, salutation, separate, open, again };
}
