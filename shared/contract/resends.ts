/** Postbacks that a person sends in a network's place, and named ones that can be sent again. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { networkIdSchema, postbackIdSchema, testPostbackIdSchema } from '../domain/ids.ts';
import { sentRequestSchema } from '../domain/postback/sent-request.ts';
import { isoTimeSchema, okSchema } from './common.ts';

export const MAX_TEST_NAME = 60;

/** That a person sent it, and what it was made from. */
export const resentSchema = z.object({
  /** The postback that was edited, which may be gone since; null where there was none. */
  ofId: postbackIdSchema.nullable(),
  /** Of the saved test that was fired. */
  testName: z.string().nullable(),
});

const requestInput = {
  /** Null for one without a key. */
  networkId: networkIdSchema.nullable(),
  request: sentRequestSchema,
  /** A test is counted as no money and goes only to test destinations. */
  test: z.boolean(),
};

export const testPostbackSchema = z.object({
  id: testPostbackIdSchema,
  name: z.string(),
  networkId: networkIdSchema.nullable(),
  networkName: z.string().nullable(),
  request: sentRequestSchema,
  test: z.boolean(),
  createdAt: isoTimeSchema,
  /** When it was sent last. */
  firedAt: isoTimeSchema.nullable(),
});
export type TestPostback = z.infer<typeof testPostbackSchema>;

const sentSchema = z.object({ postbackId: postbackIdSchema });
const tags = ['Resends'];

export const resends = {
  send: oc
    .route({
      method: 'POST',
      path: '/resends',
      tags,
      summary: 'Send a request as if it had been received',
      description:
        'It is stored, read, counted and forwarded like a received one, and marked: it says nothing about the network.',
    })
    .input(
      z.object({
        ...requestInput,
        /** The postback that it was edited from. */
        ofId: postbackIdSchema.nullable(),
      }),
    )
    .output(sentSchema),
  list: oc
    .route({ method: 'GET', path: '/test-postbacks', tags, summary: 'By name' })
    .output(z.object({ items: z.array(testPostbackSchema) })),
  save: oc
    .route({ method: 'POST', path: '/test-postbacks', tags, summary: 'Save a request under a name' })
    .input(z.object({ ...requestInput, name: z.string().trim().min(1).max(MAX_TEST_NAME) }))
    .output(testPostbackSchema),
  fire: oc
    .route({ method: 'POST', path: '/test-postbacks/{id}/fire', tags, summary: 'Send a saved one' })
    .input(z.object({ id: testPostbackIdSchema }))
    .output(sentSchema),
  remove: oc
    .route({ method: 'DELETE', path: '/test-postbacks/{id}', tags })
    .input(z.object({ id: testPostbackIdSchema }))
    .output(okSchema),
};
