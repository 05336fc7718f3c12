/** What the catalog knows of a destination's kind: traps, how sure, and from where. */
import { Anchor } from '@mantine/core';
import type { DestinationPreset } from '../../../shared/domain/forward/destination-preset.ts';
import { presetText } from '../../../shared/text/preset-text.ts';
import { More } from '../../ui/More.tsx';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';
import { Dim } from '../../ui/Dim.tsx';
import classes from './DestinationNotes.module.css';

export function DestinationNotes({ preset }: { readonly preset: DestinationPreset }) {
  const text = useText();
  const messages = text.destinations.about;
  return (
    <div className={classes['about']}>
      {preset.traps.length > 0 && (
        <Note tone="wait" title={messages.title}>
          <ul className={classes['steps']}>
            {preset.traps.map((trap) => (
              <li key={trap.en}>{presetText(text, trap)}</li>
            ))}
          </ul>
        </Note>
      )}
      <Dim as="div">{messages.certainty[preset.certainty]}</Dim>
      <More title={messages.sources}>
        <ul className={classes['steps']}>
          {preset.sources.map((source) => (
            <li key={`${source.grade} ${source.url ?? ''}`}>
              {source.url !== null && (
                <>
                  <Anchor href={source.url} target="_blank" rel="noreferrer" inherit>
                    {source.url}
                  </Anchor>{' '}
                </>
              )}
              {text.catalog.checked(text.catalog.grades[source.grade], source.checked)}
            </li>
          ))}
        </ul>
      </More>
    </div>
  );
}
