import type { ContactAnswer } from '../../electron/engine/campaign/check.ts';
import type { ContactExplanation } from '../../electron/engine/campaign/explain.ts';
import type { Funnel } from '../../electron/engine/campaign/funnel.ts';
import type { Simulation } from '../../electron/engine/campaign/simulate.ts';
import type { DecideAnswer } from '../../electron/engine/campaign/decide-review.ts';
import type { ErasureAnswer } from '../../electron/engine/erasure/erasure.ts';
import type { ExportAnswer } from '../../electron/engine/export/export-list.ts';
import type { ImportListEntry } from '../../electron/engine/import/list-imports.ts';
import type { LookupAnswer } from '../../electron/engine/person/lookup.ts';
import type { PersonAnswer } from '../../electron/engine/person/person-record.ts';
import type { WrittenAsks } from '../../electron/engine/retention/ask-people.ts';
import type { KeptPerson } from '../../electron/engine/retention/keep-person.ts';
import type { ListedDue } from '../../electron/engine/retention/list-due.ts';
import type { PurgeReport } from '../../electron/engine/retention/purge.ts';
import type { ImportReport } from '../../electron/engine/import/import-report.ts';
import type { Inspection } from '../../electron/engine/import/inspection.ts';
import type { UndoReport } from '../../electron/engine/import/match/undo-report.ts';
import type { RecordReport } from '../../electron/engine/record/record-facts.ts';
import type { Verification } from '../../electron/engine/restore/verify.ts';
import type { SuppressionReport } from '../../electron/engine/suppression/suppression-report.ts';
import { type Verdict } from '../../shared/domain/compliance.ts';
import type { Contact } from '../../shared/domain/contact/contact.ts';
import type { RuleJson } from '../../shared/rules/book.ts';
import type { Every } from './every-field.ts';
import { LIST_OUTPUTS, recall } from './list-outputs.ts';
import { RIGHTS_OUTPUTS } from './rights-outputs.ts';

const CONTACT: Every<Contact> = {
  id: true,
  audience: true,
  civility: true,
  firstName: true,
  lastName: true,
  company: true,
  jobTitle: true,
  siret: true,
  street: true,
  addressComplement: true,
  postcode: true,
  city: true,
  country: true,
  territory: true,
  birthDate: true,
  customerRef: true,
  lastContactOn: true,
  sirene: true,
  bloctel: true,
  member: true,
  memberUntil: true,
  donor: true,
  lastDonationOn: true,
  relationUntil: true,
  status: true,
  statusOn: true,
  keptFor: true,
  note: true,
  extra: true,
  emails: true,
  phones: true,
  origins: true,
  consents: true,
  suppressed: true,
};

const counts = {
  rows: true,
  created: true,
  updated: true,
  unchanged: true,
  rejected: true,
  oppositions: true,
} as const;
const copies = { outOfReach: true, notFound: true } as const;

/**
 * The output of a command with `--json`, by its heading; `init`, `backup`, `restore` and part of `verify` have no named
 * type.
 */
export const OUTPUTS: Readonly<Record<string, Readonly<Record<string, true>>>> = {
  ...LIST_OUTPUTS,
  init: { workspace: true, organisation: true, also: true },
  inspect: {
    file: true,
    sha256: true,
    format: true,
    encoding: true,
    delimiter: true,
    sheets: true,
    sheet: true,
    headerRow: true,
    rows: true,
    columns: true,
    firstRows: true,
    refusedRepairs: true,
    drift: true,
    oldestOn: true,
    problems: true,
  } satisfies Every<Inspection>,
  import: {
    importId: true,
    file: true,
    sheet: true,
    sha256: true,
    pastRetention: true,
    drift: true,
    questions: true,
    problems: true,
    repairs: true,
    ...counts,
  } satisfies Every<ImportReport>,
  imports: {
    importId: true,
    kind: true,
    at: true,
    by: true,
    file: true,
    sheet: true,
    sha256: true,
    undone: true,
    ...counts,
  } satisfies Every<ImportListEntry>,
  undo: {
    importId: true,
    removed: true,
    restored: true,
    kept: true,
    oppositionsKept: true,
    proofsKept: true,
  } satisfies Every<UndoReport>,
  contacts: CONTACT,
  record: {
    importId: true,
    file: true,
    sha256: true,
    rows: true,
    updated: true,
    oppositions: true,
    ...recall,
  } satisfies Every<RecordReport>,
  suppress: {
    suppressionId: true,
    file: true,
    sha256: true,
    rows: true,
    added: true,
    known: true,
    unusable: true,
    skipped: true,
    hashed: true,
    problems: true,
    ...recall,
  } satisfies Every<SuppressionReport>,
  lookup: {
    suppressed: true,
    contacts: true,
    origins: true,
    consents: true,
    calls: true,
    exports: true,
    proofs: true,
    sentence: true,
  } satisfies Every<LookupAnswer>,
  check: {
    campaign: true,
    channel: true,
    evaluatedAt: true,
    ruleset: true,
    total: true,
    steps: true,
    eligible: true,
    reasons: true,
  } satisfies Every<Funnel>,
  'check --details': { contact: true, step: true, verdict: true, reasons: true } satisfies Every<ContactAnswer>,
  simulate: { campaign: true, dates: true, changes: true } satisfies Every<Simulation>,
  explain: {
    contact: true,
    name: true,
    campaign: true,
    channel: true,
    evaluatedAt: true,
    step: true,
    verdict: true,
    basis: true,
    coordinate: true,
    facts: true,
    steps: true,
    deciding: true,
    conditions: true,
    remedy: true,
    changes: true,
    decision: true,
    sentence: true,
  } satisfies Every<ContactExplanation>,
  decide: {
    contact: true,
    campaign: true,
    verdict: true,
    reason: true,
    by: true,
    at: true,
  } satisfies Every<DecideAnswer>,
  export: {
    exportId: true,
    folder: true,
    files: true,
    remarks: true,
    message: true,
    expiresOn: true,
    funnel: true,
    recipient: true,
    proofs: true,
  } satisfies Every<ExportAnswer>,
  rules: {
    id: true,
    reference: true,
    channel: true,
    title: true,
    text: true,
    from: true,
    until: true,
    sources: true,
    confidence: true,
    review: true,
  } satisfies Every<RuleJson>,
  ...RIGHTS_OUTPUTS,
  person: { persons: true, proofs: true } satisfies Every<PersonAnswer>,
  'person --erase': {
    erased: true,
    suppressionsKept: true,
    proofsKept: true,
    ...copies,
  } satisfies Every<ErasureAnswer>,
  purge: {
    on: true,
    total: true,
    due: true,
    dueCount: true,
    byKind: true,
    kept: true,
    soon: true,
    held: true,
    asked: true,
    undatedContacts: true,
    tracesDue: true,
    undated: true,
    futureDated: true,
    erased: true,
    suppressionsKept: true,
    proofsKept: true,
    proofsDue: true,
    ...copies,
  } satisfies Every<PurgeReport>,
  'purge --list': { file: true, rows: true } satisfies Every<ListedDue>,
  'purge --keep': { contact: true, until: true, reason: true } satisfies Every<KeptPerson>,
  'purge --ask': {
    exportId: true,
    folder: true,
    files: true,
    remarks: true,
    message: true,
    expiresOn: true,
    funnel: true,
    people: true,
    due: true,
    unreachable: true,
    opposed: true,
    before: true,
  } satisfies Every<WrittenAsks>,
  backup: { workspace: true, file: true },
  restore: {
    file: true,
    workspace: true,
    replacedKeptAt: true,
    lost: true,
    restored: true,
    contacts: true,
    oppositions: true,
    carriedOver: true,
    backupAt: true,
    notInBackup: true,
  },
  verify: {
    workspace: true,
    whole: true,
    folder: true,
    ...({
      damages: true,
      registerEntries: true,
      evidenceFiles: true,
      pendingChanges: true,
    } satisfies Every<Verification>),
  },
  evaluate: { verdict: true, basis: true, reasons: true, conditions: true, remedy: true } satisfies Every<Verdict>,
};
