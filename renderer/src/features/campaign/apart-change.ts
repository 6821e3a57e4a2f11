let running = 0;

/** Whether the workspace is being changed in a way that concerns no contact: answers about its contacts stay valid. */
export function isChangedApart(): boolean {
  return running > 0;
}

/** Changes the workspace in a way that concerns no contact. */
export async function changeApart<T>(change: () => Promise<T>): Promise<T> {
  running += 1;
  try {
    return await change();
  } finally {
    running -= 1;
  }
}
