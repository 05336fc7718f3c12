/** Which page is open, kept in the address: `#/inbox/POSTBACK_ID`, `#/networks/ID/access`, `#/destinations/ID/success`. */
import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { type PostbackId, postbackIdSchema } from '../../shared/domain/ids.ts';

/** Those of the rail. */
export const MAIN_PAGES = [
  'inbox',
  'insights',
  'costs',
  'links',
  'networks',
  'destinations',
  'outages',
  'reports',
  'settings',
] as const;
/** `start`: the first steps. */
const PAGES = [...MAIN_PAGES, 'start'] as const;
export type MainPage = (typeof MAIN_PAGES)[number];
export type Page = (typeof PAGES)[number];

export interface Route {
  readonly page: Page;
  /** Id of what is open on the page, or null. */
  readonly id: string | null;
  /** The part of it that is shown, or null for the first. */
  readonly section: string | null;
}

const pageSchema = z.enum(PAGES).catch('inbox');

function parseRoute(hash: string): Route {
  const [page, id, section] = hash.replace(/^#\/?/, '').split('/');
  return { page: pageSchema.parse(page), id: partOf(id), section: partOf(section) };
}

function partOf(part: string | undefined): string | null {
  return part === undefined || part === '' ? null : part;
}

export function routeHash(page: Page, id: string | null = null, section: string | null = null): string {
  return [`#/${page}`, ...[id, section].filter((part) => part !== null)].join('/');
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
