import { dirname, resolve } from 'node:path';
import { readJsonFile } from './json-file.ts';

/**
 * A CAMPAIGN.json, whose relative files to leave out are of its own folder. The engine checks its fields.
 *
 * @throws as `readJsonFile`.
 */
export async function readCampaignJson(path: string): Promise<unknown> {
  const json = await readJsonFile(path);
  if (typeof json !== 'object' || json === null || !('exclude' in json) || !Array.isArray(json.exclude)) return json;
  const exclude = json.exclude.map((one: unknown) =>
    typeof one === 'object' && one !== null && 'file' in one && typeof one.file === 'string'
      ? { ...one, file: resolve(dirname(path), one.file) }
      : one,
  );
  return { ...json, exclude };
}
