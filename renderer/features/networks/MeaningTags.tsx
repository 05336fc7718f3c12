/** What something means, and beside it the words or names that stand for it. */
import { TagsInput, type TagsInputProps } from '@mantine/core';
import classes from './MeaningTags.module.css';

interface MeaningTagsProps extends TagsInputProps {
  readonly meaning: string;
}

export function MeaningTags({ meaning, ...input }: MeaningTagsProps) {
  return (
    <div className={classes['group']}>
      <span className={classes['meaning']}>{meaning}</span>
      <TagsInput classNames={{ pill: classes['word'] ?? '' }} {...input} />
    </div>
  );
}
