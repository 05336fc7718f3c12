/** A link as QR code, for a phone. */
import { Modal } from '@mantine/core';
import { useMemo } from 'react';
import { encodeQR } from 'qr';
import { useText } from '../../ui/text-context.ts';
import { Dim } from '../../ui/Dim.tsx';
import { Mono } from '../../ui/Mono.tsx';
import classes from './QrDialog.module.css';

interface QrDialogProps {
  /** Null while it is closed. */
  readonly text: string | null;
  readonly onClose: () => void;
}

export function QrDialog({ text, onClose }: QrDialogProps) {
  const messages = useText().links.out;
  const code = useMemo(() => (text === null ? null : codeOf(text)), [text]);
  return (
    <Modal opened={text !== null} onClose={onClose} title={messages.qrTitle} size="sm">
      {code === null ? (
        <p>{messages.qrTooLong}</p>
      ) : (
        <svg
          className={classes['qr']}
          viewBox={`0 0 ${code.size} ${code.size}`}
          role="img"
          aria-label={text ?? ''}
          shapeRendering="crispEdges"
        >
          <path d={code.path} fill="#000" />
        </svg>
      )}
      <Dim as="p">{messages.qrWhat}</Dim>
      <Mono as="div">{text}</Mono>
    </Modal>
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
