import type { WebFrameMain } from 'electron';
import { PAGE } from '../protocol.ts';

/**
 * True for the page of the window itself: a frame that still exists, is a top frame, and has our address. Protocol and
 * host are compared, not `origin`, which Node gives as "null" for `app:`.
 */
export function isOurPage(frame: Pick<WebFrameMain, 'url' | 'parent'> | null, developmentServer: URL | null): boolean {
  if (frame === null || frame.parent !== null || !URL.canParse(frame.url)) return false;
  const { protocol, host } = new URL(frame.url);
  if (protocol === `${PAGE.scheme}:` && host === PAGE.host) return true;
  return developmentServer !== null && protocol === developmentServer.protocol && host === developmentServer.host;
}
