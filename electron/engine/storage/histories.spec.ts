import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MemoryDisk, PowerCut } from '../../../test/workspace/memory-disk.ts';
import { seededChance } from '../../../test/workspace/chance.ts';
import { type Surface, SURFACES } from '../../../test/workspace/sealed-disk.ts';
import { createSmallFile, openSmall } from '../../../test/workspace/small-layout.ts';
import { verifyRegister } from './register.ts';
import type { Workspace } from './workspace.ts';

/** One row of a workspace, or of the model of one. */
type Rows = ReadonlyMap<number, string>;

type Step =
  | { readonly kind: 'write'; readonly edits: readonly Edit[]; readonly fails: boolean }
  | {
      readonly kind: 'bulk';
      readonly edits: readonly Edit[];
      readonly meanwhile: readonly Edit[];
      readonly end: 'done' | 'failed' | 'cancelled';
    }
  | { readonly kind: 'compact' }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'powerCut'; readonly after: number; readonly seed: number };

type Edit = { readonly id: number; readonly text: string | null };

const edit = fc.record({
  id: fc.integer({ min: 1, max: 6 }),
  text: fc.option(fc.constantFrom('a', 'b', 'é', '漢字', '')),
});
const edits = fc.array(edit, { minLength: 1, maxLength: 4 });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), edits, fails: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('bulk' as const),
      edits,
      // Rows that the import does not touch: collisions are tested elsewhere.
      meanwhile: fc.array(fc.record({ id: fc.integer({ min: 11, max: 14 }), text: fc.constantFrom('m', 'n') }), {
        maxLength: 2,
      }),
      end: fc.constantFrom('done' as const, 'failed' as const, 'cancelled' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('compact' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('powerCut' as const),
      after: fc.integer({ min: 0, max: 25 }),
      seed: fc.nat(),
    }),
  },
);

const UPSERT = 'INSERT INTO notes (id, text) VALUES (:id, :text) ON CONFLICT (id) DO UPDATE SET text = excluded.text';

function apply(
  run: (sql: string, parameters: Record<string, string | number>) => unknown,
  changes: readonly Edit[],
): void {
  for (const { id, text } of changes) {
    if (text === null) run('DELETE FROM notes WHERE id = :id', { id });
    else run(UPSERT, { id, text });
  }
}

function changed(rows: Rows, changes: readonly Edit[]): Rows {
  const next = new Map(rows);
  for (const { id, text } of changes) {
    if (text === null) next.delete(id);
    else next.set(id, text);
  }
  return next;
}

const rowsOf = (workspace: Workspace): Rows =>
  new Map(workspace.all<{ id: number; text: string }>('SELECT id, text FROM notes').map(({ id, text }) => [id, text]));

class Refused extends Error {}

/** A workspace and its expected state: one, or after a crash any of those in progress. */
class History {
  readonly #surface: Surface;
  disk: MemoryDisk;
  workspace: Workspace;
  rows: Rows;
  /** The state after the change in progress. */
  next: Rows | null = null;

  constructor(disk: MemoryDisk, surface: Surface, workspace: Workspace) {
    this.#surface = surface;
    this.disk = disk;
    this.workspace = workspace;
    this.rows = rowsOf(workspace);
  }

  async take(taken: Step): Promise<void> {
    switch (taken.kind) {
      case 'write':
        return this.#write(taken.edits, taken.fails);
      case 'bulk':
        return this.#bulk(taken);
      case 'compact':
        return this.workspace.compact();
      case 'reopen':
        await this.workspace.close();
        this.workspace = await openSmall(this.#surface(this.disk));
        return;
      case 'powerCut': {
        const at = this.disk.steps.length + taken.after;
        this.disk.mishap = (made) => (made.number >= at ? 'cut' : null);
      }
    }
  }

  #write(changes: readonly Edit[], fails: boolean): void {
    if (!fails) this.next = changed(this.rows, changes);
    try {
      this.workspace.write((transaction) => {
        apply((sql, parameters) => transaction.run(sql, parameters), changes);
        transaction.register({
          at: '2026-11-24T10:00:00+01:00',
          by: 'Camille',
          action: 'notes.changed',
          subject: { count: changes.length },
        });
        if (fails) throw new Refused();
      });
      this.#accepted();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }

  async #bulk({ edits: changes, meanwhile, end }: Extract<Step, { kind: 'bulk' }>): Promise<void> {
    const controller = new AbortController();
    const work = this.workspace.bulk(
      async (shadow) => {
        apply((sql, parameters) => shadow.run(sql, parameters), changes);
        await Promise.resolve();
        for (const change of meanwhile) this.#write([change], false);
        if (end === 'failed') throw new Refused();
        if (end === 'cancelled') controller.abort(new Refused());
        else this.next = changed(this.rows, changes);
      },
      { signal: controller.signal },
    );
    try {
      await work;
      this.#accepted();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }

  #accepted(): void {
    this.rows = this.next ?? this.rows;
    this.next = null;
  }

  /** Restarts the computer after a power cut. */
  async restart(seed: number): Promise<void> {
    this.disk = this.disk.afterPowerCut(seededChance(seed));
    this.workspace = await openSmall(this.#surface(this.disk));
    const found = rowsOf(this.workspace);
    expect([this.rows, this.next]).toContainEqual(found);
    this.rows = found;
    this.next = null;
  }
}

it.each(SURFACES)(
  'any history of changes, imports, closings and power cuts equals its model (%s)',
  async (_, surface) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const disk = new MemoryDisk();
        await createSmallFile(surface(disk));
        const history = new History(disk, surface, await openSmall(surface(disk)));
        let seed = 1;
        for (const taken of steps) {
          if (taken.kind === 'powerCut') seed = taken.seed;
          try {
            await history.take(taken);
          } catch (error) {
            if (!(error instanceof PowerCut)) throw error;
            await history.restart(seed);
          }
          expect(rowsOf(history.workspace)).toEqual(history.rows);
          expect(verifyRegister(history.workspace).brokenAt).toBeNull();
        }
      }),
      { numRuns: 100 },
    );
  },
);
