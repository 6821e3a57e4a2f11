/** `process.parentPort` for a child that replaces a utility process; messages wait for the first listener. */
type Listener = (message: { readonly data: unknown }) => void;

const waiting: unknown[] = [];
const listeners: Listener[] = [];

process.on('message', (data) => {
  if (listeners.length === 0) waiting.push(data);
  else for (const listener of listeners) listener({ data });
});
process.on('disconnect', () => process.exit(0));

Object.defineProperty(process, 'parentPort', {
  value: {
    on: (_event: 'message', listener: Listener) => {
      listeners.push(listener);
      for (const data of waiting.splice(0)) listener({ data });
    },
    postMessage: (message: unknown) => process.send?.(message),
  },
});
