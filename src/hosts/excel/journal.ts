import type { Past, Scalar } from "../../model";

/** Our own corner of the workbook: a setting for what is small, custom XML parts for what is not. */
export const SETTING = "zhibiao";
export const NAMESPACE = "urn:zhibiao:journal";

/** What the workbook knows about us; it travels with the file. */
export interface SavedState {
  /** The write that stands. A journal made on top of it is of a write that did not finish. */
  readonly committed: string;
  readonly catalogueVersion: string;
  /** Undefined when there is nothing to take back. */
  readonly lastImport?: {
    /** Its journal, which is kept for taking it back; given by the write itself. */
    readonly journal?: string;
    /** ISO date. */
    readonly on: string;
    readonly files: readonly string[];
    readonly rows: number;
  };
}

/** What has to be put back, should a write not finish; afterwards, what taking it back needs. */
export interface Journal extends Past {
  readonly id: string;
  /** `committed` when it was begun. */
  readonly base: string;
  /** `write` is put back when it did not finish; `remove` is carried through. */
  readonly kind: "write" | "remove";
  /** Tables of the plan that show totals; they are hidden while rows are written below. */
  readonly totals: readonly string[];
  /** Names that were not defined. */
  readonly names: readonly string[];
  /** Columns that were not there, by table. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Cells of a sheet without a table, counted from the named cell on it. */
  readonly loose: readonly {
    readonly name: string;
    readonly row: number;
    readonly column: number;
    readonly value: Scalar;
  }[];
}

export interface JournalPart {
  readonly id: string;
  readonly xml: string;
}

export const NOTHING_SAVED: SavedState = { committed: "", catalogueVersion: "" };

export function readState(value: unknown): SavedState {
  if (typeof value !== "string") return NOTHING_SAVED;
  try {
    return { ...NOTHING_SAVED, ...(JSON.parse(value) as Partial<SavedState>) };
  } catch {
    return NOTHING_SAVED;
  }
}

/** Characters of a part: three bytes each at most, so that one stays well below what a request may weigh. */
const PART = 1_000_000;

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const unescaped = (xml: string): string => xml.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");

/** A journal as custom XML parts. It counts once all of them are there. */
export function toParts(journal: Journal): readonly string[] {
  // Pairs of surrogates are written as codes, so that no cut can part them.
  const text = JSON.stringify(journal).replace(
    /[\ud800-\udfff]/g,
    (half) => `\\u${half.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const count = Math.ceil(text.length / PART);
  return Array.from({ length: count }, (_, i) => {
    const slice = escaped(text.slice(i * PART, (i + 1) * PART));
    return `<journal xmlns="${NAMESPACE}" id="${journal.id}" part="${i}" of="${count}">${slice}</journal>`;
  });
}

export const isPartOf = (xml: string, id: string): boolean => xml.includes(`id="${id}"`);

const PART_FORM = /<journal[^>]*\bid="([^"]+)"[^>]*\bpart="(\d+)"[^>]*\bof="(\d+)"[^>]*>([\s\S]*)<\/journal>/;

/** The whole journals among the parts of a workbook. */
export function fromParts(parts: readonly JournalPart[]): readonly Journal[] {
  const found = new Map<string, { texts: string[]; of: number }>();
  for (const { xml } of parts) {
    const [, id, part, of, text = ""] = PART_FORM.exec(xml) ?? [];
    if (id === undefined) continue;
    const journal = found.get(id) ?? { texts: [], of: Number(of) };
    journal.texts[Number(part)] = unescaped(text);
    found.set(id, journal);
  }
  return [...found.values()].flatMap(({ texts, of }) => {
    if (texts.filter((text) => text !== undefined).length !== of) return [];
    try {
      return [JSON.parse(texts.join("")) as Journal];
    } catch {
      return [];
    }
  });
}

/** The journal of a write that did not finish. */
export const openJournal = (journals: readonly Journal[], state: SavedState): Journal | undefined =>
  journals.find(({ base, id }) => base === state.committed && id !== state.committed);

/** The journal of the import that can be taken back. */
export const importJournal = (journals: readonly Journal[], { lastImport }: SavedState): Journal | undefined =>
  journals.find(({ id }) => id === lastImport?.journal);
