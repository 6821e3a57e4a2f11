import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { About } from '../../../shared/contract/about.ts';
import { fingerprint, RULESET_NAME } from '../../../shared/rules/index.ts';
import { MIGRATIONS, newestLayout } from '../storage/migrations/index.ts';
import type { BuiltProgram } from './built-program.ts';

/** Says what runs. The digests are those of the build; `checkProgram` computes them again. */
export function describeProgram(built: BuiltProgram | null): About {
  return {
    version: built?.version ?? versionOfCheckout(),
    build: built?.product ?? 'development',
    ruleset: RULESET_NAME,
    fingerprint: fingerprint(),
    layout: newestLayout(MIGRATIONS),
    node: process.versions.node,
    files: built?.files ?? [],
  };
}

function versionOfCheckout(): string {
  const file = path.join(import.meta.dirname, '../../../package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}
