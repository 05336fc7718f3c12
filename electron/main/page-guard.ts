/** Keeps the page where it is: it goes nowhere, opens nothing and gets no rights beyond the few it needs. */
import type { Session, WebContents } from 'electron';
import { isExternalLink } from './external-link.ts';

export interface GuardDeps {
  readonly contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>;
  readonly session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'>;
  /** `scheme://host` of the page. */
  readonly pageOrigin: string;
  readonly openInBrowser: (address: string) => void;
}

/** Writing plain text to the clipboard, and showing notices. Reading the clipboard is not among them. */
const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'notifications']);

/** The camera reads a mailbox's QR code; the microphone is nobody's. */
const ALLOWED_MEDIA = 'video';

/** @param media what a request for `media` is about: `video`, `audio` */
export function isPermitted(
  permission: string,
  requestingUrl: string,
  pageOrigin: string,
  media: readonly string[] = [],
): boolean {
  if (!isOnPage(requestingUrl, pageOrigin)) return false;
  if (permission === 'media') return media.length > 0 && media.every((each) => each === ALLOWED_MEDIA);
  return ALLOWED_PERMISSIONS.has(permission);
}

/** Compares whole origins: `app://desk.evil/` begins like the page's, too. */
export function isOnPage(address: string, pageOrigin: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return `${url.protocol}//${url.host}` === pageOrigin;
}

export function guardPage({ contents, session, pageOrigin, openInBrowser }: GuardDeps): void {
  const leave = (address: string): void => {
    if (isExternalLink(address)) openInBrowser(address);
  };
  contents.on('will-navigate', (details) => {
    if (isOnPage(details.url, pageOrigin)) return;
    details.preventDefault();
    leave(details.url);
  });
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame) details.preventDefault();
  });
  contents.on('will-redirect', (details) => {
    if (!isOnPage(details.url, pageOrigin)) details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    leave(url);
    return { action: 'deny' };
  });
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const media = 'mediaTypes' in details ? details.mediaTypes : [];
    callback(isPermitted(permission, details.requestingUrl, pageOrigin, media));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, { mediaType }) =>
    isPermitted(permission, requestingOrigin, pageOrigin, mediaType === undefined ? [] : [mediaType]),
  );
}
