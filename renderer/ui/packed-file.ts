/** A file that is put together in the window piece by piece. */

/** Text is packed away this often: the browser keeps large blobs on the disk. */
const PACK_CHARS = 4_000_000;

export class PackedFile {
  readonly #type: string;
  #packed: Blob[] = [];
  #loose: string[] = [];
  #looseChars = 0;

  constructor(type: string) {
    this.#type = type;
  }

  add(text: string): void {
    this.#loose.push(text);
    this.#looseChars += text.length;
    if (this.#looseChars < PACK_CHARS) return;
    this.#packed.push(new Blob(this.#loose));
    this.#loose = [];
    this.#looseChars = 0;
  }

  toBlob(): Blob {
    return new Blob([...this.#packed, ...this.#loose], { type: this.#type });
  }
}
