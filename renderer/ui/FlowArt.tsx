/** What a page is for, drawn in the colours of the theme: what would be there is dashed. */
import classes from './FlowArt.module.css';

interface FlowArtProps {
  /** `arriving` at the desk, `leaving` it, or a `pair` of two that belong together. */
  readonly kind: 'arriving' | 'leaving' | 'pair';
}

export function FlowArt({ kind }: FlowArtProps) {
  return (
    <svg className={classes['art']} viewBox="0 0 168 88" aria-hidden focusable="false">
      {kind === 'pair' ? <Pair /> : <Flow isArriving={kind === 'arriving'} />}
    </svg>
  );
}

function Flow({ isArriving }: { readonly isArriving: boolean }) {
  const deskX = isArriving ? 116 : 8;
  const othersX = isArriving ? 8 : 112;
  return (
    <>
      <rect className={classes['there']} x={deskX} y="22" width="44" height="44" rx="8" />
      <path className={classes['good']} d={`M${deskX + 10} 44h7l4 6 5-12 4 6h6`} />
      <path className={classes['way']} d="M62 44h38m-9-8 9 8-9 8" />
      {[10, 52].map((y) => (
        <g key={y}>
          <rect className={classes['missing']} x={othersX} y={y} width="48" height="28" rx="6" />
          <path className={classes['plus']} d={`M${othersX + 24} ${y + 9}v10m-5-5h10`} />
        </g>
      ))}
    </>
  );
}

function Pair() {
  return (
    <>
      <rect className={classes['missing']} x="16" y="8" width="136" height="28" rx="6" />
      <rect className={classes['missing']} x="16" y="52" width="136" height="28" rx="6" />
      <path className={classes['gap']} d="M28 22h40m32 0h40M28 66h24m32 0h56" />
      <path className={classes['thread']} d="M74 22h20M58 66h20" />
      <path className={classes['way']} d="M84 36c0 9-16 7-16 16" />
    </>
  );
}
