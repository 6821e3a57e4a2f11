import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { AppError } from '../../../shared/contract/result.ts';
import { parseFacts } from '../../../shared/contract/documents/facts.ts';
import { evaluate as judge } from '../../../shared/rules/index.ts';
import { say } from '../../../shared/text/index.ts';
import type { Language } from '../../../shared/text/text.ts';
import { fileError } from '../../engine/storage/disk/file-system.ts';
import { defineCommand } from '../command.ts';
import { given } from '../given.ts';
import { readJsonLines, type JsonLine } from '../json-lines.ts';

export const evaluate = defineCommand({
  name: 'evaluate',
  usage: '[FILE | -]',
  arguments: { file: { placeholder: 'FILE', optional: true } },
  options: {},
  async run({ file }, { context: { language, signal }, output, standardInput }) {
    let isWhole = true;
    const bytes = file === undefined || file === '-' ? standardInput() : await factsFile(file, given({ signal }));
    for await (const line of readJsonLines(bytes)) {
      const answer = answerTo(line, language);
      if ('error' in answer) isWhole = false;
      await output.json(answer);
      if (output.isClosed) break;
    }
    return isWhole ? 0 : 1;
  },
});

/** The bytes of a file of facts. An empty file is an error, while an empty stream may be the result of a search. */
async function factsFile(path: string, options: { readonly signal?: AbortSignal }): Promise<AsyncIterable<Uint8Array>> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) throw new AppError('file.is_a_folder', { path });
    if (status.isFile() && status.size === 0) throw new AppError('facts.file_empty', { path });
  } catch (error) {
    throw fileError(error, path);
  }
  return createReadStream(path, options);
}

/** The verdict, or the error of the line with its field. */
function answerTo(line: JsonLine, language: Language): object {
  if (!line.isJson)
    return { error: { code: 'facts.not_json', field: 'facts', message: say(language, 'facts.not_json') } };
  const parsed = parseFacts(line.value);
  if (parsed.ok) return judge(parsed.facts, { language });
  const { code, field, params } = parsed.error;
  return { error: { code, field, message: say(language, code, params) } };
}
