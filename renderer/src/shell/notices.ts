import { readonly, shallowReactive } from 'vue';

/** Something said in the corner, beside what the person is doing. */
export type Notice = {
  readonly title: string;
  readonly sentence?: string;
  readonly tone: 'success' | 'info' | 'warning' | 'error';
  /** What can be done about it, e.g. undo. */
  readonly action?: { readonly label: string; readonly run: () => void };
};

export type ShownNotice = Notice & { readonly id: number };

const shown = shallowReactive<ShownNotice[]>([]);
let lastId = 0;

/**
 * Notices are for what happened elsewhere or just succeeded. What stops a person where they are is
 * said there, by `ErrorNotice`. A warning or an error stays until it is closed.
 */
export function useNotices() {
  return { shown: readonly(shown), tell, close };
}

/** Returns the number by which it can be closed. */
function tell(notice: Notice): number {
  shown.push({ ...notice, id: ++lastId });
  return lastId;
}

function close(id: number): void {
  const place = shown.findIndex((notice) => notice.id === id);
  if (place >= 0) shown.splice(place, 1);
}
