/** Links: saved pairs of a tracking link and its postback URLs. Only text: nothing is redirected here. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { destinationIdSchema, linkIdSchema, networkIdSchema } from '../domain/ids.ts';
import { linkDraftSchema, MAX_LINK_LENGTH, MAX_LINK_NAME } from '../domain/link/draft.ts';
import { cabinetUrlSchema, pasteStateSchema } from './public-urls.ts';
import {
  eventSchema,
  isoTimeSchema,
  okSchema,
  problemSchema,
  statusSchema,
  wireRequestSchema,
} from './common.ts';
import { postbackSchema } from './postbacks.ts';

/** What a person edits of a link. */
export const linkFieldsSchema = z.object({
  name: z.string().trim().min(1).max(MAX_LINK_NAME),
  tags: z.array(z.string().trim().min(1).max(50)).max(30),
  notes: z.string().max(5_000),
  draft: linkDraftSchema,
});
export type LinkFields = z.infer<typeof linkFieldsSchema>;
export const LINK_FIELDS = linkFieldsSchema.keyof().options;

/** A change of a link: what is left out stays as it is. */
const linkEditSchema = linkFieldsSchema.partial().extend({
  isArchived: z.boolean().optional(),
  /** The person pasted its postback URL, as it is now, into the network's cabinet; or took that back. */
  isPasted: z.boolean().optional(),
});
export type LinkEdit = z.infer<typeof linkEditSchema>;

export const linkSchema = linkFieldsSchema.extend({
  id: linkIdSchema,
  networkName: z.string().nullable(),
  /** The link as it is pasted into the app. */
  offerLink: z.string(),
  /** Fixed words in the offer link that come back in postbacks: `{sub2: 'creo7'}`. */
  marks: z.record(z.string(), z.string()),
  /** The parameter of the offer link that carries the click id; null where none does. */
  idParameter: z.string().nullable(),
  archivedAt: isoTimeSchema.nullable(),
  createdAt: isoTimeSchema,
  /** Whether its postback URL stands in the network's cabinet: by what the person said and what came. */
  address: z.object({
    state: pasteStateSchema,
    /** The host that was pasted; null before. */
    host: z.string().nullable(),
    pastedAt: isoTimeSchema.nullable(),
  }),
});
export type Link = z.infer<typeof linkSchema>;

const linkHitsSchema = z.object({
  id: linkIdSchema,
  /** Whether its postbacks can be told from those of other links of the network. */
  isTellable: z.boolean(),
  count: z.number().int(),
  lastAt: isoTimeSchema.nullable(),
});
export type LinkHits = z.infer<typeof linkHitsSchema>;

const dryDeliverySchema = z.object({
  destinationId: destinationIdSchema,
  destinationName: z.string(),
  /** Why nothing would go out; null when it would. */
  skipped: z.string().nullable(),
  request: wireRequestSchema.nullable(),
});

export const dryRunSchema = z.object({
  /** What the receiver would do with it. */
  arrival: z.enum(['taken', 'wrong_key', 'no_key', 'not_a_postback', 'no_url', 'other_network']),
  networkName: z.string().nullable(),
  clickId: z.string().nullable(),
  event: eventSchema.nullable(),
  eventWord: z.string().nullable(),
  status: statusSchema.nullable(),
  payout: z.number().nullable(),
  currency: z.string().nullable(),
  transactionId: z.string().nullable(),
  problems: z.array(problemSchema),
  isHeld: z.boolean(),
  deliveries: z.array(dryDeliverySchema),
});
export type DryRun = z.infer<typeof dryRunSchema>;

/** So many links at most are made in one call. */
export const MAX_AT_ONCE = 100;

const tags = ['Links'];

export const links = {
  list: oc.route({ method: 'GET', path: '/links', tags, summary: 'Newest first, archived ones too' }).output(
    z.object({
      items: z.array(linkSchema),
      /** What the person said was pasted last into each network's cabinet. */
      cabinets: z.array(z.object({ networkId: networkIdSchema, urls: z.array(cabinetUrlSchema) })),
    }),
  ),
  hits: oc
    .route({
      method: 'GET',
      path: '/links/hits',
      tags,
      summary: 'How many of the last postbacks came through each link',
      description:
        'Reads the last 2,000 postbacks of each network: told by the fixed words that they bring back.',
    })
    .output(z.object({ items: z.array(linkHitsSchema) })),
  postbacks: oc
    .route({
      method: 'GET',
      path: '/links/{id}/postbacks',
      tags,
      summary: 'The last 50 that came through it',
    })
    .input(z.object({ id: linkIdSchema }))
    .output(z.object({ isTellable: z.boolean(), items: z.array(postbackSchema) })),
  create: oc
    .route({ method: 'POST', path: '/links', tags, successStatus: 201, summary: 'One or many, all or none' })
    .input(
      z.object({
        items: z
          .array(
            linkFieldsSchema.extend({
              tags: linkFieldsSchema.shape.tags.default([]),
              notes: linkFieldsSchema.shape.notes.default(''),
            }),
          )
          .min(1)
          .max(MAX_AT_ONCE),
      }),
    )
    .output(z.object({ items: z.array(linkSchema) })),
  update: oc
    .route({ method: 'PATCH', path: '/links/{id}', tags })
    .input(linkEditSchema.extend({ id: linkIdSchema }))
    .output(linkSchema),
  remove: oc
    .route({ method: 'DELETE', path: '/links/{id}', tags })
    .input(z.object({ id: linkIdSchema }))
    .output(okSchema),
  dryRun: oc
    .route({
      method: 'POST',
      path: '/links/dry-run',
      tags,
      summary: 'What a postback would become: read, understood and rendered, with nothing stored or sent',
    })
    .input(z.object({ url: z.string().max(MAX_LINK_LENGTH * 2), networkId: networkIdSchema.nullable() }))
    .output(dryRunSchema),
};
