/** When the digest is told, and of which day. */
import { z } from 'zod';
import { isTimeZone } from '../report/zone-days.ts';

/** `yesterday`: the whole day before. `today`: the day so far, for whoever has it told in the evening. */
export const DIGEST_DAYS = ['yesterday', 'today'] as const;

export const digestSettingsSchema = z.object({
  isOn: z.boolean(),
  /** Of the day, by the clocks of the time zone. */
  hour: z.number().int().min(0).max(23),
  /** IANA, such as `Europe/Kyiv`. */
  timeZone: z.string().max(60).refine(isTimeZone),
  about: z.enum(DIGEST_DAYS),
  hidesAmounts: z.boolean(),
});
export type DigestSettings = Readonly<z.infer<typeof digestSettingsSchema>>;

export const USUAL_DIGEST = { isOn: false, hour: 9, about: 'yesterday', hidesAmounts: false } as const;
