/** What several presets say. */
import type { RequestTemplate } from '../../domain/forward/template.ts';
import type { LocalText } from '../../domain/network/network-preset.ts';

export function get(url: string): RequestTemplate {
  return { method: 'GET', url, headers: {}, body: null };
}

export function postJson(url: string, body: string, headers: Record<string, string> = {}): RequestTemplate {
  return { method: 'POST', url, headers: { 'content-type': 'application/json', ...headers }, body };
}

export const COMPARE: LocalText = {
  en: 'This is the shape of published templates, not the service’s own documentation: compare each name with your cabinet.',
};
