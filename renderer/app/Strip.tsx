/** The strip on top: address, light, queue, today. It never scrolls away. */
import { ActionIcon, Tooltip, useMantineColorScheme, useComputedColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CircleDot, CircleOff, Keyboard, Moon, OctagonAlert, Sun, TriangleAlert } from 'lucide-react';
import type { Summary } from '../../shared/contract/desk.ts';
import type { TunnelView } from '../../shared/contract/tunnel.ts';
import { useDesk } from '../client/desk-client.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { formatMoney } from '../ui/money.ts';
import { useNow } from '../ui/now.ts';
import { useText } from '../ui/text-context.ts';
import { duration } from '../ui/time.ts';
import { type Light, lightOf } from './light.ts';
import { routeHash } from './route.ts';
import classes from './Strip.module.css';

const ICONS: Readonly<Record<Light['tone'], typeof CircleDot>> = {
  good: CircleDot,
  wait: TriangleAlert,
  bad: OctagonAlert,
  quiet: CircleOff,
};
const DAY_CHECK_MS = 60_000;

export function Strip({ onHelp }: { readonly onHelp: () => void }) {
  const desk = useDesk();
  const words = useText().window.strip;
  const tunnel = useQuery(desk.tunnel.get.queryOptions());
  // Midnight starts a new day without any postback having to come.
  const summary = useQuery(desk.desk.summary.queryOptions({ refetchInterval: DAY_CHECK_MS }));
  return (
    <header className={classes['strip']} aria-label={words.label}>
      {tunnel.data !== undefined && <Address tunnel={tunnel.data} />}
      <span className={classes['space']} />
      {summary.data !== undefined && <Figures summary={summary.data} />}
      <ThemeButton />
      <Tooltip label={words.help}>
        <ActionIcon variant="subtle" color="gray" aria-label={words.help} onClick={onHelp}>
          <Keyboard size={16} />
        </ActionIcon>
      </Tooltip>
    </header>
  );
}

function Address({ tunnel }: { readonly tunnel: TunnelView }) {
  const text = useText();
  const words = text.window.strip;
  const nowMs = useNow(1_000);
  const light = lightOf(tunnel, text);
  const Icon = ICONS[light.tone];
  return (
    <>
      <Tooltip label={light.hint} multiline maw={360}>
        <a href={routeHash('settings')} className={classes['light']} data-tone={light.tone}>
          <Icon size={15} aria-hidden />
          <span>
            {light.word}{' '}
            {tunnel.state !== 'off' && words.since(duration(nowMs - Date.parse(tunnel.since), words))}
          </span>
        </a>
      </Tooltip>
      {tunnel.url === null ? (
        <Tooltip label={words.noAddressHint}>
          <a href={routeHash('settings')} className={classes['dim']}>
            {words.noAddress}
          </a>
        </Tooltip>
      ) : (
        <span className={classes['address']}>
          <code>{tunnel.url}</code>
          <CopyButton text={tunnel.url} label={words.copyAddress} />
        </span>
      )}
    </>
  );
}

function Figures({ summary }: { readonly summary: Summary }) {
  const words = useText().window.strip;
  return (
    <div className={classes['figures']}>
      {summary.needsLook > 0 && (
        <span className={classes['bad']}>
          <OctagonAlert size={14} aria-hidden /> {words.needsLook(summary.needsLook)}
        </span>
      )}
      <span>{words.queue(summary.queue)}</span>
      <span className={classes['today']}>
        {words.today}: {words.registrations(summary.registrations)} ·{' '}
        {words.firstDeposits(summary.firstDeposits)} ·{' '}
        <strong>
          {summary.money.length === 0
            ? words.noMoney
            : summary.money.map((each) => formatMoney(each.amount, each.currency)).join(' + ')}
        </strong>
        {summary.withoutAmount > 0 && (
          <Tooltip label={words.withoutAmount(summary.withoutAmount)}>
            <span className={classes['wait']} tabIndex={0} role="note">
              {' '}
              <TriangleAlert size={13} aria-hidden /> {summary.withoutAmount}
            </span>
          </Tooltip>
        )}
      </span>
    </div>
  );
}

function ThemeButton() {
  const words = useText().window.strip;
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  return (
    <Tooltip label={words.theme}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={words.theme}
        onClick={() => {
          setColorScheme(scheme === 'dark' ? 'light' : 'dark');
        }}
      >
        {scheme === 'dark' ? <Sun size={16} /> : <Moon size={16} />}
      </ActionIcon>
    </Tooltip>
  );
}
