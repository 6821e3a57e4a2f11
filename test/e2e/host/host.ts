/** The Chromium host: the built app without Electron's binary (see docs/host.md). */
export { closeTestBrowsers, personContext, testContext } from './chromium.ts';
export { QueuedDialogs } from './dialogs.ts';
export { testKeystore } from './safe-storage.ts';
export { HostedApp } from './hosted-app.ts';
