/**
 * Properties of a statement's text, so that the rules for statements are checked at first use and not when a journal is
 * replayed later.
 */
export interface SqlText {
  /**
   * `read` does not change the database; `change` may be written to the journal; `other` is for layouts and bulk work.
   */
  readonly kind: 'read' | 'change' | 'other';
  /** Number of `?`. */
  readonly positions: number;
  /** The distinct names after `:`. */
  readonly names: readonly string[];
  /** The first word by which a replay could give another result, or null. */
  readonly uncertain: string | null;
}

const QUOTED_OR_COMMENT = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\//g;

/** Words whose value does not depend on the parameters: the clock, random values, and earlier changes. */
const UNCERTAIN =
  /\b(?:current_(?:timestamp|date|time)|(?:random|randomblob|last_insert_rowid|changes|total_changes|date|time|datetime|julianday|unixepoch|timediff|strftime)\s*\()/i;

/** @param sql one statement. */
export function readSqlText(sql: string): SqlText {
  const bare = sql.replace(QUOTED_OR_COMMENT, ' ').trim();
  const names = new Set([...bare.matchAll(/:([A-Za-z_]\w*)/g)].map((match) => match[1] ?? ''));
  return {
    kind: kindOf(bare),
    positions: bare.split('?').length - 1,
    names: [...names],
    uncertain: UNCERTAIN.exec(bare)?.[0].replace(/\s*\($/, '') ?? null,
  };
}

function kindOf(bare: string): SqlText['kind'] {
  const first = /^\w+/.exec(bare)?.[0].toLowerCase();
  switch (first) {
    case 'select':
    case 'values':
    case 'explain':
      return 'read';
    case 'insert':
    case 'update':
    case 'delete':
    case 'replace':
      return /\breturning\b/i.test(bare) ? 'other' : 'change';
    case 'with':
      return /\b(?:insert|update|delete)\b/i.test(bare) ? 'change' : 'read';
    case 'pragma':
      return bare.includes('=') ? 'other' : 'read';
    case undefined:
    default:
      return 'other';
  }
}
