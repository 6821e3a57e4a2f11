import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';

/** Bytes: many times what the specs or the journeys hold at once. */
const ENOUGH = 6 * 1024 ** 3;

/**
 * Runs `work` with the variable that puts temporary files into memory, where there is much of it; with none elsewhere.
 * Every change of a workspace waits until the disk has it (fsync): on a disk the specs take a fifth more processor time,
 * and both cores wait. What the app does in which order is the same, and specs cut the power at each step of it.
 */
export async function withQuickFolder(work) {
  if (!(await hasRoom())) return work({});
  const folder = mkdtempSync(join(MEMORY, 'aval-test-'));
  // As in the usual folder, another user may pass: the specs of a spool have one.
  chmodSync(folder, 0o711);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // Ended by Ctrl+C, it would fill the memory until the machine restarts.
  const leave = () => process.exit(1);
  process.on('exit', remove).on('SIGINT', leave).on('SIGTERM', leave);
  try {
    return await work({ TMPDIR: folder });
  } finally {
    process.off('exit', remove).off('SIGINT', leave).off('SIGTERM', leave);
    remove();
  }
}

async function hasRoom() {
  const room = await statfs(MEMORY).catch(() => null);
  return room !== null && room.bavail * room.bsize > ENOUGH && process.availableMemory() > ENOUGH;
}
