/**
 * What is called to say that the desk lives, sleeps or stops. Facts: https://healthchecks.io/docs/http_api/ (read 2026-11):
 * the ping URL alone is a success, `/start` a start, `/fail` a failure, `/log` a note that changes nothing; a number after
 * it is an exit status. A body of a POST, up to 100 kB, is shown with the ping. Pure.
 */
import type { HeartbeatSettings, HeartbeatSignal, HeartbeatUrls } from './heartbeat-settings.ts';

export interface HeartbeatRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly body: string | null;
}

export const MOST_URL_LENGTH = 2_000;

/** Ends that people paste along with the URL. */
const ENDS: ReadonlySet<string> = new Set(['start', 'fail', 'log']);

/**
 * Null where there is nothing to call: the URL is not set, or is none.
 * @param note what the service shows beside the call
 */
export function heartbeatRequest(
  { kind, alarmsAtStop }: Pick<HeartbeatSettings, 'kind' | 'alarmsAtStop'>,
  urls: HeartbeatUrls,
  signal: HeartbeatSignal,
  note: string,
): HeartbeatRequest | null {
  if (kind === 'own') {
    const url = signal === 'start' ? null : readHeartbeatUrl(urls[signal] ?? '');
    return url === null ? null : { method: 'GET', url, body: null };
  }
  const url = readHeartbeatUrl(urls.ping ?? '');
  if (url === null) return null;
  const end = endOf(signal, alarmsAtStop);
  return { method: 'POST', url: withEnd(url, end), body: note };
}

/** As it is called; null where it is no `http://` or `https://` URL, or names a user. */
export function readHeartbeatUrl(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > MOST_URL_LENGTH) return null;
  const url = URL.parse(trimmed);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  if (url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href;
}

/** `https://hc-ping.com/…`: whom it is for, and nothing of the secret in it. */
export function maskedUrl(text: string): string {
  const url = URL.parse(text);
  return url === null ? '…' : `${url.origin}/…`;
}

function endOf(signal: HeartbeatSignal, alarmsAtStop: boolean): string | null {
  switch (signal) {
    case 'start':
      return 'start';
    case 'alive':
      return null;
    case 'asleep':
    case 'stopped':
      return alarmsAtStop ? 'fail' : 'log';
  }
}

function withEnd(text: string, end: string | null): string {
  const url = new URL(text);
  const parts = url.pathname.split('/').filter((part) => part !== '');
  if (ENDS.has(parts.at(-1) ?? '')) parts.pop();
  if (end !== null) parts.push(end);
  url.pathname = `/${parts.join('/')}`;
  return url.href;
}
