/** Answers the requests of the page for its own files, and for nothing else on the disk. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Text } from '../../shared/text/en.ts';

/** The page's own scheme: unlike file:// it has an origin, and a policy can be attached to it. */
export const PAGE_SCHEME = 'app';
const PAGE_HOST = 'desk';
export const PAGE_ORIGIN = `${PAGE_SCHEME}://${PAGE_HOST}`;
export const PAGE_URL = `${PAGE_ORIGIN}/`;

/** Told by the file's name, never by the system: on Windows the registry may call a script plain text. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** The page talks to the engine through its port alone. Mantine writes its theme into style elements. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * @param windowDir folder of the built window; may lie in an archive that `fs` can read
 * @param text asked each time: the person may choose another language
 */
export function servePageFiles(windowDir: string, text: () => Text): (request: Request) => Promise<Response> {
  return async (request) => {
    const { page } = text().shell;
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, page.notAllowed);
    const file = pageFile(windowDir, request.url);
    if (file === null) return refusal(400, page.notAllowed);
    try {
      const content = await readFile(file);
      return new Response(request.method === 'HEAD' ? null : content, { headers: pageHeaders(file) });
    } catch {
      return refusal(404, page.notFound);
    }
  };
}

/**
 * The file below `windowDir` that an address of the page stands for; null when the address is another
 * host's or leads out of the folder.
 */
export function pageFile(windowDir: string, address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.protocol !== `${PAGE_SCHEME}:` || url.host !== PAGE_HOST) return null;
  const path = decoded(url.pathname);
  if (path === null || path.includes('\0') || path.includes('\\')) return null;
  const root = normalize(`${windowDir}${sep}`);
  const file = normalize(join(root, path === '/' ? 'index.html' : path));
  return file.startsWith(root) ? file : null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function pageHeaders(file: string): Record<string, string> {
  return {
    'content-type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  };
}

function refusal(status: number, message: string): Response {
  return new Response(message, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
