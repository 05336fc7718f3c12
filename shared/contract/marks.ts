/** What a person keeps of a postback: a pin, a note, tags. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { postbackIdSchema } from '../domain/ids.ts';
import { MAX_NOTE_LENGTH, readTag, TAG_LIMITS } from '../domain/postback/tag.ts';
import { countSchema } from './common.ts';

/** As typed: it becomes one word in small letters. */
export const tagSchema = z
  .string()
  .min(1)
  .max(TAG_LIMITS.length)
  .refine((text) => readTag(text) !== null, 'A tag needs a letter or a digit.');

/** In lists and live changes the note is cut, and five tags at most are named. */
export const marksSchema = z.object({
  isPinned: z.boolean(),
  note: z.string().nullable(),
  /** By name. */
  tags: z.array(z.string()),
});
export type MarksView = z.infer<typeof marksSchema>;

const tags = ['Postbacks'];

export const marks = {
  set: oc
    .route({
      method: 'PATCH',
      path: '/postbacks/{id}/marks',
      tags,
      summary: 'Pin, note and tags',
      description: 'What is left out stays as it is. An empty note takes it away.',
    })
    .input(
      z.object({
        id: postbackIdSchema,
        isPinned: z.boolean().optional(),
        note: z.string().max(MAX_NOTE_LENGTH).optional(),
        addTags: z.array(tagSchema).max(TAG_LIMITS.perPostback).optional(),
        removeTags: z.array(tagSchema).max(TAG_LIMITS.perPostback).optional(),
      }),
    )
    .output(marksSchema),
  tags: oc
    .route({ method: 'GET', path: '/tags', tags, summary: 'All tags, the most frequent first' })
    .output(z.object({ items: z.array(z.object({ tag: z.string(), count: countSchema })) })),
};
