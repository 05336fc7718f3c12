/** The message of a day: its title, its lines and its picture. */
import type { DigestFigures } from '../../../shared/domain/notify/digest-figures.ts';
import { countedOf, createDigestFormat } from '../../../shared/domain/notify/digest-format.ts';
import { digestText } from '../../../shared/domain/notify/digest-lines.ts';
import { digestSvg } from '../../../shared/domain/notify/digest-svg.ts';
import type { DigestWords } from '../../../shared/domain/notify/digest-words.ts';
import type { ChannelMessage } from '../notify/channel.ts';

export interface DigestLook {
  readonly words: DigestWords;
  readonly hidesAmounts: boolean;
}

/** @param draw PNG of an SVG; null where it cannot be drawn */
export async function makeDigest(
  id: string,
  figures: DigestFigures,
  { words, hidesAmounts }: DigestLook,
  draw: (svg: string) => Promise<Uint8Array | null>,
): Promise<ChannelMessage> {
  const { title, lines } = digestText(figures, words, hidesAmounts);
  const png = await draw(digestSvg(figures, { words, hidesAmounts }));
  const format = createDigestFormat(words.locale);
  const { registrations, firstDeposits } = figures.counts;
  const alt = words.alt(
    format.day(figures.day),
    countedOf(format, registrations),
    countedOf(format, firstDeposits),
  );
  return { id, title, lines, picture: png === null ? null : { png, alt } };
}
