/** A URL with its macros set off, and a button that copies it whole. */
import classes from './MacroUrl.module.css';
import { CopyButton } from './CopyButton.tsx';

interface MacroUrlProps {
  readonly url: string;
  readonly label: string;
  readonly copyLabel: string;
  readonly isBig?: boolean;
  /** Copying it is what the view is for. */
  readonly isPrimary?: boolean;
}

export function MacroUrl({ url, label, copyLabel, isBig = false, isPrimary = false }: MacroUrlProps) {
  return (
    <div className={classes['box']} data-big={isBig || undefined}>
      <code className={classes['url']} aria-label={label} tabIndex={0}>
        {url.split(/(\{[^{}]*\})/).map((part, index) =>
          // Every second part is a macro: that is how split hands back what it was cut at.
          index % 2 === 1 ? (
            <span key={`${index}${part}`} className={classes['macro']}>
              {part}
            </span>
          ) : (
            part
          ),
        )}
      </code>
      <CopyButton text={url} label={copyLabel} isWide={isBig} isPrimary={isPrimary} />
    </div>
  );
}
