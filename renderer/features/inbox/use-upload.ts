/** One upload file at a time: first what it would hold, then the files themselves. */
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import type { UploadInput, UploadPlanCounts } from '../../../shared/contract/exports.ts';
import { UPLOAD_FORMS } from '../../../shared/domain/upload/upload-forms.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { PackedFile } from '../../ui/packed-file.ts';
import { saveBlob } from '../../ui/save-blob.ts';
import { useText } from '../../ui/text-context.ts';

export type UploadStage =
  | { readonly kind: 'asking' }
  | { readonly kind: 'checking'; readonly postbacks: number }
  /** `counts` are what these wishes give. */
  | { readonly kind: 'checked'; readonly counts: UploadPlanCounts }
  | { readonly kind: 'making'; readonly lines: number }
  | { readonly kind: 'failed'; readonly error: unknown };

const ASKING: UploadStage = { kind: 'asking' };
/** Browsers drop downloads that come at once. */
const BETWEEN_FILES_MS = 300;

export function useUpload() {
  const { count } = useFormats();
  const desk = useDesk();
  const messages = useText().uploads;
  const [stage, setStage] = useState<UploadStage>(ASKING);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (work: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    try {
      await work(abort.signal);
    } catch (error) {
      if (!abort.signal.aborted) setStage({ kind: 'failed', error });
    }
  };

  const check = async (input: UploadInput): Promise<void> =>
    run(async (signal) => {
      setStage({ kind: 'checking', postbacks: 0 });
      for await (const { counts, isComplete } of await desk.exports.uploadPlan.call(input, { signal })) {
        if (signal.aborted) return;
        setStage(
          isComplete ? { kind: 'checked', counts } : { kind: 'checking', postbacks: counts.postbacks },
        );
      }
    });

  const make = async (input: UploadInput, onDone: () => void): Promise<void> =>
    run(async (signal) => {
      setStage({ kind: 'making', lines: 0 });
      const files = new Map<number, PackedFile>();
      for await (const { pieces, counts } of await desk.exports.uploadFiles.call(input, { signal })) {
        for (const { file, text } of pieces) {
          const packed = files.get(file) ?? new PackedFile('text/plain');
          files.set(file, packed);
          packed.add(text);
        }
        if (signal.aborted) return;
        setStage({ kind: 'making', lines: counts.lines });
      }
      const { extension } = UPLOAD_FORMS[input.format];
      for (const [file, packed] of files) {
        const name = files.size === 1 ? input.format : `${input.format}-${file}`;
        saveBlob(packed.toBlob(), `${name}.${extension}`);
        await pauseFor(BETWEEN_FILES_MS);
      }
      notifications.show({ color: 'green', message: messages.done(count(files.size), files.size === 1) });
      onDone();
    });

  return {
    stage,
    check,
    make,
    /** What was checked is of other wishes now, or the person has enough. */
    reset: () => {
      running.current?.abort();
      setStage(ASKING);
    },
  };
}

async function pauseFor(ms: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
