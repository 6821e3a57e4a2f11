import type { SqlReader } from '../storage/reader.ts';
import type { RegisterPlace } from '../storage/register.ts';
import type { MirrorContent } from './mirror-content.ts';
import type { MirrorSettings } from './mirror-settings.ts';

/**
 * Whether a mirror knows a later state than the workspace: then an older copy has taken its place.
 *
 * - A restore gives the workspace another life, which the mirror does not know yet: it is newer.
 * - An older life than the mirror's last is a copy from before a restore.
 * - In the same life, the entry of the register that the mirror noted must be there.
 */
export function isNewer({ state, lives }: MirrorContent, { life }: MirrorSettings, workspace: SqlReader): boolean {
  if (state === null || !lives.has(life)) return false;
  if (state.life !== life) return true;
  return registeredAt(workspace, state.seq) !== state.register;
}

function registeredAt(reader: SqlReader, seq: number): RegisterPlace['hash'] | undefined {
  return reader.get<{ hash: string }>('SELECT hash FROM register WHERE seq = ?', [seq])?.hash;
}
