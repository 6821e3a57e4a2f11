import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { TextOutput } from './output.ts';

describe('standard output', () => {
  it('writes lines and JSON in their order', async () => {
    const stream = new PassThrough();
    const output = new TextOutput(stream);
    await output.line('one');
    await output.json({ two: 2 });
    await output.end();
    stream.end();
    expect(await stream.toArray()).toEqual([Buffer.from('one\n{"two":2}\n')]);
  });

  it('shows control characters, and keeps values in JSON', async () => {
    const stream = new PassThrough();
    const output = new TextOutput(stream);
    await output.line('a\u001b[31mb');
    await output.json({ name: 'a\u001b\u009bb' });
    await output.end();
    stream.end();
    expect(Buffer.concat((await stream.toArray()) as Buffer[]).toString()).toBe(
      'a\uFFFD[31mb\n{"name":"a\\u001b\\u009bb"}\n',
    );
  });

  it('waits for a slower reader', async () => {
    let inFlight = 0;
    let most = 0;
    const slow = new Writable({
      highWaterMark: 1,
      write(piece: Buffer, _encoding, done) {
        inFlight += piece.length;
        most = Math.max(most, inFlight);
        setImmediate(() => {
          inFlight -= piece.length;
          done();
        });
      },
    });
    const output = new TextOutput(slow);
    for (let index = 0; index < 50; index += 1) await output.line('x'.repeat(10_000));
    await output.end();
    expect(most).toBeLessThan(100_000);
  });

  it('drops output after the reader has closed', async () => {
    const gone = new Writable({
      write(_piece, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const output = new TextOutput(gone);
    await output.line('x');
    await output.end();
    expect(output.isClosed).toBe(true);
    await output.line('y');
    await output.end();
  });
});
