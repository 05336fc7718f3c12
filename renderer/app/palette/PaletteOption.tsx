/** One line of the command menu. */
import { Highlight, Kbd } from '@mantine/core';
import {
  Activity,
  ArrowLeftRight,
  ChartColumn,
  CircleHelp,
  Coins,
  Copy,
  Download,
  FileCheck,
  Filter,
  Inbox,
  Link,
  Mailbox,
  ListChecks,
  Network,
  Play,
  Plus,
  RotateCw,
  Search,
  Send,
  Settings,
  Languages,
  SunMoon,
} from 'lucide-react';
import { EventPill } from '../../ui/EventPill.tsx';
import { NetworkLetter } from '../../ui/NetworkLetter.tsx';
import { useText } from '../../ui/text-context.ts';
import { keyName } from '../../ui/key-names.ts';
import type { PaletteIcon, PaletteItem, PaletteMark } from './palette-item.ts';
import classes from './PaletteOption.module.css';

const ICONS: Readonly<Record<PaletteIcon, typeof Inbox>> = {
  action: ArrowLeftRight,
  add: Plus,
  copy: Copy,
  destination: Send,
  download: Download,
  filter: Filter,
  forward: RotateCw,
  help: CircleHelp,
  inbox: Inbox,
  insights: ChartColumn,
  costs: Coins,
  link: Link,
  links: Link,
  mailbox: Mailbox,
  networks: Network,
  outages: Activity,
  reports: FileCheck,
  play: Play,
  search: Search,
  settings: Settings,
  steps: ListChecks,
  language: Languages,
  theme: SunMoon,
};

interface PaletteOptionProps {
  readonly id: string;
  readonly item: PaletteItem;
  readonly query: string;
  readonly isChosen: boolean;
  readonly onRun: () => void;
}

export function PaletteOption({ id, item, query, isChosen, onRun }: PaletteOptionProps) {
  const text = useText();
  const isId = item.mark.kind === 'event';
  return (
    // The keyboard stays in the field above, which names the chosen option.
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      className={classes['option']}
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onClick={onRun}
    >
      <span className={classes['mark']}>
        <Mark mark={item.mark} />
      </span>
      <Highlight
        component="span"
        className={isId ? (classes['id'] ?? '') : (classes['label'] ?? '')}
        highlight={query.trim()}
        highlightStyles={{ background: 'none', color: 'var(--desk-accent)', padding: 0 }}
      >
        {item.label}
      </Highlight>
      {item.detail !== undefined && <span className={classes['detail']}>{item.detail}</span>}
      <span className={classes['keys']}>
        {item.keys?.map((key) => (
          <Kbd key={key} size="xs">
            {keyName(key, text)}
          </Kbd>
        ))}
      </span>
    </div>
  );
}

function Mark({ mark }: { readonly mark: PaletteMark }) {
  if (mark.kind === 'network') return <NetworkLetter name={mark.name} />;
  if (mark.kind === 'event') return <EventPill event={mark.event} value={mark.value} />;
  const Icon = ICONS[mark.icon];
  return <Icon size={15} aria-hidden />;
}
