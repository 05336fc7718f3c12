/** An address on this computer or in a private network needs the person's yes, once. */
import { Button } from '@mantine/core';
import { isPrivateUrl } from '../../../shared/domain/forward/private-host.ts';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';
import type { RuleProps } from './use-rules.ts';

interface PrivateHostProps extends Pick<RuleProps, 'rules' | 'change'> {
  readonly url: string;
}

export function PrivateHost({ url, rules, change }: PrivateHostProps) {
  const messages = useText().destinations.privateHost;
  if (!isPrivateUrl(url)) return null;
  return rules.allowsPrivate ? (
    <Note tone="quiet">
      {messages.allowed}{' '}
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => {
          change({ allowsPrivate: false });
        }}
      >
        {messages.forbid}
      </Button>
    </Note>
  ) : (
    <Note tone="wait" title={messages.title}>
      <div>{messages.body}</div>
      <Button
        size="compact-xs"
        mt={6}
        onClick={() => {
          change({ allowsPrivate: true });
        }}
      >
        {messages.allow}
      </Button>
    </Note>
  );
}
