/** Hands the file of an import to the engine part by part: none of it has to fit into one message. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { REPORT_PART_BYTES } from '../../../shared/contract/report-limits.ts';
import { useDesk } from '../../client/desk-client.ts';
import { toBase64 } from './to-base64.ts';

export function useImportUpload() {
  const desk = useDesk();
  const [share, setShare] = useState(0);
  const upload = useMutation({
    mutationFn: async (file: File) => {
      setShare(0);
      await desk.reports.imports.create.call({ name: file.name, bytes: file.size });
      for (let offset = 0; offset < file.size; offset += REPORT_PART_BYTES) {
        const part = new Uint8Array(await file.slice(offset, offset + REPORT_PART_BYTES).arrayBuffer());
        await desk.reports.imports.upload.call({ offset, data: toBase64(part) });
        setShare(Math.min(1, (offset + part.length) / file.size));
      }
    },
  });
  return { upload, share };
}
