import { catalogueProblems as say } from "../messages/zh-CN";
import type { Kind } from "../model";
import { parseAlias } from "./alias";
import { aliasKey, CODE, unitFits } from "./load";
import type { Catalogue, IndicatorEntry } from "./types";
import { kindOfUnit, UNITS } from "./units";

/** One row of the catalogue as a person left it, in tidy text; nothing in it is checked yet. */
export interface EditedRow {
  /** Place among the body rows of the table, from 1. */
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly unit: string;
  /** The label of a kind; "" where it is left to the unit. */
  readonly kind: string;
  readonly aliases: readonly string[];
  /** undefined where the table has no such column: the shipped value stands. The same of what follows. */
  readonly definition: string | undefined;
  readonly numerator: string | undefined;
  readonly denominator: string | undefined;
  readonly examples: readonly string[] | undefined;
}

export interface CatalogueProblem {
  /** Place among the body rows of the table, from 1; 0 where it is the table as a whole. */
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly message: string;
}

type Category = Catalogue["categories"][number];
export type KindLabels = Readonly<Record<Kind, string>>;

/** A row and the entry it gives; `own` is the shipped entry of its code. */
export interface Placed {
  readonly row: EditedRow;
  readonly entry: IndicatorEntry;
  readonly own: IndicatorEntry | undefined;
}

/** What judging one row takes of the whole table. */
export interface Table {
  readonly labels: KindLabels;
  readonly categories: readonly Category[];
  /** The first row with each well-formed code: a code is no one else's. */
  readonly first: ReadonlyMap<string, EditedRow>;
  readonly shippedOf: (row: EditedRow) => IndicatorEntry | undefined;
  /** The next code of a prefix that neither a row nor the shipped catalogue has, another at each call; "" if none is left. */
  readonly freeCode: (prefix: string | undefined) => string;
}

/** What stands in a cell may be of any length; a sentence shows its beginning. */
const LONGEST_SHOWN = 40;

export const shown = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;

export const called = ({ code, name }: IndicatorEntry): string => say.entry(code, shown(name));

export const problemOf = ({ row, code, name }: EditedRow, message: string): CatalogueProblem => ({
  row,
  code,
  name,
  message,
});

/** A name has a letter in it and is no formula nor what is left of one (`#REF!`). */
const isName = (text: string): boolean => /\p{L}/u.test(text) && !/^[=#]/.test(text);

const BRACKETS: Readonly<Record<string, string>> = { "(": "（", ")": "）" };

/** One name, however its brackets and blanks were typed. */
export const nameKey = (name: string): string =>
  name.replace(/\s/g, "").replace(/[()]/g, (sign) => BRACKETS[sign] ?? sign);

const prefixOf = (code: string): string => code.slice(0, 2);

const fieldsOf = (entry: IndicatorEntry): readonly unknown[] => [
  entry.code,
  entry.name,
  entry.category,
  entry.unit,
  entry.kind,
  entry.definition,
  entry.aliases,
  entry.numerator ?? "",
  entry.denominator ?? "",
  entry.examples,
];

export const sameEntry = (a: IndicatorEntry, b: IndicatorEntry): boolean =>
  a === b || JSON.stringify(fieldsOf(a)) === JSON.stringify(fieldsOf(b));

/** Aliases without those that say the same again in another order. */
export function distinct(aliases: readonly string[]): string[] {
  const keys = aliases.map(aliasKey);
  return aliases.filter((_, i) => keys.indexOf(keys[i] ?? "") === i);
}

const firstRows = (rows: readonly EditedRow[]): ReadonlyMap<string, EditedRow> =>
  new Map([...rows].reverse().flatMap((row) => (CODE.test(row.code) ? [[row.code, row]] : [])));

/** The shipped categories and those a row brings with a prefix of its own. */
function categoriesOf(rows: readonly EditedRow[], shipped: Catalogue): readonly Category[] {
  const categories = [...shipped.categories];
  for (const { code, category } of rows) {
    const prefix = prefixOf(code);
    const known = categories.some((one) => one.name === category || one.prefix === prefix);
    if (CODE.test(code) && isName(category) && !known) categories.push({ prefix, name: category, source: "" });
  }
  return categories;
}

/** Numbers above 900 first: the shipped catalogue will hardly ever get there. */
const NUMBERS = Array.from({ length: 999 }, (_, i) => String(((i + 900) % 999) + 1).padStart(3, "0"));

function freeCodes(used: Iterable<string>): Table["freeCode"] {
  const taken = new Set(used);
  return (prefix) => {
    const number = prefix && NUMBERS.find((each) => !taken.has(`${prefix}-${each}`));
    if (!number) return "";
    taken.add(`${prefix}-${number}`);
    return `${prefix}-${number}`;
  };
}

/** The shipped entry a row is about: by its code, or by its name where the code was lost and no other row has it. */
function shippedEntries(
  rows: readonly EditedRow[],
  shipped: Catalogue,
  first: Table["first"],
): ReadonlyMap<EditedRow, IndicatorEntry> {
  const byCode = new Map(shipped.indicators.map((entry) => [entry.code, entry]));
  const lost = new Map(shipped.indicators.filter(({ code }) => !first.has(code)).map((e) => [nameKey(e.name), e]));
  const found = new Map<EditedRow, IndicatorEntry>();
  for (const row of rows) {
    const key = nameKey(row.name);
    const entry = CODE.test(row.code) ? byCode.get(row.code) : lost.get(key);
    if (entry) found.set(row, entry);
    if (entry && !CODE.test(row.code)) lost.delete(key);
  }
  return found;
}

export function tableOf(rows: readonly EditedRow[], shipped: Catalogue, labels: KindLabels): Table {
  const first = firstRows(rows);
  const entries = shippedEntries(rows, shipped, first);
  return {
    labels,
    first,
    categories: categoriesOf(rows, shipped),
    shippedOf: (row) => entries.get(row),
    freeCode: freeCodes([...first.keys(), ...shipped.indicators.map(({ code }) => code)]),
  };
}

/** The kind a label names; of a blank one what the unit measures, which is no reason to forget that it is an average. */
function kindOf({ kind, unit }: EditedRow, own: IndicatorEntry | undefined, labels: KindLabels): Kind | undefined {
  if (kind === "") return own?.unit === unit ? own.kind : kindOfUnit(unit);
  return (Object.keys(labels) as Kind[]).find((each) => labels[each] === kind);
}

const categoryOf = ({ code, category }: EditedRow, { categories }: Table): string =>
  category === "" ? (categories.find(({ prefix }) => prefix === prefixOf(code))?.name ?? "") : category;

function codeWrong(row: EditedRow, own: IndicatorEntry | undefined, table: Table): string[] {
  if (CODE.test(row.code)) return [];
  const free = own?.code ?? table.freeCode(table.categories.find(({ name }) => name === row.category)?.prefix);
  return [row.code === "" ? say.wrong.noCode(free) : say.wrong.badCode(shown(row.code), free)];
}

function nameWrong({ name }: EditedRow): string[] {
  if (name === "") return [say.wrong.noName];
  return isName(name) ? [] : [say.wrong.badName(shown(name))];
}

function categoryWrong(row: EditedRow, table: Table): string[] {
  const category = categoryOf(row, table);
  if (category === "") return [say.wrong.noCategory];
  if (!CODE.test(row.code)) return [];
  const prefix = prefixOf(row.code);
  const named = table.categories.find(({ name }) => name === category);
  const owner = table.categories.find((each) => each.prefix === prefix);
  if (named) return named.prefix === prefix ? [] : [say.wrong.otherPrefix(category, named.prefix)];
  return owner
    ? [say.wrong.unknownCategory(shown(category), prefix, shown(owner.name))]
    : [say.wrong.badCategory(shown(category))];
}

function unitWrong({ unit, kind: label }: EditedRow, kind: Kind | undefined, labels: KindLabels): string[] {
  const unknownKind = kind === undefined ? [say.wrong.unknownKind(shown(label), Object.values(labels))] : [];
  if (unit === "") return [say.wrong.noUnit, ...unknownKind];
  if (!UNITS.includes(unit)) return [say.wrong.unknownUnit(shown(unit)), ...unknownKind];
  return kind === undefined || unitFits(unit, kind)
    ? unknownKind
    : [say.wrong.otherKind(unit, labels[kindOfUnit(unit)], labels[kind])];
}

const isMalformed = (alias: string): boolean => parseAlias(alias) === null;

export const part = (name: "numerator" | "denominator", given: string | undefined, shipped: string | undefined) => {
  const code = given ?? shipped ?? "";
  return code === "" ? {} : { [name]: code };
};

/** The entry a row spells out, without aliases that cannot be read. */
function compose(row: EditedRow, kind: Kind, own: IndicatorEntry | undefined, table: Table): IndicatorEntry {
  return {
    code: row.code,
    name: row.name,
    category: categoryOf(row, table),
    unit: row.unit,
    kind,
    definition: row.definition ?? own?.definition ?? "",
    aliases: distinct(row.aliases.filter((alias) => !isMalformed(alias))),
    ...part("numerator", row.numerator, own?.numerator),
    ...part("denominator", row.denominator, own?.denominator),
    examples: row.examples ?? own?.examples ?? [],
  };
}

/** Remarks on aliases of a row that is used. */
const aliasRemarks = ({ aliases }: EditedRow, own: IndicatorEntry | undefined): string[] =>
  aliases.flatMap((alias) => {
    if (isMalformed(alias)) return [say.leftOutAlias(say.wrong.badAlias(shown(alias)))];
    // 、 stands in a few words of reports; far more often it is how a list is typed.
    return alias.includes("、") && !own?.aliases.includes(alias) ? [say.listedAlias(shown(alias))] : [];
  });

export interface Judged {
  readonly placed: readonly Placed[];
  readonly problems: readonly CatalogueProblem[];
}

/** One row on its own: the entry it gives, or the shipped one in its place, or none. */
export function judge(row: EditedRow, table: Table): Judged {
  const tell = (messages: readonly string[]) => messages.map((message) => problemOf(row, message));
  const first = table.first.get(row.code);
  if (first && first !== row) {
    const free = table.freeCode(prefixOf(row.code));
    return { placed: [], problems: tell([say.repeatedCode(row.code, shown(first.name), free)]) };
  }
  const own = table.shippedOf(row);
  const kind = kindOf(row, own, table.labels);
  const entry = kind && compose(row, kind, own, table);
  if (entry && own && sameEntry(entry, own))
    return { placed: [{ row, entry: own, own }], problems: tell(aliasRemarks(row, own)) };
  const wrong = [
    ...codeWrong(row, own, table),
    ...nameWrong(row),
    ...categoryWrong(row, table),
    ...unitWrong(row, kind, table.labels),
    ...(row.aliases.every(isMalformed) ? [say.wrong.noAlias] : []),
  ];
  if (entry && wrong.length === 0) return { placed: [{ row, entry, own }], problems: tell(aliasRemarks(row, own)) };
  wrong.push(...row.aliases.filter(isMalformed).map((alias) => say.wrong.badAlias(shown(alias))));
  const message = say.row(wrong, own ? own.name : null);
  return { placed: own ? [{ row, entry: own, own }] : [], problems: tell([message]) };
}
