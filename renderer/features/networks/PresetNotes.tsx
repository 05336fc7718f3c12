/** What the catalog knows of a network beyond its macros: traps, limits, how sure, and from where. */
import { Anchor } from '@mantine/core';
import type { NetworkPreset } from '../../../shared/domain/network/network-preset.ts';
import { presetText } from '../../../shared/text/preset-text.ts';
import { More } from '../../ui/More.tsx';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';
import { DimRow } from './DimRow.tsx';
import { Rows } from '../../ui/Rows.tsx';
import classes from './PresetNotes.module.css';

export function PresetNotes({ preset }: { readonly preset: NetworkPreset }) {
  const text = useText();
  const messages = text.catalog;
  const limit = preset.clickIdLimit;
  return (
    <Rows gap="md">
      {preset.traps.length > 0 && (
        <Note tone="wait" title={messages.traps}>
          <ul className={classes['list']}>
            {preset.traps.map((trap) => (
              <li key={trap.en}>{presetText(text, trap)}</li>
            ))}
          </ul>
        </Note>
      )}
      <DimRow as="div">
        {messages.certainty[preset.certainty]} {messages.editable}
      </DimRow>
      {preset.linkParameters.length > 0 && (
        <DimRow as="div">
          {messages.linkParameter}{' '}
          {preset.linkParameters.map((name) => (
            <code key={name}>{name}</code>
          ))}
          {limit !== undefined && <span>{messages.clickIdLimit(limit)}</span>}
        </DimRow>
      )}
      <More title={messages.sources}>
        <ul className={classes['list']}>
          {preset.sources.map((source) => (
            <li key={`${source.grade} ${source.url ?? ''}`}>
              {source.url !== null && (
                <>
                  <Anchor href={source.url} target="_blank" rel="noreferrer" inherit>
                    {source.url}
                  </Anchor>{' '}
                </>
              )}
              {messages.checked(messages.grades[source.grade], source.checked)}
            </li>
          ))}
        </ul>
      </More>
    </Rows>
  );
}
