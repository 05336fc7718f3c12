/** What the demo did, shown in three steps where it can be seen. */
import { Tour } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDesk } from '../../client/desk-client.ts';
import { useText } from '../../ui/text-context.ts';

/** `due`: the demo is playing, and its deposit is not there yet. */
export type TourPhase = 'off' | 'due' | 'running';

interface DemoTourProps {
  readonly phase: TourPhase;
  readonly onPhase: (phase: TourPhase) => void;
}

/** A registration and a deposit. */
const PLAYED = 2;
/** Long enough to see the deposit being forwarded before something covers it. */
const LOOK_MS = 1_500;
const ROW = '[role="grid"] [role="row"][data-id]';

export function DemoTour({ phase, onPhase }: DemoTourProps) {
  const desk = useDesk();
  const messages = useText().window.setup.tour;
  const { data: ledger } = useQuery(desk.desk.ledger.queryOptions());
  const isPlayed = (ledger?.postbacks.test ?? 0) >= PLAYED;
  useEffect(() => {
    if (phase !== 'due' || !isPlayed) return undefined;
    const timer = setTimeout(() => {
      onPhase('running');
    }, LOOK_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [phase, isPlayed, onPhase]);
  return (
    <Tour
      active={phase === 'running'}
      onClose={() => {
        onPhase('off');
      }}
      overlayColor="var(--desk-scrim)"
      transitionProps={{ duration: 120, transition: 'fade' }}
      labels={{
        skip: messages.close,
        back: messages.previous,
        next: messages.next,
        close: messages.finish,
        stepCounter: messages.step,
        beacon: messages.label,
      }}
    >
      <Tour.Step target={ROW} title={messages.arrived.title}>
        {messages.arrived.body}
      </Tour.Step>
      <Tour.Step target="header" title={messages.bar.title}>
        {messages.bar.body}
      </Tour.Step>
      <Tour.Step target="nav [data-page='networks']" position="right" title={messages.own.title}>
        {messages.own.body}
      </Tour.Step>
    </Tour>
  );
}
