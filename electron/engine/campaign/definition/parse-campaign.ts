import { createHash } from 'node:crypto';
import { AppError } from '../../../../shared/contract/result.ts';
import { fold } from '../../../../shared/domain/value/fold.ts';
import { parseSegment } from '../../../../shared/contract/documents/segment.ts';
import type { Segment } from '../../../../shared/domain/contact/segment.ts';
import { readExportHeads } from '../../sql/exports.ts';
import { organisationNames } from '../../storage/create-workspace.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { approvalOfFile, LONGEST_MESSAGE } from './approval.ts';
import { NO_SENDER, type Campaign } from './campaign.ts';
import { readCampaignFile, type CampaignFile, type ExclusionFile } from './campaign-file.ts';
import type { Exclusion } from './exclusion.ts';
import { segmentNamed } from './saved-segments.ts';

/**
 * Checks a CAMPAIGN.json and completes it by its defaults.
 *
 * @param json the parsed file.
 * @param organisations the names of the workspace's data controller: a campaign of another organisation is refused.
 * @param known the segments and lists of the workspace, by name and id.
 * @throws AppError `campaign.…` or `segment.…`, with the field.
 */
export function parseCampaign(json: unknown, organisations: readonly string[], known: KnownNames = NO_NAMES): Campaign {
  const file = readCampaignFile(json);
  assertSale(file);
  const facts = factsOf(file, organisations);
  const moments = momentsOf(file);
  return {
    name: file.name ?? `${file.channel} ${moments[0]}`,
    key: campaignKey(file.name ?? '', facts),
    channel: file.channel,
    facts,
    moments,
    segment: segmentOf(file.segment, known),
    exclude: (file.exclude ?? []).map((one, place) => exclusionOf(one, `exclude[${String(place)}]`, known)),
    limit: file.limit ?? null,
    onePerHousehold: file.channel === 'post' && (file.onePerHousehold ?? file.purpose !== 'transfer'),
    pressure: file.pressure ?? null,
    sender: { ...NO_SENDER, ...file.sender },
    sectorStated: file.sectorStated ?? null,
    approval: approvalOfFile(file.approval),
    finalText: finalTextOf(file),
    given: { ...(json as Record<string, unknown>) },
  };
}

/**
 * The same for the data controller of a workspace.
 *
 * @throws as `parseCampaign`.
 */
export function parseOwnCampaign(workspace: SqlReader, json: unknown): Campaign {
  return parseCampaign(json, organisationNames(workspace), {
    segment: (name) => segmentNamed(workspace, name),
    hasExport: (id) => readExportHeads(workspace).some((head) => head.id === Number(id)),
  });
}

/** The names of a workspace that a campaign may use. */
interface KnownNames {
  readonly segment: (name: string) => Segment | null;
  readonly hasExport: (id: string) => boolean;
}

const NO_NAMES: KnownNames = { segment: () => null, hasExport: () => false };

function exclusionOf({ export: list, segment, file }: ExclusionFile, field: string, known: KnownNames): Exclusion {
  if ([list, segment, file].filter((given) => given !== undefined).length !== 1)
    throw new AppError('campaign.exclude_one', { field });
  if (list !== undefined) {
    if (!/^\d{1,15}$/.test(list) || !known.hasExport(list))
      throw new AppError('campaign.exclude_export', { field: `${field}.export`, export: list });
    return { export: list };
  }
  if (segment !== undefined) return { segment, where: savedSegment(segment, `${field}.segment`, known) };
  return { file: file ?? '' };
}

function savedSegment(name: string, field: string, known: KnownNames): Segment {
  const found = known.segment(name);
  if (found === null) throw new AppError('campaign.segment_unknown', { field, name });
  return found;
}

/** The fields used by the rules. */
const FACTS = [
  'organisation',
  'channel',
  'purpose',
  'goods',
  'relatedGoods',
  'sector',
  'professionRelated',
  'dialing',
  'callerId',
  'recipient',
  'operator',
] as const satisfies readonly (keyof Campaign['facts'])[];

function factsOf(file: CampaignFile, organisations: readonly string[]): Campaign['facts'] {
  const facts = { ...pick(file, FACTS), ...messageFacts(file.message) };
  if (!organisations.some((own) => fold(own) === fold(facts.organisation))) {
    throw new AppError('campaign.organisation_other', {
      field: 'organisation',
      organisation: facts.organisation,
      own: organisations.join(', '),
    });
  }
  if (facts.purpose === 'commercial' && facts.goods === undefined)
    throw new AppError('campaign.missing_field', { field: 'goods' });
  if (facts.purpose === 'transfer' && facts.recipient === undefined)
    throw new AppError('campaign.missing_field', { field: 'recipient' });
  if (facts.recipient !== undefined && organisations.some((own) => fold(own) === fold(facts.recipient ?? '')))
    throw new AppError('campaign.recipient_is_organisation', { field: 'recipient' });
  if (facts.purpose !== 'transfer' && facts.recipient !== undefined)
    throw new AppError('campaign.recipient_unexpected', { field: 'recipient' });
  // A letter without a contact for objections can't offer the opposition, unless its author states that the text does.
  const offersNoOptOut = facts.channel === 'post' && file.sender?.oppositionContact === undefined;
  return offersNoOptOut ? { ...facts, message: { optOut: false, ...facts.message } } : facts;
}

/** A sale is a transfer. Its channels are judged one by one (`sale-campaigns.ts`), so that one campaign has one channel. */
function assertSale({ sale, saleReason, channels, purpose }: CampaignFile): void {
  if (sale === true && purpose !== 'transfer') throw new AppError('campaign.sale_not_transfer', { field: 'purpose' });
  if (sale !== true && saleReason !== undefined) throw new AppError('campaign.sale_missing', { field: 'saleReason' });
  if (channels !== undefined) throw new AppError('campaign.channels_of_sale', { field: 'channels' });
}

/** What the message contains, for the rules. A text alone says nothing about it: the message counts as complete. */
function messageFacts(given: CampaignFile['message']): Pick<Campaign['facts'], 'message'> {
  if (given === undefined) return {};
  const { text, file, ...message } = given;
  const isTextAlone = Object.keys(message).length === 0 && (text !== undefined || file !== undefined);
  return isTextAlone ? {} : { message };
}

/**
 * The final text of the message or the script of the calls: one of `message.text`, `message.file` and
 * `approval.message`, since a record has one.
 */
function finalTextOf({ message, approval }: CampaignFile): Campaign['finalText'] {
  const given = [
    ['message.text', message?.text],
    ['message.file', message?.file],
    ['approval.message', approval?.message],
  ].filter(([, value]) => value !== undefined);
  const [, second] = given;
  if (second !== undefined) throw new AppError('campaign.message_twice', { field: second[0] ?? '' });
  if (message?.text !== undefined && message.text.length > LONGEST_MESSAGE)
    throw new AppError('campaign.message_too_long', { field: 'message.text', most: LONGEST_MESSAGE });
  return { text: message?.text ?? approval?.message ?? null, file: message?.file ?? null };
}

/** The moments to judge: `at`, else `from`; and the last day when one is given. */
function momentsOf({ at, from, to }: CampaignFile): Campaign['moments'] {
  const first = at ?? from;
  if (first === undefined) throw new AppError('campaign.moment_missing', { field: 'from' });
  const firstDay = from ?? first.slice(0, 'YYYY-MM-DD'.length);
  if (to !== undefined && to < firstDay)
    throw new AppError('campaign.days_reversed', { field: 'to', from: firstDay, to });
  return to === undefined || to === first ? [first] : [first, to];
}

/** `{ "where": FILTER }`, or `{ "name": … }` of a saved one; a bare FILTER is accepted too. */
function segmentOf(given: unknown, known: KnownNames): Segment {
  const isObject = typeof given === 'object' && given !== null && !Array.isArray(given);
  if (isObject && 'name' in given) {
    const { name, ...others } = given;
    const [stranger] = Object.keys(others);
    if (stranger !== undefined) throw new AppError('campaign.unknown_field', { field: `segment.${stranger}` });
    return savedSegment(String(name), 'segment.name', known);
  }
  const isWrapped = isObject && (Object.keys(given).length === 0 || 'where' in given);
  if (isWrapped) {
    const stranger = Object.keys(given).find((key) => key !== 'where');
    if (stranger !== undefined) throw new AppError('campaign.unknown_field', { field: `segment.${stranger}` });
  }
  const parsed = isWrapped
    ? parseSegment('where' in given ? given.where : undefined, 'segment.where')
    : parseSegment(given, 'segment');
  if (parsed.ok) return parsed.segment;
  const { code, field, value } = parsed.problem;
  throw new AppError(code, { field, value });
}

function pick<T extends object, const K extends keyof T>(object: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.filter((key) => key in object).map((key) => [key, object[key]])) as Pick<T, K>;
}

function campaignKey(name: string, facts: Campaign['facts']): string {
  const question = Object.entries(facts).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([name, question]))
    .digest('hex');
}
