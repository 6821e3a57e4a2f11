/** The sentences of the codes of errors and findings, one catalogue per noun. Callers pass the code and its values. */
import { address } from './address.ts';
import { backup } from './backup.ts';
import { campaign } from './campaign.ts';
import { cell } from './cell.ts';
import { channel } from './channel.ts';
import { column } from './column.ts';
import { command } from './command.ts';
import { consent } from './consent.ts';
import { correction } from './correction.ts';
import { csv } from './csv.ts';
import { date } from './date.ts';
import { decision } from './decision.ts';
import { demo } from './demo.ts';
import { duty } from './duty.ts';
import { email } from './email.ts';
import { engine } from './engine.ts';
import { entry } from './entry.ts';
import { explain } from './explain.ts';
import { exporting } from './export.ts';
import { facts } from './facts.ts';
import { file } from './file.ts';
import { filter } from './filter.ts';
import { funnel } from './funnel.ts';
import { history } from './history.ts';
import { imports } from './imports.ts';
import { layout } from './layout.ts';
import { link } from './link.ts';
import { list } from './list.ts';
import { lookup } from './lookup.ts';
import { mapping } from './mapping.ts';
import { name } from './name.ts';
import { note } from './note.ts';
import { opposition } from './opposition.ts';
import { origin } from './origin.ts';
import { output } from './output.ts';
import { person } from './person.ts';
import { phase } from './phase.ts';
import { phone } from './phone.ts';
import { postcode } from './postcode.ts';
import { purge } from './purge.ts';
import { ready } from './ready.ts';
import { recall } from './recall.ts';
import { record } from './record.ts';
import { reference } from './reference.ts';
import { repair } from './repair.ts';
import { report } from './report.ts';
import { request } from './request.ts';
import { row } from './row.ts';
import { rows } from './rows.ts';
import { segment } from './segment.ts';
import { siret } from './siret.ts';
import { suppression } from './suppression.ts';
import { suspicion } from './suspicion.ts';
import { table } from './table.ts';
import { transfer } from './transfer.ts';
import { usage } from './usage.ts';
import { workbook } from './workbook.ts';
import { workspace } from './workspace.ts';
import { fill, type Catalogue, type Language, type Sentence, type SentenceParams } from './text.ts';

/** Every catalogue by the noun that its codes begin with. A spec checks that no code is in two of them. */
export const CATALOGUES = {
  address,
  backup,
  campaign,
  cell,
  channel,
  column,
  command,
  consent,
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
  file,
  filter,
  funnel,
  history,
  imports,
  layout,
  link,
  list,
  lookup,
  mapping,
  name,
  note,
  opposition,
  origin,
  output,
  person,
  phase,
  phone,
  postcode,
  purge,
  ready,
  recall,
  record,
  reference,
  repair,
  report,
  request,
  row,
  rows,
  segment,
  siret,
  suppression,
  suspicion,
  table,
  transfer,
  usage,
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
