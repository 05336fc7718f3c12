/** The computer's camera, on while it is wanted, and what it sees. */
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { readQr } from './read-qr.ts';

const LOOK_EVERY_MS = 200;
const LOOK_FOR_MS = 60;

export type CameraTrouble = 'camera_none' | 'camera_blocked' | 'camera_failed';

/**
 * @param video shows what it sees
 * @param onText told of each QR code that is seen
 * @returns why there is no picture
 */
export function useCamera(
  video: RefObject<HTMLVideoElement | null>,
  isOn: boolean,
  onText: (text: string) => void,
): CameraTrouble | null {
  const [trouble, setTrouble] = useState<CameraTrouble | null>(null);
  const tell = useEffectEvent(onText);
  useEffect(() => {
    const element = video.current;
    if (!isOn || element === null) return;
    const stopping = new AbortController();
    void watch(element, stopping.signal, (text) => {
      tell(text);
    }).catch((error: unknown) => {
      if (!stopping.signal.aborted) setTrouble(troubleOf(error));
    });
    return () => {
      stopping.abort();
      setTrouble(null);
    };
  }, [video, isOn]);
  return isOn ? trouble : null;
}

/** Ends with the signal, and then lets go of the camera. @throws DOMException where there is no picture */
async function watch(
  element: HTMLVideoElement,
  signal: AbortSignal,
  onText: (text: string) => void,
): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: true, audio: false });
  try {
    if (signal.aborted) return;
    element.srcObject = stream;
    await element.play();
    while (!signal.aborted) {
      const { videoWidth: width, videoHeight: height } = element;
      const text = width === 0 ? null : await readQr({ source: element, width, height }, LOOK_FOR_MS);
      if (text !== null && !signal.aborted) onText(text);
      await pause(LOOK_EVERY_MS);
    }
  } finally {
    element.srcObject = null;
    for (const track of stream.getTracks()) track.stop();
  }
}

/** Names by https://www.w3.org/TR/mediacapture-streams/#dom-mediadevices-getusermedia */
function troubleOf(error: unknown): CameraTrouble {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotFoundError') return 'camera_none';
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'camera_blocked' : 'camera_failed';
}

async function pause(ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, ms);
  await promise;
}
