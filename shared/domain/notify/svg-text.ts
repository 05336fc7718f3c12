/** Text in an SVG: escaped, short, and of characters that XML allows. Pure. */
import { oneLine } from './one-line.ts';

export interface SvgTextOptions {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight?: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Characters at most. */
  readonly most?: number;
  /** Pixels at most: what would be wider, by a rough measure, is drawn smaller. */
  readonly width?: number;
}

const INK = '#14171c';
const MOST = 60;
/** Average width of a letter of Inter, as a part of its size. */
const LETTER = 0.53;
/** From this weight on a line is drawn around each letter: the renderer does not vary the weight of a variable font. */
const BOLD = 600;
const BOLD_LINE = 0.035;
/** What the fonts have: others, such as emoji, would be boxes. */
const NOT_DRAWN =
  /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\u0020-\u007E\u00A0-\u00FF\u2010-\u2027\u2030-\u203A\u20A0-\u20BF\u2116\u2122\u2190-\u2193\u2212]+/gu;
/** Noncharacters, which XML does not allow (XML 1.0, 2.2); control characters are gone by then. */
const NOT_XML = /[\uFFFE\uFFFF]/gu;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

/** Empty for no text. */
export function svgText(text: string, options: SvgTextOptions): string {
  const { x, y, weight = 400, fill = INK, anchor = 'start', most = MOST, width } = options;
  const line = oneLine(text.replaceAll(NOT_DRAWN, '·'), most);
  if (line === '') return '';
  const size = width === undefined ? options.size : Math.min(options.size, fitting(line, width));
  return `<text x="${Math.round(x)}" y="${Math.round(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}"${weight < BOLD ? '' : ` stroke="${fill}" stroke-width="${round(size * BOLD_LINE)}" stroke-linejoin="round"`} text-anchor="${anchor}">${escapeXml(line)}</text>`;
}

function escapeXml(text: string): string {
  return text.replaceAll(NOT_XML, '').replaceAll(/[&<>"']/gu, (sign) => ENTITIES.get(sign) ?? '');
}

function fitting(line: string, width: number): number {
  return Math.max(12, Math.floor(width / (line.length * LETTER)));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
