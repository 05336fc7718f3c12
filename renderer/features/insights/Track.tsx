/** A bar of parts, each as long as its share; what it says is said in words beside it. */
import classes from './Track.module.css';

interface TrackProps {
  /** Shares from 0 to 1, together at most 1. */
  readonly parts: readonly { readonly kind: 'earned' | 'held' | 'step'; readonly share: number }[];
}

export function Track({ parts }: TrackProps) {
  return (
    <span className={classes['track']} aria-hidden>
      {parts.map(({ kind, share }) => (
        <span key={kind} className={classes['part']} data-kind={kind} style={{ width: `${100 * share}%` }} />
      ))}
    </span>
  );
}
