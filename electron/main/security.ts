import { app, type Session, type WebContents } from 'electron';
import { PAGE } from './protocol.ts';

/**
 * The restrictions of every page, set once for the whole app. Each rule has its line in docs/security.md and its spec
 * in test/security.
 */

/** Granted: writing text to the clipboard, for « copier ». Every other permission is refused, also unknown ones. */
const PERMISSIONS: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Call it before the app is ready: every page gets a sandbox, and no Internet name resolves. */
export function lockProcesses(): void {
  app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * 127.0.0.1');
}

/** Applies to every page that is ever created. */
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

/**
 * Locks permissions, spell-check dictionaries and outgoing requests. Only the last listener of `webRequest` is
 * effective: no other may be added.
 */
export function lockSession(session: Session, developmentServer: URL | null): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(PERMISSIONS.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => PERMISSIONS.has(permission));
  session.setDevicePermissionHandler(() => false);
  // The spell checker would download dictionaries.
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
