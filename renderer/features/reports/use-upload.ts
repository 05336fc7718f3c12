/** Hands a file to the engine part by part: none of it has to fit into one message. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReportView } from '../../../shared/contract/report-views.ts';
import { REPORT_PART_BYTES } from '../../../shared/contract/report-limits.ts';
import type { NetworkId } from '../../../shared/domain/ids.ts';
import { useDesk } from '../../client/desk-client.ts';
import { toBase64 } from './to-base64.ts';

export function useUpload(onDone: (report: ReportView) => void) {
  const desk = useDesk();
  const [share, setShare] = useState(0);
  const upload = useMutation({
    mutationFn: async ({ file, networkId }: { readonly file: File; readonly networkId: NetworkId }) => {
      setShare(0);
      const report = await desk.reports.create.call({ networkId, name: file.name, bytes: file.size });
      for (let offset = 0; offset < file.size; offset += REPORT_PART_BYTES) {
        const part = new Uint8Array(await file.slice(offset, offset + REPORT_PART_BYTES).arrayBuffer());
        await desk.reports.upload.call({ id: report.id, offset, data: toBase64(part) });
        setShare(Math.min(1, (offset + part.length) / file.size));
      }
      return report;
    },
    onSuccess: onDone,
  });
  return { upload, share };
}
