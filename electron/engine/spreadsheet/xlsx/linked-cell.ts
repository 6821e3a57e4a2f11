import type { Cell } from '../row-source.ts';

/** A cell with a link: the link is kept when it has more information than the text. */
export function linkedCell(cell: Cell, target: string): Cell {
  if (cell !== null && typeof cell !== 'string') return cell;
  const text = cell ?? '';
  return text !== '' && (text === target || text.toLowerCase().includes(address(target)))
    ? text
    : { kind: 'link', text, target };
}

/** The readable part of a target: the mail address, the number, the page without its protocol. */
function address(target: string): string {
  const bare = target
    .trim()
    .toLowerCase()
    .replace(/^(?:mailto|tel):|^https?:\/\/(?:www\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}

/** Target of a formula `HYPERLINK("mailto:…","…")` with a literal target; null for others. */
export function formulaTarget(formula: string): string | null {
  const match = /^\s*HYPERLINK\(\s*"((?:[^"]|"")*)"\s*[,;)]/i.exec(formula);
  return match?.[1]?.replaceAll('""', '"') ?? null;
}
