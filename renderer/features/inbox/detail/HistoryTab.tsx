/** The conversion that the open postback is about. */
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { Dim } from '../../../ui/Dim.tsx';
import { useText } from '../../../ui/text-context.ts';
import { ConversionHistory } from './ConversionHistory.tsx';

export function HistoryTab({ detail }: { readonly detail: PostbackDetail }) {
  const messages = useText().window.detail;
  if (detail.conversion === null) return <Dim as="div">{messages.noHistory}</Dim>;
  return <ConversionHistory conversion={detail.conversion} current={detail.id} />;
}
