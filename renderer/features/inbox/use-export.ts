/** One export at a time: reads it piece by piece over the client, then hands the file to the person. */
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import type { ExportFormat } from '../../../shared/contract/exports.ts';
import { useDesk } from '../../client/desk-client.ts';
import { count } from '../../ui/count.ts';
import { useText } from '../../ui/text-context.ts';
import { saveBlob } from '../../ui/save-blob.ts';

/** Text is packed away this often: the browser keeps large blobs on the disk. */
const PACK_CHARS = 4_000_000;

const TYPES: Readonly<Record<ExportFormat, string>> = { csv: 'text/csv', jsonl: 'application/jsonl' };

export interface RunningExport {
  /** How many are written so far; null when none runs. */
  readonly exported: number | null;
  readonly start: (format: ExportFormat, search: string) => Promise<void>;
  readonly cancel: () => void;
}

export function useExport(): RunningExport {
  const desk = useDesk();
  const messages = useText().exports;
  const [exported, setExported] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  // Leaving the page ends it: nobody could see or stop it any more.
  useEffect(() => () => running.current?.abort(), []);

  const start = async (format: ExportFormat, search: string): Promise<void> => {
    const abort = new AbortController();
    running.current = abort;
    setExported(0);
    const file = new PackedFile(TYPES[format]);
    try {
      const pieces = await desk.exports.postbacks.call({ format, q: search }, { signal: abort.signal });
      let written = 0;
      for await (const piece of pieces) {
        file.add(piece.text);
        written = piece.count;
        setExported(written);
      }
      if (abort.signal.aborted) return;
      saveBlob(file.toBlob(), `postbacks.${format}`);
      notifications.show({ color: 'green', message: messages.done(count(written), written === 1) });
    } catch (error) {
      if (abort.signal.aborted) return;
      const message = error instanceof Error ? error.message : String(error);
      notifications.show({ color: 'red', title: messages.failed, message });
    } finally {
      setExported(null);
    }
  };
  const cancel = (): void => {
    running.current?.abort();
    notifications.show({ message: messages.canceled });
  };
  return { exported, start, cancel };
}

class PackedFile {
  readonly #type: string;
  #packed: Blob[] = [];
  #loose: string[] = [];
  #looseChars = 0;

  constructor(type: string) {
    this.#type = type;
  }

  add(text: string): void {
    this.#loose.push(text);
    this.#looseChars += text.length;
    if (this.#looseChars < PACK_CHARS) return;
    this.#packed.push(new Blob(this.#loose));
    this.#loose = [];
    this.#looseChars = 0;
  }

  toBlob(): Blob {
    return new Blob([...this.#packed, ...this.#loose], { type: this.#type });
  }
}
