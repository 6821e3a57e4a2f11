import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sha256Of } from './built-files.mjs';

/** What people download; the folder also holds electron-builder's own files. */
const DOWNLOADS = /\.(?:exe|zip|dmg|AppImage|deb|cdx\.json)$/;

/**
 * Writes SHA256SUMS into the folder of the packages, as `sha256sum -c SHA256SUMS` reads it: one line a file, by name.
 * Resolves to the names; rejects when there is no package.
 */
export async function writePackageSums(folder) {
  const names = (await readdir(folder)).filter((name) => DOWNLOADS.test(name)).sort();
  if (names.length === 0) throw new Error(`There is no package in ${folder}: run npm run package first.`);
  const lines = await Promise.all(names.map(async (name) => `${await sha256Of(join(folder, name))}  ${name}\n`));
  await writeFile(join(folder, 'SHA256SUMS'), lines.join(''));
  return names;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const names = await writePackageSums(process.argv[2] ?? 'dist');
  console.log(`SHA256SUMS has ${names.length} packages: ${names.join(', ')}`);
}
