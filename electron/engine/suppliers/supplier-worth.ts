import type { SupplierAlarm } from '../../../shared/contract/supplier.ts';
import { CHANNELS, isCall, type Channel } from '../../../shared/domain/channel.ts';
import type { Campaign } from '../campaign/definition/campaign.ts';
import { ContactChecker } from '../campaign/check-contacts.ts';
import { readingGround, readingSuppressions } from '../campaign/read-ground.ts';
import { ContactStretch } from '../campaign/people/contact-stretch.ts';
import { offeredGoods } from '../campaign/definition/offered-goods.ts';
import { parseOwnCampaign } from '../campaign/definition/parse-campaign.ts';
import { closuresOf } from '../campaign/judge/standing.ts';
import { asksForGoods, todayCampaign } from '../campaign/definition/today.ts';
import { readVectorDictionaries, VectorContacts } from '../campaign/people/vector-contacts.ts';
import { readDictionaries } from '../contact/contact-reader.ts';
import { countsRow, knownLists } from '../lists/list-state.ts';
import type { Supplier } from '../model/supplier.ts';
import { cursorOfList } from '../sql/export-rows.ts';
import { eachListRow } from '../sql/list-row-codec.ts';
import { lastContactId } from '../sql/imports.ts';
import { readingSuppliedPeople, readSupplierFiles } from '../sql/supplier-files.ts';
import { readSupplierProofs } from '../sql/supplier-proofs.ts';
import { contactsWithProvenConsent, readDeadSince, readTouchesSince } from '../sql/supplier-worth.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses, type Steps } from '../steps/pauses.ts';
import { pieceSizes } from '../steps/piece-sizes.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Workspace } from '../storage/workspace.ts';
import type { Closure } from '../suppression/lookup/closure.ts';
import { countProofs, type SupplierProofCounts } from './count-proofs.ts';
import { supplierAlarms } from './supplier-alarms.ts';

/**
 * What the files of a supplier are worth: counts, never a mark. `rows` = new ones + `known` + `doubles` + `unusable`; the other
 * figures are about the people of all deliveries.
 */
export interface SupplierWorth {
  readonly supplier: string;
  readonly deliveries: number;
  readonly rows: number;
  readonly unusable: number;
  /** Rows of people who are in the same file before. */
  readonly doubles: number;
  /** Rows of people who were known before the file. */
  readonly known: number;
  /** People opposed to anything when the supplier delivered them, or on a day that is not known. */
  readonly opposed: number;
  /** Numbers and addresses found dead since. */
  readonly dead: number;
  /** People without a proven accord. */
  readonly unproven: number;
  /** People who refused since: on the telephone, or by an opposition. */
  readonly refusals: number;
  /** Messages and calls to them since. */
  readonly contacted: number;
  readonly proofs: SupplierProofCounts;
  /** People whom a commercial campaign of the day may reach, as `aval check` counts them. */
  readonly usable: Readonly<Record<Channel, number>>;
  readonly contractUntil?: string;
  readonly alarms: readonly SupplierAlarm[];
}

/**
 * Counts it in one pass over the supplier’s people. Reads only.
 *
 * @param on `YYYY-MM-DD`: the day judged. @throws the signal’s reason.
 */
export async function supplierWorth(
  context: EngineContext,
  workspace: Workspace,
  supplier: Supplier,
  on: string,
): Promise<SupplierWorth> {
  const files = readSupplierFiles(workspace, supplier.id);
  const sum = (of: (file: (typeof files)[number]) => number): number =>
    files.reduce((total, file) => total + of(file), 0);
  const pauses = new Pauses(context.signal);
  const people = await inPieces(readingSuppliedPeople(workspace, files), pauses);
  const told = await countPeople(context, workspace, people, on);
  const { contractUntil } = supplier.dossier;
  return {
    supplier: supplier.name,
    deliveries: files.length,
    rows: sum(({ rows }) => rows),
    unusable: sum(({ unusable }) => unusable),
    doubles: sum(({ doubles }) => doubles),
    known: sum(({ known }) => known),
    opposed: told.opposed,
    dead: told.dead,
    unproven: told.unproven,
    refusals: told.refusals,
    contacted: told.contacted + (await inPieces(countingListed(workspace, people), pauses)),
    proofs: countProofs(readSupplierProofs(workspace, supplier.id)),
    usable: told.usable,
    ...(contractUntil === undefined ? {} : { contractUntil }),
    alarms: supplierAlarms(workspace, supplier, on),
  };
}

/** Contacts per step between two pauses at most. */
const BATCH = 500;

interface Counted extends Pick<SupplierWorth, 'opposed' | 'dead' | 'unproven' | 'refusals' | 'usable'> {
  /** Without the rows of lists. */
  readonly contacted: number;
}

interface Asked {
  readonly channel: Channel;
  readonly checker: ContactChecker;
  readonly contacts: VectorContacts;
}

/** @param people ascending, with the day on which each was delivered. */
async function countPeople(
  context: EngineContext,
  workspace: Workspace,
  people: ReadonlyMap<number, string>,
  on: string,
): Promise<Counted> {
  const usable: Record<Channel, number> = { post: 0, phone: 0, email: 0, sms: 0, automated_call: 0 };
  let [opposed, refusals, dead, contacted, proven] = [0, 0, 0, 0, 0];
  if (people.size === 0) return { opposed, refusals, dead, contacted, unproven: 0, usable };
  const pauses = new Pauses(context.signal);
  const suppressions = await inPieces(readingSuppressions(workspace), pauses);
  const { organisation } = readWorkspaceIdentity(workspace);
  const dictionaries = readVectorDictionaries(workspace);
  const asked: Asked[] = [];
  for (const campaign of await campaignsOn(workspace, on)) {
    const ground = await inPieces(readingGround(workspace, campaign, suppressions), pauses);
    asked.push({
      channel: campaign.channel,
      checker: new ContactChecker(campaign, ground, context.language),
      contacts: new VectorContacts(workspace, campaign, ground, dictionaries),
    });
  }
  const last = lastContactId(workspace);
  const ids = [...people.keys()];
  const sizes = pieceSizes(BATCH);
  for (let place = 0; place < ids.length;) {
    const from = ids[place] ?? 0;
    context.onProgress?.({ phase: 'check', done: from - 1, total: last });
    const to = from + sizes.next().value - 1;
    while ((ids[place] ?? Number.MAX_SAFE_INTEGER) <= to) place += 1;
    const touches = readTouchesSince(workspace, people, from, to);
    contacted += touches.count;
    dead += readDeadSince(workspace, people, from, to);
    for (const id of contactsWithProvenConsent(workspace, from, to)) if (people.has(id)) proven += 1;
    const stretch = new ContactStretch(workspace, suppressions, [from, to], readDictionaries(workspace), people);
    const whole = (id: number) => stretch.whole(id);
    for (const { channel, checker, contacts } of asked)
      for (const contact of contacts.of(stretch)) {
        const checked = 'answers' in contact ? checker.checkVector(contact, whole) : checker.check(contact);
        if (checked.outcome === 'eligible') usable[channel] += 1;
      }
    for (const { contactId } of stretch.vectors) {
      const person = stretch.concerned.get(contactId);
      const closures =
        person === undefined
          ? NO_CLOSURES
          : stretch.reopened.has(contactId)
            ? closuresOf(whole(contactId), suppressions, { organisation })
            : suppressions.closures(person);
      const isNew = closures.length > 0 && cameSince(closures, people.get(contactId) ?? '');
      if (closures.length > 0 && !isNew) opposed += 1;
      if (isNew || touches.refused.has(contactId)) refusals += 1;
    }
    await pauses.pause();
  }
  return { opposed, refusals, dead, contacted, unproven: people.size - proven, usable };
}

const NO_CLOSURES: readonly Closure[] = [];

/** Whether every opposition of a person came after a day; one without a day counts as there before. */
function cameSince(closures: readonly Closure[], received: string): boolean {
  return closures.every(({ entry: { on } }) => on !== null && on > received);
}

/** Those of « Aujourd’hui » on a day, each household once: no calls before their product is known (R223-1). */
async function campaignsOn(workspace: Workspace, day: string): Promise<readonly Campaign[]> {
  const goods = await offeredGoods(workspace);
  return CHANNELS.filter((channel) => !asksForGoods(channel, 'commercial', goods)).map((channel) =>
    parseOwnCampaign(workspace, {
      ...todayCampaign(workspace, { channel, purpose: 'commercial', goods, day }),
      onePerHousehold: channel === 'post',
    }),
  );
}

/** The rows of lists of messages that left since. The calls of call lists are known from their returns. */
function* countingListed(reader: SqlReader, people: ReadonlyMap<number, string>): Steps<number> {
  let count = 0;
  for (const { head, day, counts } of knownLists(reader)) {
    if (isCall(head.channel) || head.purpose === 'transfer' || head.purpose === 'transactional') continue;
    const rows = cursorOfList(reader, head.id);
    yield* eachListRow(rows, (place) => {
      const received = people.get(rows.contactId);
      if (received !== undefined && day >= received && countsRow(counts, place)) count += 1;
    });
  }
  return count;
}

/** People whom a letter may reach for each 100 euros paid; null: the price is not known. */
export function peoplePer100Euros({ usable }: SupplierWorth, priceCents: number | undefined): number | null {
  return priceCents === undefined || priceCents === 0 ? null : Math.round((usable.post * 100_00) / priceCents);
}
