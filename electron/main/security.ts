import { app, type Session, type WebContents } from 'electron';
import { PAGE } from './protocol.ts';

/**
 * What no page of Aval may ever do, set once for the whole app. Each rule has its line in
 * docs/security.md and its spec in test/security.
 */

/** Granted: writing text to the clipboard, for « copier ». Everything else is refused, known to Electron or not. */
const PERMISSIONS: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Before the app is ready: every page in a sandbox, and no name of the Internet resolves. */
export function lockProcesses(): void {
  app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * 127.0.0.1');
}

/** For every page ever made, no matter who makes it. */
export function lockPages(): void {
  app.on('web-contents-created', (_event, contents) => lockPage(contents));
}

function lockPage(contents: WebContents): void {
  // Neither the page's policy nor the request filter sees the UDP packets of WebRTC.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Permissions, spell-check dictionaries and every request that leaves. Only the last listener of `webRequest` counts: this is the one. */
export function lockSession(session: Session, developmentServer: URL | null): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(PERMISSIONS.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => PERMISSIONS.has(permission));
  session.setDevicePermissionHandler(() => false);
  // Dictionaries would be downloaded.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isOurs = isAllowedRequest(url, developmentServer);
    answer({ cancel: !isOurs });
    if (!isOurs && !app.isPackaged) throw new Error(`A request left the app: ${url}`);
  });
}

function isAllowedRequest(address: string, developmentServer: URL | null): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol === `${PAGE.scheme}:`) return url.host === PAGE.host;
  if (developmentServer === null) return false;
  return url.protocol === 'devtools:' || url.host === developmentServer.host;
}
