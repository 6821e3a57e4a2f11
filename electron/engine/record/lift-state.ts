import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/contract/result.ts';
import { readContact } from '../contact/contact-reader.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { liftDeadCoordinates, readDeadRows } from '../sql/dead-coordinates.ts';
import { decideSuspicions, readSuspicion } from '../sql/suspicions.ts';
import type { EngineContext } from '../steps/context.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { Workspace } from '../storage/workspace.ts';
import { HandEntry } from './hand-entry.ts';
import { kindOfDead } from './list-states.ts';
import { stateAnswer, type StateAnswer } from './state-answer.ts';

/** A state that holds, and how it ends. */
interface Held {
  readonly contactId: number;
  readonly kind: StateAnswer['kind'];
  /** Returns the entries that are lifted now. */
  readonly lift: (transaction: Transaction, contact: StoredContact) => readonly string[];
}

/**
 * Takes a state back, by a named person: the person lives, the number or the address is right. The only way besides another
 * coordinate; an opposition stays as it is. A file that stated it does not state it again.
 *
 * @param asked `id`: as `aval states` writes it; `on`: day of the information, absent: today.
 * @throws AppError `suspicion.unknown`, `suspicion.not_held`, `suspicion.day_to_come`, `decision.name_missing`; then nothing was recorded.
 */
export function liftState(
  context: EngineContext,
  workspace: Workspace,
  { id, on = context.today() }: { readonly id: string; readonly on?: string | undefined },
): StateAnswer {
  if (on > context.today()) throw new AppError('suspicion.day_to_come', { day: on });
  if (context.by.trim() === '') throw new AppError('decision.name_missing');
  const decided = { on, by: context.by };
  const held =
    heldDead(workspace, id, decided) ??
    heldStatus(context, workspace, id, decided) ??
    heldSuspicion(context, workspace, id, decided);
  const contact = held === null ? undefined : readContact(workspace, held.contactId);
  if (held === null || contact === undefined) throw new AppError('suspicion.unknown', { id });
  const ids = workspace.write((transaction) => {
    const ids = held.lift(transaction, contact);
    transaction.register({
      at: context.now(),
      by: context.by,
      action: 'state.lifted',
      subject: { contact: String(contact.id), kind: held.kind },
    });
    return ids;
  });
  return stateAnswer(context, workspace, contact, { ids, kind: held.kind, state: 'lifted', ...decided });
}

type By = { readonly on: string; readonly by: string };

function heldDead(workspace: Workspace, id: string, decided: By): Held | null {
  const rows = id.startsWith('D') ? readDeadRows(workspace) : [];
  const dead = rows.find((row) => `D${String(row.id)}` === id);
  if (dead === undefined) return null;
  if (dead.liftedOn !== null) throw new AppError('suspicion.not_held', { id });
  const same = rows.filter(
    ({ contactId, kind, coordinate, liftedOn }) =>
      contactId === dead.contactId && kind === dead.kind && coordinate === dead.coordinate && liftedOn === null,
  );
  return {
    contactId: dead.contactId,
    kind: kindOfDead(dead),
    lift: (transaction) => {
      liftDeadCoordinates(transaction, dead, decided);
      return same.map((row) => `D${String(row.id)}`);
    },
  };
}

/** A status that a file or a record states. */
function heldStatus(context: EngineContext, workspace: Workspace, id: string, decided: By): Held | null {
  const contact = /^P\d{1,15}$/.test(id) ? readContact(workspace, Number(id.slice(1))) : undefined;
  if (contact === undefined) return null;
  const { status } = contact.person;
  if (status === undefined) throw new AppError('suspicion.not_held', { id });
  const said = { contactId: contact.id, kind: status, coordinate: null };
  return {
    ...said,
    lift: (transaction, before) => {
      // A remark that was confirmed said the same: left as it is, it would confirm later ones without anybody being held.
      const ids = decideSuspicions(transaction, said, { state: 'lifted', ...decided });
      sayNotSo(context, transaction, before);
      return [id, ...ids.map(String)];
    },
  };
}

function heldSuspicion(context: EngineContext, workspace: Workspace, id: string, decided: By): Held | null {
  const found = /^\d{1,15}$/.test(id) ? readSuspicion(workspace, Number(id)) : null;
  if (found === null) return null;
  if (found.state !== 'confirmed') throw new AppError('suspicion.not_held', { id });
  const { contactId, kind, coordinate } = found;
  return {
    contactId,
    kind,
    lift: (transaction, before) => {
      const ids = decideSuspicions(transaction, found, { state: 'lifted', ...decided });
      if (coordinate === null) sayNotSo(context, transaction, before);
      return ids.map(String);
    },
  };
}

function sayNotSo(context: EngineContext, transaction: Transaction, before: StoredContact): void {
  const { status = '' } = before.person;
  new HandEntry(context, transaction, before, {
    claims: { person: { audience: before.person.audience }, emails: [], phones: [], statusLifted: true },
    sha256: createHash('sha256')
      .update(`${String(before.id)} ${status}`)
      .digest('hex'),
  }).write();
}
