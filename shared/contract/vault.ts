import { z } from 'zod';
import { FileToken } from './file.ts';

/** What opens a sealed workspace. */
const SECRET_KINDS = ['passphrase', 'recovery', 'keystore'] as const;

/** A secret as it was typed. The page forgets it with the request; it is in no answer and in no event. */
export const TypedSecret = z.strictObject({ kind: z.enum(SECRET_KINDS), text: z.string().min(1).max(1000) });
export type TypedSecret = z.output<typeof TypedSecret>;

/** The least characters of a new passphrase: shorter ones are tried out in days. */
export const LEAST_PASSPHRASE = 12;

const NewPassphrase = z.string().max(1000);

/** Groups of the recovery sheet, typed back in the order in which they were asked for. */
const TypedGroups = z.array(z.string().max(40)).length(2);

/** Whether the open workspace is sealed, and which workspace waits for its secret. */
export const VaultStanding = z.strictObject({
  /** Sealed, and not open: its name, and its organisation where Aval had it open before. Null: none waits. */
  locked: z.strictObject({ name: z.string(), organisation: z.string().nullable() }).nullable(),
  isSealed: z.boolean(),
  /** What opens the open workspace, in the order of its slots. */
  opens: z.array(
    z.strictObject({
      kind: z.enum(['passphrase', 'user', 'recovery', 'keystore']),
      label: z.string().optional(),
    }),
  ),
  /** It was opened by its recovery sheet: a new passphrase is chosen without the present one. */
  isRecovered: z.boolean(),
});
export type VaultStanding = z.output<typeof VaultStanding>;

/** The recovery sheet is written; these groups of it, counted from 1, are to be typed back. */
export const SheetPrepared = z.strictObject({
  file: z.string(),
  asked: z.array(z.int().positive()).length(2),
});
export type SheetPrepared = z.output<typeof SheetPrepared>;

export const BackupWriting = z.strictObject({
  fileToken: FileToken,
  /** Encrypts the backup of a plain workspace; that of an encrypted one is encrypted with it. `groups` null: without a sheet. */
  sealing: z.strictObject({ passphrase: NewPassphrase, groups: TypedGroups.nullable() }).optional(),
});

/** What a recovery sheet opens: a workspace, or the encrypted backup of a plain one. */
const SHEET_SUBJECTS = ['workspace', 'backup'] as const;
export type SheetSubject = (typeof SHEET_SUBJECTS)[number];

export const SheetPlacing = z.strictObject({ fileToken: FileToken, opens: z.enum(SHEET_SUBJECTS) });

/** Seals a plain workspace. */
export const VaultSealing = z.strictObject({ passphrase: NewPassphrase, groups: TypedGroups });

/** Seals anew by another key; `present` is what opens it now. */
export const VaultRotation = VaultSealing.extend({ present: TypedSecret });

/** Another passphrase. `present` is null after an opening by the recovery sheet. */
export const VaultChange = z.strictObject({ present: TypedSecret.nullable(), passphrase: NewPassphrase });

/** Writes the workspace in clear again. */
export const VaultUnsealing = z.strictObject({ present: TypedSecret });

/** Lets the key store of this computer open the workspace. */
export const VaultRemembering = z.strictObject({ present: TypedSecret });

/** Why a computer can't keep a key: it has no key store, or one that protects nothing. */
export const KEYSTORE_ABSENCES = ['absent', 'unprotected'] as const;
export type KeystoreAbsence = (typeof KEYSTORE_ABSENCES)[number];

/** « Me reconnaître ici » for the open workspace. */
export const Recognition = z.strictObject({
  /** Null: this computer can keep a key. */
  absence: z.enum(KEYSTORE_ABSENCES).nullable(),
  isOn: z.boolean(),
});

/**
 * What the key store of this computer did for the workspace that waits. `unknown`: it keeps nothing for it, or a user
 * locked it; `unfit`: the kept key opens it no more, and was removed.
 */
export const Recognised = z.enum(['opened', 'unknown', 'unfit']);
export type Recognised = z.output<typeof Recognised>;

export const VaultUnlocking = z.strictObject({ secret: TypedSecret });

export const ProposedPassphrase = z.strictObject({ passphrase: z.string() });
