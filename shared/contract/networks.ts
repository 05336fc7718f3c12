/** Networks: who sends postbacks, under which key, in which words. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { networkIdSchema, postbackIdSchema } from '../domain/ids.ts';
import { choicesSchema } from '../domain/first-contact/choices.ts';
import { mappingSchema, MAX_MAPPED_LENGTH } from '../domain/postback/mapping.ts';
import { eventSchema, limitSchema, isoTimeSchema, MAX_PRESET_ID, okSchema, statusSchema } from './common.ts';
import { changePreviewSchema } from './change-preview.ts';
import { keptKeylessSchema } from './kept-keyless.ts';
import { answersSchema, networkQuestionSchema } from './network-questions.ts';
import { proposalSchema } from './proposal.ts';
import { seenValueSchema } from './seen-value.ts';
import { triedPostbackSchema } from './reading.ts';
import { sendTest } from './test-postback.ts';

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

const presetId = z.string().min(1).max(MAX_PRESET_ID);

/**
 * When a network begins to take postbacks without a key: those that came before and pass its allow list and its
 * signature now become its own (`adopt`, which holds when nothing is said), or none does (`leave`).
 */
const keptEditSchema = z.enum(['adopt', 'leave']);

/** What a person edits of a network. */
export const networkFieldsSchema = z.object({
  name: z.string().trim().min(1).max(100),
  preset: presetId,
  acceptsKeyless: z.boolean(),
  answerBody: z.string().max(2_000),
  mapping: mappingSchema,
});

export const NETWORK_FIELDS = networkFieldsSchema.keyof().options;

/** A change of a network: what is left out stays as it is. */
export const networkEditSchema = networkFieldsSchema
  .extend({
    keptKeyless: keptEditSchema,
    /** The person has seen how its postbacks are read, and agrees. */
    isConfirmed: z.literal(true),
  })
  .partial();
export type NetworkEdit = z.infer<typeof networkEditSchema>;

export const newNetworkSchema = networkEditSchema.extend({
  name: networkFieldsSchema.shape.name,
  /** Made at random when it is left out. */
  key: networkKeySchema.optional(),
});
export type NewNetwork = z.infer<typeof newNetworkSchema>;

const mapWordSchema = z.object({
  id: networkIdSchema,
  word: z.string().trim().min(1).max(MAX_MAPPED_LENGTH),
  event: eventSchema.nullable().optional(),
  status: statusSchema.nullable().optional(),
});

const updateSchema = networkEditSchema.extend({
  id: networkIdSchema,
  /** Read everything that it has sent again, too; otherwise only what is held back. */
  appliesToHistory: z.boolean().optional(),
});

/** A change as the call that makes it takes it. */
const previewedChangeSchema = z.union([
  z.strictObject({ mapWord: mapWordSchema }),
  z.strictObject({ update: updateSchema }),
  z.strictObject({ answer: answersSchema }),
]);
export type PreviewedChange = z.infer<typeof previewedChangeSchema>;

export const networks = {
  list: oc
    .route({ method: 'GET', path: '/networks', tags: ['Networks'] })
    .output(z.object({ items: z.array(networkSchema) })),
  create: oc
    .route({ method: 'POST', path: '/networks', tags: ['Networks'], successStatus: 201 })
    .input(newNetworkSchema)
    .output(networkSchema),
  update: oc
    .route({ method: 'PATCH', path: '/networks/{id}', tags: ['Networks'] })
    .input(updateSchema)
    .output(networkSchema),
  keptKeyless: oc
    .route({
      method: 'GET',
      path: '/networks/{id}/kept-keyless',
      tags: ['Networks'],
      summary: 'Postbacks kept without a key, as this network’s rules judge them now',
      description: 'What becomes of them when `acceptsKeyless` is switched on with `keptKeyless: "adopt"`.',
    })
    .input(z.object({ id: networkIdSchema }))
    .output(keptKeylessSchema),
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
    .input(mapWordSchema)
    .output(networkSchema),
  mapPayout: oc
    .route({
      method: 'POST',
      path: '/networks/{id}/payout-fields',
      tags: ['Networks'],
      summary: 'Say whether a field is the payout',
      description:
        'The answer to `payout_unread`: the field joins `fields.payout` or `notPayout` of the mapping, and all that the network has sent is read again.',
    })
    .input(z.object({ id: networkIdSchema, field: z.string().trim().min(1).max(200), isPayout: z.boolean() }))
    .output(networkSchema),
  tryMapping: oc
    .route({
      method: 'POST',
      path: '/networks/{id}/try',
      tags: ['Networks'],
      summary: 'Read the last postbacks with another mapping, without saving it',
    })
    .input(z.object({ id: networkIdSchema, mapping: mappingSchema, limit: limitSchema }))
    .output(
      z.object({
        items: z.array(triedPostbackSchema),
        changed: z.number().int(),
        heldBefore: z.number().int(),
        heldAfter: z.number().int(),
      }),
    ),
  preview: oc
    .route({
      method: 'POST',
      path: '/networks/preview',
      tags: ['Networks'],
      summary: 'What a change would do to held postbacks and deliveries, without making it',
      description:
        'Give `mapWord`, `update` or `answer` with the body of that call. The newest held postbacks are read with the change, conversions and deliveries are planned as they would be, and all of it is taken back: nothing is kept or sent. What `appliesToHistory` would do to postbacks that are not held is not in it; `POST /networks/{id}/try` shows that.',
    })
    .input(previewedChangeSchema)
    .output(changePreviewSchema),
  propose: oc
    .route({
      method: 'POST',
      path: '/networks/propose',
      tags: ['Networks'],
      summary: 'Propose a mapping from a postback URL, a curl command, a raw request, or a stored postback',
      description:
        '`choices` names the parameter that each role is taken from instead, or null for none; the answer follows it. Macros of a template come back in `mapping.macros`, and the postback URL of a network that is created with them carries them.',
    })
    .input(
      z.union([
        z.object({ text: z.string().min(1).max(100_000), choices: choicesSchema.optional() }),
        z.object({ postbackId: postbackIdSchema, choices: choicesSchema.optional() }),
        /** The newest postback of the network. */
        z.object({ networkId: networkIdSchema, choices: choicesSchema.optional() }),
      ]),
    )
    .output(proposalSchema),
  questions: oc
    .route({
      method: 'GET',
      path: '/networks/questions',
      tags: ['Networks'],
      summary: 'What only the person can say: networks whose held postbacks wait for an answer',
      description:
        '`asksEvent`: they do not say what happened. `asksReading`: nobody described the network, and its postbacks use other names than our own. Answered with `POST /networks/answers`.',
    })
    .output(z.object({ items: z.array(networkQuestionSchema) })),
  answer: oc
    .route({
      method: 'POST',
      path: '/networks/answers',
      tags: ['Networks'],
      summary: 'Answer the questions of several networks at once',
      description:
        '`event` is what a postback means that names no event; `mapping` and `isConfirmed` agree to a reading. Held postbacks are read again. An unknown network refuses all answers.',
    })
    .input(answersSchema)
    .output(z.object({ items: z.array(networkSchema) })),
  sendTest,
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
