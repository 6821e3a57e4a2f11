import { AppError } from '../../../shared/contract/result.ts';
import { CHANNELS, type Channel } from '../../../shared/domain/channel.ts';
import {
  conditionFieldsOf,
  type ListOfContact,
  type Segment,
  type SegmentSubject,
} from '../../../shared/domain/contact/segment.ts';
import { knownLists, stateOn } from '../lists/list-state.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { readConsentGoods } from '../sql/consent-events.ts';
import { cursorOfList } from '../sql/export-rows.ts';
import { eachListRow } from '../sql/list-row-codec.ts';
import { readGiftYears } from '../sql/gifts.ts';
import { takenOut } from '../sql/export-withdrawals.ts';
import type { EngineContext } from '../steps/context.ts';
import type { Steps } from '../steps/pauses.ts';
import { organisationNames } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import { ContactChecker } from './check-contacts.ts';
import type { Campaign } from './definition/campaign.ts';
import type { CheckGround, SubjectOf } from './people/check-ground.ts';
import { callGoodsOf } from './definition/offered-goods.ts';
import { parseCampaign } from './definition/parse-campaign.ts';
import { asksForGoods, readingGoods, todayCampaign } from './definition/today.ts';

/** Where a filter asks today's answers: the goods of calls, and how a campaign reads its ground. */
interface AnswersAsked {
  /** The goods of the campaign whose filter it is; undefined: those of the workspace, if they are the same everywhere. */
  readonly goods?: string | undefined;
  readonly groundOf: (reader: SqlReader, campaign: Campaign) => Steps<CheckGround>;
}

/**
 * What filters ask of a contact besides its fields: the lists it is on (`lists`), the years of its gifts (`gifts`), and today's answer of a channel
 * (`answers`). Only what they ask is read.
 *
 * @throws AppError `segment.goods_unknown`: an answer by telephone depends on the goods.
 */
export function* readingSubjects(
  context: Pick<EngineContext, 'today' | 'language'>,
  reader: SqlReader,
  segments: readonly Segment[],
  asked: AnswersAsked,
): Steps<SubjectOf | null> {
  const fields = new Set(segments.flatMap((segment) => [...conditionFieldsOf(segment)]));
  const heads = new Set([...fields].map((field) => field.split('.', 1)[0]));
  if (!heads.has('lists') && !heads.has('gifts') && !heads.has('answers')) return null;
  const lists = heads.has('lists') ? yield* readingLists(reader, context.today()) : null;
  const gifts = heads.has('gifts') ? giftYears(reader) : null;
  const channels = CHANNELS.filter((channel) => fields.has(`answers.${channel}`));
  const checkers: AnswerOfChannel[] = [];
  for (const channel of channels) checkers.push(yield* answering(context, reader, channel, asked));
  return (contact, view) => ({
    ...view,
    ...(lists === null ? {} : { lists: lists.get(contact.id) ?? NO_LISTS }),
    ...(gifts === null ? {} : { gifts: gifts.get(contact.id) ?? NO_GIFTS }),
    ...(checkers.length === 0 ? {} : { answers: answersFor(checkers, contact) }),
  });
}

const NO_LISTS: readonly ListOfContact[] = [];
const NO_GIFTS: NonNullable<SegmentSubject['gifts']> = [];

interface AnswerOfChannel {
  readonly channel: Channel;
  readonly checker: ContactChecker;
}

function answersFor(
  checkers: readonly AnswerOfChannel[],
  contact: StoredContact,
): NonNullable<SegmentSubject['answers']> {
  return Object.fromEntries(
    checkers.flatMap(({ channel, checker }) => {
      const answer = checker.answerAlone(contact, () => contact);
      return answer === null ? [] : [[channel, answer.verdict.verdict]];
    }),
  );
}

function* answering(
  { today, language }: Pick<EngineContext, 'today' | 'language'>,
  reader: SqlReader,
  channel: Channel,
  { goods, groundOf }: AnswersAsked,
): Steps<AnswerOfChannel> {
  const known = yield* readingGoods(reader);
  const forCalls = goods ?? callGoodsOf(reader, [...known, ...readConsentGoods(reader)]);
  const offered = { known, forCalls };
  if (asksForGoods(channel, 'commercial', offered)) throw new AppError('segment.goods_unknown', { channel });
  const question = todayCampaign(reader, { channel, purpose: 'commercial', goods: offered, day: today() });
  const campaign = parseCampaign(question, organisationNames(reader));
  return { channel, checker: new ContactChecker(campaign, yield* groundOf(reader, campaign), language) };
}

function giftYears(reader: SqlReader): ReadonlyMap<number, NonNullable<SegmentSubject['gifts']>> {
  const byContact = new Map<number, { readonly year: string }[]>();
  for (const { contactId, year } of readGiftYears(reader)) {
    const known = byContact.get(contactId);
    if (known === undefined) byContact.set(contactId, [{ year }]);
    else known.push({ year });
  }
  return byContact;
}

/** The lists of each contact, by their own row or by a letter to their household, unless they were taken out. */
function* readingLists(reader: SqlReader, today: string): Steps<ReadonlyMap<number, readonly ListOfContact[]>> {
  const byContact = new Map<number, ListOfContact[]>();
  for (const list of knownLists(reader)) {
    const { id, name, at } = list.head;
    const told = { campaign: name, on: at.slice(0, 'YYYY-MM-DD'.length), state: stateOn(list, today) };
    const gone = takenOut(reader, id);
    const rows = cursorOfList(reader, id);
    yield* eachListRow(rows, () => {
      for (const contactId of [rows.contactId, ...rows.housemates]) {
        if (gone.has(contactId)) continue;
        const known = byContact.get(contactId);
        if (known === undefined) byContact.set(contactId, [told]);
        else if (!known.includes(told)) known.push(told);
      }
    });
  }
  return byContact;
}
