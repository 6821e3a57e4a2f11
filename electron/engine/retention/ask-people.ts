import { AppError } from '../../../shared/contract/result.ts';
import { isDay } from '../../../shared/domain/calendar/day.ts';
import type { RetentionKind } from '../../../shared/domain/contact/retention-words.ts';
import { say } from '../../../shared/text/index.ts';
import { runCheck } from '../campaign/check.ts';
import { readingSuppressions } from '../campaign/read-ground.ts';
import { parseOwnCampaign } from '../campaign/definition/parse-campaign.ts';
import { targetsOf } from '../campaign/judge/targets.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import { LinkedContacts } from '../contact/linked-contacts.ts';
import { exportList, type ExportAnswer, type ListPlaces } from '../export/export-list.ts';
import { listChoices } from '../export/list-choices.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { type NoticeFormat, noticeFormat, wayOf } from '../notices/notice-formats.ts';
import type { NoticeWay } from '../notices/owed-people.ts';
import { latestNotice } from '../notices/write-notices.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';
import { suppressibleOf } from '../suppression/lookup/suppressible-contact.ts';
import { closesOwn } from '../suppression/lookup/reopening.ts';
import type { SuppressionIndex } from '../suppression/lookup/suppression-index.ts';
import { askLetter } from './ask-letter.ts';
import { peopleAsked } from '../person/asked-people.ts';
import { peopleByPeriod } from './due-people.ts';

export interface AskInput extends ListPlaces {
  readonly format: NoticeFormat;
  /** `YYYY-MM-DD`: the day of the letters; today. */
  readonly on?: string | undefined;
  readonly kind?: RetentionKind | undefined;
  /** Where to answer: an address, an e-mail, a number. Absent: as in the latest notice of the firm. */
  readonly answerTo?: string | undefined;
}

export interface WrittenAsks extends Omit<ExportAnswer, 'recipient' | 'proofs'> {
  /** People whom the list asks: `due` = `people` + `unreachable` + `opposed` + `before`. */
  readonly people: number;
  /** Past their period, and neither held nor waiting. */
  readonly due: number;
  /** Of them: no message may be sent that way, or none arrives. */
  readonly unreachable: number;
  /** Said no to that way, or to everything. */
  readonly opposed: number;
  /** Asked by an earlier list. */
  readonly before: number;
}

/** Contacts per step between two pauses. */
const PIECE = 500;

/**
 * Asks those whose period is over whether they want to stay, once each: letters or e-mails as an export with its record, for the
 * purpose `relational` and without an offer. Who said no is not asked. Nobody of them is due until thirty days after the list is
 * said to be sent.
 *
 * @throws AppError `purge.day_unreadable`, `purge.nobody_to_ask`, `notice.text_too_long`, `export.…`, `output.…`, `file.…`.
 */
export async function askPeople(
  context: EngineContext,
  workspace: Workspace,
  { format, on = context.today(), kind, answerTo, ...places }: AskInput,
): Promise<WrittenAsks> {
  if (!isDay(on)) throw new AppError('purge.day_unreadable', { value: on });
  const way = wayOf(format);
  const { due } = await peopleByPeriod(context, workspace, { on, within: 1 });
  const linked = LinkedContacts.read(workspace);
  const asked = new Set([...peopleAsked(workspace, on).ever].flatMap((id) => linked.idsOf(id)));
  const ids = due.filter((one) => kind === undefined || one.kind === kind).map(({ contact }) => Number(contact));
  const fresh = ids.filter((id) => !asked.has(id));
  const willing = await withoutNo(context, workspace, fresh, way);
  if (willing.size === 0) throw new AppError('purge.nobody_to_ask', { count: ids.length });
  const { organisation } = readWorkspaceIdentity(workspace);
  const latest = latestNotice(workspace);
  const words = { organisation, answerTo: answerTo ?? latest?.contact, sender: latest?.sender, day: on };
  const campaign = parseOwnCampaign(workspace, {
    name: say('fr', 'retention.ask.campaign'),
    organisation,
    channel: way,
    purpose: 'relational',
    from: on,
    onePerHousehold: false,
    message: { source: true, identity: true, optOut: true },
  });
  const answer = await exportList(context, workspace, places, {
    campaign,
    formats: [noticeFormat(format, { to: ({ contact }, by) => askLetter(words, contact, by) })],
    choices: listChoices({}),
    message: null,
    check: async () => {
      const check = await runCheck(context, workspace, campaign, null, {
        ids: willing,
        targets: (contact) => targetsOf(contact, way),
      });
      if (check.funnel.eligible === 0) throw new AppError('purge.nobody_to_ask', { count: ids.length });
      return check;
    },
    asksOn: on,
    isOwed: true,
  });
  const people = answer.funnel.eligible;
  return {
    ...answer,
    people,
    due: ids.length,
    unreachable: willing.size - people,
    opposed: fresh.length - willing.size,
    before: ids.length - fresh.length,
  };
}

/** Those who never said no to the way, or to everything. */
async function withoutNo(
  context: EngineContext,
  workspace: Workspace,
  ids: readonly number[],
  way: NoticeWay,
): Promise<ReadonlySet<number>> {
  const pauses = new Pauses(context.signal);
  const suppressions = await inPieces(readingSuppressions(workspace), pauses);
  const willing = new Set<number>();
  for (let start = 0; start < ids.length; start += PIECE) {
    for (const contact of iterateContacts(workspace, { ids: ids.slice(start, start + PIECE) }))
      if (!saidNo(contact, suppressions, way)) willing.add(contact.id);
    await pauses.pause();
  }
  return willing;
}

function saidNo(contact: StoredContact, suppressions: SuppressionIndex, way: NoticeWay): boolean {
  return (
    suppressions.closures(suppressibleOf(contact)).some((closure) => closure.channel === way && closesOwn(closure)) ||
    contact.consents.some(({ event }) => event.event !== 'granted' && [way, 'all'].includes(event.channel))
  );
}
