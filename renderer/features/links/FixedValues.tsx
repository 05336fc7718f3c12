/** Fixed words in the offer URL by which this link is recognised later: `sub2=creo9`. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { LinkDraft } from '../../../shared/domain/link/draft.ts';
import { freeMarkName, markValues, withMark } from '../../../shared/domain/link/marks.ts';
import type { NetworkFacts } from '../../../shared/domain/link/network-side.ts';
import { MONO_INPUT } from '../../ui/Mono.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './FixedValues.module.css';

interface FixedValuesProps {
  readonly draft: LinkDraft;
  /** The network, as far as it is known; null while none is chosen. */
  readonly facts: NetworkFacts | null;
  readonly onChange: (change: Partial<LinkDraft>) => void;
}

export function FixedValues({ draft, facts, onChange }: FixedValuesProps) {
  const messages = useText().links.marks;
  const [added, setAdded] = useState<readonly string[]>([]);
  if (facts === null || draft.offerUrl.trim() === '') return null;
  const inUrl = markValues(draft.offerUrl, facts);
  const names = [...new Set([...inUrl.keys(), ...added])];
  const next = freeMarkName(draft.offerUrl, facts, names);
  const write = (name: string, value: string): void => {
    const { offerLink: _, ...edits } = draft.edits;
    onChange({ offerUrl: withMark(draft.offerUrl, name, value), edits });
    setAdded((before) => [...new Set([...before, name])]);
  };
  return (
    <fieldset className={classes['values']}>
      <legend className={classes['legend']}>{messages.title}</legend>
      {names.map((name) => (
        <div key={name} className={classes['row']}>
          <code className={classes['name']}>{name}</code>
          <TextInput
            aria-label={messages.valueOf(name)}
            placeholder="creo7"
            autoComplete="off"
            spellCheck={false}
            classNames={MONO_INPUT}
            value={inUrl.get(name) ?? ''}
            onChange={(event) => {
              write(name, event.currentTarget.value);
            }}
          />
        </div>
      ))}
      {next !== null && (
        <Button
          variant="transparent"
          size="compact-sm"
          px={0}
          className={classes['add'] ?? ''}
          onClick={() => {
            setAdded((before) => [...before, next]);
          }}
        >
          {names.length === 0 ? messages.addFirst : messages.add}
        </Button>
      )}
    </fieldset>
  );
}
