import { z } from 'zod';
import { Started } from './job.ts';
import { OpenWorkspace } from './workspace.ts';
import {
  ProposedPassphrase,
  Recognised,
  Recognition,
  SheetPlacing,
  SheetPrepared,
  VaultChange,
  VaultRemembering,
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
  /** Whether this computer can open the open workspace without its passphrase, and does. */
  'vault.recognition': { by: 'main', input: nothing, output: Recognition },
  /** Opens the workspace that waits by the key store of this computer, unless a user locked it. */
  'vault.recognise': { by: 'main', input: nothing, output: Recognised },
  /** From now on the key store of this computer opens the open workspace. */
  'vault.remember': { by: 'engine', input: VaultRemembering, output: Started },
  'vault.forget': { by: 'engine', input: nothing, output: Started },
  /** Closes a sealed workspace and forgets its key; it waits for its secret. */
  'vault.lock': { by: 'engine', input: nothing, output: z.null() },
  /** Opens the workspace that waits. */
  'vault.unlock': { by: 'engine', input: VaultUnlocking, output: OpenWorkspace },
  /** Gives up the opening of the workspace that waits. */
  'vault.leave': { by: 'engine', input: nothing, output: z.null() },
} as const;
