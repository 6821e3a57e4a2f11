import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { aval, buildAval } from './aval.ts';

/** Common behaviour of the commands: arguments, streams, exit codes. */
const ENTRY = join(import.meta.dirname, '..', '..', 'out', 'cli', 'aval.js');

beforeAll(buildAval);

describe('the frame of the command line', () => {
  it.each([
    [['--help'], /^aval : puis-je contacter/],
    [['-h', '--lang', 'en'], /^aval: may I contact/],
    [['--lang', 'en', '--help'], /^aval: may I contact/],
    [['help'], /^aval : puis-je contacter/],
    [['help', 'verify'], /^aval verify WORKSPACE \[--folder DIR\]\n\nVérifie/],
    [['verify', '--help'], /^aval verify WORKSPACE \[--folder DIR\]\n\nVérifie/],
    [
      ['verify', 'whatever.aval', '--nonsense', '--help', '--lang=en'],
      /^aval verify WORKSPACE \[--folder DIR\]\n\nVerifies/,
    ],
  ])('%j helps', async (words, page) => {
    const ended = await aval(words);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toMatch(page);
  });

  it.each([
    [[], /aval --help/],
    [['nonsense'], /« nonsense » n’existe pas/],
    [['constructor'], /« constructor » n’existe pas/],
    [['help', 'nonsense'], /« nonsense » n’existe pas/],
    [['verify'], /WORKSPACE/],
    [['verify', 'a', 'b'], /« b » est de trop/],
    [['verify', 'a', '--details'], /--details/],
    [['verify', 'a', '--lang', 'de'], /fr, en/],
    [['verify', 'a', '--json', 'yes'], /« yes » est de trop/],
    [['verify', 'a', '--lang', 'en', '--details'], /has no option --details/],
    [['--json', 'verify', 'a'], /« --json »/],
  ])('%j is refused in one line', async (words, sentence) => {
    const ended = await aval(words);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.complaints).toEqual([expect.stringMatching(sentence)]);
  });

  it('speaks the language of the terminal, and French without one', async () => {
    const inLanguage = async (LC_ALL: string) => (await aval(['nonsense'], { environment: { LC_ALL } })).stderr;
    expect(await inLanguage('en_GB.UTF-8')).toMatch(/^There is no command/);
    expect(await inLanguage('C')).toMatch(/^La commande/);
  });

  it('stops on Ctrl-C with one line and code 130', async () => {
    const child = spawn(process.execPath, [ENTRY, 'evaluate', '-'], { env: { ...process.env, LC_ALL: 'fr_FR.UTF-8' } });
    const complaints: Buffer[] = [];
    child.stderr.on('data', (piece: Buffer) => complaints.push(piece));
    // An answer proves that the command runs and waits for more input.
    child.stdin.write('{}\n');
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [code] = (await once(child, 'close')) as [number | null];
    expect(code).toBe(130);
    expect(Buffer.concat(complaints).toString('utf8')).toMatch(/^Interrompu[^\n]*\n$/);
  });

  it('ends quietly when its reader closes the pipe', async () => {
    const child = spawn(process.execPath, [ENTRY, 'evaluate', '-']);
    const complaints: Buffer[] = [];
    child.stderr.on('data', (piece: Buffer) => complaints.push(piece));
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    for (let line = 0; line < 20_000; line += 1) child.stdin.write('{}\n');
    child.stdin.end();
    const [code] = (await once(child, 'close')) as [number | null];
    expect(Buffer.concat(complaints).toString('utf8')).toBe('');
    expect(code).toBe(1);
  });
});
