/** What the catalog knows of a network beyond its macros: traps, limits, how sure, and from where. */
import { Anchor } from '@mantine/core';
import type { NetworkPreset } from '../../../shared/domain/network/network-preset.ts';
import { More } from '../../ui/More.tsx';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './Networks.module.css';

export function PresetNotes({ preset }: { readonly preset: NetworkPreset }) {
  const messages = useText().catalog;
  const limit = preset.clickIdLimit;
  return (
    <div className={classes['below']}>
      {preset.traps.length > 0 && (
        <Note tone="wait" title={messages.traps}>
          <ul className={classes['list']}>
            {preset.traps.map((trap) => (
              <li key={trap.en}>{trap.en}</li>
            ))}
          </ul>
        </Note>
      )}
      <div className={classes['facts']}>
        {messages.certainty[preset.certainty]} {messages.editable}
      </div>
      {preset.linkParameters.length > 0 && (
        <div className={classes['facts']}>
          {messages.linkParameter}{' '}
          {preset.linkParameters.map((name) => (
            <code key={name}>{name}</code>
          ))}
          {limit !== undefined && <span>{messages.clickIdLimit(limit)}</span>}
        </div>
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
    </div>
  );
}
