/** One way to a public URL: what it needs, whether its address stays, and who can read the traffic. */
import { Check } from 'lucide-react';
import type { TunnelWay } from '../../../shared/contract/tunnel.ts';
import { Tone } from '../../ui/Tone.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './ProviderCard.module.css';

interface ProviderCardProps {
  readonly way: TunnelWay;
  readonly isChosen: boolean;
  readonly isInUse: boolean;
  readonly isBackup: boolean;
  readonly onChoose: () => void;
}

export function ProviderCard({ way, isChosen, isInUse, isBackup, onChoose }: ProviderCardProps) {
  const text = useText().settings;
  const messages = text.address;
  const facts = text.providerFacts;
  const { program } = way;
  const name = messages.providers[way.provider];
  return (
    <label className={classes['card']} data-chosen={isChosen || undefined}>
      <span className={classes['head']}>
        <input
          type="radio"
          name="provider"
          className={classes['radio']}
          aria-label={name}
          checked={isChosen}
          onChange={onChoose}
        />
        <b className={classes['name']}>{name}</b>
        {isInUse && (
          <Tone tone="good">
            <Check size={13} aria-hidden /> {messages.inUse}
          </Tone>
        )}
        {isBackup && <span className={classes['tag']}>{messages.isBackup}</span>}
      </span>
      {(['stable', 'account', 'private'] as const).map((fact) => (
        <span key={fact} className={classes['fact']}>
          <span className={classes['key']}>{facts[fact]}</span> {facts[way.provider][fact]}
        </span>
      ))}
      {program !== null && program.path === null && (
        <Tone tone="wait">{messages.programMissing(program.name)}</Tone>
      )}
    </label>
  );
}
