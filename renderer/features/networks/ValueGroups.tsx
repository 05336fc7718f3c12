/** The network's words, grouped by what they mean: add, remove, never one word with two meanings. */
import { useState } from 'react';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import { plainValues, takenValue } from './network-values.ts';
import { MeaningTags } from './MeaningTags.tsx';

interface ValueGroupsProps<Meaning extends string> {
  readonly meanings: readonly Meaning[];
  readonly groups: Readonly<Record<Meaning, string[]>>;
  readonly names: Readonly<Record<Meaning, string>>;
  /** What is wrong with the words of a meaning, if anything. */
  readonly errorOf: (meaning: Meaning) => React.ReactNode;
  readonly onChange: (groups: Readonly<Record<Meaning, string[]>>, changed: Meaning) => void;
}

export function ValueGroups<Meaning extends string>(props: ValueGroupsProps<Meaning>) {
  const { meanings, groups, names, errorOf, onChange } = props;
  const messages = useText().networks.reading;
  const [refused, setRefused] = useState<{ readonly meaning: Meaning; readonly why: string } | null>(null);
  const change = (meaning: Meaning, typed: readonly string[]): void => {
    const plain = plainValues(typed);
    const taken = takenValue(groups, meanings, meaning, plain);
    if (taken === null) {
      setRefused(null);
      onChange({ ...groups, [meaning]: plain }, meaning);
    } else {
      setRefused({ meaning, why: messages.valueTaken(taken.value, names[taken.meaning]) });
    }
  };
  return (
    <Rows gap="sm">
      {meanings.map((meaning) => (
        <MeaningTags
          key={meaning}
          meaning={names[meaning]}
          aria-label={messages.valuesFor(names[meaning])}
          placeholder={messages.addValue}
          value={groups[meaning]}
          error={refused?.meaning === meaning ? refused.why : errorOf(meaning)}
          onChange={(typed) => {
            change(meaning, typed);
          }}
        />
      ))}
    </Rows>
  );
}
