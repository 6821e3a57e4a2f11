/** Chromium does not accept `app:` as a scheme; the page has an https address that only the host answers. */
const OUTSIDE = 'https://aval.app.internal';
const INSIDE = 'app://aval';

export function toChromium(url: string): string {
  return url.startsWith(INSIDE) ? OUTSIDE + url.slice(INSIDE.length) : url;
}

export function toApp(url: string): string {
  return url.startsWith(OUTSIDE) ? INSIDE + url.slice(OUTSIDE.length) : url;
}

/** What `grantPermissions` receives. */
export const PAGE_ORIGIN = OUTSIDE;
