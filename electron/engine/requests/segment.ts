import type { SavedSegments } from '../../../shared/contract/segment.ts';
import { filterOf } from '../campaign/definition/draft-campaign.ts';
import { dropSegment, listSegments, saveSegment } from '../campaign/definition/saved-segments.ts';
import { segmentWords } from '../export/segment-words.ts';
import { readExportHeads } from '../sql/exports.ts';
import { yearsWithGifts } from '../sql/gifts.ts';
import type { NounAnswers, RequestContext } from './request-context.ts';

export const segment: NounAnswers<'segment'> = {
  'segment.known': async (_nothing, { session: { workspace } }) => ({
    campaigns: [
      ...new Set(
        readExportHeads(workspace)
          .map(({ name }) => name)
          .toReversed(),
      ),
    ],
    giftYears: yearsWithGifts(workspace).map(String),
  }),

  'segment.list': async (_input, context) => saved(context),

  'segment.save': async ({ name, segment: conditions }, context) => {
    saveSegment(context, context.session.workspace, { name, where: filterOf(conditions) });
    return saved(context);
  },

  'segment.drop': async ({ name }, context) => {
    dropSegment(context, context.session.workspace, name);
    return saved(context);
  },
};

function saved({ session, language }: RequestContext): SavedSegments {
  return listSegments(session.workspace).map(({ name, where, by }) => ({
    name,
    words: segmentWords(where, language),
    by,
  }));
}
