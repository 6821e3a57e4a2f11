import type { Chance } from './chance.ts';

/** A file of the in-memory disk: its bytes, the durable ones, and the pending writes. */

type Edit = (bytes: Buffer) => Buffer;

export interface Change {
  readonly apply: Edit;
  /** The beginning arrived. */
  readonly torn: (share: number) => Edit;
  /** The length arrived, the bytes did not. */
  readonly hollow: Edit;
}

export interface Node {
  readonly number: number;
  bytes: Buffer;
  durable: Buffer;
  /** Since the last sync. */
  pending: Change[];
}

export function writing(bytes: Buffer, position: number): Change {
  const put = (content: Buffer, part: Buffer): Buffer => {
    const grown = Buffer.alloc(Math.max(content.length, position + part.length));
    content.copy(grown);
    part.copy(grown, position);
    return grown;
  };
  return {
    apply: (content) => put(content, bytes),
    torn: (share) => (content) => put(content, bytes.subarray(0, Math.floor(share * bytes.length))),
    hollow: (content) => put(content, Buffer.alloc(bytes.length)),
  };
}

/** The content of a file after the cut: each unsynced write arrived, did not, or did in part. */
export function survived(node: Node, chance: Chance): Buffer {
  let bytes: Buffer = Buffer.from(node.durable);
  for (const change of node.pending) {
    const luck = chance();
    if (luck >= 3 / 4) bytes = change.apply(bytes);
    else if (luck >= 2 / 4) bytes = change.torn(chance())(bytes);
    else if (luck >= 1 / 4) bytes = change.hollow(bytes);
  }
  return bytes;
}

export function same(bytes: Buffer): { bytes: Buffer; durable: Buffer } {
  return { bytes, durable: Buffer.from(bytes) };
}
