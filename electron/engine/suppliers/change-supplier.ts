import { AppError } from '../../../shared/contract/result.ts';
import type { SupplierState } from '../../../shared/contract/supplier.ts';
import { supplierKey } from '../../../shared/domain/value/supplier-key.ts';
import { keepEvidence } from '../import/evidence-files.ts';
import { readSuppliedAlone, readSuppliedPeople, readSupplierFiles } from '../sql/supplier-files.ts';
import { addSupplierEvidence, findSupplier, keepSupplier, updateDossier, updateState } from '../sql/suppliers.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import type { Workspace } from '../storage/workspace.ts';
import { liveExports, recallingThose } from '../suppression/lookup/live-lists.ts';
import { readDossier } from './dossier-file.ts';
import { namedSupplier } from './named-supplier.ts';

export interface SetSupplier {
  readonly id: string;
  readonly supplier: string;
  /** Whether the name was not known before. */
  readonly created: boolean;
  /** Files of evidence of the supplier, those added included. */
  readonly evidence: number;
}

/**
 * Replaces the dossier of a supplier, who is made when the name is new, and adds evidence.
 *
 * @param dossier SUPPLIER.json, parsed; absent: the dossier stays. @param evidence paths.
 * @throws AppError `supplier.…`, `file.…`.
 */
export async function setSupplier(
  context: EngineContext,
  workspace: Workspace,
  name: string,
  { dossier: json, evidence: paths = [] }: { readonly dossier?: unknown; readonly evidence?: readonly string[] },
): Promise<SetSupplier> {
  if (supplierKey(name) === '') throw new AppError('supplier.name_missing');
  const dossier = json === undefined ? undefined : readDossier(json);
  const known = dossier === undefined ? namedSupplier(workspace, name) : findSupplier(workspace, name);
  const kept = await keepEvidence(paths, workspace, context.signal);
  try {
    const at = context.now();
    workspace.write((transaction) => {
      const id = keepSupplier(transaction, name);
      if (dossier !== undefined) updateDossier(transaction, id, dossier);
      addSupplierEvidence(transaction, known ?? { id, evidence: [] }, kept.rows);
      transaction.register({
        at,
        by: context.by,
        action: 'supplier.set',
        subject: { supplier: id, dossier: dossier !== undefined, evidence: kept.rows.map(({ sha256 }) => sha256) },
      });
    });
  } catch (error) {
    kept.takeBack();
    throw error;
  }
  const now = namedSupplier(workspace, name);
  return { id: String(now.id), supplier: now.name, created: known === undefined, evidence: now.evidence.length };
}

export interface StatedSupplier {
  readonly id: string;
  readonly supplier: string;
  readonly state: SupplierState;
  /** People of the supplier whom nobody else told of. */
  readonly people: number;
  /** Of a supplier that is blocked: the live lists with these people. */
  readonly recall: { readonly exports: number; readonly people: number };
}

/**
 * Records the decision of `context.by` about a supplier. A blocked one changes no contact: its people are to be reviewed
 * wherever nobody else told of them, until it is active or watched again.
 *
 * @throws AppError `supplier.unknown`, `supplier.reason_missing`, `decision.name_missing`.
 */
export async function stateSupplier(
  context: EngineContext,
  workspace: Workspace,
  name: string,
  {
    state,
    reason,
    on = context.today(),
  }: { readonly state: SupplierState; readonly reason: string; readonly on?: string | undefined },
): Promise<StatedSupplier> {
  const supplier = namedSupplier(workspace, name);
  if (reason.trim() === '') throw new AppError('supplier.reason_missing');
  if (context.by.trim() === '') throw new AppError('decision.name_missing');
  const files = readSupplierFiles(workspace, supplier.id);
  const people = readSuppliedAlone(workspace, files, readSuppliedPeople(workspace, files).keys());
  // A document that is due, such as the notice of art. 14, stays due to them; the recipient of a transfer is told noes alone.
  const lists = liveExports(workspace, on).filter(
    ({ purpose }) => purpose !== 'transactional' && purpose !== 'transfer',
  );
  const recall =
    state === 'blocked' && people.size > 0
      ? await inPieces(
          recallingThose(workspace, lists, (id) => people.has(id)),
          new Pauses(context.signal),
        )
      : { lists: [], people: 0 };
  const at = context.now();
  workspace.write((transaction) => {
    updateState(transaction, supplier.id, { state, on, by: context.by, reason: reason.trim() });
    transaction.register({
      at,
      by: context.by,
      action: 'supplier.state',
      subject: { supplier: supplier.id, state, people: people.size },
    });
  });
  return {
    id: String(supplier.id),
    supplier: supplier.name,
    state,
    people: people.size,
    recall: { exports: recall.lists.length, people: recall.people },
  };
}
