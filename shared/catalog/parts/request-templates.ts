/** Requests as most destinations want them. */
import type { RequestTemplate } from '../../domain/forward/template.ts';

export function get(url: string): RequestTemplate {
  return { method: 'GET', url, headers: {}, body: null };
}

export function postJson(url: string, body: string, headers: Record<string, string> = {}): RequestTemplate {
  return { method: 'POST', url, headers: { 'content-type': 'application/json', ...headers }, body };
}
