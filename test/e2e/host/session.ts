import { EventEmitter } from 'node:events';

type Details = { readonly url: string };
type OnBeforeRequest = (details: Details, answer: (result: { cancel?: boolean }) => void) => void;
type PermissionCheck = (contents: unknown, permission: string) => boolean;
type PermissionRequest = (contents: unknown, permission: string, answer: (isGranted: boolean) => void) => void;
type ProtocolHandler = (request: Request) => Response | Promise<Response>;

/** The settings of the app's session; the host consults them before anything happens in the page. */
export class StandInSession extends EventEmitter {
  readonly handlers = new Map<string, ProtocolHandler>();
  onBeforeRequest: OnBeforeRequest | null = null;
  permissionCheck: PermissionCheck | null = null;
  permissionRequest: PermissionRequest | null = null;
  devicePermission: (() => boolean) | null = null;
  isSpellCheckerEnabled = true;

  readonly protocol = {
    handle: (scheme: string, handler: ProtocolHandler): void => void this.handlers.set(scheme, handler),
  };
  readonly webRequest = {
    onBeforeRequest: (listener: OnBeforeRequest): void => void (this.onBeforeRequest = listener),
  };

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.permissionCheck = handler;
  }

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.permissionRequest = handler;
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.devicePermission = handler;
  }

  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.isSpellCheckerEnabled = isEnabled;
  }

  /** True when the app permits the request. A listener that throws refuses it. */
  isAllowed(url: string): boolean {
    let isCancelled = false;
    try {
      this.onBeforeRequest?.({ url }, ({ cancel }) => (isCancelled = cancel === true));
    } catch {
      return false;
    }
    return !isCancelled;
  }
}
