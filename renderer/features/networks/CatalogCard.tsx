/** One network of the catalog, or whatever is in no catalog. */
import { Check, Plus } from 'lucide-react';
import { memo } from 'react';
import { DEFAULT_PRESET } from '../../../shared/catalog/default-network.ts';
import type { NetworkPreset } from '../../../shared/domain/network/network-preset.ts';
import type { Text } from '../../../shared/text/en.ts';
import { NetworkLetter } from '../../ui/NetworkLetter.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './CatalogCard.module.css';

interface CatalogCardProps {
  readonly id: string;
  /** Null for something else. */
  readonly preset: NetworkPreset | null;
  /** Enter would choose it. */
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (preset: string) => void;
}

/** Remembered: with each letter typed most of the cards stay as they are. */
export const CatalogCard = memo(function CatalogCard(props: CatalogCardProps) {
  const { id, preset, isActive, isChosen, onChoose } = props;
  const messages = useText().catalog;
  const value = preset?.id ?? DEFAULT_PRESET;
  return (
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      className={classes['card']}
      data-active={isActive || undefined}
      data-else={preset === null || undefined}
      // The caret stays in the search field.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onClick={() => {
        onChoose(value);
      }}
    >
      {preset === null ? (
        <span className={classes['plus']}>
          <Plus size={14} aria-hidden />
        </span>
      ) : (
        <NetworkLetter name={preset.name} isBig />
      )}
      <span className={classes['text']}>
        <span className={classes['name']}>{preset?.name ?? messages.somethingElse}</span>
        <span className={classes['hint']}>
          {preset === null ? messages.somethingElseHint : aboutPreset(preset, messages)}
        </span>
      </span>
      {isChosen && <Check size={15} aria-hidden className={classes['check']} />}
    </div>
  );
});

function aboutPreset(preset: NetworkPreset, messages: Text['catalog']): string {
  const { aliases = [], kind, eventUrls, certainty } = preset;
  const checked =
    preset.sources
      .map((source) => source.checked)
      .toSorted()
      .at(-1) ?? '';
  const parts = [
    ...(kind === 'network' ? [] : [messages.kinds[kind]]),
    ...aliases.filter((alias) => !isLike(alias, preset.name)).slice(0, 2),
    ...(eventUrls.length > 0 ? [messages.card.perEvent] : []),
    certainty === 'sure' ? messages.card.sure(checked) : messages.card[certainty],
  ];
  return parts.join(', ');
}

/** An alias that only spells the name in another way says nothing more. */
function isLike(alias: string, name: string): boolean {
  return startOf(alias) === startOf(name);
}

function startOf(text: string): string {
  return text.toLowerCase().slice(0, 4);
}
