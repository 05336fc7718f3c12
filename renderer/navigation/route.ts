/** Where the window is, kept in the URL: `#/inbox/POSTBACK_ID`, `#/destinations/ID/success`. */
import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { type PostbackId, postbackIdSchema } from '../../shared/domain/ids.ts';

export const PAGES = ['inbox', 'links', 'networks', 'destinations', 'outages', 'settings'] as const;
export type Page = (typeof PAGES)[number];

export interface Route {
  readonly page: Page;
  /** Id of what is open on the page, or null. */
  readonly id: string | null;
  /** What of it is meant, such as `success` of a destination; null for all of it. */
  readonly part: string | null;
}

const pageSchema = z.enum(PAGES).catch('inbox');

function parseRoute(hash: string): Route {
  const [page, id, part] = hash.replace(/^#\/?/, '').split('/');
  return { page: pageSchema.parse(page), id: valueOf(id), part: valueOf(part) };
}

function valueOf(segment: string | undefined): string | null {
  return segment === undefined || segment === '' ? null : segment;
}

/** @param part of what is open: only with an id */
export function routeHash(page: Page, id: string | null = null, part: string | null = null): string {
  if (id === null) return `#/${page}`;
  return part === null ? `#/${page}/${id}` : `#/${page}/${id}/${part}`;
}

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(onHashChange, readHash));
}

export function goTo(page: Page, id: string | null = null): void {
  window.location.hash = routeHash(page, id);
}

/** Opens or closes a postback's detail without filling the browser's history. */
export function showPostback(id: PostbackId | null): void {
  window.history.replaceState(null, '', routeHash('inbox', id));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

export function postbackOf(route: Route): PostbackId | null {
  const parsed = postbackIdSchema.safeParse(route.id);
  return route.page === 'inbox' && parsed.success ? parsed.data : null;
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
  };
}

function readHash(): string {
  return window.location.hash;
}
