import { AppError } from '../../../../shared/contract/result.ts';
import { namedOtherClient, otherClientOfConsents } from '../../../../shared/domain/contact/other-client.ts';
import type { RowSource } from '../../spreadsheet/row-source.ts';
import { readWorkspaceIdentity } from '../../storage/create-workspace.ts';
import { neighboursOf } from '../../storage/disk/neighbours.ts';
import type { Workspace } from '../../storage/workspace.ts';
import { cellText } from '../cell/cell-text.ts';
import type { FoundTable } from '../table/find-table.ts';
import type { OriginFile } from '../../model/origin-file.ts';

interface Named {
  /** Its name. */
  readonly file: string;
  readonly source: RowSource;
  readonly table: FoundTable;
  readonly origin: OriginFile;
}

/**
 * Refuses a file that names the organisation of another workspace of the same folder as its owner (file, sheets,
 * titles, headers, origin), or whose consents were given to it: contacts, consents and refusals of one client must not
 * be used for another.
 *
 * @throws AppError `import.other_client` with `file`, `other`, `organisation`
 */
export function assertThisClient(workspace: Workspace, { file, source, table, origin }: Named): void {
  const { organisation, also } = readWorkspaceIdentity(workspace);
  const here = [organisation, ...also];
  const others = neighboursOf(workspace.path).flatMap((neighbour) => [neighbour.organisation, ...neighbour.also]);
  if (others.length === 0) return;
  const { consents = [] } = origin;
  const texts = [
    file,
    ...source.sheets.map(({ name }) => name),
    ...table.above.flatMap(({ cells }) => cells.map(cellText)),
    ...table.columns.map(({ header }) => header),
    origin.source ?? '',
    ...(origin.evidence ?? []),
    ...consents.flatMap(({ wording, organisations = [] }) => [wording ?? '', ...organisations]),
  ];
  const other =
    otherClientOfConsents(
      consents.map(({ organisations = [] }) => organisations),
      here,
      others,
    ) ?? namedOtherClient(texts, here, others);
  if (other !== null) throw new AppError('import.other_client', { file, other, organisation });
}
