/** What concerns the whole window: no engine, and notices about this start. */
import { CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { PlugZap, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useDesk } from '../client/desk-client.ts';
import { useFeedState } from '../client/feed-context.ts';
import { useText } from '../ui/text-context.ts';
import classes from './Banners.module.css';

export function Banners() {
  const desk = useDesk();
  const words = useText().window;
  const { isConnected } = useFeedState();
  const info = useQuery(desk.desk.info.queryOptions());
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const isSignedOut = info.error !== null && 'status' in info.error && info.error.status === 401;
  const away = isSignedOut ? words.signedOut : words.engineAway;
  const notices = (info.data?.notices ?? []).filter((notice) => !dismissed.includes(notice.code));
  return (
    <div role="status">
      {isConnected === false && (
        <Banner tone="bad" icon={<PlugZap size={16} aria-hidden />} title={away.title} body={away.body} />
      )}
      {notices.map((notice) => (
        <Banner
          key={notice.code}
          tone="wait"
          icon={<TriangleAlert size={16} aria-hidden />}
          title={notice.message}
          body={notice.fix}
          onClose={() => {
            setDismissed([...dismissed, notice.code]);
          }}
        />
      ))}
    </div>
  );
}

interface BannerProps {
  readonly tone: 'wait' | 'bad';
  readonly icon: ReactNode;
  readonly title: string;
  readonly body: string;
  readonly onClose?: () => void;
}

function Banner({ tone, icon, title, body, onClose }: BannerProps) {
  const words = useText().window;
  return (
    <div className={classes['banner']} data-tone={tone}>
      {icon}
      <div className={classes['words']}>
        <strong>{title}</strong> {body}
      </div>
      {onClose !== undefined && <CloseButton size="sm" aria-label={words.dismiss} onClick={onClose} />}
    </div>
  );
}
