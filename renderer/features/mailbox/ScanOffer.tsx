/** Takes address and code of a mailbox from its QR code: seen by the camera, in a picture, or in one that is pasted. */
import { Button, FileButton } from '@mantine/core';
import { Camera, Image } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type PairingOffer, readPairingOffer } from '../../../shared/domain/mailbox/pairing-offer.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { Note } from '../../ui/Note.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import { readQr } from './read-qr.ts';
import classes from './ScanOffer.module.css';
import { useCamera } from './use-camera.ts';

const MOST_PICTURE_BYTES = 20 * 1024 * 1024;
const LOOK_FOR_MS = 2_000;

type PictureTrouble = 'picture_unreadable' | 'no_code' | 'other_code';

interface ScanOfferProps {
  readonly onOffer: (offer: PairingOffer) => void;
}

export function ScanOffer({ onOffer }: ScanOfferProps) {
  const messages = useText().mailboxes.scan;
  const [isOn, setOn] = useState(false);
  const [pictureTrouble, setPictureTrouble] = useState<PictureTrouble | null>(null);
  const take = (text: string): void => {
    const offer = readPairingOffer(text);
    setPictureTrouble(offer === null ? 'other_code' : null);
    if (offer === null) return;
    setOn(false);
    onOffer(offer);
  };
  const readPicture = async (file: Blob): Promise<void> => {
    const found = await textIn(file);
    if (found.kind === 'text') take(found.text);
    else setPictureTrouble(found.kind);
  };
  usePastedPicture(readPicture);
  const resetFile = useRef<() => void>(null);
  const video = useRef<HTMLVideoElement>(null);
  const cameraTrouble = useCamera(video, isOn, take);
  const trouble = cameraTrouble ?? pictureTrouble;
  return (
    <Rows gap="sm" role="group" aria-label={messages.title}>
      <ButtonRow>
        <Button
          variant="default"
          leftSection={<Camera size={14} aria-hidden />}
          aria-pressed={isOn}
          onClick={() => {
            setPictureTrouble(null);
            setOn(!isOn);
          }}
        >
          {isOn ? messages.stop : messages.camera}
        </Button>
        <FileButton
          accept="image/*"
          resetRef={resetFile}
          onChange={(file) => {
            if (file !== null) void readPicture(file);
            // The same file may be chosen again, with another picture in it.
            resetFile.current?.();
          }}
        >
          {(props) => (
            <Button {...props} variant="default" leftSection={<Image size={14} aria-hidden />}>
              {messages.picture}
            </Button>
          )}
        </FileButton>
      </ButtonRow>
      {isOn && (
        <video ref={video} className={classes['video']} muted playsInline aria-label={messages.seen} />
      )}
      {trouble !== null && (
        <Note tone="wait" role="alert">
          {messages.troubles[trouble]}
        </Note>
      )}
    </Rows>
  );
}

type Found = { readonly kind: 'text'; readonly text: string } | { readonly kind: PictureTrouble };

async function textIn(file: Blob): Promise<Found> {
  if (file.size > MOST_PICTURE_BYTES) return { kind: 'picture_unreadable' };
  try {
    const source = await createImageBitmap(file);
    const text = await readQr({ source, width: source.width, height: source.height }, LOOK_FOR_MS);
    source.close();
    return text === null ? { kind: 'no_code' } : { kind: 'text', text };
  } catch {
    return { kind: 'picture_unreadable' };
  }
}

/** A screenshot of the terminal in which the code stands. */
function usePastedPicture(onPicture: (file: Blob) => Promise<void>): void {
  const take = useEffectEvent(onPicture);
  useEffect(() => {
    const listener = (event: ClipboardEvent): void => {
      const picture = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
      if (picture === undefined) return;
      event.preventDefault();
      void take(picture);
    };
    document.addEventListener('paste', listener);
    return () => {
      document.removeEventListener('paste', listener);
    };
  }, []);
}
