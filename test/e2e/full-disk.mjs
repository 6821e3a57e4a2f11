/**
 * Loaded before the engine by a journey, never by shipped code: while the file named by `?while=` exists, the disk is
 * full. Operations that take space fail as on a real system; operations that free space work.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const mark = new URL(import.meta.url).searchParams.get('while');
const { existsSync } = fs;

function refuseWhenFull(syscall) {
  if (existsSync(mark))
    throw Object.assign(new Error(`ENOSPC: no space left on device, ${syscall}`), {
      code: 'ENOSPC',
      errno: -28,
      syscall,
    });
}

/** Standard output and error still work. */
const isStream = (target) => target === 1 || target === 2;

for (const name of [
  'writeSync',
  'writevSync',
  'writeFileSync',
  'appendFileSync',
  'copyFileSync',
  'mkdirSync',
  'linkSync',
]) {
  const original = fs[name];
  fs[name] = (target, ...rest) => {
    if (!isStream(target)) refuseWhenFull(name);
    return original(target, ...rest);
  };
}
for (const name of ['writeFile', 'appendFile', 'copyFile', 'mkdir']) {
  const original = fs.promises[name];
  fs.promises[name] = async (...given) => {
    refuseWhenFull(name);
    return original(...given);
  };
}
const { open } = fs.promises;
fs.promises.open = async (...given) => {
  const handle = await open(...given);
  for (const name of ['write', 'writev', 'writeFile', 'appendFile']) {
    const original = handle[name].bind(handle);
    handle[name] = async (...rest) => {
      refuseWhenFull(name);
      return original(...rest);
    };
  }
  return handle;
};
syncBuiltinESMExports();
