import { expect, it } from 'vitest';
import { NONCE, newNonce } from './aes-gcm.ts';

it('gives no nonce twice, whatever is drawn from the system at once', () => {
  const nonces = Array.from({ length: 1000 }, newNonce);

  expect(new Set(nonces.map((nonce) => nonce.toString('hex'))).size).toBe(1000);
  expect(nonces.every(({ length }) => length === NONCE)).toBe(true);
});
