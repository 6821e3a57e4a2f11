import { insertListEvent, type ListEvent, readListEvents } from '../sql/export-events.ts';
import { readExportRecord, type StoredExport } from '../sql/exports.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';

/**
 * Carries what was said of lists after a backup into the workspace restored from it: a list that was « pas envoyée » in
 * the end informs nobody, whatever the backup says. « Tous les retours sont là » stays behind with the returns, which
 * the backup lacks: without them the list counts by the calls that it permits.
 *
 * Of a list that got the same number in another history nothing is taken.
 */
export function carryOverStatements(
  replaced: SqlReader,
  restored: Transaction,
  { at, by }: { readonly at: string; readonly by: string },
): void {
  const here = readListEvents(restored);
  for (const [exportId, events] of readListEvents(replaced)) {
    const list = readExportRecord(restored, exportId);
    if (list === undefined || !isSame(list, readExportRecord(replaced, exportId))) continue;
    for (const event of laterThan(here.get(exportId) ?? [], events)) {
      insertListEvent(restored, event);
      restored.register({
        at,
        by,
        action: `closing.${event.event}`,
        subject: {
          export: exportId,
          campaign: list.name,
          channel: list.channel,
          people: event.people,
          ...(event.on === undefined ? {} : { on: event.on }),
        },
        ...(event.fileSha256 === undefined ? {} : { fileSha256: event.fileSha256 }),
      });
    }
  }
}

function isSame(one: StoredExport, other: StoredExport | undefined): boolean {
  return one.at === other?.at && one.campaign === other.campaign && one.files === other.files;
}

/** The statements that are not among those of the backup and are no older than its last one. */
function laterThan(known: readonly ListEvent[], told: readonly ListEvent[]): readonly ListEvent[] {
  const keyOf = ({ at, by, event, on }: ListEvent): string => [at, by, event, on].join('|');
  const keys = new Set(known.map(keyOf));
  const last = Math.max(...known.map(({ at }) => Date.parse(at)));
  return told.filter((event) => event.event !== 'returned' && !keys.has(keyOf(event)) && Date.parse(event.at) >= last);
}
