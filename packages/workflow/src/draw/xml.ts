// Writing XML with plain functions: elements as values, text and attributes escaped.

/** An element of XML, or a text. */
export type Xml =
  | string
  | {
      readonly name: string;
      readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>;
      readonly children: readonly Xml[];
    };

/** Signs that XML 1.0 cannot carry at all are left out; the rest is escaped. */
function escaped(words: string): string {
  // oxlint-disable-next-line no-control-regex -- the control characters are exactly what is looked for
  const legible = words.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
  return legible
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]/g, (sign) => `&#${sign.codePointAt(0)};`);
}

/** An element; attributes that are `undefined` are left out. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>>,
  children: readonly Xml[] = [],
): Xml {
  return { name, attributes, children };
}

/** The text of an element and all in it, indented by two spaces a level. */
export function writeXml(node: Xml, depth = 0): string {
  const indent = '  '.repeat(depth);
  if (typeof node === 'string') return `${indent}${escaped(node)}\n`;
  const attributes = Object.entries(node.attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  const open = `${indent}<${node.name}${attributes}`;
  const [only] = node.children;
  if (only === undefined) return `${open} />\n`;
  if (typeof only === 'string' && node.children.length === 1) return `${open}>${escaped(only)}</${node.name}>\n`;
  return `${open}>\n${node.children.map((it) => writeXml(it, depth + 1)).join('')}${indent}</${node.name}>\n`;
}
