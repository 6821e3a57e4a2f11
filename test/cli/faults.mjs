/**
 * Loaded before the command line by a spec: from then on the disk refuses every write with the error
 * of AVAL_TEST_FAULT, as a full or a read-only one does. Standard output and error still work.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const code = process.env.AVAL_TEST_FAULT;

function refusal(syscall, path) {
  const shown = typeof path === 'string' ? path : '';
  return Object.assign(new Error(`${code}: refused, ${syscall} '${shown}'`), {
    code,
    errno: -28,
    syscall,
    ...(shown === '' ? {} : { path: shown }),
  });
}

const isWriting = (flags) =>
  typeof flags === 'string'
    ? /[wa+]/.test(flags)
    : ((flags ?? 0) & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) !== 0;

/** A full disk still opens files; a read-only one does not. */
const opens = code === 'EROFS';

for (const name of ['writeSync', 'writevSync', 'ftruncateSync', 'copyFileSync']) {
  const original = fs[name];
  fs[name] = (target, ...rest) => {
    if (target === 1 || target === 2) return original(target, ...rest);
    throw refusal(name, target);
  };
}
for (const name of ['writeFileSync', 'appendFileSync', 'mkdirSync', 'renameSync']) {
  const original = fs[name];
  fs[name] = (target, ...rest) => {
    if (name === 'renameSync' && !opens) return original(target, ...rest);
    throw refusal(name, target);
  };
}
const { openSync } = fs;
fs.openSync = (path, flags, ...rest) => {
  if (opens && isWriting(flags)) throw refusal('open', path);
  return openSync(path, flags, ...rest);
};
for (const name of ['writeFile', 'appendFile', 'mkdir', 'copyFile']) {
  fs.promises[name] = async (target) => {
    throw refusal(name, target);
  };
}
const { open } = fs.promises;
fs.promises.open = async (path, flags, ...rest) => {
  if (opens && isWriting(flags)) throw refusal('open', path);
  const handle = await open(path, flags, ...rest);
  if (isWriting(flags)) {
    for (const name of ['write', 'writev', 'writeFile', 'appendFile'])
      handle[name] = async () => Promise.reject(refusal(name, path));
  }
  return handle;
};
fs.createWriteStream = (path) => {
  throw refusal('write', path);
};
syncBuiltinESMExports();
