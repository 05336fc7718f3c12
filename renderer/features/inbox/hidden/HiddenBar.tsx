/** What the list leaves out, each with how many and a way back. */
import { Button, CloseButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { EyeOff } from 'lucide-react';
import type { HiddenSender } from '../../../../shared/contract/hidden-senders.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { useFormats } from '../../../ui/use-formats.ts';
import { useText } from '../../../ui/text-context.ts';
import { visibleText } from '../../../ui/visible-text.ts';
import { useInboxView } from '../inbox-view.ts';
import classes from './HiddenBar.module.css';
import { useNamedSearch } from './use-named-search.ts';

export function HiddenBar() {
  const { count } = useFormats();
  const desk = useDesk();
  const messages = useText().actions.hidden;
  const { view, change } = useInboxView();
  const { data } = useQuery(desk.hiddenSenders.list.queryOptions());
  const named = useNamedSearch();
  const remove = useMutation(
    desk.hiddenSenders.remove.mutationOptions({
      onError: (error) => {
        notifications.show({ color: 'red', title: messages.failed, message: error.message });
      },
    }),
  );
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  const countOf = (each: HiddenSender): string =>
    each.isCountComplete ? count(each.count) : messages.more(count(each.count));
  return (
    <div className={classes['bar']} role="group" aria-label={messages.label}>
      <span className={classes['label']}>
        <EyeOff size={13} aria-hidden /> {messages.bar}
      </span>
      {items.map((each) => {
        const search = visibleText(named(each.search));
        return (
          <span key={each.id} className={classes['chip']}>
            <span className={classes['text']} title={visibleText(each.search)}>
              {messages.of(search, countOf(each))}
            </span>
            <CloseButton
              size={18}
              iconSize={12}
              aria-label={messages.show(search)}
              title={messages.show(search)}
              onClick={() => {
                remove.mutate({ id: each.id });
              }}
            />
          </span>
        );
      })}
      {view.filter.trim() !== 'is:hidden' && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={() => {
            change({ filter: 'is:hidden' });
          }}
        >
          {messages.look}
        </Button>
      )}
    </div>
  );
}
