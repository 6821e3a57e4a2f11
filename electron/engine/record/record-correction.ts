import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/contract/result.ts';
import { readContact } from '../contact/contact-reader.ts';
import type { Correction } from '../model/correction.ts';
import { addressCoordinate } from '../model/provenance.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { EngineContext } from '../steps/context.ts';
import { extensionsFor } from '../suppression/lookup/extension.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import { recordEntries } from '../suppression/record-oppositions.ts';
import { suppressibleOf } from '../suppression/lookup/suppressible-contact.ts';
import { SuppressionIndex } from '../suppression/lookup/suppression-index.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { appendRegister } from '../storage/register.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { Workspace } from '../storage/workspace.ts';
import { HandEntry } from './hand-entry.ts';
import { readCorrection } from './read-correction.ts';

/**
 * Corrects a contact by hand, by a named person (RGPD art. 16): the right value overrides every row, older or newer.
 * Rows with the error still find the contact; an opposition under the wrong value applies to the right one.
 *
 * @param given `from`: the current value, so that concurrent corrections are detected; `to`: as typed.
 * @param within what else is recorded with it.
 * @returns the corrections as made.
 * @throws AppError `person.unknown`, `decision.name_missing`, `correction.…`; then nothing was corrected.
 */
export function correctContact(
  context: EngineContext,
  workspace: Workspace,
  id: number,
  given: readonly Correction[],
  within: (transaction: Transaction) => void = () => undefined,
): readonly Correction[] {
  const before = readContact(workspace, id);
  if (before === undefined) throw new AppError('person.unknown');
  if (context.by.trim() === '') throw new AppError('decision.name_missing');
  const moved = given.find(({ field }) => field === 'country');
  const place = {
    country: moved === undefined ? before.person.country : (moved.to ?? undefined),
    today: context.today(),
  };
  const corrections = given
    .map((correction) => readCorrection(correction, place))
    .filter(({ from, to }) => from !== to);
  if (corrections.length === 0) throw new AppError('correction.nothing');
  for (const correction of corrections) assertPresent(before, correction);
  workspace.write((transaction) => {
    const entry = new HandEntry(context, transaction, before, {
      claims: { person: { audience: before.person.audience }, emails: [], phones: [], corrected: corrections },
      sha256: createHash('sha256').update(JSON.stringify(corrections)).digest('hex'),
    });
    const { made, after } = entry;
    if (isNobody(after) && !isNobody(before)) throw new AppError('correction.nothing_left');
    const hash = new KeyedHash(readWorkspaceIdentity(transaction).suppressionKey);
    const persons = [suppressibleOf(after), suppressibleOf(before)] as const;
    const index = SuppressionIndex.about(transaction, hash, persons);
    const wrong = new Set(
      corrections.flatMap(({ field, from, to }) =>
        (field === 'email' || field === 'phone') && from !== null && to !== null ? from : [],
      ),
    );
    const entries = extensionsFor(persons[0], index, hash, { person: persons[1], corrected: wrong });
    entry.write();
    if (entries.length > 0)
      recordEntries(transaction, { at: made.at, by: made.by, source: context.by, importId: made.id }, [entries]);
    appendRegister(transaction, {
      at: made.at,
      by: made.by,
      action: 'person.corrected',
      subject: { contact: String(id), fields: corrections.map(({ field }) => field) },
    });
    within(transaction);
  });
  return corrections;
}

/** @throws AppError `correction.changed_meanwhile` */
function assertPresent({ person, emails, phones }: StoredContact, { field, from }: Correction): void {
  const isThere =
    field === 'email'
      ? emails.some((email) => email === from)
      : field === 'phone'
        ? phones.some(({ number }) => number === from)
        : (person[field] ?? null) === from;
  if (!isThere) throw new AppError('correction.changed_meanwhile');
}

/** No name, no firm and no coordinate is left. */
function isNobody({ person, emails, phones }: StoredContact): boolean {
  const { firstName, lastName, company } = person;
  return (
    emails.length + phones.length === 0 &&
    addressCoordinate(person) === null &&
    [firstName, lastName, company].every((fact) => fact === undefined)
  );
}
