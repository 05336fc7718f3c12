/** The digest: one message a day with its figures and a picture. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { digestSettingsSchema } from '../domain/notify/digest-settings.ts';
import { isoTimeSchema } from './common.ts';

const digestViewSchema = z.object({
  settings: digestSettingsSchema,
  /** Null while it is switched off. */
  nextAt: isoTimeSchema.nullable(),
  /** The day that the last one was about, such as `2026-11-26`; null before the first. */
  lastDay: z.string().nullable(),
});
export type DigestView = z.infer<typeof digestViewSchema>;

const digestPreviewSchema = z.object({
  title: z.string(),
  lines: z.array(z.string()),
  /** PNG in base64; null where it could not be drawn. */
  picture: z.object({ png: z.string(), alt: z.string() }).nullable(),
});
export type DigestPreview = z.infer<typeof digestPreviewSchema>;

const tags = ['Notifications'];

export const digest = {
  get: oc.route({ method: 'GET', path: '/digest', tags }).output(digestViewSchema),
  update: oc
    .route({ method: 'PUT', path: '/digest', tags, summary: 'When the digest is told, and of which day' })
    .input(digestSettingsSchema)
    .output(digestViewSchema),
  preview: oc
    .route({
      method: 'POST',
      path: '/digest/preview',
      tags,
      summary: 'The digest as it would be told now, with its picture; nothing is sent or saved',
    })
    .input(digestSettingsSchema)
    .output(digestPreviewSchema),
};
