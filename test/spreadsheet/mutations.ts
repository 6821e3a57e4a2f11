import { readFileSync } from 'node:fs';

import { isKnownCode } from '../../shared/text/index.ts';
import { MAX_PART_BYTES } from '../../electron/engine/spreadsheet/limits.ts';
import { SourceFile } from '../../electron/engine/spreadsheet/source-file.ts';
import { Zip } from '../../electron/engine/spreadsheet/zip/zip.ts';
import { makeZip, type MadeEntry } from './make-zip.ts';
import { refusalOf } from './read-all.ts';

/** A file to corrupt: its bytes, and its parts when it is a workbook. */
export interface Victim {
  readonly name: string;
  readonly bytes: Buffer;
  readonly entries: readonly MadeEntry[];
}

export async function loadVictim(path: string): Promise<Victim> {
  const bytes = readFileSync(path);
  const entries: MadeEntry[] = [];
  if (bytes.toString('latin1', 0, 2) === 'PK') {
    const file = await SourceFile.open(path);
    const zip = await Zip.open(file);
    for (const name of zip.names) {
      const entry = zip.find(name);
      if (entry !== undefined) entries.push({ name, content: await zip.read(entry, MAX_PART_BYTES) });
    }
    await file.close();
  }
  return { name: path.slice(path.lastIndexOf('/') + 1), bytes, entries };
}

/**
 * Corrupts a file as determined by a seed and reads it. Resolves to the code of the refusal, or null when it is read.
 * @throws every error that is not a refusal.
 */
export async function readSpoilt(victim: Victim, seed: number): Promise<string | null> {
  const draw = draws(seed);
  const isDeep = victim.entries.length > 0 && draw(3) > 0;
  const code = await refusalOf(isDeep ? spoiltParts(victim.entries, draw) : spoiltBytes(victim.bytes, draw));
  if (code !== null && !isKnownCode(code)) throw new Error(`${code} has no sentence`);
  return code;
}

type Draw = (below: number) => number;

/** One or two parts changed, packed as a valid archive, so that the readers behind the checksums are tested too. */
function spoiltParts(entries: readonly MadeEntry[], draw: Draw): Buffer {
  // Sheets, shared strings, styles and relationships are read; most other parts are not.
  const read = entries.filter(({ name }) => /sheet\d|sharedStrings|styles|\.rels|workbook/.test(name));
  const chosen = new Set(Array.from({ length: 1 + draw(2) }, () => read[draw(read.length)]));
  return makeZip(
    entries.map((entry) =>
      chosen.has(entry) ? { ...entry, content: spoiltXml(Buffer.from(entry.content), draw) } : entry,
    ),
  );
}

const FRAGMENTS = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '/>',
  '</c>',
  '</row>',
  '</sheetData>',
  '<c>',
  '<row>',
  '<row r="1048577">',
  '<row r="0">',
  '<c r="XFE1"><v>1</v></c>',
  '<c t="s"><v>99999999</v></c>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?',
  '<!DOCTYPE a>',
  '&#0;',
  '&#xD800;',
  '&lol;',
  '_xD800_',
  '\0',
  '\uFEFF',
  'é',
  '😀',
  '1e999',
  '-1',
  '9'.repeat(400),
  ' '.repeat(5000),
  '<v>',
  '<is><t>',
  '<f>',
  '<rPh>',
  'xmlns:x="y"',
  't="d"',
  't="inlineStr"',
  's="4294967295"',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<hyperlink ref="ZZZ9999999" r:id="rId1"/>',
];

function spoiltXml(content: Buffer, draw: Draw): Buffer {
  let xml = content.toString('latin1');
  for (let change = 1 + draw(4); change > 0; change -= 1) {
    const at = draw(xml.length + 1);
    const length = draw(4) === 0 ? draw(4000) : draw(12);
    const kind = draw(5);
    if (kind === 0) xml = xml.slice(0, at) + xml.slice(at + length);
    else if (kind === 1)
      xml = xml.slice(0, at) + Buffer.from(FRAGMENTS[draw(FRAGMENTS.length)] ?? '').toString('latin1') + xml.slice(at);
    else if (kind === 2) xml = xml.slice(0, at) + xml.slice(at, at + length).repeat(1 + draw(50)) + xml.slice(at);
    else if (kind === 3) xml = xml.slice(0, at) + String.fromCharCode(draw(256)) + xml.slice(at + 1);
    else xml = xml.slice(0, at) + xml.slice(draw(xml.length + 1)).slice(0, length) + xml.slice(at);
  }
  return Buffer.from(xml, 'latin1');
}

function spoiltBytes(bytes: Buffer, draw: Draw): Buffer {
  let spoilt = Buffer.from(bytes);
  for (let change = 1 + draw(6); change > 0; change -= 1) {
    const at = draw(spoilt.length + 1);
    const kind = draw(5);
    // Half of the mutations change the directory at the end.
    const place = draw(2) === 0 ? at : Math.max(0, spoilt.length - 1 - draw(1500));
    if (kind === 0) spoilt = spoilt.subarray(0, place);
    else if (kind === 1) spoilt = Buffer.concat([spoilt.subarray(0, place), spoilt.subarray(place + draw(64))]);
    else if (kind === 2)
      spoilt = Buffer.concat([
        spoilt.subarray(0, place),
        Buffer.from(Array.from({ length: draw(16) }, () => draw(256))),
        spoilt.subarray(place),
      ]);
    else if (spoilt.length > 0)
      spoilt[Math.min(place, spoilt.length - 1)] = kind === 3 ? draw(256) : ([0, 0xff, 0x22, 0x0a][draw(4)] ?? 0);
  }
  return spoilt;
}

/** Whole numbers below a bound that depend on the seed alone. */
function draws(seed: number): Draw {
  let state = Math.imul(seed + 1, 0x9e37_79b1);
  return (below) => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
