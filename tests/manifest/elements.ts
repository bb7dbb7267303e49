import { XMLParser, XMLValidator } from "fast-xml-parser";

/** One element of an XML document, with its children in the order they stand. */
export interface Element {
  /** Without its namespace prefix. */
  readonly name: string;
  /** What the prefix stands for here; empty where nothing says so. */
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

type Node = Record<string, unknown>;
type Scope = Readonly<Record<string, string>>;

const ATTRIBUTES = ":@";
const TEXT = "#text";
const XMLNS = /^xmlns(?::|$)/;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  ignoreDeclaration: true,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
});

function toElement(node: Node, outer: Scope): Element {
  const [written = ""] = Object.keys(node).filter((key) => key !== ATTRIBUTES);
  const attributes = (node[ATTRIBUTES] ?? {}) as Record<string, string>;
  const declared = Object.entries(attributes).filter(([name]) => XMLNS.test(name));
  const scope = { ...outer, ...Object.fromEntries(declared.map(([name, uri]) => [name.replace(XMLNS, ""), uri])) };
  const inside = node[written] as Node[];
  const [prefix = "", name = ""] = written.includes(":") ? written.split(":") : ["", written];
  return {
    name,
    namespace: scope[prefix] ?? "",
    attributes,
    children: inside.filter((child) => !(TEXT in child)).map((child) => toElement(child, scope)),
    text: inside.map((child) => String(child[TEXT] ?? "")).join(""),
  };
}

/** Reads a document, or throws what is wrong with it. */
export function readElements(xml: string): Element {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new Error(`${valid.err.line}: ${valid.err.msg}`);
  const [root] = parser.parse(xml) as Node[];
  if (!root) throw new Error("no element");
  return toElement(root, {});
}

/** The element and everything inside it, in document order. */
export const walk = (element: Element): Element[] => [element, ...element.children.flatMap(walk)];

/** All elements of a name in it. */
export const all = (element: Element, name: string): Element[] => walk(element).filter((each) => each.name === name);

/** The one element at the end of a path of names. */
export function at(element: Element, ...path: readonly string[]): Element {
  return path.reduce((found, name) => {
    const child = found.children.find((candidate) => candidate.name === name);
    if (!child) throw new Error(`no ${name} in ${found.name}`);
    return child;
  }, element);
}
