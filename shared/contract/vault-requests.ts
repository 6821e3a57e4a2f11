import { z } from 'zod';
import { Started } from './job.ts';
import { OpenWorkspace } from './workspace.ts';
import {
  ProposedPassphrase,
  SheetPlacing,
  SheetPrepared,
  VaultChange,
  VaultRotation,
  VaultSealing,
  VaultStanding,
  VaultUnlocking,
  VaultUnsealing,
} from './vault.ts';

const nothing = z.strictObject({});

/** The requests about sealed (encrypted) workspaces. */
export const vaultRequests = {
  'vault.state': { by: 'engine', input: nothing, output: VaultStanding },
  /** Four words drawn at random. */
  'vault.propose': { by: 'engine', input: nothing, output: ProposedPassphrase },
  /** Draws a recovery code and writes its sheet; the code itself stays in the engine. */
  'vault.prepare': { by: 'engine', input: SheetPlacing, output: SheetPrepared },
  'vault.seal': { by: 'engine', input: VaultSealing, output: Started },
  'vault.rotate': { by: 'engine', input: VaultRotation, output: Started },
  'vault.change': { by: 'engine', input: VaultChange, output: Started },
  'vault.unseal': { by: 'engine', input: VaultUnsealing, output: Started },
  /** Closes a sealed workspace and forgets its key; it waits for its secret. */
  'vault.lock': { by: 'engine', input: nothing, output: z.null() },
  /** Opens the workspace that waits. */
  'vault.unlock': { by: 'engine', input: VaultUnlocking, output: OpenWorkspace },
  /** Gives up the opening of the workspace that waits. */
  'vault.leave': { by: 'engine', input: nothing, output: z.null() },
} as const;
