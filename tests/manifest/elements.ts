import { XMLParser, XMLValidator } from "fast-xml-parser";

/** One element of an XML document, with its children in the order they stand. */
export interface Element {
  /** Without its namespace prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

type Node = Record<string, unknown>;

const ATTRIBUTES = ":@";
const TEXT = "#text";

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  ignoreDeclaration: true,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
});

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

function toElement(node: Node): Element {
  const [name = ""] = Object.keys(node).filter((key) => key !== ATTRIBUTES);
  const inside = node[name] as Node[];
  return {
    name: local(name),
    attributes: (node[ATTRIBUTES] ?? {}) as Record<string, string>,
    children: inside.filter((child) => !(TEXT in child)).map(toElement),
    text: inside.map((child) => String(child[TEXT] ?? "")).join(""),
  };
}

/** Reads a document, or throws what is wrong with it. */
export function readElements(xml: string): Element {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new Error(`${valid.err.line}: ${valid.err.msg}`);
  const [root] = parser.parse(xml) as Node[];
  if (!root) throw new Error("no element");
  return toElement(root);
}

/** The element and everything inside it, in document order. */
export const walk = (element: Element): Element[] => [element, ...element.children.flatMap(walk)];

/** The one element at the end of a path of names. */
export function at(element: Element, ...path: readonly string[]): Element {
  return path.reduce((found, name) => {
    const child = found.children.find((candidate) => candidate.name === name);
    if (!child) throw new Error(`no ${name} in ${found.name}`);
    return child;
  }, element);
}
