/** Hands banks' files of rates to the engine, one after the other. */
import { useMutation } from '@tanstack/react-query';
import { RATE_PART_BYTES, type ReadRateFile } from '../../../../shared/contract/rates.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { sendInParts } from '../../../client/send-in-parts.ts';

/** Of some files, which one was not read, and why. */
export class UnreadRateFile extends Error {
  readonly fileName: string;

  constructor(fileName: string, cause: Error) {
    super(cause.message, { cause });
    this.fileName = fileName;
  }
}

/** @param onRead of each bank, what its files said together */
export function useRateFiles(onRead: (read: ReadRateFile) => void) {
  const desk = useDesk();
  return useMutation<void, UnreadRateFile, readonly File[]>({
    mutationFn: async (files) => {
      const read = new Map<ReadRateFile['source'], ReadRateFile>();
      try {
        for (const file of files) {
          const answer = await sendInParts(file, RATE_PART_BYTES, async (offset, data) =>
            desk.rates.upload.call({ bytes: file.size, offset, data }),
          ).catch((error: unknown) => {
            throw new UnreadRateFile(file.name, error instanceof Error ? error : new Error(String(error)));
          });
          if (answer !== null && answer.read !== null) add(read, answer.read);
        }
      } finally {
        for (const each of read.values()) onRead(each);
      }
    },
  });
}

function add(all: Map<ReadRateFile['source'], ReadRateFile>, read: ReadRateFile): void {
  const before = all.get(read.source) ?? { ...read, days: 0 };
  all.set(read.source, {
    source: read.source,
    days: before.days + read.days,
    firstDay: before.firstDay < read.firstDay ? before.firstDay : read.firstDay,
    lastDay: before.lastDay > read.lastDay ? before.lastDay : read.lastDay,
  });
}
