import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { smsLength } from '../../../../shared/domain/value/sms-length.ts';
import { LONGEST_MESSAGE } from '../../campaign/definition/approval.ts';
import type { Campaign } from '../../campaign/definition/campaign.ts';
import { hashFile } from '../../storage/disk/file-copy.ts';
import { fileError, readFileWhole, realFileSystem } from '../../storage/disk/file-system.ts';
import type { RecordedMessage } from './export-record.ts';

/** Greatest size of a text of `LONGEST_MESSAGE` characters, in bytes. */
const LONGEST_TEXT = LONGEST_MESSAGE * 4;

/**
 * The message of a list for its record: the given file, else the text or the file of the campaign, else null. The digest
 * of a file is that of its bytes; its text is stored if it is plain and not too long. A text message has its length.
 *
 * @param path of the message file; null: none besides the campaign. @param folder of CAMPAIGN.json, for a relative path in it.
 * @throws AppError `file.…`.
 */
export async function recordedMessage(
  path: string | null,
  { finalText, channel, facts }: Pick<Campaign, 'finalText' | 'channel' | 'facts'>,
  folder: string,
): Promise<RecordedMessage | null> {
  const file = path ?? finalText.file;
  const message =
    file === null ? typedMessage(finalText.text) : await messageOfFile(path === null ? resolve(folder, file) : file);
  if (message === null || message.text === null || channel !== 'sms') return message;
  // A due document is no prospecting and needs no STOP.
  return { ...message, sms: smsLength(message.text, { needsStop: facts.purpose !== 'transactional' }) };
}

function typedMessage(text: string | null): RecordedMessage | null {
  return text === null ? null : { text, file: null, sha256: createHash('sha256').update(text).digest('hex') };
}

async function messageOfFile(path: string): Promise<RecordedMessage> {
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
