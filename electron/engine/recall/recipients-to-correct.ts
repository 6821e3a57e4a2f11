import { fold } from '../../../shared/domain/value/fold.ts';
import { readExportRecord } from '../sql/exports.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Steps } from '../steps/pauses.ts';
import { laterCorrections } from './later-corrections.ts';
import { liveListsOn } from './recall-lists.ts';

/** A recipient who received a value of a person that was corrected since, and was not told yet (RGPD art. 16 and 19). */
export interface RecipientToCorrect {
  readonly recipient: string;
  /** The lists by which it received the person, oldest first. */
  readonly exportIds: readonly string[];
}

/** The recipients who have still to be told of the corrections of a contact. @param today `YYYY-MM-DD`. */
export function* recipientsToCorrect(
  reader: SqlReader,
  contactId: number,
  today: string,
): Steps<readonly RecipientToCorrect[]> {
  const passedOn = liveListsOn(reader, today)
    .filter(({ head }) => head.purpose === 'transfer')
    .flatMap(({ head }) => readExportRecord(reader, head.id) ?? []);
  const corrections = yield* laterCorrections(reader, passedOn, new Set([contactId]));
  const found = new Map<string, { readonly recipient: string; readonly exportIds: string[] }>();
  for (const { id, recipient } of passedOn) {
    if (recipient === null || (corrections.get(id) ?? []).length === 0) continue;
    const known = found.get(fold(recipient));
    if (known === undefined) found.set(fold(recipient), { recipient, exportIds: [String(id)] });
    else known.exportIds.push(String(id));
  }
  return [...found.values()];
}
