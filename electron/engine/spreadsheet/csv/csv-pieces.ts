import { isUtf8 } from 'node:buffer';

import { sequenceLength, unfinishedBytes, type EncodingEvidence } from './csv-encoding.ts';
import type { DoubleEncoding } from './double-encoding.ts';
import { Transcoder, WINDOWS_1252 } from './single-byte.ts';

/** The text of a file as UTF-8, in pieces that never cut a character. `repair`: undo double encoding. */
export async function* csvPieces(
  pieces: AsyncIterable<Buffer>,
  evidence: EncodingEvidence,
  repair: DoubleEncoding | null,
): AsyncGenerator<Buffer> {
  for await (const piece of whole(transcoded(pieces, evidence), repair === null ? unfinishedBytes : foreignTail)) {
    if (repair === null || piece.length === 0) yield piece;
    else yield Buffer.from(repair.repaired(piece.toString('utf8')), 'utf8');
  }
}

async function* transcoded(pieces: AsyncIterable<Buffer>, evidence: EncodingEvidence): AsyncGenerator<Buffer> {
  if (evidence.encoding === 'utf-16le' || evidence.encoding === 'utf-16be') {
    const decoder = new TextDecoder(evidence.encoding);
    for await (const piece of pieces) yield Buffer.from(decoder.decode(piece, { stream: true }), 'utf8');
  } else if (evidence.encoding !== 'utf-8') {
    const transcoder = new Transcoder(evidence.encoding);
    for await (const piece of pieces) yield transcoder.utf8(piece);
  } else if (evidence.mixed) {
    for await (const piece of whole(pieces, unfinishedBytes)) yield isUtf8(piece) ? piece : mended(piece);
  } else {
    yield* pieces;
  }
}

/** Keeps the end of each piece until it is complete. */
async function* whole(pieces: AsyncIterable<Buffer>, tail: (bytes: Buffer) => number): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    const bytes = held.length === 0 ? piece : Buffer.concat([held, piece]);
    const end = bytes.length - tail(bytes);
    held = Buffer.from(bytes.subarray(end));
    if (end > 0) yield bytes.subarray(0, end);
  }
  if (held.length > 0) yield held;
}

/** The bytes after the last ASCII one: a double-encoded character may go on in the next piece. */
function foreignTail(bytes: Buffer): number {
  let length = 0;
  while (length < 64 && length < bytes.length && (bytes[bytes.length - 1 - length] ?? 0) >= 0x80) length += 1;
  return length < 64 ? length : unfinishedBytes(bytes);
}

const STRAY = new Transcoder(WINDOWS_1252);

/** UTF-8 in which each invalid byte is read as Windows-1252. */
function mended(piece: Buffer): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = 0; at < piece.length; at += 1) {
    const byte = piece[at] ?? 0;
    if (byte < 0x80) continue;
    const length = sequenceLength(piece, at);
    if (length > 0) {
      at += length - 1;
    } else {
      parts.push(piece.subarray(from, at), STRAY.character(byte));
      from = at + 1;
    }
  }
  parts.push(piece.subarray(from));
  return Buffer.concat(parts);
}
