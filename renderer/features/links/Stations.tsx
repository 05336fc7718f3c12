/** Stations in order; the first break is marked, and what follows it is told as such. */
import { Check, CircleSlash, OctagonAlert } from 'lucide-react';
import { useText } from '../../ui/text-context.ts';
import { Mono } from '../../ui/Mono.tsx';
import { Tone } from '../../ui/Tone.tsx';
import { stationState } from './chain-line.ts';
import type { StationRow } from './station-row.ts';
import classes from './Stations.module.css';

export function Stations({ rows }: { readonly rows: readonly StationRow[] }) {
  const messages = useText().links.simulate;
  return (
    <ol className={classes['stations']} aria-label={messages.title}>
      {rows.map((row, index) => {
        const state = stationState(rows, index);
        const Icon = { ok: Check, broken: OctagonAlert, after: CircleSlash }[state];
        return (
          <li key={row.key} className={classes['station']} data-state={state}>
            <Icon size={15} className={classes['icon']} aria-label={messages[state]} />
            <span>{row.title}</span>
            <div className={classes['holds']}>
              {row.code !== null && <Mono>{row.code}</Mono>}
              {row.lines.map((line) => (
                <span key={line}>{line}</span>
              ))}
              {state === 'broken' && (
                <Tone as="b" tone="bad">
                  {messages.broken}: {row.broken}
                </Tone>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
