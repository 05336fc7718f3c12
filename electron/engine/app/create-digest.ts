/** The digest: its figures from a reader's thread, its picture from one of its own. */
import type { DeskLanguage } from '../api/desk-language.ts';
import { cabinetsToChange } from '../api/public-urls-view.ts';
import { Digests, type DigestsDeps } from '../digest/digests.ts';
import { drawPicture } from '../digest/draw-picture.ts';
import type { ReaderPool } from '../reader/reader-pool.ts';
import type { Base } from './base.ts';
import type { Reaching } from './create-reaching.ts';
import type { Subjects } from './create-subjects.ts';

export interface DigestParts {
  readonly subjects: Subjects;
  readonly reaching: Reaching;
  readonly readers: ReaderPool;
  /** Asked each time: the person may choose another language. */
  readonly text: DeskLanguage['text'];
  readonly isCaughtUp: () => Promise<boolean>;
  /** Takes it over durably; twice with one id is once. */
  readonly tell: DigestsDeps['tell'];
}

export function createDigests(
  { store, now, elapsed, log }: Base,
  { subjects, reaching, readers, text, isCaughtUp, tell }: DigestParts,
): Digests {
  return new Digests({
    store,
    figures: async (ask) => {
      const cabinets = cabinetsToChange({ networks: subjects.networks, addresses: reaching.reach.addresses });
      return readers.background.read('digest', { ...ask, cabinets });
    },
    draw: async (svg) => drawPicture(svg, log),
    words: () => text().digest.words,
    tell,
    now,
    ownZone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    elapsed,
    isCaughtUp,
    log,
  });
}
