import { textOf } from './column-values.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { EvidenceRow } from './imports.ts';

/** SQL of a compliance record besides its list: the oppositions applied, the evidence files. */

/** Oppositions of one source: an imported list, or those recorded by hand. */
export interface SuppressionSource {
  readonly source: string;
  /** Null: recorded by hand, or read in a file of contacts. */
  readonly file: string | null;
  readonly sha256: string | null;
  /** Instants of the first and the last of them. */
  readonly from: string;
  readonly to: string;
  /** Number of oppositions added. */
  readonly added: number;
}

/**
 * All sources of the suppression list: one line per list, and one line per source for those recorded by hand; latest
 * first.
 */
export function readSuppressionSources(reader: SqlReader): readonly SuppressionSource[] {
  return Array.from(
    reader.values(
      // A batch that only extends oppositions to further coordinates is not a source.
      `SELECT source, max(file), sha256, min(at), max(at), sum(added) FROM suppression_batches
       WHERE added = 0 OR id IN (SELECT DISTINCT batch_id FROM suppressions WHERE variant IS NOT 'person')
       GROUP BY source, sha256 ORDER BY max(at) DESC, max(id) DESC`,
    ),
    ([source, file, sha256, from, to, added]) => ({
      source: String(source),
      file: textOf(file) ?? null,
      sha256: textOf(sha256) ?? null,
      from: String(from),
      to: String(to),
      added: Number(added),
    }),
  );
}

/** The evidence files, in the order of their imports. */
export function readEvidence(reader: SqlReader): readonly EvidenceRow[] {
  return Array.from(
    reader.values('SELECT import_id, sha256, name FROM evidence ORDER BY import_id, name'),
    ([importId, sha256, name]) => ({
      importId: Number(importId),
      sha256: String(sha256),
      name: String(name),
    }),
  );
}
