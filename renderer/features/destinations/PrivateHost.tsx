/** An address on this computer or in a private network needs the person's yes, once. */
import { Button } from '@mantine/core';
import { isPrivateUrl } from '../../../shared/domain/forward/private-host.ts';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';
import type { RuleProps } from './use-rules.ts';

interface PrivateAddressProps extends Pick<RuleProps, 'rules' | 'change'> {
  readonly url: string;
}

export function PrivateAddress({ url, rules, change }: PrivateAddressProps) {
  const words = useText().destinations.privateAddress;
  if (!isPrivateUrl(url)) return null;
  return rules.allowsPrivate ? (
    <Note tone="quiet">
      {words.allowed}{' '}
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => {
          change({ allowsPrivate: false });
        }}
      >
        {words.forbid}
      </Button>
    </Note>
  ) : (
    <Note tone="wait" title={words.title}>
      <div>{words.body}</div>
      <Button
        size="compact-xs"
        mt={6}
        onClick={() => {
          change({ allowsPrivate: true });
        }}
      >
        {words.allow}
      </Button>
    </Note>
  );
}
