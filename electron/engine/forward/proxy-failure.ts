/** What goes wrong between here and a proxy, or behind it before a byte of the request was sent. */
import type { SendFailure } from '../../../shared/contract/send-failures.ts';
import { type ProxyLogin, proxyName } from '../../../shared/domain/forward/proxy.ts';

/** A proxy as a request goes through it. */
export interface SendProxy {
  readonly kind: 'http' | 'socks5';
  /** Version 6 without brackets. */
  readonly host: string;
  readonly port: number;
  readonly login: ProxyLogin | null;
}

/** Where it is to lead to. */
export interface TunnelTarget {
  /** A name as it is, or an address; version 6 without brackets. */
  readonly host: string;
  readonly port: number;
}

export class ProxyFailure extends Error {
  readonly failure: SendFailure;

  constructor(failure: SendFailure) {
    super(failure.code);
    this.failure = failure;
  }

  get code(): string {
    return this.failure.code;
  }
}

export function loginRefused(proxy: SendProxy): ProxyFailure {
  const code = proxy.login === null ? 'proxy_login_missing' : 'proxy_login_refused';
  return new ProxyFailure({ code, proxy: proxyName(proxy) });
}

/** @param cause a status such as `HTTP 502`, or what a reply of SOCKS means */
export function noConnection(proxy: SendProxy, { host }: TunnelTarget, cause: string): ProxyFailure {
  return new ProxyFailure({ code: 'proxy_no_connection', proxy: proxyName(proxy), host, cause });
}

export function wrongKind(proxy: SendProxy, cause: string): ProxyFailure {
  return new ProxyFailure({ code: 'proxy_wrong_kind', proxy: proxyName(proxy), cause });
}

/** @param cause a code of the system */
export function proxyUnreachable(proxy: SendProxy, cause: string): ProxyFailure {
  return new ProxyFailure({ code: 'proxy_unreachable', proxy: proxyName(proxy), cause });
}
