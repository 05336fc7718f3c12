/** One of several values, each with a name. */
import { NativeSelect } from '@mantine/core';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Value[];
  readonly names: Readonly<Record<Value, string>>;
  readonly onChoose: (value: Value) => void;
}

export function Choice<Value extends string>({ label, value, options, names, onChoose }: ChoiceProps<Value>) {
  return (
    <NativeSelect
      label={label}
      value={value}
      data={options.map((each) => ({ value: each, label: names[each] }))}
      onChange={(event) => {
        const chosen = options.find((each) => each === event.currentTarget.value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    />
  );
}

interface OptionalChoiceProps<Value extends string> extends Omit<ChoiceProps<Value>, 'value' | 'onChoose'> {
  readonly value: Value | null;
  /** What stands for none of them. */
  readonly none: string;
  readonly onChoose: (value: Value | null) => void;
}

export function OptionalChoice<Value extends string>(props: OptionalChoiceProps<Value>) {
  const { label, value, options, names, none, onChoose } = props;
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={[{ value: '', label: none }, ...options.map((each) => ({ value: each, label: names[each] }))]}
      onChange={(event) => {
        onChoose(options.find((each) => each === event.currentTarget.value) ?? null);
      }}
    />
  );
}
