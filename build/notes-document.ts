import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { rules, RULESET_NAME } from '../shared/rules/index.ts';
import type { Source } from '../shared/rules/parameter.ts';

/** Writes what changed in the law into docs/notes-de-version.md, from the dates of the rule book: `npm run notes:document`. */

export const NOTES = 'docs/notes-de-version.md';

const BEGIN = '<!-- loi : écrit par npm run notes:document -->';
const END = '<!-- fin de la loi -->';

/** A rule set ends with the day of its last amendment. */
const BOOK_DAY = RULESET_NAME.slice(-'YYYY-MM-DD'.length);

const dayText = (day: string): string => day.split('-').reverse().join('/');

interface Change {
  readonly from: string;
  readonly title: string;
  readonly source: Source | undefined;
}

/**
 * The rules that decide, from a year before the rule book on, the coming changes included; the latest first. Open
 * questions and notes are on the page of the rules.
 */
function changes(): readonly (readonly [string, readonly Change[]])[] {
  const first = `${Number(BOOK_DAY.slice(0, 4)) - 1}${BOOK_DAY.slice(4)}`;
  const recent = rules
    .filter(({ kind }) => kind !== 'question' && kind !== 'information')
    .flatMap(({ title, versions }) =>
      versions.flatMap(({ from, sources: [source] }) =>
        from === null || from < first ? [] : [{ from, title: title.fr, source }],
      ),
    );
  const days = [...new Set(recent.map(({ from }) => from))].sort().reverse();
  return days.map((day) => [day, recent.filter(({ from }) => from === day)]);
}

/** The part on the law, in French. */
export function lawNotes(): string {
  return [
    BEGIN,
    '',
    `Livre de règles \`${RULESET_NAME}\`, modifié pour la dernière fois le ${dayText(BOOK_DAY)}. Une liste approuvée avant un de ces jours a été jugée par les règles de son jour.`,
    ...changes().flatMap(([day, entries]) => [
      '',
      `### ${day > BOOK_DAY ? 'À partir du' : 'Depuis le'} ${dayText(day)}`,
      '',
      ...entries.map(({ title, source }) =>
        source === undefined ? `- ${title}` : `- ${title} ([${source.instrument}, ${source.provision}](${source.url}))`,
      ),
    ]),
    '',
    END,
  ].join('\n');
}

/** @throws Error when the page has no place for that part. */
export function withLawNotes(page: string, notes: string): string {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${NOTES} has no place for what changed in the law`);
  return `${before}${notes}${after}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(NOTES, withLawNotes(readFileSync(NOTES, 'utf8'), lawNotes()));
