import { AppError } from '../../../shared/contract/result.ts';
import type { SupplierLetterKind } from '../../../shared/contract/supplier.ts';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import { writtenReference } from '../../../shared/domain/contact/reference.ts';
import { say } from '../../../shared/text/index.ts';
import type { SentenceParams } from '../../../shared/text/text.ts';
import { LABEL_PAGE } from '../export/pdf/calibration.ts';
import { PdfWriter } from '../export/pdf/pdf-writer.ts';
import type { Supplier } from '../model/supplier.ts';
import { shortDay, writtenDay } from '../model/written-date.ts';
import { letterPage, type LetterRow } from '../notices/letter-page.ts';
import { latestNotice } from '../notices/write-notices.ts';
import { writeWholeFile, type WrittenFile } from '../spreadsheet/write/output-file.ts';
import { readSupplierFiles } from '../sql/supplier-files.ts';
import { readSupplierProofs } from '../sql/supplier-proofs.ts';
import type { EngineContext } from '../steps/context.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { assertWritable } from '../storage/disk/output-guard.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Workspace } from '../storage/workspace.ts';
import { isAwaited } from './count-proofs.ts';
import { namedSupplier } from './named-supplier.ts';
import { latestOverlap, PROOF_DAYS } from './supplier-alarms.ts';
import { supplierWorth, type SupplierWorth } from './supplier-worth.ts';

type Tell = (code: string, params?: SentenceParams) => string;

/**
 * The letter that asks for the proofs of some people, by reference alone. A broker is also asked who collected the data: its
 * brand is not the owner of the list.
 */
export function proofsLetter(
  context: EngineContext,
  reader: SqlReader,
  supplier: Supplier,
  { references, on }: { readonly references: readonly string[]; readonly on: string },
): LetterRow {
  const files = readSupplierFiles(reader, supplier.id);
  return letterOf(context, reader, supplier, on, (tell) => ({
    subject: tell('subject_proofs'),
    paragraphs: [
      tell('delivered', {
        deliveries: files.length,
        first: shortDay(files[0]?.on ?? on),
        last: shortDay(files.at(-1)?.on ?? on),
      }),
      tell('proofs_why'),
      tell('proofs_what', { count: references.length }),
      references.join(', '),
      ...(supplier.dossier.kind === 'owner' ? [] : [tell('who_collected')]),
    ],
    apart: tell('proofs_until', { until: shortDay(addDays(on, PROOF_DAYS)) }),
  }));
}

/** The letter that complains of what a supplier delivered: counts alone, nobody named, and nothing of our oppositions. */
function complaintLetter(
  context: EngineContext,
  reader: SqlReader,
  supplier: Supplier,
  { worth, on }: { readonly worth: SupplierWorth; readonly on: string },
): LetterRow {
  const { rows, unusable, doubles, dead, proofs, deliveries, alarms } = worth;
  const missing = readSupplierProofs(reader, supplier.id).filter(isAwaited).length;
  const bad = proofs.received - proofs.good;
  const overlap = latestOverlap(reader, supplier.id);
  return letterOf(context, reader, supplier, on, (tell) => {
    const faults = [
      ...(unusable === 0 ? [] : [tell('fault.unusable', { count: unusable })]),
      ...(doubles === 0 ? [] : [tell('fault.doubles', { count: doubles })]),
      ...(dead === 0 ? [] : [tell('fault.dead', { count: dead })]),
      ...(missing === 0 ? [] : [tell('fault.proofs_missing', { count: missing, asked: proofs.asked })]),
      ...(bad === 0 ? [] : [tell('fault.proofs_bad', { count: bad, received: proofs.received })]),
      ...(overlap === null || !alarms.includes('shrunk')
        ? []
        : [tell('fault.shrunk', { count: overlap.earlier - overlap.both, earlier: overlap.earlier })]),
      ...(overlap === null || !alarms.includes('looks_whole')
        ? []
        : [tell('fault.looks_whole', { count: overlap.both, later: overlap.later })]),
    ];
    if (faults.length === 0) throw new AppError('supplier.nothing_to_complain', { supplier: supplier.name });
    return {
      subject: tell('subject_complaint'),
      paragraphs: [tell('complaint_rows', { deliveries, rows }), ...faults, tell('complaint_wish')],
      apart: tell('complaint_until', { until: shortDay(addDays(on, PROOF_DAYS)) }),
    };
  });
}

function letterOf(
  { language }: EngineContext,
  reader: SqlReader,
  supplier: Supplier,
  on: string,
  write: (tell: Tell) => Pick<LetterRow['letter'], 'subject' | 'paragraphs' | 'apart'>,
): LetterRow {
  const tell: Tell = (code, params = {}) => say(language, `supplier_letter.${code}`, params);
  const { organisation } = readWorkspaceIdentity(reader);
  const sender = latestNotice(reader)?.sender;
  const name = sender?.name ?? organisation;
  const { subject, paragraphs, apart } = write(tell);
  return {
    language,
    reference: tell('reference', { number: supplier.id, day: on }),
    address: [supplier.name, ...linesOf(supplier.dossier.address)],
    letter: {
      sender: [name, ...linesOf(sender?.address)],
      date: tell('date', { date: writtenDay(on, language) }),
      subject,
      paragraphs: [tell('greeting'), ...paragraphs],
      apart,
      signature: name,
    },
  };
}

function linesOf(address: string | undefined): readonly string[] {
  return address === undefined ? [] : address.split(/\s*[,\n]\s*/).filter((line) => line !== '');
}

/** One page, ready for a window envelope. */
export function writeSupplierLetter(path: string, letter: LetterRow): Promise<WrittenFile> {
  return writeWholeFile(path, async (output) => {
    const pdf = new PdfWriter(output, LABEL_PAGE, letter.letter.subject);
    await pdf.page(letterPage(letter));
    await pdf.finish();
  });
}

export interface WrittenSupplierLetter {
  readonly id: string;
  readonly supplier: string;
  readonly letter: SupplierLetterKind;
  readonly file: string;
}

/**
 * Writes a letter to a supplier: a reminder of the proofs that did not come, or a complaint.
 *
 * @throws AppError `supplier.unknown`, `supplier.no_proof_missing`, `supplier.nothing_to_complain`, `output.…`, `file.…`.
 */
export async function writeLetterTo(
  context: EngineContext,
  workspace: Workspace,
  name: string,
  {
    letter,
    out,
    on = context.today(),
  }: { readonly letter: SupplierLetterKind; readonly out: string; readonly on?: string | undefined },
): Promise<WrittenSupplierLetter> {
  const supplier = namedSupplier(workspace, name);
  const page =
    letter === 'proofs'
      ? proofsLetter(context, workspace, supplier, { references: missingProofs(workspace, supplier), on })
      : complaintLetter(context, workspace, supplier, {
          worth: await supplierWorth(context, workspace, supplier, on),
          on,
        });
  assertWritable(out, { workspaces: [workspace.path] });
  await writeSupplierLetter(out, page);
  workspace.write((transaction) => {
    transaction.register({
      at: context.now(),
      by: context.by,
      action: 'supplier.letter',
      subject: { supplier: supplier.id, letter, on },
    });
  });
  return { id: String(supplier.id), supplier: supplier.name, letter, file: out };
}

/** @throws AppError `supplier.no_proof_missing`. */
function missingProofs(reader: SqlReader, { id, name }: Supplier): readonly string[] {
  const { code } = readWorkspaceIdentity(reader);
  const missing = readSupplierProofs(reader, id)
    .filter(isAwaited)
    .flatMap(({ contactId }) => (contactId === null ? [] : [writtenReference(code, contactId)]));
  if (missing.length === 0) throw new AppError('supplier.no_proof_missing', { supplier: name });
  return missing;
}
