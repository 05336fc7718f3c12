/** How long the program's own queries take, by name: for finding out why something is slow. */
import { oc } from '@orpc/contract';
import { z } from 'zod';

export const MAX_QUERIES = 200;

const queryFiguresSchema = z.object({
  /** Table and what is asked of it, for example `postbacks.page`. */
  name: z.string(),
  calls: z.number().int().nonnegative(),
  totalMs: z.number().nonnegative(),
  slowestMs: z.number().nonnegative(),
  /** Calls that took over 40 ms. */
  slowCount: z.number().int().nonnegative(),
});
export type QueryFigures = z.infer<typeof queryFiguresSchema>;

export const queries = {
  list: oc
    .route({
      method: 'GET',
      path: '/queries',
      tags: ['Desk'],
      summary: 'Queries since the start, those that took the most time altogether first',
    })
    .output(z.object({ items: z.array(queryFiguresSchema).max(MAX_QUERIES) })),
};
