import { MAX_PART_BYTES } from '../limits.ts';
import type { SourceFile } from '../source-file.ts';
import { visitTokens } from './xml-part.ts';
import { OPEN } from './xml-reader.ts';
import type { Zip } from '../zip/zip.ts';

export interface Relationship {
  readonly id: string;
  /** Last word of the type: `worksheet`, `sharedStrings`, `hyperlink`… the same in strict and transitional files. */
  readonly kind: string;
  /** Name of a part of the archive, or an external address. */
  readonly target: string;
}

/** The relationships of a part ('' for those of the package), in order. Empty when there is no such file. */
export async function readRelationships(
  file: SourceFile,
  zip: Zip,
  part: string,
  signal?: AbortSignal,
): Promise<readonly Relationship[]> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const entry = zip.find(`${folder}_rels/${part.slice(slash)}.rels`);
  const relationships: Relationship[] = [];
  if (entry === undefined) return relationships;
  await visitTokens({ file, zip, entry, limit: MAX_PART_BYTES, signal }, (token, xml) => {
    if (token !== OPEN || !xml.nameIs('Relationship')) return;
    const type = xml.attribute('Type') ?? '';
    const target = xml.attribute('Target') ?? '';
    const external = xml.attribute('TargetMode')?.toLowerCase() === 'external';
    relationships.push({
      id: xml.attribute('Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : partName(folder, target),
    });
  });
  return relationships;
}

/** The part of a relative or absolute reference, seen from a folder of the archive. */
function partName(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const segments: string[] = [];
  for (const segment of (path.startsWith('/') ? path : `${folder}${path}`).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return unquoted(segments.join('/'));
}

function unquoted(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
