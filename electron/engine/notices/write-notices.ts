import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import { runCheck } from '../campaign/check.ts';
import { parseOwnCampaign } from '../campaign/definition/parse-campaign.ts';
import { targetsOf, type Targets } from '../campaign/judge/targets.ts';
import { exportList, type ExportAnswer, type ListPlaces } from '../export/export-list.ts';
import type { ListEntry } from '../export/formats/list-format.ts';
import { listChoices } from '../export/list-choices.ts';
import { type OwedSource, owedSources } from '../model/owed-sources.ts';
import { recipientOf } from '../model/recipient.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { readLatestNoticeText } from '../sql/notices.ts';
import { nearestInWindows1252 } from '../spreadsheet/write/windows-1252.ts';
import type { EngineContext } from '../steps/context.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Workspace } from '../storage/workspace.ts';
import { type NoticeFile, readNoticeFile } from './notice-file.ts';
import { type NoticeFormat, noticeFormat, wayOf } from './notice-formats.ts';
import { NoticeText } from './notice-letter.ts';
import { sourceAsked } from './notices-report.ts';
import { SharedMailboxes } from './shared-mailboxes.ts';
import { coordinatesToTell, type NoticeWay, owedPeople } from './owed-people.ts';

export interface NoticesInput extends ListPlaces {
  readonly format: NoticeFormat;
  /** NOTICE.json, parsed; absent: the latest text. */
  readonly text?: unknown;
  /** `YYYY-MM-DD`: the day of the letters; today. */
  readonly on?: string | undefined;
  /** The people of one source. Their letters name the others too. */
  readonly origin?: string | undefined;
}

export interface WrittenNotices extends Omit<ExportAnswer, 'recipient' | 'proofs'> {
  /** People whom the list will have informed once it is said to be sent. */
  readonly people: number;
}

/**
 * Writes the notices of art. 14 to those who are owed one and can be reached that way, as an export with its record: one letter or
 * row per person, which names every source owed to him. It informs nobody until the list is said to be sent.
 *
 * @throws AppError `notice.…`, `export.…`, `output.…`, `file.…`, `workspace.…`.
 */
export async function writeNotices(
  context: EngineContext,
  workspace: Workspace,
  { format, text, on = context.today(), origin, ...places }: NoticesInput,
): Promise<WrittenNotices> {
  const way = wayOf(format);
  const { organisation } = readWorkspaceIdentity(workspace);
  const file = noticeFileOf(workspace, text);
  const words = new NoticeText(file, organisation, on);
  if (format === 'letters') assertPrintable(words.common);
  const ids = await peopleToTell(context, workspace, { on, origin, way });
  if (ids.size === 0) throw new AppError('notice.nobody');
  const sources = (entry: ListEntry): readonly OwedSource[] => owedSources(entry.contact, on);
  const campaign = parseOwnCampaign(workspace, {
    name: say('fr', 'notice.campaign'),
    organisation,
    channel: way,
    purpose: 'transactional',
    from: on,
    onePerHousehold: false,
    message: { notice: true, source: true, identity: true, optOut: true },
  });
  let mailboxes: SharedMailboxes | null = null;
  const answer = await exportList(context, workspace, places, {
    campaign,
    formats: [
      noticeFormat(format, {
        to: (entry, by) =>
          words.to(entry.contact, recipientOf(entry.contact.person, []).title, {
            sources: sources(entry),
            way: by,
            also: mailboxes?.paragraphsFor(entry.listed) ?? [],
          }),
      }),
    ],
    choices: listChoices({}),
    message: null,
    check: async () => {
      const targets = (contact: StoredContact): Targets => targetsToTell(contact, on, way);
      // Each is informed (art. 14): two people of one mailbox too.
      const check = await runCheck(context, workspace, campaign, null, { ids, targets, isForEach: true });
      if (way === 'email') mailboxes = new SharedMailboxes(workspace, check.listed, { on, contact: file.contact });
      return check;
    },
    told: sources,
    noticeText: words.common,
    isOwed: true,
  });
  return { ...answer, people: answer.funnel.eligible };
}

async function peopleToTell(
  context: EngineContext,
  reader: SqlReader,
  { on, origin, way }: { on: string; origin: string | undefined; way: NoticeWay },
): Promise<ReadonlySet<number>> {
  const isAsked = sourceAsked(reader, origin);
  const ids = new Set<number>();
  for await (const { id, sources, isDeceased, reach } of owedPeople(context, reader, on))
    if (!isDeceased && reach[way] && sources.some(isAsked)) ids.add(id);
  return ids;
}

function targetsToTell(contact: StoredContact, on: string, way: NoticeWay): Targets {
  const targets = targetsOf(contact, way);
  if (typeof targets === 'string') return targets;
  const told = new Set(coordinatesToTell(contact, owedSources(contact, on), way));
  return targets.filter(({ coordinate }) => told.has(coordinate));
}

/** @throws AppError `notice.text_missing`, `notice.…` with the field. */
function noticeFileOf(reader: SqlReader, text: unknown): NoticeFile {
  if (text !== undefined) return readNoticeFile(text);
  const latest = latestNotice(reader);
  if (latest === null) throw new AppError('notice.text_missing');
  return latest;
}

/** The latest text of a notice; null: none yet. */
export function latestNotice(reader: SqlReader): NoticeFile | null {
  const latest = readLatestNoticeText(reader);
  if (latest === undefined) return null;
  const { organisation: _organisation, ...file } = JSON.parse(latest.text) as NoticeFile & { organisation: string };
  return file;
}

/** @throws AppError `notice.unprintable`. */
function assertPrintable(text: string): void {
  const character = [...text].find((one) => one !== '?' && nearestInWindows1252(one) === '?');
  if (character !== undefined) throw new AppError('notice.unprintable', { character });
}
