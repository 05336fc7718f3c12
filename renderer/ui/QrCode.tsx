/** A text as QR code. Nothing where it does not fit into the largest one. */
import { useMemo } from 'react';
import { encodeQR } from 'qr';
import classes from './QrCode.module.css';

interface QrCodeProps {
  readonly text: string;
  readonly label: string;
  /** Shown where it does not fit. */
  readonly tooLong: string;
}

export function QrCode({ text, label, tooLong }: QrCodeProps) {
  const code = useMemo(() => codeOf(text), [text]);
  if (code === null) return <p>{tooLong}</p>;
  return (
    <svg
      className={classes['qr']}
      viewBox={`0 0 ${code.size} ${code.size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={code.path} fill="#000" />
    </svg>
  );
}

/** The dark modules as one path; null when the text does not fit into the largest code (2,953 bytes). */
function codeOf(text: string): { readonly size: number; readonly path: string } | null {
  try {
    const data = encodeQR(text, 'raw', { ecc: 'low', border: 1 });
    const path = data
      .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
      .join('');
    return { size: data.length, path };
  } catch {
    return null;
  }
}
