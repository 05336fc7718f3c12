/** Whether the computer is kept from sleeping by itself while the public URL is on. */
import { oc } from '@orpc/contract';
import { z } from 'zod';

export const awakeSchema = z.object({
  /** What the person chose. */
  isWanted: z.boolean(),
  /** Whether it is to be kept awake right now. Only the desktop app can do it. */
  isKept: z.boolean(),
});
export type Awake = z.infer<typeof awakeSchema>;

const tags = ['Awake'];

export const awake = {
  get: oc.route({ method: 'GET', path: '/awake', tags }).output(awakeSchema),
  update: oc
    .route({ method: 'PATCH', path: '/awake', tags })
    .input(z.object({ isWanted: z.boolean() }))
    .output(awakeSchema),
};
