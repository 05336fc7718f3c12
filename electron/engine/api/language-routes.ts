/** Procedures of the language. */
import type { ApiBase } from './base.ts';
import type { DeskLanguage } from './desk-language.ts';

export interface LanguageRouteDeps {
  readonly language: Pick<DeskLanguage, 'view' | 'choose'>;
}

export function languageRoutes(base: ApiBase, { language }: LanguageRouteDeps) {
  return {
    get: base.language.get.handler(() => language.view()),
    update: base.language.update.handler(async ({ input }) => language.choose(input.choice)),
  };
}
