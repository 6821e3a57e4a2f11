import { type JudgedExport, judgedExports } from '../recall/list-overview.ts';
import { rowsOfList } from '../sql/export-rows.ts';
import { readRecipients, type StoredRecipient, transfersTo } from '../sql/recipients.ts';
import type { EngineContext } from '../steps/context.ts';
import { Pauses } from '../steps/pauses.ts';
import type { SqlReader } from '../storage/reader.ts';

/** A recipient of data in the form of `aval recipients`. */
export interface ListedRecipient {
  readonly id: string;
  readonly name: string;
  readonly contractUntil?: string;
  /** The contract ended before today. */
  readonly contractEnded: boolean;
  readonly contact?: string;
  /** Name and SHA-256 of the contract. */
  readonly evidence?: { readonly name: string; readonly sha256: string };
  /** Lists that it holds. */
  readonly exportIds: readonly string[];
  /** People on them, each once. */
  readonly people: number;
  /** People of whom the recipient has still to be told that they said no. */
  readonly toPassOn: number;
  /** People who were corrected since, of whom nobody confirmed that the recipient was told (RGPD art. 19). */
  readonly toCorrect: number;
}

const ON_TRANSFERS = { live: true, format: 'transfer-csv' } as const;

/** By name. The lists that were passed on are judged again, one check each. */
export async function listRecipients(context: EngineContext, reader: SqlReader): Promise<readonly ListedRecipient[]> {
  const pauses = new Pauses(context.signal);
  const recipients = readRecipients(reader);
  const listsOf = new Map(recipients.map(({ id }) => [id, new Set(transfersTo(reader, id))]));
  const judgedOf = new Map<number, JudgedExport>();
  if ([...listsOf.values()].some(({ size }) => size > 0))
    for await (const one of judgedExports(context, reader, ON_TRANSFERS))
      judgedOf.set(Number(one.listed.exportId), one);
  const answers: ListedRecipient[] = [];
  for (const recipient of recipients) {
    const lists = [...(listsOf.get(recipient.id) ?? [])];
    const people = new Set<number>();
    for (const exportId of lists)
      for (const { contactId } of rowsOfList(reader, exportId)) {
        people.add(contactId);
        if (pauses.isDue) await pauses.pause();
      }
    const judged = lists.flatMap((exportId) => judgedOf.get(exportId) ?? []);
    answers.push({
      ...describe(recipient, context.today()),
      exportIds: lists.map(String),
      people: people.size,
      toPassOn: new Set(judged.flatMap(({ leaving }) => leaving)).size,
      toCorrect: new Set(judged.flatMap(({ correcting }) => correcting)).size,
    });
  }
  return answers;
}

function describe(
  { id, name, contractUntil, contact, evidence }: StoredRecipient,
  today: string,
): Omit<ListedRecipient, 'exportIds' | 'people' | 'toPassOn' | 'toCorrect'> {
  return {
    id: String(id),
    name,
    ...(contractUntil === null ? {} : { contractUntil }),
    contractEnded: contractUntil !== null && contractUntil < today,
    ...(contact === null ? {} : { contact }),
    ...(evidence === null ? {} : { evidence }),
  };
}
