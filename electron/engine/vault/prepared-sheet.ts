import { randomInt } from 'node:crypto';
import { AppError } from '../../../shared/contract/result.ts';
import type { SheetSubject } from '../../../shared/contract/vault.ts';
import { type RecoveryCode, typedLetters } from './recovery-code.ts';

/** A recovery sheet that was written, and the two groups of it that prove that its holder can read it. */
export class PreparedSheet {
  readonly code: RecoveryCode;
  readonly opens: SheetSubject;
  /** Numbers of groups, counted from 1, ascending. */
  readonly asked: readonly [number, number];

  constructor(code: RecoveryCode, opens: SheetSubject) {
    this.code = code;
    this.opens = opens;
    const groups = code.text.split(' ').length;
    const first = randomInt(groups);
    const second = (first + 1 + randomInt(groups - 1)) % groups;
    this.asked = [Math.min(first, second) + 1, Math.max(first, second) + 1];
  }

  /** @throws AppError `vault.groups_wrong` when what was typed back is not what the sheet says. */
  assertProvenBy(typed: readonly string[]): void {
    const groups = this.code.text.split(' ');
    const wrong = this.asked.filter((number, place) => typedLetters(typed[place] ?? '') !== groups[number - 1]);
    if (wrong.length > 0) throw new AppError('vault.groups_wrong', { groups: wrong.join(', ') });
  }

  forget(): void {
    this.code.secret.fill(0);
  }
}

/** The code of the sheet that was written last, for such a use. @throws AppError `vault.sheet_missing`, `vault.groups_wrong`. */
export function provenCode(sheet: PreparedSheet | null, groups: readonly string[], opens: SheetSubject): RecoveryCode {
  if (sheet?.opens !== opens) throw new AppError('vault.sheet_missing');
  sheet.assertProvenBy(groups);
  return sheet.code;
}
