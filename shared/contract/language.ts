/** Which language the program speaks: window, tray, notices, messages, and what the API says to whoever asks for none. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { LANGUAGE_CHOICES, LANGUAGES } from '../domain/language/languages.ts';

export const languageChoiceSchema = z.enum(LANGUAGE_CHOICES);

export const languageSchema = z.object({
  choice: languageChoiceSchema,
  /** What `system` stands for on the computer that the program runs on. */
  system: z.enum(LANGUAGES),
});
export type LanguageView = z.infer<typeof languageSchema>;

const tags = ['Language'];

export const language = {
  get: oc
    .route({ method: 'GET', path: '/language', tags, summary: 'Which language the program speaks' })
    .output(languageSchema),
  update: oc
    .route({
      method: 'PUT',
      path: '/language',
      tags,
      summary: 'Choose the language; a call that names one in Accept-Language is answered in that',
    })
    .input(z.object({ choice: languageChoiceSchema }))
    .output(languageSchema),
};
