/** Views above the list of the inbox: searches with a name and a count, five that everybody has and own ones. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { savedViewIdSchema } from '../domain/ids.ts';
import { searchSortSchema } from '../domain/search/sort.ts';
import { countSchema, okSchema, searchSchema } from './common.ts';
import { MAX_VIEW_NAME, MOST_SAVED_VIEWS } from './limits.ts';

const nameSchema = z.string().trim().min(1).max(MAX_VIEW_NAME);

export const savedViewSchema = z.object({
  id: savedViewIdSchema,
  name: z.string(),
  /** In the language of the search; empty for everything. */
  search: z.string(),
  sort: searchSortSchema,
});
export type SavedView = z.infer<typeof savedViewSchema>;

const viewCountSchema = z.object({
  /** `all`, `held`, `failed`, `deposits` or `today`, or the id of an own one. */
  key: z.string(),
  count: countSchema,
  /** False where there are more than were counted: of ten thousand, or of what is found in a short time. */
  isComplete: z.boolean(),
});
export type ViewCount = z.infer<typeof viewCountSchema>;

const tags = ['Views'];
const idInput = { id: savedViewIdSchema };

export const savedViews = {
  list: oc
    .route({ method: 'GET', path: '/views', tags, summary: 'Own ones, in their order' })
    .output(z.object({ items: z.array(savedViewSchema) })),
  counts: oc
    .route({
      method: 'GET',
      path: '/views/counts',
      tags,
      summary: 'How many postbacks each view shows',
      description: 'Without what is hidden from the list.',
    })
    .output(z.object({ items: z.array(viewCountSchema) })),
  create: oc
    .route({ method: 'POST', path: '/views', tags, summary: 'Keep a search under a name' })
    .input(z.object({ name: nameSchema, search: searchSchema, sort: searchSortSchema }))
    .output(savedViewSchema),
  rename: oc
    .route({ method: 'PATCH', path: '/views/{id}', tags })
    .input(z.object({ ...idInput, name: nameSchema }))
    .output(okSchema),
  arrange: oc
    .route({
      method: 'PUT',
      path: '/views/order',
      tags,
      summary: 'Put them in order',
      description: 'Ids that are left out come last, in the order that they had.',
    })
    .input(z.object({ ids: z.array(savedViewIdSchema).max(MOST_SAVED_VIEWS) }))
    .output(okSchema),
  remove: oc.route({ method: 'DELETE', path: '/views/{id}', tags }).input(z.object(idInput)).output(okSchema),
};
