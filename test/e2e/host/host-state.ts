import type { HostedApp } from './hosted-app.ts';

/**
 * The apps of this process, by the number in the address of their modules: the stand-in for `electron` finds its app
 * here. Stored on the process object, since a test runner may load this file twice.
 */
const KEY = Symbol.for('aval.hosted-apps');

type Holder = { [KEY]?: Map<string, HostedApp> };

export function hostedApps(): Map<string, HostedApp> {
  const holder = globalThis as Holder;
  const apps = holder[KEY] ?? new Map<string, HostedApp>();
  holder[KEY] = apps;
  return apps;
}
