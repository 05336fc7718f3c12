/** Networks: who sends postbacks, under which key, in which words. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { PROPOSAL_REASONS } from '../domain/first-contact/proposal.ts';
import { networkIdSchema, postbackIdSchema } from '../domain/ids.ts';
import { FIELD_ROLES } from '../domain/postback/field-role.ts';
import { mappingSchema } from '../domain/postback/mapping.ts';
import { eventSchema, limitSchema, isoTimeSchema, okSchema, problemSchema, statusSchema } from './common.ts';

/** Letters, digits, `-` and `_`: 22 of them are 132 bits. It stands in a URL path. */
const networkKeySchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22,128}$/, 'A key has 22 to 128 letters, digits, "-" or "_".');

export const networkSchema = z.object({
  id: networkIdSchema,
  name: z.string(),
  preset: z.string(),
  key: z.string(),
  /** Ready to paste into the network's cabinet; on the public URL once there is one. */
  postbackUrl: z.string(),
  /** Whether `postbackUrl` can be reached from outside this computer. */
  isPostbackUrlPublic: z.boolean(),
  /** One URL for each event, where the network has no macro for the event; empty otherwise. */
  eventUrls: z.array(
    z.object({
      event: eventSchema,
      status: statusSchema.nullable(),
      /** The network's own name for the place where it is pasted. */
      label: z.string(),
      url: z.string(),
    }),
  ),
  /** Postbacks without any key count as this network's. At most one network takes them. */
  acceptsKeyless: z.boolean(),
  answerBody: z.string(),
  mapping: mappingSchema,
  test: z.boolean(),
  createdAt: isoTimeSchema,
  /** When a person confirmed how its postbacks are read; null while that is only assumed. */
  confirmedAt: isoTimeSchema.nullable(),
  /** Its history is being read again; null when not. */
  rereading: z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
  lastHeardAt: isoTimeSchema.nullable(),
  postbackCount: z.number().int(),
});
export type Network = z.infer<typeof networkSchema>;

const presetId = z.string().min(1).max(100);

const editable = {
  name: z.string().trim().min(1).max(100),
  acceptsKeyless: z.boolean(),
  answerBody: z.string().max(2_000),
  mapping: mappingSchema,
};

/** A word that a network sent for an event or a status. */
const seenValueSchema = z.object({
  role: z.enum(['event', 'status']),
  /** In lower case. */
  word: z.string(),
  count: z.number().int(),
  lastSeenAt: isoTimeSchema,
  /** What it means in the mapping of today; both null for a word that is not mapped. */
  event: eventSchema.nullable(),
  status: statusSchema.nullable(),
});
export type SeenValue = z.infer<typeof seenValueSchema>;

/** What a postback says, read with one mapping. */
const readingSchema = z.object({
  clickId: z.string().nullable(),
  event: eventSchema.nullable(),
  eventWord: z.string().nullable(),
  status: statusSchema.nullable(),
  statusWord: z.string().nullable(),
  payout: z.number().nullable(),
  currency: z.string().nullable(),
  transactionId: z.string().nullable(),
  isHeld: z.boolean(),
});
export type Reading = z.infer<typeof readingSchema>;

const triedPostbackSchema = z.object({
  postbackId: postbackIdSchema,
  receivedAt: isoTimeSchema,
  before: readingSchema,
  after: readingSchema,
  /** Which parts of the reading differ. */
  changed: z.array(readingSchema.keyof()),
});
export type TriedPostback = z.infer<typeof triedPostbackSchema>;

/** Why first contact takes a field for what it is. */
const proposedFieldSchema = z.object({
  role: z.enum(FIELD_ROLES),
  /** Name of the field in the request: `sub1`, `path.1`, `user.id`. */
  name: z.string(),
  value: z.string(),
  reason: z.enum(PROPOSAL_REASONS),
  /** What the reason refers to: the macro, the name it resembles. */
  detail: z.string().nullable(),
});

const proposedValueSchema = z.object({
  role: z.enum(['event', 'status']),
  word: z.string(),
  /** Null for a word that nobody can know: the person says what it means. */
  event: eventSchema.nullable(),
  status: statusSchema.nullable(),
});

export const proposalSchema = z.object({
  mapping: mappingSchema,
  fields: z.array(proposedFieldSchema),
  words: z.array(proposedValueSchema),
  /** The preset of the catalog that it looks like; null when like none. */
  preset: z.string().nullable(),
  /** The sample, read with the proposed mapping. */
  reading: readingSchema,
  problems: z.array(problemSchema),
  /** Whether the sample holds macros instead of values: a template, as a cabinet shows it. */
  isTemplate: z.boolean(),
});
export type ProposalView = z.infer<typeof proposalSchema>;

export const networks = {
  list: oc
    .route({ method: 'GET', path: '/networks', tags: ['Networks'] })
    .output(z.object({ items: z.array(networkSchema) })),
  create: oc
    .route({ method: 'POST', path: '/networks', tags: ['Networks'], successStatus: 201 })
    .input(
      z.object({
        name: editable.name,
        preset: presetId.optional(),
        /** Made at random when it is left out. */
        key: networkKeySchema.optional(),
        acceptsKeyless: editable.acceptsKeyless.optional(),
        answerBody: editable.answerBody.optional(),
        mapping: editable.mapping.optional(),
        /** The person has seen how its postbacks are read, and agrees. */
        isConfirmed: z.literal(true).optional(),
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
        preset: presetId.optional(),
        /** The person has seen how its postbacks are read, and agrees. */
        isConfirmed: z.literal(true).optional(),
        /** Read everything that it has sent again, too; otherwise only what is held back. */
        appliesToHistory: z.boolean().optional(),
      }),
    )
    .output(networkSchema),
  words: oc
    .route({
      method: 'GET',
      path: '/networks/{id}/words',
      tags: ['Networks'],
      summary: 'The words that came for events and statuses, most frequent first',
    })
    .input(z.object({ id: networkIdSchema }))
    .output(z.object({ items: z.array(seenValueSchema) })),
  mapWord: oc
    .route({
      method: 'POST',
      path: '/networks/{id}/words',
      tags: ['Networks'],
      summary: 'Say what a word means',
      description:
        'Held postbacks with it are read again. Give `event`, `status` or both; null takes it back.',
    })
    .input(
      z.object({
        id: networkIdSchema,
        word: z.string().trim().min(1).max(200),
        event: eventSchema.nullable().optional(),
        status: statusSchema.nullable().optional(),
      }),
    )
    .output(networkSchema),
  tryMapping: oc
    .route({
      method: 'POST',
      path: '/networks/{id}/try',
      tags: ['Networks'],
      summary: 'Read the last postbacks with another mapping, without saving it',
    })
    .input(z.object({ id: networkIdSchema, mapping: editable.mapping, limit: limitSchema }))
    .output(
      z.object({
        items: z.array(triedPostbackSchema),
        changed: z.number().int(),
        heldBefore: z.number().int(),
        heldAfter: z.number().int(),
      }),
    ),
  propose: oc
    .route({
      method: 'POST',
      path: '/networks/propose',
      tags: ['Networks'],
      summary: 'Propose a mapping from a postback URL, a curl command, a raw request, or a stored postback',
    })
    .input(
      z.union([
        z.object({ text: z.string().min(1).max(100_000) }),
        z.object({ postbackId: postbackIdSchema }),
        /** The newest postback of the network. */
        z.object({ networkId: networkIdSchema }),
      ]),
    )
    .output(proposalSchema),
  stopRereading: oc
    .route({
      method: 'POST',
      path: '/networks/{id}/stop-rereading',
      tags: ['Networks'],
      summary: 'Stop reading its history again; what was read stays',
    })
    .input(z.object({ id: networkIdSchema }))
    .output(okSchema),
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
