/** A digest as it would be told: the picture above the words, as a phone shows it. */
import type { DigestPreview as Preview } from '../../../shared/contract/digest.ts';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './DigestPreview.module.css';

export function DigestPreview({ preview: { title, lines, picture } }: { readonly preview: Preview }) {
  const messages = useText().digest;
  return (
    <section className={classes['preview']} aria-label={messages.previewTitle}>
      {picture === null ? (
        <Note tone="bad">{messages.noPicture}</Note>
      ) : (
        <img className={classes['picture']} src={`data:image/png;base64,${picture.png}`} alt={picture.alt} />
      )}
      <h3 className={classes['title']}>{title}</h3>
      {lines.map((line, index) => (
        <p key={`${index} ${line}`} className={classes['line']}>
          {line}
        </p>
      ))}
    </section>
  );
}
