import Module from 'node:module';

/**
 * Makes `import … from 'electron'` find the stand-in, for files of the built app only: they have the number of their
 * launch in their address (`?app=3`), and pass it to their imports.
 *
 * Node 24 hooks imports in this thread; Node 20 only in a separate thread, so the rule is a text that both can run.
 */
type Resolved = { readonly url: string; readonly shortCircuit?: boolean };
type Context = { readonly parentURL?: string | undefined };
type Next = (specifier: string, context: Context) => Resolved | Promise<Resolved>;

let isDone = false;

export function resolveElectronTo(standIn: URL): void {
  if (isDone) return;
  isDone = true;
  const hooks = Module as unknown as { registerHooks?: (hooks: { resolve: unknown }) => void };
  if (hooks.registerHooks !== undefined) {
    hooks.registerHooks({
      resolve: (specifier: string, context: Context, next: Next) => redirect(specifier, context, next, standIn.href),
    });
    return;
  }
  const text = `const redirect = ${redirect.toString()};\nexport const resolve = (specifier, context, next) => redirect(specifier, context, next, ${JSON.stringify(standIn.href)});`;
  Module.register(`data:text/javascript,${encodeURIComponent(text)}`);
}

function redirect(specifier: string, context: Context, next: Next, standIn: string): Resolved | Promise<Resolved> {
  const number = /[?&]app=([^&]+)/.exec(context.parentURL ?? '')?.[1];
  if (number === undefined) return next(specifier, context);
  if (specifier === 'electron') return { url: `${standIn}?app=${number}`, shortCircuit: true };
  // The host's own files are shared by all apps.
  if (context.parentURL?.startsWith(standIn) === true) return next(specifier, context);
  const mark = (resolved: Resolved): Resolved =>
    specifier.startsWith('.') && !resolved.url.includes('?')
      ? { ...resolved, url: `${resolved.url}?app=${number}` }
      : resolved;
  const resolved = next(specifier, context);
  return 'then' in resolved ? resolved.then(mark) : mark(resolved);
}
