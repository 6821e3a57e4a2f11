import { expect, it } from 'vitest';
import { AppError } from '../../../../shared/contract/result.ts';
import { asksForSecret, lockedBy, secretTyped } from './backup-secret.ts';

const CODE = '0A1B 2C3D 4E5F 6G7H 8J9K 0M1N 2P3Q 4R5S 6T7V 8W9X 0Y1Z 2A3B 4C5D 6E7F';

it.each([
  ['girafe moulin citron violon', 'passphrase'],
  [CODE, 'recovery'],
  [CODE.replaceAll(' ', '').toLowerCase(), 'recovery'],
  [CODE.replaceAll(' ', '-'), 'recovery'],
  [CODE.slice(1), 'passphrase'],
  ['a'.repeat(56), 'passphrase'],
] as const)('takes « %s » for a %s', (text, kind) => {
  expect(secretTyped(text)).toEqual({ kind, text });
});

it.each([
  [new AppError('workspace.locked'), true],
  [new AppError('vault.wrong_secret'), true],
  [new AppError('vault.code_unreadable'), true],
  [new AppError('leaving.backup_old'), false],
  [new Error('workspace.locked'), false],
  [null, false],
])('%s asks for a secret: %s', (error, asks) => {
  expect(asksForSecret(error)).toBe(asks);
});

const at = (code: string, path?: string): AppError => new AppError(code, path === undefined ? {} : { path });

it.each([
  [at('workspace.locked', 'copie.aval-backup'), null, 'backup'],
  [at('vault.wrong_secret', 'copie.aval-backup'), 'place', 'backup'],
  [at('workspace.locked', 'alba.aval'), 'backup', 'place'],
  [at('vault.wrong_secret', 'alba.aval'), null, 'place'],
  [at('vault.code_unreadable'), null, 'backup'],
  [at('vault.code_unreadable'), 'place', 'place'],
  [at('backup.would_lose', 'alba.aval'), 'place', null],
  [null, 'place', null],
] as const)('%s asks, after %s, for the secret of %s', (error, before, asked) => {
  expect(lockedBy(error, 'alba.aval', before)).toBe(asked);
});
