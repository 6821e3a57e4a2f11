import { AppError } from '../../shared/contract/result.ts';
import { EncodingJury, wideEncoding } from '../engine/spreadsheet/csv/csv-encoding.ts';
import { Transcoder } from '../engine/spreadsheet/csv/single-byte.ts';

/**
 * The text of a small hand-written file in any usual encoding: UTF-8, UTF-16, or the old encodings of Windows, Mac and
 * DOS. Without its byte order mark.
 *
 * @param name for the message
 * @throws AppError `usage.not_text` for bytes that are several encodings at once
 */
export function writtenText(bytes: Buffer, name: string): string {
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide.encoding).decode(bytes);
  const jury = new EncodingJury();
  jury.hear(bytes);
  const { encoding, mixed } = jury.verdict();
  if (mixed) throw new AppError('usage.not_text', { name });
  if (encoding === 'windows-1252' || encoding === 'macintosh' || encoding === 'ibm850')
    return new Transcoder(encoding).utf8(bytes).toString('utf8');
  return new TextDecoder().decode(bytes);
}
