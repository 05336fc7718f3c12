/** Reads XML of a bank in pieces: elements with their attributes and text, nothing that a DOCTYPE could declare. */
import { SaxesParser } from 'saxes';
import { RateFileError } from './rate-file.ts';

export interface XmlHandlers {
  /** @param name without the prefix of its namespace */
  open?(name: string, attributes: ReadonlyMap<string, string>): void;
  /** @param text of the element itself */
  close?(name: string, text: string): void;
}

const MAX_DEPTH = 10;
const MAX_ELEMENTS = 1_000_000;
const MAX_ATTRIBUTES = 10;
const MAX_TEXT = 10_000;
const PIECE = 65_536;

/** Between two pieces the caller may do something else. */
export function* readFlatXml(text: string, handlers: XmlHandlers): Generator<undefined, undefined> {
  const parser = new SaxesParser();
  const texts: string[] = [];
  let elements = 0;
  let attributeCount = 0;
  parser.on('error', () => {
    throw new RateFileError({ code: 'rate_file_broken' });
  });
  parser.on('doctype', () => {
    throw new RateFileError({ code: 'rate_file_broken' });
  });
  parser.on('attribute', () => {
    attributeCount += 1;
    if (attributeCount > MAX_ATTRIBUTES) throw new RateFileError({ code: 'rate_file_broken' });
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1;
    attributeCount = 0;
    texts.push('');
    if (elements > MAX_ELEMENTS || texts.length > MAX_DEPTH)
      throw new RateFileError({ code: 'rate_file_broken' });
    handlers.open?.(localName(name), new Map(Object.entries(attributes)));
  });
  parser.on('text', (part) => {
    const open = texts.length - 1;
    if (open >= 0) texts[open] = ((texts[open] ?? '') + part).slice(0, MAX_TEXT);
  });
  parser.on('closetag', ({ name }) => {
    handlers.close?.(localName(name), (texts.pop() ?? '').trim());
  });
  for (let at = 0; at < text.length; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
    yield undefined;
  }
  parser.close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
