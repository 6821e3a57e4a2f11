import { statSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { everyRun } from '../vitest.config.ts';

/** Specs that run for minutes and kill few mutants that a quick spec does not kill. */
const SLOW = [
  // Thousands of random facts, or a hundred random histories of a workspace, for each property.
  'test/rules/properties.spec.ts',
  'electron/engine/campaign/{answers/step-people,people/vector-contacts}.spec.ts',
  // Whole files imported, some into workspaces; the specs of columns, rows, tables and matching read a row or a few.
  'electron/engine/import/{files-as-left,import-file,refused-repairs,samples,save-problems,workbooks-as-made}.spec.ts',
  'electron/engine/import/match/{correctable-rows,undo-import}.spec.ts',
  // Whole workspaces written, damaged and restored, or waited for by other processes.
  'test/suppression/{no-resurrection,restore-loss,seals,waiting}.spec.ts',
];

/** The first spec that fails ends the run of a mutant: specs beside the code run first, then those of `test`, short files first. */
class QuickFirst extends BaseSequencer {
  override async sort(specs: TestSpecification[]): Promise<TestSpecification[]> {
    const journeys = join(import.meta.dirname, '..', 'test');
    const cost = ({ moduleId }: TestSpecification): number =>
      statSync(moduleId).size + (moduleId.startsWith(journeys) ? 1_000_000 : 0);
    return Promise.resolve([...specs].sort((one, other) => cost(one) - cost(other)));
  }
}

/**
 * The specs of a mutation run: those of the mutated room, chosen by build/launch/mutants.mjs. One worker loads the code once for all of them; each mutant gets a
 * worker of its own. The timeout is long because instrumented code is slow.
 */
export default defineConfig({
  test: {
    ...everyRun,
    include: (process.env['AVAL_SPECS'] ?? '').split(' '),
    exclude: SLOW,
    isolate: false,
    sequence: { sequencer: QuickFirst },
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
