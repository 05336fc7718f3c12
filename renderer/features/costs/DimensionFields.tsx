/** What costs are given for: a saved link, or a value of a parameter that comes back. */
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { LINK_DIMENSION, parameterOf } from '../../../shared/domain/cost/cost-dimension.ts';
import { useText } from '../../ui/text-context.ts';

const USUAL = 'sub1';

interface DimensionFieldsProps {
  readonly dimension: string;
  readonly onChange: (dimension: string) => void;
}

export function DimensionFields({ dimension, onChange }: DimensionFieldsProps) {
  const messages = useText().costs.typed;
  const isLink = dimension === LINK_DIMENSION;
  const [typed, setTyped] = useState(parameterOf(dimension) ?? '');
  return (
    <>
      <NativeSelect
        label={messages.what}
        value={isLink ? 'link' : 'sub'}
        data={[
          { value: 'link', label: messages.ofLink },
          { value: 'sub', label: messages.ofParameter },
        ]}
        onChange={(event) => {
          const isNowLink = event.currentTarget.value === 'link';
          if (!isNowLink && typed === '') setTyped(USUAL);
          onChange(isNowLink ? LINK_DIMENSION : `sub:${typed === '' ? USUAL : typed}`);
        }}
      />
      {!isLink && (
        <TextInput
          label={messages.parameter}
          description={messages.parameterHint}
          maxLength={40}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            onChange(`sub:${event.currentTarget.value.trim().toLowerCase()}`);
          }}
        />
      )}
    </>
  );
}
