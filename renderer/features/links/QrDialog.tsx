/** A link as QR code, for a phone. */
import { Modal } from '@mantine/core';
import { useText } from '../../ui/text-context.ts';
import { Dim } from '../../ui/Dim.tsx';
import { Mono } from '../../ui/Mono.tsx';
import { QrCode } from '../../ui/QrCode.tsx';

interface QrDialogProps {
  /** Null while it is closed. */
  readonly text: string | null;
  readonly onClose: () => void;
}

export function QrDialog({ text, onClose }: QrDialogProps) {
  const messages = useText().links.out;
  return (
    <Modal opened={text !== null} onClose={onClose} title={messages.qrTitle} size="sm">
      {text !== null && <QrCode text={text} label={text} tooLong={messages.qrTooLong} />}
      <Dim as="p">{messages.qrWhat}</Dim>
      <Mono as="div">{text}</Mono>
    </Modal>
  );
}
