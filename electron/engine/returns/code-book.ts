import type { ReturnCodes } from '../../../shared/contract/documents/returns.ts';
import {
  knownCodeIn,
  type ReturnSubject,
  speaksOfRefusal,
  type ReturnTool,
} from '../../../shared/domain/returns/known-codes.ts';
import type { Meaning } from '../../../shared/domain/returns/meaning.ts';
import { cachedByText } from '../../../shared/domain/value/text-cache.ts';
import type { ReturnedRow } from './returned-row.ts';

/** Where the meaning of a code comes from: the tool, an answer for this layout, or CODES.json. */
export type CodeSource = 'tool' | 'asked' | 'file' | 'attempt';

export interface ReadCode {
  readonly code: string;
  readonly name: string | null;
  readonly meaning: Meaning;
  readonly count: number;
  readonly from: CodeSource;
}

export interface UnknownCode {
  readonly code: string;
  readonly name: string | null;
  readonly count: number;
  /** Rows of the first three. */
  readonly rows: readonly number[];
  /** Its usual meaning, if a user has to confirm it. */
  readonly proposed: Meaning | null;
}

export interface CodeBook {
  readonly codes: readonly ReadCode[];
  readonly unknown: readonly UnknownCode[];
  /** Undefined: unknown. */
  readonly meaningOf: (code: string) => Meaning | undefined;
}

export interface CodeAnswers {
  readonly tool: ReturnTool | null;
  readonly subject: ReturnSubject;
  /** CODES.json. */
  readonly given: ReturnCodes;
  /** What was answered for the layout before. */
  readonly remembered: ReturnCodes;
  /** What meanings are taken as in this file alone. */
  readonly forThisFile?: Readonly<Partial<Record<Meaning, Meaning>>> | undefined;
  /** Unknown codes count as unanswered calls, unless they contain a word of refusal. */
  readonly countsUnknown: boolean;
}

const EXAMPLES = 3;

/** What the codes of a file mean. Rows without a code are left out: they are unusable. */
export function readCodes(rows: readonly ReturnedRow[], answers: CodeAnswers): CodeBook {
  const tallies = new Map<string, { readonly code: string; name: string | null; count: number; rows: number[] }>();
  const tallyOf = cachedByText((code) => {
    const key = codeKey(code);
    let tally = tallies.get(key);
    if (tally === undefined) tallies.set(key, (tally = { code, name: null, count: 0, rows: [] }));
    return tally;
  });
  for (const { code, codeName, row } of rows) {
    if (code === '' && answers.tool !== 'brevo') continue;
    const tally = tallyOf(code);
    tally.count += 1;
    tally.name ??= codeName;
    if (tally.rows.length < EXAMPLES) tally.rows.push(row);
  }
  const given = byKey(answers.given);
  const remembered = byKey(answers.remembered);
  const meanings = new Map<string, Meaning>();
  const codes: ReadCode[] = [];
  const unknown: UnknownCode[] = [];
  for (const [key, { code, name, count, rows: examples }] of tallies) {
    const known = knownCodeIn(answers.subject, code, answers.tool);
    const read = ((): { readonly meaning: Meaning; readonly from: CodeSource } | null => {
      const told = given.get(key);
      if (told !== undefined) return { meaning: told, from: 'file' };
      const before = remembered.get(key);
      if (before !== undefined) return { meaning: before, from: 'asked' };
      if (known !== null && !known.isAsked) return { meaning: known.meaning, from: 'tool' };
      const isPassed = answers.countsUnknown && known === null && !speaksOfRefusal(code, name);
      return isPassed ? { meaning: 'no_answer', from: 'attempt' } : null;
    })();
    if (read === null) unknown.push({ code, name, count, rows: examples, proposed: known?.meaning ?? null });
    else {
      const taken = answers.forThisFile?.[read.meaning];
      const meant = taken === undefined ? read : { meaning: taken, from: 'file' as const };
      meanings.set(key, meant.meaning);
      codes.push({ code, name, count, ...meant });
    }
  }
  const byCount = (one: { readonly count: number }, other: { readonly count: number }): number =>
    other.count - one.count;
  return {
    codes: codes.sort(byCount),
    unknown: unknown.sort(byCount),
    meaningOf: cachedByText((code) => meanings.get(codeKey(code))),
  };
}

function byKey(codes: ReturnCodes): ReadonlyMap<string, Meaning> {
  return new Map(Object.entries(codes).map(([code, meaning]) => [codeKey(code), meaning]));
}

function codeKey(code: string): string {
  return code.trim().toUpperCase();
}
