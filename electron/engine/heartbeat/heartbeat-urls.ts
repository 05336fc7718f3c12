/** The URLs that are called, each of which is a secret: who knows it can say that the desk lives. */
import type { HeartbeatEdit, HeartbeatView } from '../../../shared/contract/heartbeat.ts';
import { maskedUrl, readHeartbeatUrl } from '../../../shared/domain/notify/heartbeat-request.ts';
import {
  HEARTBEAT_URLS,
  type HeartbeatUrl,
  type HeartbeatUrls,
} from '../../../shared/domain/notify/heartbeat-settings.ts';
import type { SecretBook } from '../secrets/secret-book.ts';

function nameOf(url: HeartbeatUrl): string {
  return `heartbeat.${url}`;
}

export function heartbeatUrls(secrets: SecretBook): HeartbeatUrls {
  const [ping = null, alive = null, asleep = null, stopped = null] = HEARTBEAT_URLS.map((each) =>
    secrets.get(nameOf(each)),
  );
  return { ping, alive, asleep, stopped };
}

export function saveHeartbeatUrls(secrets: SecretBook, edit: HeartbeatEdit['urls']): void {
  for (const each of HEARTBEAT_URLS) {
    const text = edit[each];
    if (text !== undefined) secrets.set(nameOf(each), readHeartbeatUrl(text) ?? '');
  }
}

export function shownUrls(secrets: SecretBook): HeartbeatView['urls'] {
  const shownOf = (each: HeartbeatUrl): HeartbeatView['urls'][HeartbeatUrl] => {
    const state = secrets.stateOf(nameOf(each));
    if (state === 'empty') return null;
    return { shown: maskedUrl(secrets.get(nameOf(each)) ?? ''), isReadable: state === 'set' };
  };
  return {
    ping: shownOf('ping'),
    alive: shownOf('alive'),
    asleep: shownOf('asleep'),
    stopped: shownOf('stopped'),
  };
}
