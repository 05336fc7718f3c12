/**
 * Who may use the desk port: this computer under its own name, a script with the token, a browser that is
 * signed in. The token is for scripts alone; a browser gets a session by a URL that works once.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import { LOOPBACK } from '../../platform/listen.ts';
import type { SignInCodes } from './sign-in-codes.ts';
import { signInPage } from './sign-in-page.ts';
import type { Text } from '../../../shared/text/en.ts';

export interface DeskAccessDeps {
  readonly token: string;
  /** What the cookie of a browser that is signed in holds. */
  readonly sessionId: string;
  readonly codes: SignInCodes;
  /** The catalogue that the request is answered from. */
  readonly textOf: (request: IncomingMessage) => Text;
  /** The port it listens on, known once it does. */
  readonly port: () => number;
  /** `http://127.0.0.1:PORT/api` */
  readonly apiUrl: () => string;
}

/** Another name that resolves to us (DNS rebinding) or another page's request gets nothing. */
export function refuseStrangers({ port, textOf }: Pick<DeskAccessDeps, 'port' | 'textOf'>) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const hosts = [`${LOOPBACK}:${port()}`, `localhost:${port()}`];
    const { origin } = request.headers;
    const [named = '', ...otherHosts] = request.headersDistinct['host'] ?? [];
    const isOurHost = hosts.includes(named) && otherHosts.length === 0;
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

/** `/?code=…` signs the browser in, once, and drops the code from the address bar. */
export function signInByCode(deps: DeskAccessDeps) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.method !== 'GET' || request.path !== '/') {
      next();
      return;
    }
    const query = new URLSearchParams(request.originalUrl.split('?')[1]);
    const code = query.get('code');
    if (code !== null && deps.codes.redeem(code)) {
      response.cookie(cookieName(deps), deps.sessionId, { httpOnly: true, sameSite: 'strict', path: '/' });
      response.redirect(303, '/');
    } else if (code !== null) showSignInPage(deps, request, response, true);
    // Earlier versions were opened with the token, and bookmarks of that hold it: it leaves the address bar.
    else if (query.has('token')) response.redirect(303, '/');
    else next();
  };
}

/** Lets through what brings the token or a session. */
export function requireAccess(deps: DeskAccessDeps) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const bearer = bearerOf(request);
    if (bearer === null ? isSignedIn(deps, request) : isSame(bearer, deps.token)) {
      next();
      return;
    }
    if (isForEyes(request)) {
      showSignInPage(deps, request, response, false);
      return;
    }
    response.setHeader('WWW-Authenticate', 'Bearer');
    response.status(401).json({ code: 'UNAUTHORIZED', message: deps.textOf(request).errors.tokenNeeded });
  };
}

function showSignInPage(
  deps: DeskAccessDeps,
  request: Request,
  response: Response,
  isCodeSpent: boolean,
): void {
  const facts = { isCodeSpent, isSignedIn: isSignedIn(deps, request), apiUrl: deps.apiUrl() };
  // A session of an earlier start is of no use, and earlier versions had the token in it.
  if (!facts.isSignedIn) response.clearCookie(cookieName(deps), { path: '/' });
  response.setHeader('Cache-Control', 'no-store');
  response
    .status(401)
    .type('html')
    .send(signInPage(deps.textOf(request), facts));
}

function isSignedIn(deps: DeskAccessDeps, request: IncomingMessage): boolean {
  // Any program on this computer can set another one of the name, which must not lock the person out.
  return cookiesOf(request, cookieName(deps)).some((given) => isSame(given, deps.sessionId));
}

/** A page that a person opens, in contrast to what a script or the window's own code asks for. */
function isForEyes({ method, path, headers }: Request): boolean {
  const isData = /^\/(?:api|rpc)(?:\/|$)/.test(path);
  return method === 'GET' && !isData && (headers.accept ?? '').includes('text/html');
}

function bearerOf(request: IncomingMessage): string | null {
  const match = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '');
  return match?.[1] ?? null;
}

function cookiesOf(request: IncomingMessage, name: string): readonly string[] {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1));
}

/** Cookies do not tell ports apart: two desks on one computer need two names. */
function cookieName({ port }: Pick<DeskAccessDeps, 'port'>): string {
  return `postback_desk_${port()}`;
}

/** Digests have one length, so that the comparison takes the same time for every guess. */
function isSame(given: string, wanted: string): boolean {
  return timingSafeEqual(digest(given), digest(wanted));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
