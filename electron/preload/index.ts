import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { EVENTS, REQUESTS, WIRES, type EventName, type RequestName } from '../../shared/contract/channels.ts';

/**
 * The page's only access to the outside: named requests, named events, and dropped files. It bundles no validator (main
 * parses) and exposes neither Electron's objects nor a path.
 */
const listeners = new Map<string, Set<(event: unknown) => void>>(EVENTS.map((name) => [name, new Set()]));

ipcRenderer.on(WIRES.event, (_event, name: string, event: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(event);
});

contextBridge.exposeInMainWorld('aval', {
  request: async (name: RequestName, input: unknown): Promise<unknown> => {
    if (!REQUESTS.includes(name)) return { ok: false, error: { code: 'request.unknown', params: {} } };
    return ipcRenderer.invoke(WIRES.request, name, input);
  },

  /** Returns the function that unsubscribes: there is no `off`. */
  subscribe: (name: EventName, listener: (event: unknown) => void): (() => void) => {
    const hearing = (event: unknown): void => listener(event);
    listeners.get(name)?.add(hearing);
    return () => {
      listeners.get(name)?.delete(hearing);
    };
  },

  dropFile: async (file: File): Promise<unknown> => ipcRenderer.invoke(WIRES.drop, webUtils.getPathForFile(file)),
});
