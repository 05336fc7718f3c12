/** The bar on top: the connection, the public URL, today. It never scrolls away and never changes its height. */
import { ActionIcon, Skeleton, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Keyboard, Moon, Search, Sun, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OutageSummary } from '../../../shared/contract/outages.ts';
import { useDesk } from '../../client/desk-client.ts';
import { routeHash } from '../../navigation/route.ts';
import { useDialogs } from '../../ui/dialogs-context.ts';
import { useText } from '../../ui/text-context.ts';
import { useConnection } from '../../ui/use-connection.ts';
import { BarMark } from './BarMark.tsx';
import { ConnectionFigures } from './ConnectionFigures.tsx';
import { DiskMark } from './DiskMark.tsx';
import { MailboxFigure } from './MailboxFigure.tsx';
import classes from './StatusBar.module.css';
import { TodayFigures } from './TodayFigures.tsx';

const DAY_CHECK_MS = 60_000;

export function StatusBar() {
  const desk = useDesk();
  const messages = useText().window.statusBar;
  const dialogs = useDialogs();
  const connection = useConnection();
  // Midnight starts a new day without any postback having to come.
  const summary = useQuery(desk.desk.summary.queryOptions({ refetchInterval: DAY_CHECK_MS }));
  return (
    <header className={classes['bar']} aria-label={messages.label}>
      <div className={classes['inner']}>
        {connection === undefined ? (
          <Skeleton width={180} height={28} />
        ) : (
          <ConnectionFigures connection={connection} />
        )}
        {connection?.outages !== undefined && <SilentNetworks outages={connection.outages} />}
        <DiskMark />
        <div className={classes['figures']}>
          <MailboxFigure />
          {summary.data === undefined ? (
            summary.isPending && <Skeleton width={260} height={28} />
          ) : (
            <TodayFigures summary={summary.data} />
          )}
        </div>
        <div className={classes['buttons']}>
          <IconButton label={messages.search} onClick={dialogs.openPalette}>
            <Search size={16} aria-hidden />
          </IconButton>
          <ThemeButton />
          <span className={classes['roomy']}>
            <IconButton label={messages.help} onClick={dialogs.help}>
              <Keyboard size={16} aria-hidden />
            </IconButton>
          </span>
        </div>
      </div>
    </header>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function IconButton({ label, onClick, children }: IconButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

function SilentNetworks({ outages: { silent } }: { readonly outages: OutageSummary }) {
  const messages = useText().window.statusBar;
  if (silent.length === 0) return null;
  return (
    <BarMark
      tone="wait"
      href={routeHash('outages')}
      hint={messages.silentHint(silent.map(({ name }) => name).join(', '))}
    >
      <TriangleAlert size={13} aria-hidden /> {messages.silent(silent.length)}
    </BarMark>
  );
}

function ThemeButton() {
  const messages = useText().window.statusBar;
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  return (
    <span className={classes['roomy']}>
      <IconButton
        label={messages.theme}
        onClick={() => {
          setColorScheme(scheme === 'dark' ? 'light' : 'dark');
        }}
      >
        {scheme === 'dark' ? <Sun size={16} aria-hidden /> : <Moon size={16} aria-hidden />}
      </IconButton>
    </span>
  );
}
