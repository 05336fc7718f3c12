/** The conversion that the open postback is about. */
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { Dim } from '../../../ui/Dim.tsx';
import { useText } from '../../../ui/text-context.ts';
import { ConversionHistory } from './ConversionHistory.tsx';

interface HistoryTabProps {
  readonly detail: PostbackDetail;
  readonly onCorrect: () => void;
}

export function HistoryTab({ detail, onCorrect }: HistoryTabProps) {
  const messages = useText().window.detail;
  if (detail.conversion === null) return <Dim as="div">{messages.noHistory}</Dim>;
  return <ConversionHistory conversion={detail.conversion} current={detail.id} onCorrect={onCorrect} />;
}
