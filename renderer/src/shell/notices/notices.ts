import { readonly, shallowReactive } from 'vue';

/** A notice in the corner, which does not interrupt the user. */
export type Notice = {
  readonly title: string;
  readonly sentence?: string;
  readonly tone: 'success' | 'info' | 'warning' | 'error';
  /** An action of the notice, such as undo. */
  readonly action?: { readonly label: string; readonly run: () => void };
};

export type ShownNotice = Notice & { readonly id: number };

const shown = shallowReactive<ShownNotice[]>([]);
let lastId = 0;

/**
 * Notices are for events elsewhere and successes. An error that stops the user is shown in place, by `ErrorNotice`. A
 * warning or an error stays until it is closed.
 */
export function useNotices() {
  return { shown: readonly(shown), tell, close };
}

/** Returns the id that closes it. */
function tell(notice: Notice): number {
  shown.push({ ...notice, id: ++lastId });
  return lastId;
}

function close(id: number): void {
  const place = shown.findIndex((notice) => notice.id === id);
  if (place >= 0) shown.splice(place, 1);
}
