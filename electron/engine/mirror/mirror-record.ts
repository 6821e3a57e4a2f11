import type { ChannelScope } from '../../../shared/domain/channel.ts';
import type { NewEntry } from '../model/oppositions.ts';
import type { SuppressionKind } from '../model/suppression-entry.ts';
import type { BatchName } from '../sql/mirror.ts';

/**
 * The lines of a mirror. Instants are ISO 8601 with their offset; ids are those of the workspace that wrote the line.
 * Nothing in a line identifies a person without the key of the workspace.
 */
export type MirrorRecord =
  MirrorHead | MirrorState | MirroredEntry | SealedBatches | UndoneBatch | RemovedPeople | UnknownRecord;

/** The first line. */
export interface MirrorHead {
  readonly kind: 'head';
  readonly version: 1;
  /** The code of the workspace, as in the references of its contacts. */
  readonly workspace: string;
  /** A random id of this file. */
  readonly file: string;
  /** Since when it mirrors. */
  readonly at: string;
}

/** How far the workspace was: an older copy of it is recognised. */
export interface MirrorState {
  readonly kind: 'state';
  readonly at: string;
  /** A random id that each restore replaces. */
  readonly life: string;
  /** The last entry of the register with a final place: its number and its hash. */
  readonly seq: number;
  readonly register: string;
}

/** One entry of the suppression list. */
export interface MirroredEntry extends BatchName {
  readonly kind: 'no';
  /** From 1, in its batch of `of` entries. */
  readonly place: number;
  readonly of: number;
  readonly by: string;
  readonly source: string;
  /** Equal for the entries of one opposition, as long as `life` is the same. */
  readonly opposition: number;
  readonly coordinate: SuppressionKind;
  readonly channel: ChannelScope;
  /** The keyed hash; of a digest received from others, which can be guessed, it is sealed. */
  readonly hash: string;
  /** Of a contact without a coordinate: the ids of the person. */
  readonly persons?: readonly string[];
  readonly name?: string;
  readonly algorithm?: NewEntry['algorithm'];
  readonly variant?: NewEntry['variant'];
  readonly purpose?: NewEntry['purpose'];
  readonly on?: string;
}

/** Many entries at once are in a sealed file beside the mirror. */
export interface SealedBatches {
  readonly kind: 'sealed';
  readonly at: string;
  readonly file: string;
  /** Of the file, in hexadecimal. */
  readonly sha256: string;
  readonly entries: number;
  readonly batches: readonly (readonly [batch: number, at: string])[];
}

/** A batch that was a slip and left the list. */
interface UndoneBatch extends BatchName {
  readonly kind: 'undone';
}

/** People who work here no longer: a restored backup from before must not let them in again. */
export interface RemovedPeople {
  readonly kind: 'removed';
  readonly at: string;
  readonly names: readonly string[];
}

/** Of a newer version of Aval. */
interface UnknownRecord {
  readonly kind: 'unknown';
}

export const batchKey = ({ batch, at }: BatchName): string => `${String(batch)} ${at}`;
