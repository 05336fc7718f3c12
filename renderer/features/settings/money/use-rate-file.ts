/** Hands a bank's file of rates to the engine. */
import { useMutation } from '@tanstack/react-query';
import { RATE_PART_BYTES, type ReadRateFile } from '../../../../shared/contract/rates.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { sendInParts } from '../../../client/send-in-parts.ts';

export function useRateFile(onRead: (read: ReadRateFile) => void) {
  const desk = useDesk();
  return useMutation({
    mutationFn: async (file: File) =>
      sendInParts(file, RATE_PART_BYTES, async (offset, data) =>
        desk.rates.upload.call({ bytes: file.size, offset, data }),
      ),
    onSuccess: (answer) => {
      if (answer !== null && answer.read !== null) onRead(answer.read);
    },
  });
}
