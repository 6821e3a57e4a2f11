import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { POPULATIONS, type Population } from './contacts-workbook.ts';
import type { Figures } from './goals.ts';
import type { Measured } from './measured.ts';

/** Figures are kept between runs, so that each size can be measured alone. */
const FOLDER = join(import.meta.dirname, '..', 'out', 'bench');

export interface KeptFigures {
  readonly rows: number;
  readonly population: Population;
  /** Day of the measurement, `YYYY-MM-DD`. */
  readonly on: string;
  readonly figures: Figures;
}

/** Replaces what was kept of this size and population. */
export async function keepFigures({ figures, ...about }: KeptFigures): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const name = `${String(about.rows)}-${about.population}.json`;
  await writeFile(
    join(FOLDER, name),
    `${JSON.stringify({ ...about, figures: Object.fromEntries(figures) }, null, 2)}\n`,
  );
}

/** All that is kept, the smallest size first, and in the order of the populations. */
export async function readKeptFigures(): Promise<readonly KeptFigures[]> {
  const names = (await readdir(FOLDER).catch(() => [])).filter((name) => name.endsWith('.json'));
  const kept = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(FOLDER, name), 'utf8');
      const { figures, ...about } = JSON.parse(text) as Omit<KeptFigures, 'figures'> & {
        readonly figures: Readonly<Record<string, Measured>>;
      };
      return { ...about, figures: new Map(Object.entries(figures)) };
    }),
  );
  return kept.sort(
    (one, other) =>
      one.rows - other.rows || POPULATIONS.indexOf(one.population) - POPULATIONS.indexOf(other.population),
  );
}
