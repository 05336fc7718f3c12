/** What a link is kept under, as a form edits it. Pure. */
import { type Link, type LinkFields, linkFieldsSchema } from '../../../shared/contract/links.ts';
import type { Text } from '../../../shared/text/en.ts';
import { type FieldErrors, schemaErrors } from '../../ui/schema-errors.ts';
import { splitTags } from './split-tags.ts';

export interface KeptValues {
  readonly name: string;
  /** As typed, with commas. */
  readonly tags: string;
  readonly notes: string;
}

/** @param link null for one that is not saved yet */
export function keptValues(link: Link | null): KeptValues {
  return { name: link?.name ?? '', tags: link?.tags.join(', ') ?? '', notes: link?.notes ?? '' };
}

export function keptInput({ name, tags, notes }: KeptValues): Omit<LinkFields, 'draft'> {
  return { name: name.trim(), tags: splitTags(tags), notes };
}

export function checkTags({ tags }: Pick<KeptValues, 'tags'>, text: Text): FieldErrors {
  return schemaErrors(linkFieldsSchema.pick({ tags: true }), { tags: splitTags(tags) }, text);
}

export function checkKept(values: KeptValues, text: Text): FieldErrors {
  return schemaErrors(linkFieldsSchema.omit({ draft: true }), keptInput(values), text, {
    sentences: { name: ({ code }) => (code === 'too_small' ? text.links.keep.nameNeeded : undefined) },
  });
}
