/** What concerns the whole window: no engine, and notices about this start. */
import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { PlugZap, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useDesk } from '../client/desk-client.ts';
import { useFeedState } from '../client/feed-context.ts';
import { useText } from '../ui/text-context.ts';

export function Banners() {
  const desk = useDesk();
  const words = useText().window;
  const { isConnected } = useFeedState();
  const info = useQuery(desk.desk.info.queryOptions());
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const isSignedOut = info.error !== null && 'status' in info.error && info.error.status === 401;
  const notices = (info.data?.notices ?? []).filter((notice) => !dismissed.includes(notice.code));
  return (
    <div role="status">
      {isConnected === false && (
        <Alert
          color="red"
          radius={0}
          icon={<PlugZap size={16} />}
          title={isSignedOut ? words.signedOut.title : words.engineAway.title}
        >
          {isSignedOut ? words.signedOut.body : words.engineAway.body}
        </Alert>
      )}
      {notices.map((notice) => (
        <Alert
          key={notice.code}
          color="yellow"
          radius={0}
          icon={<TriangleAlert size={16} />}
          title={notice.message}
          withCloseButton
          closeButtonLabel={words.dismiss}
          onClose={() => {
            setDismissed([...dismissed, notice.code]);
          }}
        >
          {notice.fix}
        </Alert>
      ))}
    </div>
  );
}
