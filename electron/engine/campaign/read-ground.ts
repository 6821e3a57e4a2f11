import { LinkedContacts } from '../contact/linked-contacts.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import { readDecisions } from '../sql/decisions.ts';
import type { EngineContext } from '../steps/context.ts';
import { atOnce, type Steps } from '../steps/pauses.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import { SuppressionIndex } from '../suppression/lookup/suppression-index.ts';
import { firstDayJudged, type Campaign } from './definition/campaign.ts';
import { readingSubjects } from './filter-subjects.ts';
import type { CheckGround } from './people/check-ground.ts';
import { ExcludedPeople, NO_FILES, type PeopleOfFiles, readPeopleOfFiles } from './people/excluded-people.ts';
import { type ListsOfMoment, PastUses } from './people/past-uses.ts';
import { PausedPeople } from './people/paused-people.ts';

/**
 * The data that a campaign needs besides the contacts themselves, with the people of the files to leave out.
 * @throws as `readPeopleOfFiles` and `readingFilteredGround`.
 */
export async function readFilteredGround(
  context: EngineContext,
  reader: SqlReader,
  campaign: Campaign,
): Promise<CheckGround> {
  const files = await readPeopleOfFiles(context, reader, campaign);
  return atOnce(readingFilteredGround(context, reader, campaign, files));
}

/** The same without the filter and the exclusions of the campaign. */
export function readGround(reader: SqlReader, campaign: Campaign): CheckGround {
  return atOnce(readingGround(reader, campaign));
}

/**
 * The same in steps, for a long list and many exports.
 *
 * @param list the suppression list, if already read. @param without lists that are judged again.
 */
export function* readingGround(
  reader: SqlReader,
  campaign: Campaign,
  list?: SuppressionIndex,
  without: ListsOfMoment | null = null,
): Steps<CheckGround> {
  return {
    suppressions: list ?? (yield* readingSuppressions(reader)),
    decisions: readDecisions(reader, campaign.key),
    uses: yield* PastUses.loading(reader, campaign, without),
    paused: yield* PausedPeople.loading(reader, firstDayJudged(campaign)),
    excluded: ExcludedPeople.NONE,
    linked: LinkedContacts.read(reader).forPass(),
    subjectOf: null,
  };
}

/**
 * The same with what the filter and the exclusions of the campaign ask.
 *
 * @param files the people of the files to leave out, read before.
 * @throws AppError `segment.goods_unknown`
 */
export function* readingFilteredGround(
  context: Pick<EngineContext, 'today' | 'language'>,
  reader: SqlReader,
  campaign: Campaign,
  files: PeopleOfFiles = NO_FILES,
): Steps<CheckGround> {
  const segments = [campaign.segment, ...campaign.exclude.flatMap((one) => ('where' in one ? [one.where] : []))];
  const { goods } = campaign.facts;
  return {
    ...(yield* readingGround(reader, campaign)),
    excluded: yield* ExcludedPeople.reading(reader, campaign, files),
    subjectOf: yield* readingSubjects(context, reader, segments, { goods, groundOf: readingGround }),
  };
}

/** The suppression list, which is the same for every campaign. */
export function readingSuppressions(reader: SqlReader): Steps<SuppressionIndex> {
  return SuppressionIndex.loading(reader, new KeyedHash(readWorkspaceIdentity(reader).suppressionKey));
}
