import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** All shipped sources, by path from the root, without specs. */
export function shippedSources(...folders: string[]): Map<string, string> {
  const sources = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/(?<!\.spec)\.(?:ts|vue)$/.test(entry.name)) continue;
      const file = path.join(entry.parentPath, entry.name);
      sources.set(path.relative(ROOT, file).replaceAll('\\', '/'), readFileSync(file, 'utf8'));
    }
  }
  return sources;
}

/** The files that contain a pattern. */
export function filesWith(pattern: RegExp, ...folders: string[]): string[] {
  return [...shippedSources(...folders)]
    .filter(([, text]) => pattern.test(text))
    .map(([file]) => file)
    .sort();
}
