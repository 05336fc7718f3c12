/** A list with nothing in it, drawn in the colours of the theme. */
import classes from './NoHitsArt.module.css';

const LINES = [
  [30, 44, 84],
  [30, 52],
  [30, 48, 78],
] as const;

export function NoHitsArt() {
  return (
    <svg className={classes['art']} viewBox="0 0 120 88" aria-hidden focusable="false">
      <rect className={classes['sheet']} x="10" y="6" width="100" height="72" rx="6" />
      <path className={classes['edge']} d="M10 25h100" />
      <path className={classes['typed']} d="M22 16h24" />
      {LINES.map((starts, row) => (
        <g key={starts.join()} className={classes['gap']}>
          {starts.map((x, column) => (
            <path key={x} d={`M${x - 8} ${39 + row * 14}h${column === 0 ? 10 : 20}`} />
          ))}
        </g>
      ))}
    </svg>
  );
}
