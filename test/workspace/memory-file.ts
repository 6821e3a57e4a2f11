import type { Chance } from './chance.ts';

/** A file of the in-memory disk: its bytes, the durable ones, and the pending writes. */

/** Changes the content that it is given, or returns a longer or shorter copy. */
type Edit = (content: Buffer) => Buffer;

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
  /** The same object as `bytes` until the next change; never changed itself. */
  durable: Buffer;
  /** Since the last sync. */
  pending: Change[];
}

/** A change of the program that uses the disk. A second one since the last sync copies nothing, however long the file is. */
export function change(node: Node, made: Change): void {
  node.bytes = made.apply(node.bytes === node.durable ? Buffer.from(node.bytes) : node.bytes);
  node.pending.push(made);
}

export function writing(bytes: Buffer, position: number): Change {
  const put = (content: Buffer, part: Buffer): Buffer => {
    const end = position + part.length;
    const room = end <= content.length ? content : Buffer.concat([content], end);
    part.copy(room, position);
    return room;
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

/** A file that holds these bytes since before the test; nobody else may change them. */
export function durableFile(number: number, bytes: Buffer): Node {
  return { number, bytes, durable: bytes, pending: [] };
}
