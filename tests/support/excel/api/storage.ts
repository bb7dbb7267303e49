import { XMLValidator } from "fast-xml-parser";
import type { Book } from "../book";
import { invalid, missing } from "../fault";
import { type Kind, ref } from "../kind";
import type { XmlPart } from "../workbook";
import { textOf } from "./arguments";

/** Beyond this Excel refuses a setting. */
const LARGEST = 2 * 1024 * 1024;

interface Setting {
  readonly book: Book;
  readonly key: string;
}

function store(book: Book, key: string, value: unknown): void {
  if (value === null || value === undefined) throw invalid("A setting has a value.");
  if (Buffer.byteLength(JSON.stringify(value)) > LARGEST) throw invalid("A setting holds at most 2 MB.");
  book.settings.set(key, value);
}

const settingKind: Kind<Setting> = {
  name: "Setting",
  id: ({ key }) => key,
  get: { key: ({ key }) => key, value: ({ book, key }) => book.settings.get(key) },
  set: { value: ({ book, key }, value) => store(book, key, value) },
  run: {
    delete: ({ book, key }) => {
      if (!book.settings.delete(key)) throw missing(`There is no setting "${key}".`);
    },
  },
};

export const settingsKind: Kind<Book> = {
  name: "SettingCollection",
  items: (book) => [...book.settings.keys()].map((key) => ref(settingKind, { book, key })),
  item: (book, key) => (book.settings.has(String(key)) ? ref(settingKind, { book, key: String(key) }) : null),
  run: {
    add: (book, [key, value]) => {
      if (textOf(key) === "") throw invalid("A setting has a key.");
      store(book, textOf(key), value);
      return ref(settingKind, { book, key: textOf(key) });
    },
  },
};

function namespaceOf(xml: string): string {
  if (XMLValidator.validate(xml) !== true) throw invalid("The XML is not well formed.");
  const root = /<([^!?/][^\s/>]*)([^>]*)>/.exec(xml);
  const prefix = root?.[1]?.includes(":") ? `:${root[1].split(":")[0]}` : "";
  return new RegExp(`xmlns${prefix}\\s*=\\s*["']([^"']*)["']`).exec(root?.[2] ?? "")?.[1] ?? "";
}

interface Part {
  readonly book: Book;
  readonly part: XmlPart;
}

function alive({ book, part }: Part): XmlPart {
  if (!book.parts.includes(part)) throw missing("The custom XML part is gone.");
  return part;
}

const partKind: Kind<Part> = {
  name: "CustomXmlPart",
  id: ({ part }) => part.id,
  get: { id: (one) => alive(one).id, namespaceUri: (one) => alive(one).namespace },
  run: {
    getXml: (one) => alive(one).xml,
    setXml: (one, [xml]) => {
      alive(one).namespace = namespaceOf(textOf(xml));
      alive(one).xml = textOf(xml);
    },
    delete: (one) => {
      one.book.parts = one.book.parts.filter((part) => part !== alive(one));
    },
  },
};

interface Scope {
  readonly book: Book;
  readonly namespace: string;
}

const within = ({ book, namespace }: Scope): XmlPart[] => book.parts.filter((part) => part.namespace === namespace);

const scopedKind: Kind<Scope> = {
  name: "CustomXmlPartScopedCollection",
  items: (scope) => within(scope).map((part) => ref(partKind, { book: scope.book, part })),
  item: (scope, key) => {
    const part = within(scope).find(({ id }) => id === key);
    return part ? ref(partKind, { book: scope.book, part }) : null;
  },
  run: {
    getOnlyItem: (scope) => {
      const [part, ...more] = within(scope);
      if (!part || more.length > 0) throw missing("There is not exactly one such part.");
      return ref(partKind, { book: scope.book, part });
    },
    getOnlyItemOrNullObject: (scope) => {
      const [part, ...more] = within(scope);
      return part && more.length === 0 ? ref(partKind, { book: scope.book, part }) : null;
    },
  },
};

export const partsKind: Kind<Book> = {
  name: "CustomXmlPartCollection",
  items: (book) => book.parts.map((part) => ref(partKind, { book, part })),
  item: (book, key) => {
    const part = book.parts.find(({ id }) => id === key);
    return part ? ref(partKind, { book, part }) : null;
  },
  run: {
    add: (book, [xml]) => {
      const text = textOf(xml);
      const part = { id: book.nextId("{PART-{}}"), namespace: namespaceOf(text), xml: text };
      book.parts.push(part);
      return ref(partKind, { book, part });
    },
    getByNamespace: (book, [namespace]) => ref(scopedKind, { book, namespace: textOf(namespace) }),
  },
};
