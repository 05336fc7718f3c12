/** `pl, creo7` -> two tags, each once. */
export function splitTags(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trim().slice(0, 50));
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, 30);
}
