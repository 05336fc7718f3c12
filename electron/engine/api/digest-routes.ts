/** Procedures of the digest. Thin: each one calls and shows. */
import type { Digests } from '../digest/digests.ts';
import type { ApiBase } from './base.ts';

export interface DigestRouteDeps {
  readonly digests: Digests;
}

export function digestRoutes(base: ApiBase, { digests }: DigestRouteDeps) {
  return {
    get: base.digest.get.handler(() => digests.view()),
    update: base.digest.update.handler(({ input }) => digests.update(input)),
    preview: base.digest.preview.handler(async ({ input, context }) => {
      const { title, lines, picture } = await digests.preview(input, context.text.digest.words);
      return {
        title,
        lines: [...lines],
        picture:
          picture === null ? null : { png: Buffer.from(picture.png).toString('base64'), alt: picture.alt },
      };
    }),
  };
}
