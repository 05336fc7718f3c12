/** What else can be done with the open postback, with the key of each. */
import { ActionIcon, Kbd, Menu } from '@mantine/core';
import { Braces, Ellipsis, EyeOff, Key, Link, ListChecks } from 'lucide-react';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { useText } from '../../../ui/text-context.ts';
import { useInboxView } from '../inbox-view.ts';
import type { CopyChoice } from './use-copy-request.ts';

interface DetailMenuProps {
  /** Null until it is known. */
  readonly detail: PostbackDetail | null;
  readonly onCopy: (choice: CopyChoice) => void;
  readonly onHide: () => void;
}

export function DetailMenu({ detail, onCopy, onHide }: DetailMenuProps) {
  const text = useText();
  const messages = text.window.detail;
  const { change } = useInboxView();
  const hasRequest = detail !== null && detail.byHand === null;
  const item = (
    icon: React.ReactNode,
    label: string,
    key: string | null,
    run: (isShift: boolean) => void,
  ) => (
    <Menu.Item
      leftSection={icon}
      rightSection={
        key !== null && (
          <Kbd size="xs" aria-hidden>
            {key}
          </Kbd>
        )
      }
      disabled={!hasRequest}
      onClick={(event) => {
        run(event.shiftKey);
      }}
    >
      {label}
    </Menu.Item>
  );
  return (
    <Menu position="top-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={messages.moreActions}
          title={messages.moreActions}
        >
          <Ellipsis size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {item(<Link size={14} aria-hidden />, messages.copyUrl, 'U', (isShift) => {
          onCopy({ form: 'url', showsKey: isShift });
        })}
        {item(<Key size={14} aria-hidden />, messages.copyWithKey, null, () => {
          onCopy({ form: 'url', showsKey: true });
        })}
        {item(<Braces size={14} aria-hidden />, messages.copyJson, 'Y', (isShift) => {
          onCopy({ form: 'json', showsKey: isShift });
        })}
        {item(<EyeOff size={14} aria-hidden />, text.actions.hidden.button, 'H', onHide)}
        <Menu.Item
          leftSection={<ListChecks size={14} aria-hidden />}
          onClick={() => {
            change({ openTool: 'tests' });
          }}
        >
          {text.actions.tests.open}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
