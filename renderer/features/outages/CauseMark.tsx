/** Why we were unreachable: icon and word together. */
import {
  CircleHelp,
  CircleOff,
  CirclePause,
  MailX,
  Moon,
  PlugZap,
  Power,
  Shuffle,
  Unplug,
  WifiOff,
} from 'lucide-react';
import type { OutageCause } from '../../../shared/domain/outage/outage-cause.ts';
import { useText } from '../../ui/text-context.ts';
import classes from './CauseMark.module.css';

const ICONS: Readonly<Record<OutageCause, typeof Moon>> = {
  asleep: Moon,
  frozen: CirclePause,
  no_network: WifiOff,
  tunnel: Unplug,
  engine_off: PlugZap,
  quit: Power,
  switched_off: CircleOff,
  wrong_name: Shuffle,
  mailbox: MailX,
  unknown: CircleHelp,
};

export function CauseMark({ cause }: { readonly cause: OutageCause }) {
  const messages = useText().outages;
  const Icon = ICONS[cause];
  return (
    <span className={classes['cause']} title={messages.causeHints[cause]}>
      <Icon size={13} aria-hidden /> {messages.causes[cause]}
    </span>
  );
}
