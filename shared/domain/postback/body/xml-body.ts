/** XML as it is used for postbacks: elements and attributes as names with values. */
import { SaxesParser } from 'saxes';
import { isRecord } from './flatten.ts';
import type { JsonResult } from './json-body.ts';

const MAX_DEPTH = 20;
/** Elements and attributes together. */
const MAX_NODES = 1_000;
/** `&amp;` and the like, each of which takes long. */
const MAX_ENTITIES = 2_000;
const MAX_BYTES = 65_536;

interface Open {
  readonly name: string;
  readonly children: Map<string, unknown>;
  text: string;
}

/** The charset that its first line names, `<?xml … encoding="windows-1251"?>`; null where it names none. */
export function xmlCharset(beginning: string): string | null {
  return /^<\?xml\s[^>]{0,100}?encoding\s{0,5}=\s{0,5}["']([\w.:-]{1,40})["']/.exec(beginning)?.[1] ?? null;
}

/**
 * Without the root element: `<postback><clickid>a</clickid></postback>` gives `{clickid: 'a'}`; of several elements
 * with one name a list. Prefixes of namespaces are left out. A DOCTYPE is refused: nothing that it can declare
 * belongs into a postback.
 */
export function parseXml(text: string): JsonResult {
  if (text.length > MAX_BYTES || text.split('&', MAX_ENTITIES + 2).length > MAX_ENTITIES + 1)
    return { ok: false };
  const stack: Open[] = [{ name: '', children: new Map(), text: '' }];
  let nodes = 0;
  const parser = new SaxesParser();
  const count = (): void => {
    nodes += 1;
    if (nodes > MAX_NODES || stack.length > MAX_DEPTH) throw new Error('too large');
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('doctype');
  });
  // Each by itself: ten thousand attributes are not collected first.
  parser.on('attribute', count);
  parser.on('opentagstart', count);
  parser.on('opentag', ({ name, attributes }) => {
    const children = new Map<string, unknown>();
    for (const [attribute, value] of Object.entries(attributes)) {
      if (!attribute.startsWith('xmlns')) add(children, localName(attribute), value);
    }
    stack.push({ name: localName(name), children, text: '' });
  });
  const addText = (part: string): void => {
    const open = stack.at(-1);
    if (open !== undefined) open.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = stack.pop();
    const parent = stack.at(-1);
    if (closed !== undefined && parent !== undefined) add(parent.children, closed.name, valueOf(closed));
  });
  try {
    parser.write(text).close();
  } catch {
    return { ok: false };
  }
  return { ok: true, value: unwrapped(Object.fromEntries(stack[0]?.children ?? [])) };
}

/** A second one of a name makes a list. */
function add(children: Map<string, unknown>, name: string, value: unknown): void {
  const before = children.get(name);
  if (!children.has(name)) children.set(name, value);
  else if (Array.isArray(before)) before.push(value);
  else children.set(name, [before, value]);
}

function valueOf({ children, text }: Open): unknown {
  if (children.size === 0) return /[\r\n]/.test(text) ? text.trim() : text;
  const said = text.trim();
  if (said !== '') add(children, 'value', said);
  return Object.fromEntries(children);
}

/** Elements that only hold another one say nothing: `<response><conversion>…`. */
function unwrapped(value: unknown): unknown {
  let inner = value;
  for (;;) {
    const names = isRecord(inner) ? Object.keys(inner) : [];
    const [name] = names;
    const next: unknown = isRecord(inner) && name !== undefined && names.length === 1 ? inner[name] : null;
    if (!isRecord(next)) return inner;
    inner = next;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
