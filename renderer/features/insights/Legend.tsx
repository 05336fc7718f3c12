/** What the colours of a chart mean. */
import classes from './Legend.module.css';

interface LegendProps {
  readonly parts: readonly { readonly kind: 'earned' | 'held' | 'step'; readonly name: string }[];
}

export function Legend({ parts }: LegendProps) {
  return (
    <span className={classes['legend']}>
      {parts.map(({ kind, name }) => (
        <span key={kind} className={classes['part']}>
          <span className={classes['mark']} data-kind={kind} aria-hidden />
          {name}
        </span>
      ))}
    </span>
  );
}

interface HeatLegendProps {
  readonly few: string;
  readonly many: string;
}

const STEPS = [0, 1, 2, 3, 4];

/** From the palest square to the strongest. */
export function HeatLegend({ few, many }: HeatLegendProps) {
  return (
    <span className={classes['legend']}>
      {few}
      <span className={classes['steps']} aria-hidden>
        {STEPS.map((step) => (
          <span key={step} className={classes['mark']} data-step={step} />
        ))}
      </span>
      {many}
    </span>
  );
}
