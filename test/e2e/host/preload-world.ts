/**
 * The environment of the unchanged preload in the page: a `require` that returns Electron's renderer part, built on one
 * function that talks to the host. The text of this function runs before any script of the page, so it must be
 * self-contained.
 */
export function surroundPreload(tellName: string, runPreload: (require: (name: string) => unknown) => void): void {
  type Message = { readonly channel: string; readonly args: readonly unknown[] };
  const world = globalThis as unknown as Record<string, unknown>;
  const tell = world[tellName] as (message: unknown) => Promise<unknown>;
  // A script in the page, in any frame, finds no trace of it.
  delete world[tellName];
  if (window.top !== window || location.protocol !== 'https:') return;

  const listeners = new Map<string, ((event: unknown, ...args: unknown[]) => void)[]>();
  const page = crypto.randomUUID();

  const ipcRenderer = {
    invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
      const answer = (await tell({ kind: 'invoke', channel, args: structuredClone(args) })) as {
        value?: unknown;
        error?: string;
      };
      if (answer.error !== undefined) throw new Error(`Error invoking remote method '${channel}': ${answer.error}`);
      return answer.value;
    },
    on: (channel: string, listener: (event: unknown, ...args: unknown[]) => void) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
  };

  // Messages to the page are fetched in batches: they stay ordered, and no function remains in the page.
  const hear = async (): Promise<void> => {
    for (;;) {
      const messages = (await tell({ kind: 'listen', page })) as readonly Message[] | null;
      if (messages === null) return;
      for (const { channel, args } of messages)
        for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
    }
  };

  const webUtils = {
    /** A placeholder for the path, which only the host can find; the host inserts it when the message passes. */
    getPathForFile: (file: File): string => {
      const key = `aval-dropped-file:${crypto.randomUUID()}`;
      Object.defineProperty(world, key, { value: file, configurable: true, enumerable: false });
      return key;
    },
  };

  /** Like Electron's bridge: values are copied and frozen, functions are wrapped, nothing is shared. */
  const across = (value: unknown): unknown => {
    if (typeof value === 'function') {
      return (...args: unknown[]): unknown =>
        across(
          Reflect.apply(
            value,
            undefined,
            args.map((argument) => inward(argument)),
          ),
        );
    }
    if (value instanceof Promise) return value.then(across);
    if (Array.isArray(value)) return Object.freeze(value.map(across));
    if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
      return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, across(inner)])));
    }
    return clone(value);
  };
  const inward = (value: unknown): unknown => {
    if (typeof value === 'function')
      return (...args: unknown[]): unknown => Reflect.apply(value, undefined, args.map(across));
    return value instanceof File ? value : clone(value);
  };
  const clone = (value: unknown): unknown => {
    try {
      return structuredClone(value);
    } catch {
      throw new Error('An object could not be cloned.');
    }
  };

  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown): void => {
      Object.defineProperty(world, key, { value: across(api), enumerable: true, configurable: false, writable: false });
    },
  };

  runPreload((name) => {
    if (name === 'electron') return { contextBridge, ipcRenderer, webUtils };
    throw new Error(`module not found: ${name}`);
  });
  void hear();
}
