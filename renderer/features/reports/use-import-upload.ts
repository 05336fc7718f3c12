/** Hands the file of an import to the engine. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { REPORT_PART_BYTES } from '../../../shared/contract/report-limits.ts';
import { useDesk } from '../../client/desk-client.ts';
import { sendInParts } from '../../client/send-in-parts.ts';

export function useImportUpload() {
  const desk = useDesk();
  const [share, setShare] = useState(0);
  const upload = useMutation({
    mutationFn: async (file: File) => {
      setShare(0);
      await desk.reports.imports.create.call({ name: file.name, bytes: file.size });
      await sendInParts(file, REPORT_PART_BYTES, async (offset, data, until) => {
        await desk.reports.imports.upload.call({ offset, data });
        setShare(until / file.size);
      });
    },
  });
  return { upload, share };
}
