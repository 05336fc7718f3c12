/** The desk port: window and API, for this computer only. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import express, {
  type ErrorRequestHandler,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { EXPORT_PATH } from './export-route.ts';
import { describeApi, type Handlers } from './handlers.ts';
import type { Log } from '../../platform/log.ts';
import { textOf } from './text-of.ts';

export interface DeskServerDeps {
  readonly handlers: Handlers;
  readonly exportRoute: RequestHandler;
  readonly token: string;
  /** Folder of the built window. */
  readonly windowDir: string;
  readonly version: string;
  /** The port it listens on, known once it does. */
  readonly port: () => number;
  readonly log: Log;
}

/**
 * Scripts and styles come from us only. Inline styles are allowed, because the window's component
 * library sets them; inline scripts are not.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Makes the desk's server; the caller listens. */
export function createDeskServer(deps: DeskServerDeps): Server {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', false);
  app.use(setSafetyHeaders);
  app.use(refuseStrangers(deps));
  app.use(openWithToken(deps));
  app.use(requireToken(deps));
  app.get('/api/openapi.json', async (_request, response) => {
    response.json(await describeApi(`${originOf(deps)}/api`, deps.version));
  });
  app.get(EXPORT_PATH, deps.exportRoute);
  app.use(async (request: Request, response: Response, next: NextFunction) => {
    const { matched } = await handle(deps, request, response);
    if (!matched) next();
  });
  app.use(express.static(deps.windowDir, { etag: true, index: 'index.html' }));
  app.use((request: Request, response: Response) => {
    response.status(404).json({ code: 'NOT_FOUND', message: textOf(request).errors.noSuchPage });
  });
  app.use(respondWithError(deps));
  return createServer({ requestTimeout: 60_000 }, app);
}

async function handle(
  deps: DeskServerDeps,
  request: IncomingMessage,
  response: Response,
): Promise<{ readonly matched: boolean }> {
  const { openApi, rpc } = deps.handlers;
  const context = { text: textOf(request) };
  const asRpc = await rpc.handle(request, response, { prefix: '/rpc', context });
  if (asRpc.matched) return asRpc;
  return openApi.handle(request, response, { prefix: '/api', context });
}

function setSafetyHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cache-Control', 'no-cache');
  next();
}

/** Another name that resolves to us (DNS rebinding) or another page's request gets nothing. */
function refuseStrangers(deps: DeskServerDeps) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const port = deps.port();
    const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
    const { origin } = request.headers;
    const isOurHost = hosts.includes(request.headers.host ?? '');
    const isOurOrigin = origin === undefined || hosts.some((host) => origin === `http://${host}`);
    const site = request.headers['sec-fetch-site'];
    const isOurSite = site === undefined || site === 'same-origin' || site === 'none';
    // Opening the link from another page is a navigation: it shows the window and hands out nothing.
    const isNavigation = request.headers['sec-fetch-mode'] === 'navigate' && request.method === 'GET';
    if (isOurHost && isOurOrigin && (isOurSite || isNavigation)) {
      next();
      return;
    }
    response.status(403).json({ code: 'FORBIDDEN', message: textOf(request).errors.strangerRefused });
  };
}

/** `/?token=…` sets the cookie and drops the token from the address bar. */
function openWithToken(deps: DeskServerDeps) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const url = new URL(request.originalUrl, originOf(deps));
    const token = url.pathname === '/' ? url.searchParams.get('token') : null;
    if (token === null || !isSame(token, deps.token)) {
      next();
      return;
    }
    response.cookie(cookieName(deps), deps.token, { httpOnly: true, sameSite: 'strict', path: '/' });
    response.redirect(303, '/');
  };
}

function requireToken(deps: DeskServerDeps) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const given = bearerOf(request) ?? cookieOf(request, cookieName(deps));
    if (given !== null && isSame(given, deps.token)) {
      next();
      return;
    }
    response.setHeader('WWW-Authenticate', 'Bearer');
    response.status(401).json({ code: 'UNAUTHORIZED', message: textOf(request).errors.tokenNeeded });
  };
}

function bearerOf(request: IncomingMessage): string | null {
  const match = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '');
  return match?.[1] ?? null;
}

function cookieOf(request: IncomingMessage, name: string): string | null {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(`${name}=`));
  return found === undefined ? null : found.slice(name.length + 1);
}

/** Cookies do not tell ports apart: two desks on one computer need two names. */
function cookieName(deps: DeskServerDeps): string {
  return `postback_desk_${deps.port()}`;
}

function originOf(deps: DeskServerDeps): string {
  return `http://127.0.0.1:${deps.port()}`;
}

/** Digests have one length, so that the comparison takes the same time for every guess. */
function isSame(given: string, wanted: string): boolean {
  return timingSafeEqual(digest(given), digest(wanted));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function respondWithError(deps: DeskServerDeps): ErrorRequestHandler {
  return (error, request, response: Response, _next) => {
    deps.log.error({ err: error }, 'desk request failed');
    if (response.headersSent) response.destroy();
    else
      response
        .status(500)
        .json({ code: 'INTERNAL_SERVER_ERROR', message: textOf(request).errors.unexpected });
  };
}
