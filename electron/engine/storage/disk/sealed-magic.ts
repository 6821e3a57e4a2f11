/** The first bytes of every sealed file: see `vault/vault-head.ts`. Here, because plain readers tell it from damage. */
export const SEALED_MAGIC = Buffer.from('AVALENC1');
