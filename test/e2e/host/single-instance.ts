import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createHash } from 'node:crypto';

/** One app per folder of settings: the first locks a file and listens; a second passes its arguments on. */
export class SingleInstance {
  readonly #file: string;
  readonly #address: string;
  #server: Server | null = null;

  constructor(userFolder: string) {
    mkdirSync(userFolder, { recursive: true });
    this.#file = path.join(userFolder, 'host.lock');
    const name = `aval-${createHash('sha256').update(userFolder).digest('hex').slice(0, 16)}`;
    this.#address = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(os.tmpdir(), `${name}.sock`);
  }

  /** Synchronous, as Electron's. False when another app has the folder: it receives `args`. */
  take(args: readonly string[], onSecond: (args: string[], folder: string) => void): boolean {
    if (!this.#hold()) {
      createConnection(this.#address)
        .end(JSON.stringify({ args, folder: process.cwd() }))
        .on('error', () => undefined);
      return false;
    }
    if (process.platform !== 'win32') rmSync(this.#address, { force: true });
    this.#server = createServer((socket) => {
      let text = '';
      socket.on('data', (piece) => (text += piece.toString('utf8')));
      socket.on('end', () => {
        const second = JSON.parse(text) as { args: string[]; folder: string };
        onSecond(second.args, second.folder);
      });
    }).listen(this.#address);
    return true;
  }

  release(): void {
    if (this.#server === null) return;
    this.#server.close();
    this.#server = null;
    rmSync(this.#file, { force: true });
  }

  #hold(): boolean {
    try {
      writeFileSync(this.#file, String(process.pid), { flag: 'wx' });
      return true;
    } catch {
      if (isAlive(Number(readFileSync(this.#file, 'utf8')))) return false;
      writeFileSync(this.#file, String(process.pid));
      return true;
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
