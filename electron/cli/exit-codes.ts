import type { ExitCode } from './command.ts';

/**
 * The exit code of a refusal, by the noun of its code: 1 a whole file is refused, 2 wrong usage or a bad ORIGIN, MAP or
 * CAMPAIGN, 3 the workspace or a file can't be read or written.
 */
export const EXIT_CODES_BY_NOUN: Readonly<Record<string, ExitCode>> = {
  usage: 2,
  origin: 2,
  mapping: 2,
  campaign: 2,
  segment: 2,
  decision: 2,
  suspicion: 2,
  correction: 2,
  person: 2,
  purge: 2,
  preset: 2,
  reference: 2,
  notice: 2,
  supplier: 2,
  processing: 2,
  copy: 2,
  vault: 2,
  suppression: 2,
  pause: 2,
  workbook: 1,
  table: 1,
  import: 1,
  facts: 1,
  entry: 1,
  backup: 1,
  workspace: 3,
  household: 1,
  plan: 2,
  recall: 1,
  recipient: 2,
  rights: 2,
  returns: 2,
  export: 3,
  demo: 3,
  file: 3,
  output: 3,
};

/** Codes with another exit code than their noun. */
const BY_CODE: Readonly<Record<string, ExitCode>> = {
  'household.line_missing': 2,
  'household.salutation_missing': 2,
  'household.salutation_long': 2,
  'household.line_long': 2,
  'usage.unforeseen': 3,
  // A list without any identifiable person is a refused file.
  'suppression.no_columns': 1,
  'suppression.no_digest_at_all': 1,
  'suppression.results_file': 1,
  // A file that is another client's, or that nobody can read, is refused.
  'returns.unrecognised': 1,
  'returns.unknown_codes': 1,
  'returns.other_client': 1,
  'returns.id_of_other_client': 1,
  'returns.strangers': 1,
  // A sheet, an import or a format given by the user.
  'table.unknown_sheet': 2,
  'import.unknown': 2,
  'import.already_undone': 2,
  'export.unknown': 2,
  'export.names_nobody': 2,
  'export.sent_before': 2,
  'export.sent_after': 2,
  'export.reason_missing': 2,
  'supplier.contract_ended': 1,
  'supplier.nobody_to_prove': 1,
  'supplier.no_proof_missing': 1,
  'supplier.nothing_to_complain': 1,
  'purge.confirm_wrong': 1,
  'purge.nobody_to_ask': 1,
  'purge.none_yet': 1,
  'notice.nobody': 1,
  'notice.nobody_unreachable': 1,
  'rights.several_people': 1,
  'rights.closed': 1,
  'rights.extended_before': 1,
  'rights.extension_late': 1,
  'rights.other_kind': 1,
  'rights.other_person': 1,
  'rights.kept_by_hold': 1,
  'rights.not_answered': 1,
  'rights.not_done_access': 1,
  'rights.not_done_portability': 1,
  'rights.not_done_rectification': 1,
  'rights.not_done_opposition': 1,
  'rights.not_done_erasure': 1,
  'rights.not_done_restriction': 1,
  'export.has_returns': 1,
  'export.not_on_list': 1,
  'export.numbers_not_on_list': 1,
  'export.no_references': 1,
  'recall.hashed_without_transfer': 2,
  'export.unknown_format': 2,
  'export.format_unsuited': 2,
  'export.transfer_unsuited': 2,
  'export.no_transfer': 2,
  'export.list_id': 2,
  'export.first_label': 2,
  'export.offset': 2,
  'export.scale': 2,
  'export.preset_missing': 2,
  'export.preset_unused': 2,
  'export.attempts': 2,
  'export.attempts_unsuited': 2,
  'export.option_unsuited': 2,
  'export.zone': 2,
  'export.format_alone': 2,
  'export.year': 2,
  'export.year_missing': 2,
  'export.receipts_purpose': 2,
  'export.two_dnc': 2,
};

/** Ctrl-C: 128 and the number of the signal, as shells expect. */
export const INTERRUPTED = 130;
export const TERMINATED = 143;

/** The exit code of a refusal. An unexpected error gives the same code as an unreadable file. */
export function exitCodeOf(code: string): ExitCode {
  const [noun = ''] = code.split('.');
  return BY_CODE[code] ?? EXIT_CODES_BY_NOUN[noun] ?? 3;
}
