import type { PlanMade } from '../../../shared/contract/plan.ts';
import { parseOwnCampaign } from '../campaign/definition/parse-campaign.ts';
import { readContact, readDictionaries } from '../contact/contact-reader.ts';
import { formatsFor } from '../export/formats/export-formats.ts';
import { ownTool } from '../export/preset/preset-format.ts';
import { makePlan } from '../plan/make-plan.ts';
import { listCallbacks } from '../returns/list-callbacks.ts';
import type { SqlReader } from '../storage/reader.ts';
import { draftedCampaign } from './drafted-campaign.ts';
import type { NounAnswers } from './request-context.ts';
import { shownName } from '../model/shown-name.ts';

/** The names of contacts by id. */
function readingNames(reader: SqlReader): (contactId: string) => string {
  const dictionaries = readDictionaries(reader);
  return (contactId) => shownName(readContact(reader, Number(contactId), dictionaries)?.person ?? {});
}

export const plan: NounAnswers<'plan'> = {
  'plan.make': async ({ campaign: draft, list, from, ...asked }, context) => {
    const { workspace } = context.session;
    const campaign = draftedCampaign(draft, context);
    const target = list === null ? {} : { format: list.format, out: context.files.folder(list.fileToken) };
    return context.jobs.start('plan', async (job): Promise<PlanMade> => {
      const input = { ...asked, campaign, from: from ?? undefined, ...target };
      const { callbacks, why, days, lists, ...figures } = await makePlan({ ...context, ...job }, workspace, input);
      const nameOf = readingNames(workspace);
      return {
        ...figures,
        why: [...why],
        days: days.map(({ slots, ...day }) => ({ ...day, slots: [...slots] })),
        callbacks: callbacks.map(({ contact, at, lastDay, lawful, nearest = null }) => ({
          ...{ contact, at, lastDay, lawful, nearest },
          name: nameOf(contact),
        })),
        lists: [...lists],
        // A list of the planner has no tool of one’s own: that is chosen with the list of the campaign.
        formats: formatsFor(parseOwnCampaign(workspace, campaign))
          .filter(({ lists, name }) => lists === 'people' && name !== ownTool.name)
          .map(({ name }) => name),
      };
    });
  },

  'plan.callbacks': async (_, context) =>
    (await listCallbacks(context, context.session.workspace)).map(
      ({ contact, name, at, verdict, lastDay, goods = null }) => ({
        contact,
        name,
        at,
        verdict,
        lastDay,
        goods,
      }),
    ),
};
