/** The sentences of the codes of errors and findings, one catalogue per noun. Callers pass the code and its values. */
import { about } from './workspace/about.ts';
import { address } from './value/address.ts';
import { approval } from './campaign/approval.ts';
import { backup } from './workspace/backup.ts';
import { breach } from './leaving/breach.ts';
import { breachLetters } from './leaving/breach-letters.ts';
import { campaign } from './campaign/campaign.ts';
import { cell } from './value/cell.ts';
import { certificate } from './leaving/certificate.ts';
import { channel } from './value/channel.ts';
import { column } from './import/column.ts';
import { command } from './workspace/command.ts';
import { commandExport } from './workspace/command-export.ts';
import { commandLeaving } from './leaving/command-leaving.ts';
import { commandLists } from './workspace/command-lists.ts';
import { commandPlan } from './workspace/command-plan.ts';
import { commandPurge } from './workspace/command-purge.ts';
import { commandRecords } from './workspace/command-records.ts';
import { commandReturns } from './workspace/command-returns.ts';
import { commandRights } from './workspace/command-rights.ts';
import { commandUsers } from './workspace/command-users.ts';
import { commandSuppliers } from './workspace/command-suppliers.ts';
import { commandVault } from './workspace/command-vault.ts';
import { consent } from './contact/consent.ts';
import { copy } from './workspace/copy.ts';
import { correction } from './contact/correction.ts';
import { csv } from './import/csv.ts';
import { date } from './value/date.ts';
import { decision } from './campaign/decision.ts';
import { demo } from './workspace/demo.ts';
import { duty } from './campaign/duty.ts';
import { email } from './value/email.ts';
import { engine } from './workspace/engine.ts';
import { entry } from './contact/entry.ts';
import { explain } from './campaign/explain.ts';
import { exporting } from './campaign/export.ts';
import { facts } from './campaign/facts.ts';
import { field } from './import/field.ts';
import { file } from './workspace/file.ts';
import { filter } from './campaign/filter.ts';
import { funnel } from './campaign/funnel.ts';
import { gift } from './value/gift.ts';
import { history } from './contact/history.ts';
import { household } from './contact/household.ts';
import { imports } from './import/imports.ts';
import { layout } from './import/layout.ts';
import { leaving } from './leaving/leaving.ts';
import { link } from './workspace/link.ts';
import { list } from './campaign/list.ts';
import { lookup } from './contact/lookup.ts';
import { mapping } from './import/mapping.ts';
import { mirror } from './workspace/mirror.ts';
import { name } from './value/name.ts';
import { note } from './contact/note.ts';
import { notice } from './campaign/notice.ts';
import { opposition } from './contact/opposition.ts';
import { origin } from './import/origin.ts';
import { output } from './workspace/output.ts';
import { person } from './contact/person.ts';
import { phase } from './workspace/phase.ts';
import { phone } from './value/phone.ts';
import { plan } from './campaign/plan.ts';
import { processing } from './workspace/processing.ts';
import { postcode } from './value/postcode.ts';
import { preset } from './campaign/preset.ts';
import { purge } from './contact/purge.ts';
import { retention } from './contact/retention.ts';
import { readMe } from './leaving/read-me.ts';
import { ready } from './campaign/ready.ts';
import { recall } from './contact/recall.ts';
import { recipient } from './campaign/recipient.ts';
import { record } from './campaign/record.ts';
import { reference } from './contact/reference.ts';
import { repair } from './import/repair.ts';
import { report } from './workspace/report.ts';
import { reportPerson } from './workspace/report-person.ts';
import { reportLists } from './campaign/report-lists.ts';
import { request } from './workspace/request.ts';
import { returns } from './campaign/returns.ts';
import { rights } from './contact/rights.ts';
import { rightsLetter } from './contact/rights-letter.ts';
import { row } from './import/row.ts';
import { rows } from './import/rows.ts';
import { sale } from './campaign/sale.ts';
import { segment } from './campaign/segment.ts';
import { siret } from './value/siret.ts';
import { sms } from './campaign/sms.ts';
import { supplier } from './contact/supplier.ts';
import { supplierLetter } from './campaign/supplier-letter.ts';
import { pause } from './contact/pause.ts';
import { suppression } from './contact/suppression.ts';
import { suspicion } from './contact/suspicion.ts';
import { table } from './import/table.ts';
import { transfer } from './campaign/transfer.ts';
import { user } from './workspace/user.ts';
import { usage } from './workspace/usage.ts';
import { vicidial } from './campaign/vicidial.ts';
import { vault } from './workspace/vault.ts';
import { workbook } from './import/workbook.ts';
import { workspace } from './workspace/workspace.ts';
import { fill, type Catalogue, type Language, type Sentence, type SentenceParams } from './text.ts';

/** Every catalogue by the noun that its codes begin with. A spec checks that no code is in two of them. */
export const CATALOGUES = {
  about,
  address,
  approval,
  backup,
  breach,
  breachLetters,
  campaign,
  cell,
  certificate,
  channel,
  column,
  command,
  commandExport,
  commandLeaving,
  commandLists,
  commandPlan,
  commandPurge,
  commandRecords,
  commandReturns,
  commandRights,
  commandSuppliers,
  commandVault,
  commandUsers,
  consent,
  copy,
  correction,
  csv,
  date,
  decision,
  demo,
  duty,
  email,
  engine,
  entry,
  explain,
  export: exporting,
  facts,
  field,
  file,
  filter,
  funnel,
  gift,
  history,
  household,
  imports,
  layout,
  leaving,
  link,
  list,
  lookup,
  mapping,
  mirror,
  name,
  note,
  notice,
  opposition,
  origin,
  output,
  person,
  phase,
  phone,
  plan,
  processing,
  postcode,
  preset,
  purge,
  retention,
  readMe,
  ready,
  recall,
  recipient,
  record,
  reference,
  repair,
  report,
  reportPerson,
  reportLists,
  request,
  returns,
  rights,
  rightsLetter,
  row,
  rows,
  sale,
  segment,
  siret,
  sms,
  supplier,
  supplierLetter,
  pause,
  suppression,
  suspicion,
  table,
  transfer,
  usage,
  user,
  vicidial,
  vault,
  workbook,
  workspace,
} as const satisfies Readonly<Record<string, Catalogue>>;

const SENTENCES: ReadonlyMap<string, Sentence> = new Map(
  Object.values<Catalogue>(CATALOGUES).flatMap((catalogue) => Object.entries(catalogue)),
);

/** True when `code` has its sentence. */
export function isKnownCode(code: string): boolean {
  return SENTENCES.has(code);
}

/**
 * The sentence of a code, in one language, with its values. A code without a sentence is returned as such: a bare code
 * helps the reader of a refusal more than a second failure.
 */
export function say(language: Language, code: string, params: SentenceParams = {}): string {
  const sentence = SENTENCES.get(code);
  return sentence === undefined ? code : fill(sentence, language, params);
}
