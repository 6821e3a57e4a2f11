import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import initSqlJs, { type SqlJsStatic } from 'sql.js';

let program: Promise<SqlJsStatic> | undefined;

/** SQLite's program, compiled once per process. */
export function openSqlite(): Promise<SqlJsStatic> {
  program ??= load();
  return program;
}

function load(): Promise<SqlJsStatic> {
  // The deprecated functions print a warning, and one of them is random.
  const config = { wasmBinary: readProgram(), useOldExtensionFunctions: false };
  return initSqlJs(config);
}

/** Beside the bundle (or above its chunks) when there is one, else in node_modules. */
function readProgram(): ArrayBuffer {
  const beside = ['./sql-wasm.wasm', '../sql-wasm.wasm']
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((path) => existsSync(path));
  const path = beside ?? createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');
  return new Uint8Array(readFileSync(path)).buffer;
}
