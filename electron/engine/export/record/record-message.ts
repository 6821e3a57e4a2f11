import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { LONGEST_MESSAGE, type Approval } from '../../campaign/approval.ts';
import { hashFile } from '../../storage/disk/file-copy.ts';
import { fileError, readFileWhole, realFileSystem } from '../../storage/disk/file-system.ts';
import type { RecordedMessage } from './export-record.ts';

/** Greatest size of a text of `LONGEST_MESSAGE` characters, in bytes. */
const LONGEST_TEXT = LONGEST_MESSAGE * 4;

/**
 * The message of a list for its record: the given file, else the typed text, else null. The digest of a file is that of
 * its bytes; its text is stored if it is plain and not too long.
 *
 * @throws AppError `file.…`.
 */
export async function recordedMessage(path: string | null, { message }: Approval): Promise<RecordedMessage | null> {
  if (path === null)
    return message === null
      ? null
      : { text: message, file: null, sha256: createHash('sha256').update(message).digest('hex') };
  const whole = resolve(path);
  try {
    const { sha256 } = await hashFile(realFileSystem, whole);
    return { text: plainText(whole), file: basename(whole), sha256 };
  } catch (error) {
    throw fileError(error, whole);
  }
}

/** Null: not a UTF-8 text, or too long. */
function plainText(path: string): string | null {
  if ((realFileSystem.status(path)?.size ?? 0) > LONGEST_TEXT) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileWhole(realFileSystem, path));
    return text.includes('\0') || text.length > LONGEST_MESSAGE ? null : text.trim();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
