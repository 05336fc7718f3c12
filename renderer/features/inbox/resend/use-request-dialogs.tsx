/** What the open postback's request can be made into: a new one, or a sender that is hidden. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { HideDialog } from '../hidden/HideDialog.tsx';
import { ResendDialog } from './ResendDialog.tsx';

interface RequestDialogs {
  readonly edit: () => void;
  readonly hide: () => void;
  readonly dialog: ReactNode;
}

/** @param detail null until it is known; an entry by hand has no request */
export function useRequestDialogs(detail: PostbackDetail | null): RequestDialogs {
  const desk = useDesk();
  const [open, setOpen] = useState<'edit' | 'hide' | null>(null);
  const { data: networks } = useQuery(desk.networks.list.queryOptions());
  const hasRequest = detail !== null && detail.byHand === null;
  const openIt = (what: 'edit' | 'hide') => (): void => {
    if (hasRequest) setOpen(what);
  };
  const close = (): void => {
    setOpen(null);
  };
  const key = networks?.items.find(({ id }) => id === detail?.networkId)?.key ?? null;
  return {
    edit: openIt('edit'),
    hide: openIt('hide'),
    dialog: hasRequest && (
      <>
        <ResendDialog detail={detail} networkKey={key} isOpen={open === 'edit'} onClose={close} />
        <HideDialog detail={detail} isOpen={open === 'hide'} onClose={close} />
      </>
    ),
  };
}
