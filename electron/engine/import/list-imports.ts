import type { Audience, OriginKind } from '../../../shared/domain/contact/words.ts';
import type { EngineContext } from '../steps/context.ts';
import type { OriginFile } from '../model/origin-file.ts';
import { readImports, type ImportCounts, type ImportKind } from '../sql/imports.ts';
import type { Workspace } from '../storage/workspace.ts';

/** An import in the form of `aval imports --json`. */
export interface ImportListEntry extends ImportCounts {
  readonly importId: string;
  /** `record`: facts recorded by hand or from another system. */
  readonly kind: ImportKind;
  readonly at: string;
  readonly by: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly sha256: string;
  /** Author and instant of its undo; null: it is in force. */
  readonly undone: { readonly at: string; readonly by: string } | null;
}

/** The stated origin of each file, by import id, without unknown origins. */
export function originsOfImports(
  workspace: Workspace,
): ReadonlyMap<string, { readonly kind: OriginKind; readonly source: string; readonly audience: Audience | null }> {
  const stated = readImports(workspace).flatMap(({ id, kind, origin }) =>
    kind === 'file' ? [[String(id), JSON.parse(origin) as OriginFile] as const] : [],
  );
  return new Map(
    stated.flatMap(([id, { kind, source, audience }]) =>
      source === undefined ? [] : [[id, { kind, source, audience: audience ?? null }] as const],
    ),
  );
}

/** The imports, oldest first, including undone ones. */
export function listImports(_context: EngineContext, workspace: Workspace): readonly ImportListEntry[] {
  return readImports(workspace).map((made) => ({
    importId: String(made.id),
    kind: made.kind,
    at: made.at,
    by: made.by,
    file: made.file,
    sheet: made.sheet,
    sha256: made.sha256,
    rows: made.rows,
    created: made.created,
    updated: made.updated,
    unchanged: made.unchanged,
    rejected: made.rejected,
    oppositions: made.oppositions,
    undone: made.undoneAt === null ? null : { at: made.undoneAt, by: made.undoneBy ?? '' },
  }));
}
