import type { HostedApp } from './hosted-app.ts';

/**
 * The apps of this process, by the number that their modules carry in their address: the stand-in
 * for `electron` looks up here whom it stands in for. Kept on the process itself, since a test
 * runner may load this file twice.
 */
const KEY = Symbol.for('aval.hosted-apps');

type Holder = { [KEY]?: Map<string, HostedApp> };

export function hostedApps(): Map<string, HostedApp> {
  const holder = globalThis as Holder;
  const apps = holder[KEY] ?? new Map<string, HostedApp>();
  holder[KEY] = apps;
  return apps;
}
