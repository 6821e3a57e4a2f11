import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineContext } from '../../electron/engine/steps/context.ts';
import { recordLines } from '../../electron/engine/record/record-facts.ts';
import type { ImportReport } from '../../electron/engine/import/import-report.ts';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { createWorkspace, readWorkspaceIdentity } from '../../electron/engine/storage/create-workspace.ts';
import type { FileSystem } from '../../electron/engine/storage/disk/file-system.ts';
import type { Workspace } from '../../electron/engine/storage/workspace.ts';

export const context: EngineContext = {
  by: 'Nadège',
  now: () => '2026-11-24T10:30:00+01:00',
  today: () => '2026-11-24',
  language: 'fr',
};

/** The context on a day, at a time of French winter (+01:00). */
export const contextOn = (day: string, time = '10:30:00'): EngineContext => ({
  ...context,
  today: () => day,
  now: () => `${day}T${time}+01:00`,
});

/** A row of a file, by the target fields of a mapping. */
export type Row = Readonly<Record<string, string>>;

export const DIRECT = {
  kind: 'direct',
  source: 'Carnet de la boutique',
  on: '2026-10-01',
  informed: true,
  objectionOffered: true,
} as const;

/** The fields of a phone consent of R223-1, for an ORIGIN.json. */
export const PHONE_CONSENT = {
  at: '2026-10-01T10:00:00+02:00',
  until: '2027-09-30',
  organisations: ['ALPHA'],
  goods: ['linge', 'vaisselle', 'maroquinerie', 'kitchen'],
  positiveAct: true,
  proof: true,
  mentions: ['identity', 'choice', 'period', 'withdrawal', 'proof_access'],
  wording: 'J’accepte d’être appelé par ALPHA pendant un an.',
} as const;

/** An origin whose people consent to calls. */
export const AGREED = { ...DIRECT, consents: [{ channel: 'phone', ...PHONE_CONSENT }] };

/** The workspace of the firm ALPHA, and the actions of specs on it. */
export interface Firm {
  readonly folder: string;
  readonly workspace: Workspace;
  /** The reference of a contact in lists. */
  readonly reference: (id: number) => string;
  /** Imports rows whose columns are target fields. */
  readonly add: (rows: readonly Row[], origin?: object) => Promise<ImportReport>;
  /** Records facts by hand: each line as `aval record` takes it. */
  readonly record: (...lines: readonly object[]) => Promise<void>;
}

/**
 * Opens a new workspace in its own folder; both are removed after the work, which must not leave a query half read.
 *
 * @param fileSystem absent: the computer’s own.
 */
export async function withFirm<T>(work: (firm: Firm) => Promise<T>, fileSystem?: FileSystem): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'aval-campaign-'));
  try {
    const workspace = await createWorkspace(join(folder, 'alpha.aval'), {
      organisation: 'ALPHA',
      also: ['ALPHA Maison'],
      at: context.now(),
      by: context.by,
      ...(fileSystem === undefined ? {} : { fileSystem }),
    });
    try {
      const result = await work(firmOf(folder, workspace));
      if (!workspace.isClosed && workspace.openReadings > 0)
        throw new Error(`${String(workspace.openReadings)} questions were left half read`);
      return result;
    } finally {
      await workspace.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function firmOf(folder: string, workspace: Workspace): Firm {
  let files = 0;
  return {
    folder,
    workspace,
    reference: (id) => `${readWorkspaceIdentity(workspace).code}-${id}`,
    add: async (rows, origin = DIRECT) => {
      files += 1;
      const file = join(folder, `file-${files}.csv`);
      const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      const lines = [fields, ...rows.map((row) => fields.map((field) => row[field] ?? ''))].map((cells) =>
        cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'),
      );
      writeFileSync(file, `${lines.join('\n')}\n`);
      const mapping = { headerRow: 1, columns: Object.fromEntries(fields.map((field) => [field, field])) };
      return importFile(context, workspace, { file, origin, mapping, evidenceFolder: folder, dryRun: false });
    },
    record: async (...lines) => {
      await recordLines(context, workspace, {
        name: 'record.ndjson',
        bytes: Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n')),
      });
    },
  };
}

/** A consumer of Lyon derived from a number: different numbers give different addresses and phones. */
export function person(number: number, more: Row = {}): Row {
  return {
    civility: number % 2 === 0 ? 'Mme' : 'M.',
    firstName: `Prénom${String.fromCharCode(97 + (number % 26))}`,
    lastName: `NOM${String.fromCharCode(65 + (number % 26))}`,
    email: `personne.${number}@example.com`,
    mobile: `06 39 98 ${String(1000 + number).replace(/(..)(..)/, '$1 $2')}`,
    street: `${number} rue des Halles`,
    postcode: '69002',
    city: 'Lyon',
    ...more,
  };
}

/** The consumers of a range of numbers, both ends included. */
export const people = (from: number, to: number, more: Row = {}): readonly Row[] =>
  Array.from({ length: to - from + 1 }, (_, place) => person(from + place, more));

export const LETTER = {
  name: 'Noël',
  organisation: 'ALPHA',
  channel: 'post',
  purpose: 'commercial',
  goods: 'vaisselle',
  from: '2026-12-01',
  sender: { oppositionContact: 'non@alpha.example.com' },
} as const;
export const CALL = {
  name: 'Appels',
  organisation: 'ALPHA',
  channel: 'phone',
  purpose: 'commercial',
  goods: 'vaisselle',
  from: '2026-12-01',
  callerId: '+33199000000',
} as const;
