/** Reads a QR code out of a picture. */

/** Larger pictures are read smaller: a code fills most of what a person shows. */
const MOST_PIXELS_WIDE = 1_600;

interface Picture {
  readonly source: CanvasImageSource;
  readonly width: number;
  readonly height: number;
}

/**
 * @param timeLimitMs how long it may go on looking where the first look finds nothing
 * @returns its text; null where no code can be found
 */
export async function readQr(picture: Picture, timeLimitMs: number): Promise<string | null> {
  const { decodeQR } = await import('qr/decode.js');
  const scale = Math.min(1, MOST_PIXELS_WIDE / Math.max(picture.width, picture.height));
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  if (width < 1 || height < 1) return null;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.drawImage(picture.source, 0, 0, width, height);
  try {
    return decodeQR(context.getImageData(0, 0, width, height), { effort: Infinity, timeLimit: timeLimitMs });
  } catch {
    // It says in this way that there is none.
    return null;
  }
}
