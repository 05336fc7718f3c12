/** Networks: who sends postbacks, under which key, in which words. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { networkIdSchema } from '../domain/ids.ts';
import { mappingSchema } from '../domain/mapping.ts';
import { momentSchema, okSchema } from './common.ts';

/** Letters, digits, `-` and `_`: 22 of them are 132 bits. It stands in a URL path. */
const networkKeySchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22,128}$/, 'A key has 22 to 128 letters, digits, "-" or "_".');

export const networkSchema = z.object({
  id: networkIdSchema,
  name: z.string(),
  preset: z.string(),
  key: z.string(),
  /** Ready to paste into the network's cabinet; on the public address once there is one. */
  postbackUrl: z.string(),
  /** Whether `postbackUrl` can be reached from outside this computer. */
  isPostbackUrlPublic: z.boolean(),
  /** Postbacks without any key count as this network's. At most one network takes them. */
  acceptsKeyless: z.boolean(),
  answerBody: z.string(),
  mapping: mappingSchema,
  test: z.boolean(),
  createdAt: momentSchema,
  lastHeardAt: momentSchema.nullable(),
  postbackCount: z.number().int(),
});
export type Network = z.infer<typeof networkSchema>;

const editable = {
  name: z.string().trim().min(1).max(100),
  acceptsKeyless: z.boolean(),
  answerBody: z.string().max(2_000),
  mapping: mappingSchema,
};

export const networks = {
  list: oc
    .route({ method: 'GET', path: '/networks', tags: ['Networks'] })
    .output(z.object({ items: z.array(networkSchema) })),
  create: oc
    .route({ method: 'POST', path: '/networks', tags: ['Networks'], successStatus: 201 })
    .input(
      z.object({
        name: editable.name,
        preset: z.string().max(100).optional(),
        /** Made at random when it is left out. */
        key: networkKeySchema.optional(),
        acceptsKeyless: editable.acceptsKeyless.optional(),
        answerBody: editable.answerBody.optional(),
        mapping: editable.mapping.optional(),
      }),
    )
    .output(networkSchema),
  update: oc
    .route({ method: 'PATCH', path: '/networks/{id}', tags: ['Networks'] })
    .input(
      z.object({
        id: networkIdSchema,
        name: editable.name.optional(),
        acceptsKeyless: editable.acceptsKeyless.optional(),
        answerBody: editable.answerBody.optional(),
        mapping: editable.mapping.optional(),
      }),
    )
    .output(networkSchema),
  remove: oc
    .route({
      method: 'DELETE',
      path: '/networks/{id}',
      tags: ['Networks'],
      description: 'Its key is refused from now on; its postbacks stay.',
    })
    .input(z.object({ id: networkIdSchema }))
    .output(okSchema),
};
