/** What concerns the whole window: no engine, and notices about this start. */
import { CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { MapPinOff, PlugZap, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { PublicUrlsView } from '../../shared/contract/public-urls.ts';
import { useDesk } from '../client/desk-client.ts';
import { useFeedState } from '../client/feed-context.ts';
import { useText } from '../ui/text-context.ts';
import classes from './Banners.module.css';
import { routeHash } from '../navigation/route.ts';

export function Banners() {
  const desk = useDesk();
  const messages = useText().window;
  const { isConnected, isSignedOut } = useFeedState();
  const info = useQuery(desk.desk.info.queryOptions());
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const away = isSignedOut ? messages.signedOut : messages.engineAway;
  const notices = (info.data?.notices ?? []).filter((notice) => !dismissed.includes(notice.code));
  const addresses = useQuery(desk.addresses.get.queryOptions());
  return (
    <div role="status">
      {isConnected === false && (
        <Banner tone="bad" icon={<PlugZap size={16} aria-hidden />} title={away.title} body={away.body} />
      )}
      {addresses.data !== undefined && <PublicUrlBanner view={addresses.data} />}
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

/** Stays until every network was given the new address. */
function PublicUrlBanner({ view }: { readonly view: PublicUrlsView }) {
  const messages = useText().addresses.banner;
  const outdated = view.networks.filter((network) => network.state === 'outdated');
  if (outdated.length === 0 || view.current === null) return null;
  const names = outdated.map((network) => network.name).join(', ');
  return (
    <Banner
      tone="bad"
      icon={<MapPinOff size={16} aria-hidden />}
      title={view.isOtherName ? messages.otherName(view.current) : messages.changed(view.current)}
      body={
        <>
          {messages.body(names)} <a href={routeHash('outages')}>{messages.show}</a>
        </>
      }
    />
  );
}

interface BannerProps {
  readonly tone: 'wait' | 'bad';
  readonly icon: ReactNode;
  readonly title: string;
  readonly body: ReactNode;
  readonly onClose?: () => void;
}

function Banner({ tone, icon, title, body, onClose }: BannerProps) {
  const messages = useText().window;
  return (
    <div className={classes['banner']} data-tone={tone}>
      {icon}
      <div className={classes['words']}>
        <strong>{title}</strong> {body}
      </div>
      {onClose !== undefined && <CloseButton size="sm" aria-label={messages.dismiss} onClick={onClose} />}
    </div>
  );
}
