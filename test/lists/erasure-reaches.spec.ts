import { expect, it } from 'vitest';
import { TABLES_OF_CONTACTS } from '../../electron/engine/sql/erasures.ts';
import { withFirm } from '../campaign/firm.ts';

/**
 * Tables whose texts no erasure of a contact touches, and why none of them says who somebody is. A new table stands in
 * `TABLES_OF_CONTACTS`, or here with its reason.
 */
const NAMES_NOBODY: Readonly<Record<string, string>> = {
  workspace: 'the organisation and its keys',
  approvals: 'campaigns, ids and figures; the campaign as given is forgotten (forgetProposedCampaigns)',
  two_persons: 'who changed the setting, when and why',
  imports: 'files and their figures; texts that prove something leave with the last contact (deleteWhatNobodyNeeds)',
  import_problems: 'deleted by row (deleteContacts)',
  layouts: 'mappings of columns',
  evidence: 'digests and names of files; deleted with the last contact of the import',
  contacts: 'deleted (deleteContacts)',
  origins: 'deleted when no contact needs them',
  consent_texts: 'deleted when no consent needs them',
  vector_texts: 'deleted when no vector needs them',
  suppression_batches: 'files and figures of lists',
  suppressions: 'keyed hashes; values in clear are forgotten (forgettingPersons)',
  pauses: 'keyed hashes; values in clear are forgotten (forgettingPersons)',
  pause_ends: 'which pause ended, by whom and when',
  pair_decisions: 'ids of contacts, and who said that they are one person or two',
  segments: 'filters; a value that names somebody alone is replaced (NamedInSegments)',
  suppression_slips: 'who took back what, by number',
  erasures: 'ids, and who erased when',
  exports: 'campaigns, figures, files and ids; the segment is left out',
  export_verdicts: 'answers that many share',
  export_rows: 'ids, and heads of keyed hashes: a list that left is recalled after an erasure',
  export_events: 'what was said of a list, by whom and why it was not sent',
  export_returns: 'ids',
  export_withdrawals: 'ids, rules, and who took them out when',
  export_corrections: 'ids, names of columns, and who corrected them there when',
  recipients: 'organisations that receive data, and their contracts',
  households: 'deleted with the first of its members who leaves (trigger household_member_gone)',
  processing: 'words of the organisation in its record of processing',
  copies: 'files outside the workspace, by name and digest; an answer to a person has no name',
  plans: 'questions and figures: ids of campaigns and lists',
  notice_texts: 'texts of the organisation, without a recipient',
  notice_rounds: 'lists, texts, and why a notice is impossible for a source',
  return_files: 'what a file of returns was, and its figures',
  return_layouts: 'headers of columns, and meanings of codes',
  suppliers: 'firms that deliver files, their contracts, and why they are blocked',
  supplier_proofs: 'emptied of the contact and of the file that proves (deleteContacts)',
  users: 'people who work here, none of the contacts',
  presets: 'files of one’s own tools: headers and fixed texts',
  return_rows: 'emptied of the contact, its reference and its coordinate (deleteContacts)',
  rights_requests: 'emptied of the contact and of every word about it (deleteContacts); keyed hashes stay',
  rights_answers: 'names and digests of the files of an answer',
  proofs: 'the vault: what the law orders to keep, under keyed hashes',
  proof_coordinates: 'keyed hashes',
  proof_evidence: 'digests',
  register: 'counts and codes',
  register_seal: 'hashes',
};

it('erasing somebody reaches every table that can say who it was', () =>
  withFirm((firm) => {
    const texts = firm.workspace
      .all<{ name: string }>(
        `SELECT DISTINCT tables.name AS name FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
         WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%' AND columns.type IN ('TEXT', 'BLOB') ORDER BY tables.name`,
      )
      .map(({ name }) => name);
    const reached = new Set<string>([...TABLES_OF_CONTACTS, ...Object.keys(NAMES_NOBODY)]);
    expect(texts).toContain('export_events');
    expect(texts.filter((name) => !reached.has(name))).toEqual([]);
    return Promise.resolve();
  }));
