/** The strip on top: address, light, queue, today. It never scrolls away. */
import { ActionIcon, Tooltip, useMantineColorScheme, useComputedColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CircleDot, CircleOff, Keyboard, Moon, OctagonAlert, Sun, TriangleAlert } from 'lucide-react';
import type { Summary } from '../../shared/contract/desk.ts';
import type { OutageSummary } from '../../shared/contract/outages.ts';
import type { TunnelView } from '../../shared/contract/tunnel.ts';
import { useDesk } from '../client/desk-client.ts';
import { useFeedState } from '../client/feed-context.ts';
import { NEEDS_LOOK, useInboxView } from '../features/inbox/inbox-view.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { count } from '../ui/count.ts';
import { formatMoney } from '../ui/money.ts';
import { useNow } from '../ui/now.ts';
import { useText } from '../ui/text-context.ts';
import { duration } from '../ui/time.ts';
import { awayStatus, type ConnectionStatus, connectionStatusOf } from '../ui/connection-status.ts';
import { routeHash } from '../navigation/route.ts';
import { DiskMark } from './DiskMark.tsx';
import classes from './StatusBar.module.css';

const ICONS: Readonly<Record<ConnectionStatus['tone'], typeof CircleDot>> = {
  good: CircleDot,
  wait: TriangleAlert,
  bad: OctagonAlert,
  quiet: CircleOff,
};
const DAY_CHECK_MS = 60_000;
/** Fewer are gone before anybody could read the number. */
const SHOWN_BACKLOG = 100;

export function StatusBar({ onHelp }: { readonly onHelp: () => void }) {
  const desk = useDesk();
  const messages = useText().window.strip;
  const tunnel = useQuery(desk.tunnel.get.queryOptions());
  // Midnight starts a new day without any postback having to come.
  const summary = useQuery(desk.desk.summary.queryOptions({ refetchInterval: DAY_CHECK_MS }));
  // A network falls silent without anything happening.
  const outages = useQuery(desk.outages.summary.queryOptions({ refetchInterval: DAY_CHECK_MS }));
  return (
    <header className={classes['strip']} aria-label={messages.label}>
      {tunnel.data !== undefined && <Address tunnel={tunnel.data} outages={outages.data} />}
      {outages.data !== undefined && <SilentNetworks outages={outages.data} />}
      <DiskMark />
      <span className={classes['space']} />
      {summary.data !== undefined && <Figures summary={summary.data} />}
      <ThemeButton />
      <Tooltip label={messages.help}>
        <ActionIcon variant="subtle" color="gray" aria-label={messages.help} onClick={onHelp}>
          <Keyboard size={16} />
        </ActionIcon>
      </Tooltip>
    </header>
  );
}

interface AddressProps {
  readonly tunnel: TunnelView;
  readonly outages: OutageSummary | undefined;
}

function Address({ tunnel, outages }: AddressProps) {
  const text = useText();
  const messages = text.window.strip;
  const nowMs = useNow(1_000);
  const isAway = useFeedState().isConnected === false;
  const light = isAway ? awayStatus(text) : connectionStatusOf(tunnel, text);
  const hasDuration = !isAway && tunnel.state !== 'off';
  // Only what is proven is called receiving, and only since the last gap.
  const sinceGap = light.tone === 'good' && !isAway ? (outages?.receivingSince ?? null) : null;
  const Icon = ICONS[light.tone];
  return (
    <>
      <Tooltip label={light.hint} multiline maw={360}>
        <a href={routeHash('outages')} className={classes['light']} data-tone={light.tone}>
          <Icon size={15} aria-hidden />
          <span>
            {sinceGap === null ? (
              <>
                {light.word}{' '}
                {hasDuration && messages.since(duration(nowMs - Date.parse(tunnel.since), messages))}
              </>
            ) : (
              messages.receiving(duration(nowMs - Date.parse(sinceGap), messages))
            )}
          </span>
        </a>
      </Tooltip>
      {tunnel.url === null ? (
        <Tooltip label={messages.noAddressHint}>
          <a href={routeHash('settings')} className={classes['dim']}>
            {messages.noAddress}
          </a>
        </Tooltip>
      ) : (
        <span className={classes['address']}>
          <code>{tunnel.url}</code>
          <CopyButton text={tunnel.url} label={messages.copyAddress} />
        </span>
      )}
    </>
  );
}

function SilentNetworks({ outages }: { readonly outages: OutageSummary }) {
  const messages = useText().window.strip;
  const { silent } = outages;
  if (silent.length === 0) return null;
  return (
    <Tooltip label={messages.silentHint(silent.map((each) => each.name).join(', '))} multiline maw={360}>
      <a href={routeHash('outages')} className={classes['wait']}>
        <TriangleAlert size={13} aria-hidden /> {messages.silent(silent.length)}
      </a>
    </Tooltip>
  );
}

function Figures({ summary }: { readonly summary: Summary }) {
  const messages = useText().window.strip;
  const { change } = useInboxView();
  const money =
    summary.money.length === 0
      ? messages.noMoney
      : summary.money.map((each) => formatMoney(each.amount, each.currency)).join(' + ');
  return (
    <div className={classes['figures']}>
      {summary.needsLook > 0 && (
        <Tooltip label={messages.needsLookHint}>
          <a
            href={routeHash('inbox')}
            className={classes['bad']}
            onClick={() => {
              change({ filter: NEEDS_LOOK });
            }}
          >
            <OctagonAlert size={14} aria-hidden />{' '}
            {messages.needsLook(count(summary.needsLook), summary.needsLook === 1)}
          </a>
        </Tooltip>
      )}
      {summary.backlog >= SHOWN_BACKLOG && (
        <Tooltip label={messages.backlogHint} multiline maw={320}>
          <span className={classes['wait']}>{messages.backlog(count(summary.backlog))}</span>
        </Tooltip>
      )}
      <Tooltip label={messages.queueHint}>
        <span>{messages.queue(count(summary.queue))}</span>
      </Tooltip>
      <span className={classes['today']} title={money}>
        {messages.today}: {messages.registrations(count(summary.registrations))} ·{' '}
        {messages.firstDeposits(count(summary.firstDeposits))} · <strong>{money}</strong>
      </span>
      {summary.withoutAmount > 0 && (
        <Tooltip label={messages.withoutAmount(count(summary.withoutAmount))} multiline maw={320}>
          <span className={classes['wait']} tabIndex={0} role="note">
            <TriangleAlert size={13} aria-hidden /> {count(summary.withoutAmount)}
          </span>
        </Tooltip>
      )}
    </div>
  );
}

function ThemeButton() {
  const messages = useText().window.strip;
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  return (
    <Tooltip label={messages.theme}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={messages.theme}
        onClick={() => {
          setColorScheme(scheme === 'dark' ? 'light' : 'dark');
        }}
      >
        {scheme === 'dark' ? <Sun size={16} /> : <Moon size={16} />}
      </ActionIcon>
    </Tooltip>
  );
}
