import { basename, join } from 'node:path';
import type { ErasurePreview, ShownRequest } from '../../../shared/contract/rights.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { readContact } from '../contact/contact-reader.ts';
import type { RightsRequest } from '../model/rights-request.ts';
import { erasePerson } from '../person/person-record.ts';
import { answerRequest } from '../rights/answer-request.ts';
import { eraseOnRequest, holdOnPerson } from '../rights/carry-out.ts';
import { heldOnPerson } from '../rights/held-on-person.ts';
import { heldLines } from '../rights/held-lines.ts';
import { requestNumbered, requestsInOrder } from '../rights/list-requests.ts';
import { receiveRequest } from '../rights/receive-request.ts';
import { extendRequest, mayExtend } from '../rights/extend-request.ts';
import { isRestricting, liftRestriction } from '../rights/lift-restriction.ts';
import { daysLeft } from '../rights/rights-clock.ts';
import { closeRequest, isExecuted } from '../rights/settle-request.ts';
import type { SqlReader } from '../storage/reader.ts';
import { readTypedLine } from '../suppression/typed-line.ts';
import type { NounAnswers } from './request-context.ts';

export const rights: NounAnswers<'rights'> = {
  'rights.list': async ({ all }, { session: { workspace }, today }) =>
    requestsInOrder(workspace, { all }).map((request) => shown(workspace, request, today())),

  'rights.held': async ({ contact }, context) => {
    const { workspace } = context.session;
    const id = Number(contact);
    const held = heldOnPerson(context, workspace, id);
    return {
      name: nameOf(workspace, id),
      lines: heldLines(held, context.language).map(({ on, ...line }) => ({ ...line, on: on ?? null })),
      keptUntil: held.retention.until ?? null,
      isUndated: held.retention.isUndated === true,
    };
  },

  'rights.receive': async ({ kind, contact, typed, on, way, asked }, context) => {
    const person = contact === null ? (readTypedLine(typed).person ?? {}) : { id: contact };
    const input = { ...person, kind, on: on ?? undefined, way: way ?? undefined, asked };
    const received = receiveRequest(context, context.session.workspace, input);
    return {
      number: received.requestId,
      isDone: received.executedOn !== undefined,
      lists: [...received.lists],
    };
  },

  'rights.answer': async ({ number, fileToken }, context) => {
    const { workspace } = context.session;
    const before = requestNumbered(workspace, number).answers.filter(({ kind }) => kind === 'letter').length;
    // Each answer has its own folder: an earlier one stays as it was sent.
    const named = before === 0 ? folderOf(number) : `${folderOf(number)}-${String(before + 1)}`;
    const out = join(context.files.folder(fileToken), named);
    const { folder, files } = await answerRequest(context, workspace, number, { out });
    return { folder: basename(folder), files: [...files] };
  },

  'rights.extend': async ({ number, reason, fileToken }, context) => {
    const out = join(context.files.folder(fileToken), folderOf(number));
    const { folder = out, file = '' } = await extendRequest(context, context.session.workspace, number, {
      reason,
      out,
    });
    return { folder: basename(folder), file };
  },

  'rights.lift': async ({ number, reason, fileToken }, context) => {
    const out = join(context.files.folder(fileToken), folderOf(number));
    const { folder, file } = await liftRestriction(context, context.session.workspace, number, { reason, out });
    return { folder: basename(folder), file };
  },

  'rights.close': async ({ number, outcome, reason }, context) => {
    closeRequest(context, context.session.workspace, number, { outcome, reason });
  },

  'rights.previewErasure': async ({ number }, context): Promise<ErasurePreview> => {
    const { workspace } = context.session;
    const { contactId } = requestNumbered(workspace, number);
    const stored = contactId === null ? undefined : readContact(workspace, contactId);
    if (stored === undefined) throw new AppError('person.unknown');
    const id = String(stored.id);
    const preview = await erasePerson(context, workspace, { id, dryRun: true });
    const { consents, requests, calls, until } = preview.proofsKept;
    return {
      name: nameOf(workspace, stored.id),
      oppositions: preview.suppressionsKept,
      proofs: consents + requests + calls,
      proofsUntil: until ?? null,
      copies: preview.outOfReach.map((path) => basename(path)),
      lists: [...preview.lists],
      hold: holdOnPerson(context, workspace, stored.id),
    };
  },

  'rights.erase': async ({ number, fileToken }, context) => {
    const { workspace } = context.session;
    const { contactId } = requestNumbered(workspace, number);
    const recallTo = fileToken === null ? undefined : context.files.folder(fileToken);
    const erased = await eraseOnRequest(context, workspace, { id: String(contactId), request: number, recallTo });
    const { consents, requests, calls } = erased.proofsKept;
    return { recalled: erased.recalled.map(({ name }) => name), proofs: consents + requests + calls };
  },
};

function folderOf(number: string): string {
  return `demande-${number}`;
}

function shown(reader: SqlReader, request: RightsRequest, today: string): ShownRequest {
  const { id, kind, contactId, receivedOn, asked, dueOn, extendedTo, state, outcome, answers } = request;
  return {
    number: String(id),
    kind,
    contact: contactId === null ? null : { id: String(contactId), name: nameOf(reader, contactId) },
    receivedOn,
    asked: asked ?? '',
    dueOn: extendedTo ?? dueOn,
    isExtended: extendedTo !== null,
    mayExtend: mayExtend(request, today),
    daysLeft: state === 'closed' ? null : daysLeft(request, today),
    state,
    isDone: isExecuted(request),
    isRestricting: isRestricting(reader, request),
    outcome,
    answers: answers.length,
  };
}

function nameOf(reader: SqlReader, contactId: number): string {
  const { person, emails = [], phones = [] } = readContact(reader, contactId) ?? {};
  const name = [person?.firstName, person?.lastName].filter((part) => part !== undefined).join(' ');
  return name || (person?.company ?? emails[0] ?? phones[0]?.number ?? String(contactId));
}
