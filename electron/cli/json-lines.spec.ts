import { describe, expect, it } from 'vitest';
import { readJsonLines } from './json-lines.ts';

async function* pieces(text: string, size: number): AsyncIterable<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

const read = async (text: string, size = 3): Promise<unknown[]> => {
  const values: unknown[] = [];
  for await (const line of readJsonLines(pieces(text, size))) values.push(line.isJson ? line.value : 'no JSON');
  return values;
};

describe('a stream of JSON values', () => {
  it.each([
    ['nothing', '', []],
    ['blank lines', '\n \r\n\n', []],
    ['one line without an end', '{"a":1}', [{ a: 1 }]],
    ['lines, blank ones between them', '{"a":1}\n\n{"a":2}\r\n', [{ a: 1 }, { a: 2 }]],
    ['a byte order mark', '\uFEFF{"a":1}\n{"a":2}', [{ a: 1 }, { a: 2 }]],
    ['characters of several bytes, cut anywhere', '{"a":"é€😀"}\n', [{ a: 'é€😀' }]],
    ['one object over several lines', '{\n  "a": [\n    { "b": 1 }\n  ]\n}\n', [{ a: [{ b: 1 }] }]],
    ['a bad line among good ones', '{"a":1}\n{oops\n{"a":2}\n', [{ a: 1 }, 'no JSON', { a: 2 }]],
    ['a bad first line that looks like an object', '{oops\n{"a":2}\n', ['no JSON', { a: 2 }]],
    ['a bad first line', 'oops\n{"a":2}\n', ['no JSON', { a: 2 }]],
    ['values that are no objects', '1\nnull\n[2]', [1, null, [2]]],
  ])('%s', async (_title, text, expected) => {
    expect(await read(text)).toEqual(expected);
    expect(await read(text, 1000)).toEqual(expected);
  });
});
