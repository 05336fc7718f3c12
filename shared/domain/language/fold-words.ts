/** Typed words and those of a language made alike for looking one up in the other. Pure. */

/** Cyrillic ё is often typed as е; the apostrophe of Ukrainian has several keys. */
export function foldWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/['ʼ`‘]/g, '’');
}
