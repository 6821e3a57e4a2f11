import { writtenReference } from '../../../shared/domain/contact/reference.ts';
import { entriesByPause } from '../model/pause.ts';
import { readPauses } from '../sql/pauses.ts';
import type { EngineContext } from '../steps/context.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';
import { joined, type ReturnedTable } from './returned-table.ts';

const COLUMNS = [
  'NUMERO',
  'MOTIF',
  'CANAUX',
  'JUSQU_AU',
  'NOTE_LE',
  'REFERENCES',
  'EMAILS',
  'TELEPHONES',
  'ADRESSES',
  'EMPREINTES',
  'SOURCE',
] as const;

const REASONS = { asked: 'pause demandée', restriction: 'limitation (art. 18 RGPD)' } as const;

/** The pauses and restrictions in force, one a row: without them the organisation would contact these people. */
export function pausesTable({ today }: EngineContext, workspace: Workspace): ReturnedTable {
  const { code } = readWorkspaceIdentity(workspace);
  return {
    name: 'pauses',
    columns: COLUMNS,
    *rows() {
      for (const [first, ...others] of entriesByPause(readPauses(workspace, today())).values()) {
        if (first === undefined) continue;
        const entries = [first, ...others].map(({ entry }) => entry);
        const valuesOf = (kind: string): readonly string[] => [
          ...new Set(entries.flatMap((entry) => (entry.kind === kind && entry.clear !== null ? [entry.clear] : []))),
        ];
        const pause = {
          pause: String(first.pause),
          reason: first.reason,
          channels: [...new Set(entries.map(({ channel }) => channel))],
          until: first.until ?? undefined,
          recordedAt: first.entry.recordedAt,
          references: valuesOf('contact').map((id) => (/^\d+$/.test(id) ? writtenReference(code, Number(id)) : id)),
          emails: valuesOf('email'),
          phones: valuesOf('phone'),
          addresses: valuesOf('address'),
          keyedHashes: [
            ...new Set(entries.flatMap(({ clear, keyedHash }) => (clear === null ? (keyedHash ?? []) : []))),
          ],
          source: first.entry.source,
        };
        const { channels, until = '', recordedAt, references, emails, phones, addresses, keyedHashes, source } = pause;
        yield {
          json: pause,
          cells: [
            pause.pause,
            REASONS[first.reason],
            joined(channels),
            until,
            recordedAt,
            joined(references),
            joined(emails),
            joined(phones),
            joined(addresses),
            joined(keyedHashes),
            source,
          ],
        };
      }
    },
  };
}
