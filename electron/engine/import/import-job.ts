import type { EngineContext } from '../steps/context.ts';
import type { RowSource } from '../spreadsheet/row-source.ts';
import type { ExpiredContract } from './delivery.ts';
import type { ContactTable } from './open-table.ts';
import type { OriginFile } from '../model/origin-file.ts';

/** One file being imported, or in a dry run. */
export interface ImportJob {
  readonly context: EngineContext;
  readonly source: RowSource;
  readonly found: ContactTable;
  readonly origin: OriginFile;
  /** The contract of the supplier had ended: until when, and why the file is taken. Null: it had not. */
  readonly expired: ExpiredContract | null;
  readonly file: string;
  readonly sha256: string;
  /** Rows below the header, if counted. */
  readonly rows: number | undefined;
  /** Expected growth of the workspace, in bytes. */
  readonly growth: number;
  readonly isMappingGiven: boolean;
  /** Rows whose retention period is over on arrival are rejected, except those with a refusal. */
  readonly skipPast: boolean;
  readonly dryRun: boolean;
}
