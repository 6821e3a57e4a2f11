import type { EngineContext } from '../steps/context.ts';
import type { RowSource } from '../spreadsheet/row-source.ts';
import type { ContactTable } from './open-table.ts';
import type { OriginFile } from '../model/origin-file.ts';

/** One file that is being imported, or rehearsed. */
export interface ImportJob {
  readonly context: EngineContext;
  readonly source: RowSource;
  readonly found: ContactTable;
  readonly origin: OriginFile;
  readonly file: string;
  readonly sha256: string;
  /** Rows below the header, where they were counted. */
  readonly rows: number | undefined;
  /** Bytes by which the workspace may grow. */
  readonly growth: number;
  readonly isMappingGiven: boolean;
  readonly dryRun: boolean;
}
