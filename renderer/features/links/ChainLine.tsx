/** The stations of a click on one line, with the click id marked at each that holds it. */
import { Inbox, Link, Megaphone, Network, Send, Smartphone } from 'lucide-react';
import { useText } from '../../ui/text-context.ts';
import { snippetOf, stationState } from './chain-line.ts';
import classes from './ChainLine.module.css';
import type { StationRow } from './station-row.ts';
import { ThreadText } from './ThreadText.tsx';

interface ChainLineProps {
  readonly rows: readonly StationRow[];
  readonly clickId: string;
}

const ICONS: Readonly<Record<string, typeof Send>> = {
  click: Megaphone,
  app: Smartphone,
  offer: Link,
  network: Network,
  postback: Network,
  understood: Inbox,
};

export function ChainLine({ rows, clickId }: ChainLineProps) {
  const messages = useText().links.simulate;
  return (
    <ol className={classes['chain']} aria-label={messages.line}>
      {rows.map((row, index) => {
        const state = stationState(rows, index);
        const Icon = ICONS[row.key] ?? Send;
        return (
          <li key={row.key} className={classes['station']} data-state={state}>
            <span className={classes['disc']}>
              <Icon size={14} aria-label={messages[state]} />
            </span>
            <span className={classes['title']}>{row.title}</span>
            <code className={classes['code']}>
              <ThreadText text={snippetOf(row, clickId)} thread={clickId} />
            </code>
            {state === 'broken' && <span className={classes['broken']}>{row.broken}</span>}
          </li>
        );
      })}
    </ol>
  );
}
