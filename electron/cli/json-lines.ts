/** One value of an NDJSON stream, or a line that is not JSON. */
export type JsonLine = { readonly isJson: true; readonly value: unknown } | { readonly isJson: false };

/**
 * Reads NDJSON in a stream: one value per line, blank lines ignored. One object over several lines is accepted as well:
 * lines are kept only while the first is not JSON alone; if the whole is not JSON either, they are read line by line.
 */
export async function* readJsonLines(bytes: AsyncIterable<Uint8Array>): AsyncIterable<JsonLine> {
  let isFirst = true;
  let held: string[] | null = null;
  for await (const line of readLines(bytes)) {
    if (line.trim() === '') continue;
    if (held !== null) {
      held.push(line);
      continue;
    }
    const parsed = parseLine(line);
    if (isFirst && !parsed.isJson && line.trimStart().startsWith('{')) held = [line];
    else yield parsed;
    isFirst = false;
  }
  if (held === null) return;
  const whole = parseLine(held.join('\n'));
  if (whole.isJson) yield whole;
  else for (const line of held) yield parseLine(line);
}

function parseLine(text: string): JsonLine {
  try {
    return { isJson: true, value: JSON.parse(text) as unknown };
  } catch {
    return { isJson: false };
  }
}

/** The lines of a UTF-8 stream without their ends; a byte order mark is dropped. */
export async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const piece of bytes) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
