/** Hands the file of a report to the engine. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReportView } from '../../../shared/contract/report-views.ts';
import { REPORT_PART_BYTES } from '../../../shared/contract/report-limits.ts';
import type { NetworkId } from '../../../shared/domain/ids.ts';
import { useDesk } from '../../client/desk-client.ts';
import { sendInParts } from '../../client/send-in-parts.ts';

export function useUpload(onDone: (report: ReportView) => void) {
  const desk = useDesk();
  const [share, setShare] = useState(0);
  const upload = useMutation({
    mutationFn: async ({ file, networkId }: { readonly file: File; readonly networkId: NetworkId }) => {
      setShare(0);
      const report = await desk.reports.create.call({ networkId, name: file.name, bytes: file.size });
      await sendInParts(file, REPORT_PART_BYTES, async (offset, data, until) => {
        await desk.reports.upload.call({ id: report.id, offset, data });
        setShare(until / file.size);
      });
      return report;
    },
    onSuccess: onDone,
  });
  return { upload, share };
}
