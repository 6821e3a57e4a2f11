import { beforeAll, describe, expect, it } from 'vitest';
import { iterateContacts } from '../../electron/engine/contact/contact-reader.ts';
import { addressCoordinate, claimsOf } from '../../electron/engine/model/provenance.ts';
import { listContacts } from '../../electron/engine/person/list-contacts.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { CHANNELS, type Channel } from '../../shared/domain/channel.ts';
import type { Contact } from '../../shared/domain/contact/contact.ts';
import { mappingOf, readJson, type ImportTruth } from './import-truth.ts';
import { collected, context, withWorkspace } from './new-workspace.ts';
import { SAMPLES } from './truth.ts';

/** Four files in one workspace, then the firm's opposition list. */
interface MainJob {
  readonly imports: readonly string[];
  readonly suppress: string;
  readonly overlaps: readonly Readonly<Record<string, unknown>>[];
  readonly suppressedBy: readonly {
    readonly oppositionRow: number;
    readonly channels: readonly (Channel | 'all')[] | null;
    readonly file: string;
    readonly row: number;
  }[];
}

const job = readJson('main-job.truth.json') as MainJob;
const truths = new Map(
  job.imports.map((file) => [file, readJson(file.replace('.xlsx', '.truth.json')) as ImportTruth]),
);

let contactOfRow: Map<string, number>;
/** Contacts that several files identify only by address, which the truth leaves open. */
let knownByAddress: number;
let before: Map<string, Contact>;
let after: Map<string, Contact>;

beforeAll(async () => {
  await withWorkspace(async (workspace) => {
    const files = new Map<string, string>();
    for (const [file, truth] of truths) {
      const report = await importFile(context, workspace, {
        file: `${SAMPLES}${file}`,
        origin: readJson(truth.origin),
        evidenceFolder: SAMPLES,
        mapping: mappingOf(truth),
        dryRun: false,
      });
      files.set(report.importId ?? '', file);
    }
    contactOfRow = new Map(
      [...iterateContacts(workspace)].flatMap(({ id, contributions }) =>
        contributions.map(({ importId, row }) => [`${files.get(String(importId)) ?? ''} ${row}`, id]),
      ),
    );
    const overlapping = new Set(
      job.overlaps.flatMap((overlap) =>
        Object.entries(overlap).map(([file, row]) => contactOfRow.get(`${file} ${String(row)}`)),
      ),
    );
    knownByAddress = [...iterateContacts(workspace)].filter((contact) => {
      if (overlapping.has(contact.id) || new Set(contact.contributions.map(({ importId }) => importId)).size < 2)
        return false;
      return new Set(claimsOf(contact).map(({ person }) => addressCoordinate(person))).size === 1;
    }).length;
    before = new Map((await collected(listContacts(context, workspace))).map((contact) => [contact.id, contact]));
    await suppressPerson(context, workspace, { file: `${SAMPLES}${job.suppress}` });
    after = new Map((await collected(listContacts(context, workspace))).map((contact) => [contact.id, contact]));
  });
});

describe('the main job', () => {
  it('merges each person of two files, and no different persons', () => {
    for (const overlap of job.overlaps) {
      const rows = Object.entries(overlap).filter(([file]) => truths.has(file));
      expect(
        new Set(rows.map(([file, row]) => contactOfRow.get(`${file} ${String(row)}`))).size,
        JSON.stringify(overlap),
      ).toBe(1);
    }
    const created = [...truths.values()].reduce((sum, truth) => sum + truth.expect.created, 0);
    expect(before.size).toBe(created - job.overlaps.length - knownByAddress);
    expect(knownByAddress).toBeLessThan(5);
  });

  it('suppresses exactly the persons of the list', () => {
    const expected = new Map<number, Set<Channel>>();
    for (const { channels, file, row } of job.suppressedBy) {
      const id = contactOfRow.get(`${file} ${row}`) ?? 0;
      const closed = channels === null || channels.includes('all') ? CHANNELS : (channels as readonly Channel[]);
      expected.set(id, new Set([...(expected.get(id) ?? []), ...closed]));
    }
    for (const [id, contact] of after) {
      const own = before.get(id)?.suppressed ?? [];
      const closed = expected.get(Number(id)) ?? new Set<Channel>();
      const allowed = new Set<Channel>([
        ...own,
        ...closed,
        ...(closed.has('phone') ? (['automated_call'] as const) : []),
        ...(closed.has('post') ? (['email'] as const) : []),
      ]);
      expect(
        contact.suppressed.filter((channel) => !allowed.has(channel)),
        `contact ${id} is closed too far`,
      ).toEqual([]);
      expect(
        [...own, ...closed].filter((channel) => !contact.suppressed.includes(channel)),
        `contact ${id} is not closed`,
      ).toEqual([]);
    }
  });
});
