import type { MirrorKeys } from './mirror-keys.ts';
import type { MirrorRecord } from './mirror-record.ts';

/**
 * The lines of a mirror: one JSON object each, whose last member `mac` is the HMAC of the line and of the `mac` before
 * it. A line that was altered, moved, added or left out breaks the chain there.
 */

const MAC = /,"mac":"([0-9a-f]{64})"\}$/;
const KINDS: ReadonlySet<string> = new Set(['head', 'state', 'no', 'sealed', 'undone', 'removed']);

interface WrittenLines {
  readonly bytes: Buffer;
  /** The `mac` of the last line. */
  readonly mac: string;
}

/** Records as lines. @param mac of the line before; '' at the beginning. */
export function writeLines(keys: MirrorKeys, mac: string, records: readonly MirrorRecord[]): WrittenLines {
  let last = mac;
  const lines = records.map((record) => {
    const body = JSON.stringify(record);
    last = keys.chain(last, body);
    return `${body.slice(0, -1)},"mac":"${last}"}\n`;
  });
  return { bytes: Buffer.from(lines.join('')), mac: last };
}

export interface ReadMirrorLines {
  readonly records: readonly MirrorRecord[];
  /** The `mac` of the last whole line. */
  readonly mac: string;
  /** Bytes of the whole lines. */
  readonly length: number;
  /** Number of a last line that was cut; null: none. */
  readonly torn: number | null;
  /** The first line that was altered, and how many follow it; null: none. */
  readonly altered: { readonly line: number; readonly after: number } | null;
}

/** The whole lines of a mirror up to the first one that was altered or cut. */
export function readMirrorLines(keys: MirrorKeys, bytes: Buffer): ReadMirrorLines {
  const records: MirrorRecord[] = [];
  let mac = '';
  let at = 0;
  for (;;) {
    const end = bytes.indexOf('\n', at);
    const cut = end < 0 && at < bytes.length ? records.length + 1 : null;
    if (end < 0) return { records, mac, length: at, torn: cut, altered: null };
    const line = bytes.toString('utf8', at, end);
    const found = MAC.exec(line);
    const body = found === null ? '' : `${line.slice(0, found.index)}}`;
    if (found === null || keys.chain(mac, body) !== found[1]) {
      const altered = { line: records.length + 1, after: linesIn(bytes, end + 1) };
      return { records, mac, length: at, torn: null, altered };
    }
    mac = found[1];
    records.push(recordFrom(body));
    at = end + 1;
  }
}

/** The chain proves that Aval wrote the line. */
function recordFrom(body: string): MirrorRecord {
  const record = JSON.parse(body) as MirrorRecord;
  return KINDS.has(record.kind) ? record : { kind: 'unknown' };
}

function linesIn(bytes: Buffer, from: number): number {
  let lines = 0;
  for (let at = from; at < bytes.length; lines += 1) {
    const end = bytes.indexOf('\n', at);
    at = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}
