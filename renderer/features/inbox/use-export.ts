/** One export at a time: reads it piece by piece over the client, then hands the file to the person. */
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import type { ExportFormat } from '../../../shared/contract/exports.ts';
import type { ExportColumn } from '../../../shared/domain/export/columns.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useText } from '../../ui/text-context.ts';
import { PackedFile } from '../../ui/packed-file.ts';
import { saveBlob } from '../../ui/save-blob.ts';

const TYPES: Readonly<Record<ExportFormat, string>> = { csv: 'text/csv', jsonl: 'application/jsonl' };

export interface ExportWish {
  readonly format: ExportFormat;
  readonly search: string;
  readonly columns: readonly ExportColumn[];
  readonly keys: 'masked' | 'shown';
}

export interface RunningExport {
  /** How many are written so far; null when none runs. */
  readonly exported: number | null;
  readonly start: (wish: ExportWish) => Promise<void>;
  readonly cancel: () => void;
}

export function useExport(): RunningExport {
  const { count } = useFormats();
  const desk = useDesk();
  const messages = useText().exports;
  const [exported, setExported] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  // Leaving the page ends it: nobody could see or stop it any more.
  useEffect(() => () => running.current?.abort(), []);

  const start = async ({ format, search, columns, keys }: ExportWish): Promise<void> => {
    const abort = new AbortController();
    running.current = abort;
    setExported(0);
    const file = new PackedFile(TYPES[format]);
    try {
      const pieces = await desk.exports.postbacks.call(
        { format, q: search, columns: columns.join(','), keys },
        { signal: abort.signal },
      );
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
