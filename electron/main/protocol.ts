import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, type Session } from 'electron';

/** The origin of the page. `app:` has its own origin, a code cache and no access to the disk, unlike `file:`. */
export const PAGE = { scheme: 'app', host: 'aval' } as const;

/**
 * Hashes of the styles that @nuxt/ui injects into the page. There is one, `nuxt-ui-colors`; it changes with `ui.colors`
 * in electron.vite.config.ts, and the console then prints the new hash.
 */
const STYLE_HASHES = ['sha256-Debiqrd+7aXYjan9uKfjqmRdSdHMGOWJamSo2hG5dTc='] as const;

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${STYLE_HASHES.map((hash) => `'${hash}'`).join(' ')}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Registers the scheme; call it once, before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE.scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers `app://aval/…` with the files of one folder only. */
export function servePage(session: Session, folder: string): void {
  session.protocol.handle(PAGE.scheme, (request) => answer(request, folder));
}

async function answer(request: Request, folder: string): Promise<Response> {
  if (request.method !== 'GET') return refuse(405);
  const file = fileOf(request.url, folder);
  if (file === null) return refuse(404);
  const contentType = CONTENT_TYPES[path.extname(file)];
  if (contentType === undefined) return refuse(404);
  try {
    return new Response(new Uint8Array(await readFile(file)), {
      headers: {
        'content-type': contentType,
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      },
    });
  } catch {
    return refuse(404);
  }
}

/** The file of an address; null when the address leaves the host or the folder. */
function fileOf(address: string, folder: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.host !== PAGE.host) return null;
  const name = decodedPath(url);
  if (name === null || name.includes('\0')) return null;
  // `join`, not `resolve`: a pathname begins with a slash and would resolve outside.
  const file = path.join(folder, name === '/' ? 'index.html' : name);
  const inside = path.relative(folder, file);
  return inside === '' || inside.startsWith('..') || path.isAbsolute(inside) ? null : file;
}

function decodedPath(url: URL): string | null {
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
}

function refuse(status: 404 | 405): Response {
  return new Response(null, { status, headers: { 'content-security-policy': CONTENT_SECURITY_POLICY } });
}
