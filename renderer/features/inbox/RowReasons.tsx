/** The last column of a row: where it went, or the reason why not. */
import {
  ArrowRight,
  Check,
  CircleHelp,
  CircleMinus,
  Clock,
  Copy,
  LoaderCircle,
  Pause,
  Pencil,
  RotateCw,
  TriangleAlert,
  X,
} from 'lucide-react';
import type { Postback } from '../../../shared/contract/postbacks.ts';
import { Tag } from '../../ui/Tag.tsx';
import { useText } from '../../ui/text-context.ts';
import { type ReasonIcon, type RowDestination, type RowReason, rowReasons } from './row-reasons.ts';
import classes from './RowReasons.module.css';

const ICONS: Readonly<Record<ReasonIcon, typeof Check>> = {
  pending: Clock,
  sending: LoaderCircle,
  retrying: RotateCw,
  parked: Pause,
  delivered: Check,
  skipped: CircleMinus,
  unknown: CircleHelp,
  dead: X,
  by_hand: Pencil,
  held: Pause,
  copy: Copy,
  change: ArrowRight,
  warning: TriangleAlert,
  on_hold: Clock,
};

interface RowReasonsProps {
  readonly postback: Postback;
  readonly destinations: readonly RowDestination[] | null;
}

export function RowReasons({ postback, destinations }: RowReasonsProps) {
  const text = useText();
  return (
    <>
      {postback.test && (
        <Tag hint={text.window.inbox.testHint} isInList>
          {text.window.shared.test}
        </Tag>
      )}
      {rowReasons(postback, destinations, text).map((reason) => (
        <Reason key={reason.key} reason={reason} />
      ))}
    </>
  );
}

function Reason({ reason }: { readonly reason: RowReason }) {
  const { icon, tone, words, hint } = reason;
  const { delivered } = useText().outcomes;
  const Icon = ICONS[icon];
  return (
    <span className={classes['reason']} data-tone={tone} data-icon={icon} title={hint}>
      <Icon size={14} aria-hidden />
      <span className={classes['text']}>{words}</span>
      {icon === 'delivered' && <span className={classes['hidden']}>{delivered}</span>}
    </span>
  );
}
