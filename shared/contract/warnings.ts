/** Caps and thresholds that a person is warned of. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { warningRuleSchema } from '../domain/warning/warning-rule.ts';
import { okSchema } from './common.ts';

const warningSchema = z.object({
  id: z.string(),
  rule: warningRuleSchema,
  /**
   * A count, a rate of 0 to 1, or millionths of the currency that is counted in; `before` is what it is compared with.
   * Null where there is too little to say.
   */
  figures: z.object({ now: z.number().nullable(), before: z.number().nullable() }),
  /** What was told in this period: 0 for nothing, 80 or 100 per cent. */
  level: z.union([z.literal(0), z.literal(80), z.literal(100)]),
});
export type Warning = z.infer<typeof warningSchema>;

const tags = ['Warnings'];

export const warnings = {
  list: oc
    .route({
      method: 'GET',
      path: '/warnings',
      tags,
      summary: 'Caps and thresholds, with the figures of now',
    })
    .output(z.object({ items: z.array(warningSchema) })),
  create: oc
    .route({
      method: 'POST',
      path: '/warnings',
      tags,
      successStatus: 201,
      summary: 'Add a cap or a threshold; it only warns',
    })
    .input(warningRuleSchema)
    .output(z.object({ id: z.string() })),
  remove: oc
    .route({ method: 'DELETE', path: '/warnings/{id}', tags })
    .input(z.object({ id: z.string().min(1).max(64) }))
    .output(okSchema),
};
