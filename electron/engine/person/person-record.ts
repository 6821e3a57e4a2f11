import { CHANNELS, type Channel } from '../../../shared/domain/channel.ts';
import type { Contact } from '../../../shared/domain/contact/contact.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import { contactView } from '../contact/contact-view.ts';
import { giftsOf } from '../model/gifts-of-contact.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { EngineContext } from '../steps/context.ts';
import { withNotedDraft } from '../storage/disk/drafts.ts';
import { writeWholeFile } from '../spreadsheet/write/output-file.ts';
import { listsHolding, type LiveList } from '../suppression/lookup/live-lists.ts';
import { contactsNamed, type NamedContacts } from '../suppression/named-contacts.ts';
import { readTypedPerson } from '../suppression/named-person.ts';
import { closuresOf } from '../campaign/judge/standing.ts';
import { closedChannels, closesOwn, firstNoToTransfers } from '../suppression/lookup/reopening.ts';
import { identitiesOf, suppressibleOf } from '../suppression/lookup/suppressible-contact.ts';
import { SuppressionIndex } from '../suppression/lookup/suppression-index.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { exportsOfContact, type ContactExport } from '../sql/exports.ts';
import { readReturnComments, type ReturnComment } from '../sql/return-comments.ts';
import { assertWritable } from '../storage/disk/output-guard.ts';
import { readProofsWith, type Proof } from '../sql/proofs.ts';
import type { Workspace } from '../storage/workspace.ts';
import { LinkedContacts } from '../contact/linked-contacts.ts';
import {
  eraseContacts,
  hashOf,
  previewErasure,
  unreachedCopies,
  type ErasureAnswer,
  type ErasureOptions,
} from '../erasure/erasure.ts';
import { dayOfEntry } from '../model/suppression-entry.ts';
import { heldPauses, type HeldPause } from './held-pauses.ts';

/** All data of the workspace on one contact (RGPD art. 15), in the shapes of docs/formats/facts.md. */
export interface PersonRecord {
  readonly contact: Contact;
  readonly sales: readonly object[];
  readonly contracts: readonly object[];
  readonly requests: readonly object[];
  readonly calls: readonly object[];
  readonly contacted: readonly object[];
  /** Each gift once, in the order of their days. */
  readonly gifts: readonly object[];
  readonly oppositions: readonly { readonly channel: Channel; readonly on: string; readonly source: string }[];
  /** The first opposition to being passed on to partners; absent: none. */
  readonly transferOpposed?: { readonly on: string; readonly source: string };
  /** Also those that are over; those ended by hand are left out. */
  readonly pauses: readonly HeldPause[];
  readonly exports: readonly ContactExport[];
  /** What agents wrote about calls, where it was kept. */
  readonly comments: readonly ReturnComment[];
  /** The files and records with statements, and their rows. */
  readonly toldBy: readonly { readonly import: string; readonly row: number }[];
}

export interface PersonAnswer {
  readonly persons: readonly PersonRecord[];
  /**
   * The proofs that the law requires to keep of an erased person with the given e-mail or number: the person's free
   * copy (art. R223-2 C. conso.).
   */
  readonly proofs: readonly Proof[];
}

/**
 * The data of the workspace on a person, under every contact that a user said is the same. Several people may share an e-mail
 * or a number.
 *
 * @throws AppError `person.nobody_named`, `suppression.email_unreadable`, `suppression.phone_unreadable`.
 */
export function readPersonRecord(workspace: Workspace, input: NamedContacts): PersonAnswer {
  const ids = LinkedContacts.read(workspace).withOthers(contactsNamed(workspace, input));
  const contacts = [...iterateContacts(workspace, { ids })];
  const index = SuppressionIndex.about(workspace, hashOf(workspace), contacts.flatMap(identitiesOf));
  return {
    persons: contacts.map((contact) => recordOf(workspace, index, contact)),
    proofs: proofsUnder(workspace, input),
  };
}

/** Proofs are searched by coordinate alone (docs/law/rules-fr.md, R-11). */
function proofsUnder(workspace: Workspace, input: NamedContacts): readonly Proof[] {
  if (input.email === undefined && input.phone === undefined) return [];
  const { emails, phones } = readTypedPerson(input);
  const hash = hashOf(workspace);
  return readProofsWith(
    workspace,
    [...emails, ...phones].map((value) => hash.of(value)),
  );
}

/** Writes the data of the workspace on a person to a JSON file (RGPD art. 15 and 20), complete or not at all. */
export async function exportPerson(
  context: EngineContext,
  workspace: Workspace,
  input: NamedContacts & { readonly file: string; readonly replace?: boolean },
): Promise<PersonAnswer & { readonly file: string }> {
  assertWritable(input.file, { workspaces: [workspace.path], replace: input.replace === true });
  const answer = readPersonRecord(workspace, input);
  const document = { organisation: readWorkspaceIdentity(workspace).organisation, at: context.now(), ...answer };
  const { sha256 } = await withNotedDraft(workspace, input.file, () =>
    writeWholeFile(input.file, (output) => output.write(Buffer.from(`${JSON.stringify(document, null, 2)}\n`))),
  );
  workspace.write((transaction) =>
    transaction.register({
      at: document.at,
      by: context.by,
      action: 'person.exported',
      subject: { contacts: answer.persons.map(({ contact }) => contact.id), proofs: answer.proofs.length },
      fileSha256: sha256,
    }),
  );
  return { ...answer, file: input.file };
}

/** The manual work after the erasure of a person: the lists in use that contain the person. */
export interface PersonErased extends ErasureAnswer {
  readonly recall: { readonly exports: number; readonly people: number };
  readonly lists: readonly LiveList[];
}

/**
 * Erases a person (RGPD art. 17), or in a dry run returns what an erasure would keep. The contacts that a user said are
 * the same person are erased with it.
 *
 * @throws AppError `person.nobody_named`, `suppression.…_unreadable`, `workspace.copy_stays`.
 */
export async function erasePerson(
  context: EngineContext,
  workspace: Workspace,
  input: NamedContacts & { readonly dryRun?: boolean; readonly note?: ErasureOptions['note'] },
): Promise<PersonErased> {
  const ids = LinkedContacts.read(workspace).withOthers(contactsNamed(workspace, input));
  const on = context.today();
  const { lists, people } = listsHolding(workspace, new Set(ids), on);
  const held = { recall: { exports: lists.length, people }, lists };
  if (input.dryRun !== true)
    return {
      ...(await eraseContacts(context, workspace, ids, {
        action: 'person.erased',
        on,
        ...(input.note === undefined ? {} : { note: input.note }),
      })),
      ...held,
    };
  const index = SuppressionIndex.about(
    workspace,
    hashOf(workspace),
    [...iterateContacts(workspace, { ids })].map(suppressibleOf),
  );
  return {
    erased: ids.map(String),
    suppressionsKept: index.size,
    ...(await previewErasure(context, workspace, ids, on)),
    ...unreachedCopies(workspace),
    ...held,
  };
}

function recordOf(workspace: Workspace, index: SuppressionIndex, contact: StoredContact): PersonRecord {
  const closures = closuresOf(contact, index, { organisation: readWorkspaceIdentity(workspace).organisation });
  const oppositions = CHANNELS.flatMap((channel) => {
    const closure = closures.find((one) => one.channel === channel && closesOwn(one));
    return closure === undefined ? [] : [{ channel, on: dayOfEntry(closure.entry), source: closure.entry.source }];
  });
  const transferOpposed = firstNoToTransfers(closures);
  return {
    contact: contactView(contact, closedChannels(closures)),
    sales: contact.sales.map(withoutPlace),
    contracts: contact.contracts.map(withoutPlace),
    requests: contact.requests.map(withoutPlace),
    calls: contact.calls.map(withoutPlace),
    contacted: contact.contacted.map(withoutPlace),
    gifts: giftsOf(contact).map(withoutPlace),
    oppositions,
    ...(transferOpposed === undefined ? {} : { transferOpposed }),
    pauses: heldPauses(workspace, [suppressibleOf(contact)], null),
    exports: exportsOfContact(workspace, contact.id),
    comments: readReturnComments(workspace, contact.id),
    toldBy: contact.contributions.map(({ importId, row }) => ({ import: String(importId), row })),
  };
}

/** An event without its import and row: those are listed once. */
function withoutPlace<Event extends { readonly importId: number; readonly row: number }>(
  event: Event,
): Omit<Event, 'importId' | 'row'> {
  const { importId: _importId, row: _row, ...facts } = event;
  return facts;
}
