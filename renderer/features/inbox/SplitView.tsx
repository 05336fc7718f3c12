/** The list and, when a row is open, its details: side by side where there is room, else one above the other. */
import { Splitter } from '@mantine/core';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../../ui/text-context.ts';
import classes from './SplitView.module.css';

/** From this width of the window on they are side by side. */
const WIDE = '(min-width: 1200px)';

interface SplitViewProps {
  readonly list: ReactNode;
  /** Null while nothing is open. */
  readonly detail: ReactNode;
}

export function SplitView({ list, detail }: SplitViewProps) {
  const messages = useText().window.inbox;
  const isWide = useMediaQuery(WIDE, window.matchMedia(WIDE).matches, { getInitialValueInEffect: false });
  const [detailPx, setDetailPx] = useRemembered(isWide);
  const ref = useRef<HTMLDivElement>(null);
  const isOpen = detail !== null;
  useEffect(() => {
    // The component says how the panes lie; a separator says how it lies itself. It comes and goes with the details.
    const handle = ref.current?.querySelector('[role="separator"]');
    handle?.setAttribute('aria-orientation', isWide ? 'vertical' : 'horizontal');
    handle?.setAttribute('aria-label', messages.divider);
  });
  const panes = isWide ? WIDE_PANES : NARROW_PANES;
  return (
    <Splitter
      ref={ref}
      className={classes['split'] ?? ''}
      classNames={{ handle: classes['handle'] ?? '', pane: classes['pane'] ?? '' }}
      data-wide={isWide || undefined}
      orientation={isWide ? 'horizontal' : 'vertical'}
      lineSize={1}
      withHandle={false}
      step="16px"
      shiftStep="96px"
      sizes={isOpen ? [REST, `${detailPx}px`] : [REST]}
      onSizeChange={(sizes) => {
        const [, px] = sizes;
        if (px !== undefined) setDetailPx(Math.round(Number.parseFloat(String(px))));
      }}
    >
      <Splitter.Pane defaultSize={REST} min={panes.listMin}>
        {list}
      </Splitter.Pane>
      {isOpen && (
        <Splitter.Pane defaultSize={`${panes.usual}px`} min={panes.detailMin} max="65%">
          {detail}
        </Splitter.Pane>
      )}
    </Splitter>
  );
}

/** The list takes what is left. */
const REST = 100;
const WIDE_PANES = { listMin: '420px', detailMin: '400px', usual: 540 } as const;
/** In a small window the details leave the reasons of the list their room. */
const MOST_OF_WINDOW = 0.38;
const NARROW_PANES = { listMin: '180px', detailMin: '180px', usual: 380 } as const;

/** The size of the details in pixels, one for each way that they lie. */
function useRemembered(isWide: boolean): readonly [number, (px: number) => void] {
  const [width, setWidth] = useLocalStorage<number>({
    key: 'postback-desk.detail-width',
    defaultValue: Math.min(WIDE_PANES.usual, Math.round(window.innerWidth * MOST_OF_WINDOW)),
    getInitialValueInEffect: false,
  });
  const [height, setHeight] = useLocalStorage<number>({
    key: 'postback-desk.detail-height',
    defaultValue: NARROW_PANES.usual,
    getInitialValueInEffect: false,
  });
  return isWide ? [sane(width, WIDE_PANES.usual), setWidth] : [sane(height, NARROW_PANES.usual), setHeight];
}

/** What is kept in the browser may have been written by anything. */
function sane(px: unknown, usual: number): number {
  return typeof px === 'number' && Number.isFinite(px) && px >= 100 && px <= 4_000 ? px : usual;
}
