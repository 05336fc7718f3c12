/** The desk port: window and API, for this computer only. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import express, {
  type ErrorRequestHandler,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { type DeskAccessDeps, refuseStrangers, requireAccess, signInByCode } from './desk-access.ts';
import { EXPORT_PATH } from './export-route.ts';
import { describeApi, type Handlers } from './handlers.ts';
import type { Log } from '../../platform/log.ts';
import type { DeskLanguage } from './desk-language.ts';

export interface DeskServerDeps extends DeskAccessDeps {
  readonly handlers: Handlers;
  readonly exportRoute: RequestHandler;
  /** Folder of the built window. */
  readonly windowDir: string;
  readonly version: string;
  readonly language: Pick<DeskLanguage, 'prepare'>;
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

/** Anybody on this computer can connect: one that says nothing does not stay. */
const SERVER_OPTIONS = {
  headersTimeout: 5_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 1_000,
} as const;
/** A window takes six, and one for its live changes. Without a limit the receiver would find no file handle left. */
const MOST_CONNECTIONS = 1_000;

/** Makes the desk's server; the caller listens. */
export function createDeskServer(deps: DeskServerDeps): Server {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', false);
  app.use(setSafetyHeaders);
  app.use(async (request: Request, _response: Response, next: NextFunction) => {
    await deps.language.prepare(request);
    next();
  });
  app.use(refuseStrangers(deps));
  app.use(signInByCode(deps));
  app.use(requireAccess(deps));
  app.get('/api/openapi.json', async (_request, response) => {
    response.json(await describeApi(deps.apiUrl(), deps.version));
  });
  app.get(EXPORT_PATH, deps.exportRoute);
  app.use(async (request: Request, response: Response, next: NextFunction) => {
    const { matched } = await handle(deps, request, response);
    if (!matched) next();
  });
  app.use(express.static(deps.windowDir, { etag: true, index: 'index.html' }));
  app.use((request: Request, response: Response) => {
    response.status(404).json({ code: 'NOT_FOUND', message: deps.textOf(request).errors.noSuchPage });
  });
  app.use(respondWithError(deps));
  const server = createServer(SERVER_OPTIONS, app);
  server.maxConnections = MOST_CONNECTIONS;
  return server;
}

async function handle(
  deps: DeskServerDeps,
  request: IncomingMessage,
  response: Response,
): Promise<{ readonly matched: boolean }> {
  const { openApi, rpc } = deps.handlers;
  const context = { text: deps.textOf(request) };
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

function respondWithError(deps: DeskServerDeps): ErrorRequestHandler {
  return (error, request, response: Response, _next) => {
    deps.log.error({ err: error }, 'desk request failed');
    if (response.headersSent) response.destroy();
    else
      response
        .status(500)
        .json({ code: 'INTERNAL_SERVER_ERROR', message: deps.textOf(request).errors.unexpected });
  };
}
