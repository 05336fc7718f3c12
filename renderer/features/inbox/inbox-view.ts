/** How the person has set up the inbox. It outlives a visit to another page. */
import { createContext, useContext } from 'react';
import { z } from 'zod';
import type { SearchSort } from '../../../shared/domain/search/sort.ts';
import type { PostbackId } from '../../../shared/domain/ids.ts';

export const DETAIL_TABS = ['story', 'raw', 'deliveries', 'history', 'compare'] as const;
export const detailTabSchema = z.enum(DETAIL_TABS);
export type DetailTab = z.infer<typeof detailTabSchema>;

/** What opens from the bar above the list, and from anywhere by the command menu. */
export type InboxTool = 'add' | 'bulk' | 'export' | 'forward' | 'help' | 'tests' | 'views';

export interface InboxView {
  /** Text in the search language; empty shows all. */
  readonly filter: string;
  readonly sort: SearchSort;
  /** Whether new postbacks may enter the list by themselves. */
  readonly isLive: boolean;
  /** The newest postback is opened as it comes. */
  readonly isFollowing: boolean;
  /** Where the keyboard stands in the list; it stays when the detail is closed. */
  readonly cursorId: PostbackId | null;
  readonly tab: DetailTab;
  /** Chosen by the person, for forwarding them again. */
  readonly marked: readonly PostbackId[];
  readonly openTool: InboxTool | null;
}

export interface InboxViewHandle {
  readonly view: InboxView;
  /** Given as a function of the newest view where it builds on it. */
  readonly change: (part: Partial<InboxView> | ((before: InboxView) => Partial<InboxView>)) => void;
}

export const InboxViewContext = createContext<InboxViewHandle | null>(null);

export function useInboxView(): InboxViewHandle {
  const handle = useContext(InboxViewContext);
  if (handle === null) throw new Error('useInboxView needs an InboxViewProvider above it.');
  return handle;
}
