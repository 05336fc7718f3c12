/**
 * A picture with its fields as `multipart/form-data` (RFC 7578). By hand, because `FormData` makes CR LF of each line
 * end in a field, and a caption is counted in characters. Pure but for the boundary.
 */
import { randomUUID } from 'node:crypto';

export interface PictureForm {
  readonly contentType: string;
  readonly body: Buffer;
}

/** @param input fields of our own names; what is no text goes as JSON, undefined is left out */
export function pictureForm(input: Readonly<Record<string, unknown>>, picture: Uint8Array): PictureForm {
  const boundary = `desk-${randomUUID()}`;
  const head = (name: string, more: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`;
  const fields = Object.entries(input).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [`${head(name, '')}${typeof value === 'string' ? value : JSON.stringify(value)}\r\n`],
  );
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([
      Buffer.from(fields.join('')),
      Buffer.from(head('photo', '; filename="picture.png"\r\nContent-Type: image/png')),
      picture,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  };
}
