/** How the person has set up the inbox. It outlives a visit to another page. */
import { createContext, useContext } from 'react';
import { z } from 'zod';
import type { SearchSort } from '../../../shared/domain/search/sort.ts';
import type { ConversionId, PostbackId } from '../../../shared/domain/ids.ts';
import type { DetailAction } from './detail/detail-actions.ts';

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
  /** Where it stands on the row of a conversion: its id, and `cursorId` is its newest postback. */
  readonly cursorGroup: ConversionId | null;
  readonly tab: DetailTab;
  /** Chosen by the person, for forwarding them again. */
  readonly marked: readonly PostbackId[];
  readonly openTool: InboxTool | null;
  /** To be done with a postback when its details are there. */
  readonly asked: { readonly id: PostbackId; readonly action: DetailAction } | null;
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
