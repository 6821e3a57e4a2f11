import { AppError } from '../../../shared/contract/result.ts';
import type { ProofVerdict } from '../../../shared/contract/supplier.ts';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import { writtenReference } from '../../../shared/domain/contact/reference.ts';
import { iterateContacts } from '../contact/contact-reader.ts';
import { namedContact } from '../contact/named-contact.ts';
import { writeRecordedFolder } from '../export/recorded-folder.ts';
import { keepEvidence } from '../import/evidence-files.ts';
import { claimsOf } from '../model/provenance.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { SupplierFile } from '../model/supplier.ts';
import { writeCsv } from '../spreadsheet/write/csv-writer.ts';
import { readSuppliedPeople, readSupplierFiles } from '../sql/supplier-files.ts';
import { insertAskedProofs, readSupplierProofs, receiveProof } from '../sql/supplier-proofs.ts';
import type { EngineContext } from '../steps/context.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { registerEnd } from '../storage/register.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Workspace } from '../storage/workspace.ts';
import { countProofs, type SupplierProofCounts } from './count-proofs.ts';
import { drawPeople } from './draw.ts';
import { namedSupplier } from './named-supplier.ts';
import { PROOF_DAYS } from './supplier-alarms.ts';
import { proofsLetter, writeSupplierLetter } from './supplier-letter.ts';

/** More references don’t fit one page. */
export const MOST_PROOFS = 100;

export const PROOF_FILES = { letter: 'demande-de-preuves.pdf', rows: 'lignes-a-prouver.csv' } as const;

export interface AskedProofs {
  readonly id: string;
  readonly supplier: string;
  readonly asked: number;
  /** The last day of the answer. */
  readonly until: string;
  /** The hash of the register’s entry before the draw. */
  readonly seed: string;
  readonly references: readonly string[];
  readonly folder: string;
  readonly files: readonly string[];
}

/**
 * Draws people of a supplier whose proof was not asked for yet, and writes the letter that asks for it with the rows that the
 * supplier delivered about them. Fewer people than asked for: all of them.
 *
 * @throws AppError `supplier.unknown`, `supplier.too_many_proofs`, `supplier.nobody_to_prove`, `output.…`, `file.…`.
 */
export async function askForProofs(
  context: EngineContext,
  workspace: Workspace,
  name: string,
  {
    count,
    out,
    on = context.today(),
  }: { readonly count: number; readonly out: string; readonly on?: string | undefined },
): Promise<AskedProofs> {
  const supplier = namedSupplier(workspace, name);
  if (count > MOST_PROOFS) throw new AppError('supplier.too_many_proofs', { count, most: MOST_PROOFS });
  const files = readSupplierFiles(workspace, supplier.id);
  const seed = registerEnd(workspace)?.hash ?? '';
  const drawn = drawPeople(seed, unasked(workspace, supplier.id, files), count);
  if (drawn.length === 0) throw new AppError('supplier.nobody_to_prove', { supplier: supplier.name });
  const { code } = readWorkspaceIdentity(workspace);
  const references = drawn.map((id) => writtenReference(code, id));
  const rows = [...iterateContacts(workspace, { ids: drawn })].map((contact) => deliveredRow(contact, files, code));
  const letter = proofsLetter(context, workspace, supplier, { references, on });
  const options = context.signal === undefined ? {} : { signal: context.signal };
  const style = { bom: true, delimiter: ';', lineEnd: '\r\n' } as const;
  const written = [
    { file: PROOF_FILES.letter, write: (path: string) => writeSupplierLetter(path, letter) },
    { file: PROOF_FILES.rows, write: (path: string) => writeCsv(path, style, COLUMNS, rows, options) },
  ];
  const folder = await writeRecordedFolder(workspace, out, written, (transaction) => {
    insertAskedProofs(transaction, supplier.id, { on, contactIds: drawn });
    transaction.register({
      at: context.now(),
      by: context.by,
      action: 'supplier.proofs_asked',
      subject: { supplier: supplier.id, asked: drawn.length, seed, on },
    });
  });
  const until = addDays(on, PROOF_DAYS);
  return {
    id: String(supplier.id),
    supplier: supplier.name,
    asked: drawn.length,
    until,
    seed,
    references,
    folder,
    files: Object.values(PROOF_FILES),
  };
}

/** The people of a supplier whose proof was never asked for. */
function unasked(reader: SqlReader, supplierId: number, files: readonly SupplierFile[]): readonly number[] {
  const asked = new Set(readSupplierProofs(reader, supplierId).map(({ contactId }) => contactId));
  return [...readSuppliedPeople(reader, files).keys()].filter((id) => !asked.has(id));
}

/** In French: the column names of every file that Aval writes. */
const COLUMNS = [
  'REFERENCE',
  'RECU_LE',
  'CIVILITE',
  'PRENOM',
  'NOM',
  'SOCIETE',
  'ADRESSE',
  'CODE_POSTAL',
  'VILLE',
  'EMAIL',
  'TELEPHONE',
] as const;

/** What the supplier's own row says of a person, and nothing of what others told or of what the person refused. */
function deliveredRow(contact: StoredContact, files: readonly SupplierFile[], code: string): readonly string[] {
  const claims = claimsOf(contact);
  const place = contact.contributions.findIndex(({ importId }) => files.some((file) => file.importId === importId));
  const told = claims[place];
  const on = files.find(({ importId }) => importId === contact.contributions[place]?.importId)?.on;
  if (told === undefined || on === undefined) throw new Error('a person of a delivery has no row of it');
  const { civility, firstName, lastName, company, street, postcode, city } = told.person;
  const cells = [civility, firstName, lastName, company, street, postcode, city];
  return [
    writtenReference(code, contact.id),
    on,
    ...cells.map((cell) => cell ?? ''),
    told.emails.join(', '),
    told.phones.join(', '),
  ];
}

export interface ReceivedProof extends SupplierProofCounts {
  readonly id: string;
  readonly supplier: string;
  readonly reference: string;
  readonly verdict: ProofVerdict;
}

/**
 * Notes that the proof of one person arrived, and whether it proves the accord.
 *
 * @param reference `K7Q2M-1074`, or the id. @param evidence the path of the proof, to be kept; absent: none.
 * @throws AppError `supplier.unknown`, `supplier.proof_not_asked`, `reference.other_workspace`, `file.…`.
 */
export async function receiveProofOf(
  context: EngineContext,
  workspace: Workspace,
  name: string,
  proof: {
    readonly reference: string;
    readonly verdict: ProofVerdict;
    readonly evidence?: string | undefined;
    readonly on?: string | undefined;
  },
): Promise<ReceivedProof> {
  const { reference, verdict, evidence, on = context.today() } = proof;
  const supplier = namedSupplier(workspace, name);
  const contactId = namedContact(workspace, reference);
  const asked = readSupplierProofs(workspace, supplier.id).find(
    (one) => contactId !== null && one.contactId === contactId,
  );
  if (asked === undefined) throw new AppError('supplier.proof_not_asked', { reference, supplier: supplier.name });
  const kept = await keepEvidence(evidence === undefined ? [] : [evidence], workspace, context.signal);
  try {
    workspace.write((transaction) => {
      receiveProof(transaction, asked.id, {
        on,
        verdict,
        sha256: kept.rows[0]?.sha256 ?? asked.received?.sha256 ?? null,
      });
      transaction.register({
        at: context.now(),
        by: context.by,
        action: 'supplier.proof_received',
        subject: { supplier: supplier.id, verdict },
      });
    });
  } catch (error) {
    kept.takeBack();
    throw error;
  }
  return {
    id: String(supplier.id),
    supplier: supplier.name,
    reference,
    verdict,
    ...countProofs(readSupplierProofs(workspace, supplier.id)),
  };
}
