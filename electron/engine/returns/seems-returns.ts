import type { ReturnTool } from '../../../shared/domain/returns/known-codes.ts';
import { knownCode } from '../../../shared/domain/returns/known-codes.ts';
import { cellText } from '../import/cell/cell-text.ts';
import { findReturnTable, recogniseTool } from './return-columns.ts';

/** The tool whose returns a file seems to be, `other` for one without a name. */
export type SeemingTool = ReturnTool | 'other';

/** Fewer codes do not tell a file. */
const FEWEST_CODES = 2;
const MOSTLY = 0.8;

/**
 * Whether a file that was chosen as contacts looks like returns: by its tool, or by a column of results beside a number,
 * an e-mail or a reference. The user decides.
 *
 * @param firstRows as they are in the file, from row 1.
 * @param fileName without its folder.
 */
export function seemsReturns(firstRows: readonly (readonly string[])[], fileName: string): SeemingTool | null {
  const { columns, rows } = findReturnTable(
    firstRows.map((cells, place) => ({ number: place + 1, cells: [...cells] })),
  );
  const { tool, constant } = recogniseTool(columns, fileName);
  // Mailchimp's subscribers are contacts as much as returns.
  if (tool !== null) return constant === 'subscribed' ? null : tool;
  const code = columns.find(({ target }) => target === 'code');
  const isAboutSomebody = columns.some(
    ({ target }) => target === 'reference' || target === 'phone' || target === 'email',
  );
  if (code === undefined || !isAboutSomebody) return null;
  const codes = rows.map(({ cells }) => cellText(cells[code.index] ?? null).trim()).filter((text) => text !== '');
  const known = codes.filter((text) => knownCode(text, null) !== null);
  return codes.length >= FEWEST_CODES && known.length >= codes.length * MOSTLY ? 'other' : null;
}
