import { writtenReference } from '../../../shared/domain/contact/reference.ts';
import { knownLists, stateOn } from '../lists/list-state.ts';
import { listRequests } from '../rights/list-requests.ts';
import { countRowsOfList, rowsOfList } from '../sql/export-rows.ts';
import { readRegisterLines } from '../sql/register-pages.ts';
import type { EngineContext } from '../steps/context.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';
import { joined, type ReturnedTable } from './returned-table.ts';

const LIST_COLUMNS = [
  'LISTE',
  'CAMPAGNE',
  'CANAL',
  'OBJET',
  'FORMAT',
  'LE',
  'LIGNES',
  'ETAT',
  'DESTINATAIRE',
  'DERNIER_JOUR',
] as const;

/** The exported lists. */
export function listsTable({ today }: EngineContext, workspace: Workspace): ReturnedTable {
  return {
    name: 'listes',
    columns: LIST_COLUMNS,
    *rows() {
      for (const list of knownLists(workspace)) {
        const { id, name, channel, purpose, format, at, recipient } = list.head;
        const rows = countRowsOfList(workspace, id);
        const state = stateOn(list, today());
        const json = { exportId: String(id), campaign: name, channel, purpose, format, at, rows, state, recipient };
        const cells = [String(id), name, channel, purpose ?? '', format, at, String(rows), state, recipient ?? ''];
        yield { json: { ...json, until: list.until }, cells: [...cells, list.until ?? ''] };
      }
    },
  };
}

/** Who was on which list: each person of each row. */
export function listRowsTable(workspace: Workspace): ReturnedTable {
  const { code } = readWorkspaceIdentity(workspace);
  return {
    name: 'listes-lignes',
    columns: ['LISTE', 'REFERENCE'],
    *rows() {
      for (const { head } of knownLists(workspace)) {
        for (const { contactId, housemates } of rowsOfList(workspace, head.id)) {
          for (const id of [contactId, ...housemates]) {
            const reference = writtenReference(code, id);
            yield { json: { exportId: String(head.id), reference }, cells: [String(head.id), reference] };
          }
        }
      }
    },
  };
}

const REQUEST_COLUMNS = ['NUMERO', 'DROIT', 'RECUE_LE', 'A_REPONDRE_LE', 'ETAT', 'CLOSE_LE', 'REFERENCES'] as const;

/** What people asked: a request that is not closed is the organisation’s to answer. */
export function requestsTable({ today }: EngineContext, workspace: Workspace): ReturnedTable {
  const { code } = readWorkspaceIdentity(workspace);
  return {
    name: 'demandes',
    columns: REQUEST_COLUMNS,
    *rows() {
      for (const request of listRequests(workspace, { on: today(), all: true })) {
        const { requestId, kind, receivedOn, dueOn, extendedTo, state, closedOn, contacts } = request;
        const references = contacts.map((id) => writtenReference(code, Number(id)));
        yield {
          json: { ...request, contacts: references },
          cells: [requestId, kind, receivedOn, extendedTo ?? dueOn, state, closedOn ?? '', joined(references)],
        };
      }
    },
  };
}

const REGISTER_COLUMNS = ['PLACE', 'LE', 'PAR', 'ACTION', 'SUJET', 'FICHIER', 'SHA256'] as const;

/** The register: who did what, when. */
export function registerTable(workspace: Workspace): ReturnedTable {
  return {
    name: 'registre',
    columns: REGISTER_COLUMNS,
    *rows() {
      // Read whole first: nothing may be left half read while a file is written.
      for (const line of [...readRegisterLines(workspace, {})]) {
        const { seq, at, by, action, subject, file, sha256 } = line;
        const words = Object.entries(subject).map(([name, value]) => `${name} ${String(value)}`);
        yield { json: line, cells: [String(seq), at, by, action, joined(words), file ?? '', sha256 ?? ''] };
      }
    },
  };
}
