import type { Parsed } from '../../../shared/contract/contract.ts';
import type { SuppressionFound } from '../../../shared/contract/suppression.ts';
import { readReference } from '../../../shared/domain/contact/reference.ts';
import { directoryOf } from '../contact/directory-of.ts';
import { namedContact } from '../contact/named-contact.ts';
import type { EngineContext } from '../steps/context.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';
import { understood } from '../suppression/named-person.ts';
import { readTypedLine, type TypedLine } from '../suppression/typed-line.ts';
import { findContact, findContactsShown, findTyped, MOST_SHOWN } from './person-found.ts';

/** The contacts that match a typed line: a reference, a coordinate, a name at an address, else a text to search. */
export async function findLine(
  context: EngineContext,
  workspace: Workspace,
  { typed, contact, postal }: Parsed<'suppression.lookup'>,
): Promise<SuppressionFound> {
  const referred = referredContact(workspace, typed);
  const line: TypedLine = referred === null ? readTypedLine(typed) : { kind: 'text', text: typed.trim(), person: null };
  const settled = {
    kind: line.kind,
    who: line.kind === 'text' ? line.text : understood(line.person),
    postal: postal ?? postalOf(line),
  };
  if (contact !== null) return { ...settled, ...findContact(context, workspace, Number(contact)) };
  if (referred !== null) return { ...settled, ...findContact(context, workspace, referred) };
  const person = postal ?? line.person;
  const named = person === null ? null : findTyped(context, workspace, person);
  if (line.kind !== 'text' || (named !== null && (named.total > 0 || named.suppressed.length > 0 || postal !== null))) {
    return { ...settled, ...(named ?? findContactsShown(context, workspace, [], 0)) };
  }
  const directory = await directoryOf(context, workspace);
  const places = directory.find(line.text, 'name');
  const ids = Array.from(places.subarray(0, MOST_SHOWN), (place) => directory.idAt(place));
  return { ...settled, ...findContactsShown(context, workspace, ids, places.length) };
}

/** A code of digits alone that is not ours begins a telephone number. */
function referredContact(workspace: Workspace, typed: string): number | null {
  const code = readReference(typed)?.code ?? null;
  if (code === null || (/^\d+$/.test(code) && code !== readWorkspaceIdentity(workspace).code)) return null;
  return namedContact(workspace, typed);
}

function postalOf(line: TypedLine): { name: string; street: string; postcode: string } | null {
  const { name, street, postcode } = line.kind === 'text' && line.person !== null ? line.person : {};
  return name === undefined || street === undefined || postcode === undefined ? null : { name, street, postcode };
}
