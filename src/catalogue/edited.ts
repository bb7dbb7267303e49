import { catalogueProblems as say } from "../messages/zh-CN";
import type { Kind } from "../model";
import { parseAlias } from "./alias";
import { aliasKey, CODE, ofOneSort, unitFits } from "./load";
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

/** Two rows a person gave one name: `code` is counted as `into` from now on. */
export interface MergedName {
  readonly code: string;
  readonly into: string;
  readonly name: string;
}

/** What became of an edited catalogue. */
export interface CatalogueReading {
  /** Sound enough to extract with, whatever was edited; the shipped one itself where nothing differs from it. */
  readonly catalogue: Catalogue;
  /** In the order of the rows. */
  readonly problems: readonly CatalogueProblem[];
  /** How `catalogue` differs from the shipped one, by code. */
  readonly changes: {
    readonly added: number;
    readonly altered: number;
    readonly removed: number;
    readonly merged: readonly MergedName[];
  };
}

type Category = Catalogue["categories"][number];
type KindLabels = Readonly<Record<Kind, string>>;

/** A row and the entry it gives; `own` is the shipped entry of its code. */
interface Placed {
  readonly row: EditedRow;
  readonly entry: IndicatorEntry;
  readonly own: IndicatorEntry | undefined;
}

/** What judging one row takes of the whole table. */
interface Table {
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

const shown = (text: string): string => (text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);

const called = ({ code, name }: IndicatorEntry): string => say.entry(code, shown(name));

const problemOf = ({ row, code, name }: EditedRow, message: string): CatalogueProblem => ({ row, code, name, message });

/** A name has a letter in it and is no formula nor what is left of one (`#REF!`). */
const isName = (text: string): boolean => /\p{L}/u.test(text) && !/^[=#]/.test(text);

const BRACKETS: Readonly<Record<string, string>> = { "(": "（", ")": "）" };

/** One name, however its brackets and blanks were typed. */
const nameKey = (name: string): string => name.replace(/\s/g, "").replace(/[()]/g, (sign) => BRACKETS[sign] ?? sign);

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

const sameEntry = (a: IndicatorEntry, b: IndicatorEntry): boolean =>
  a === b || JSON.stringify(fieldsOf(a)) === JSON.stringify(fieldsOf(b));

/** Aliases without those that say the same again in another order. */
function distinct(aliases: readonly string[]): string[] {
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

function tableOf(rows: readonly EditedRow[], shipped: Catalogue, labels: KindLabels): Table {
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

const part = (name: "numerator" | "denominator", given: string | undefined, shipped: string | undefined) => {
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

interface Judged {
  readonly placed: readonly Placed[];
  readonly problems: readonly CatalogueProblem[];
}

/** One row on its own: the entry it gives, or the shipped one in its place, or none. */
function judge(row: EditedRow, table: Table): Judged {
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

interface Merging extends Judged {
  readonly merged: readonly MergedName[];
}

const united = (into: IndicatorEntry, from: IndicatorEntry): IndicatorEntry => ({
  ...into,
  aliases: distinct([...into.aliases, ...from.aliases]),
});

/** Rows of one name that measure the same thing become the first of them. */
function mergeNames(rows: readonly Placed[]): Merging {
  const byName = new Map<string, Placed[]>();
  const merged: MergedName[] = [];
  const problems: CatalogueProblem[] = [];
  for (const one of rows) {
    const { code, name } = one.entry;
    const others = byName.get(nameKey(name)) ?? [];
    const at = others.findIndex(({ entry }) => ofOneSort(entry, one.entry));
    const into = others[at];
    if (into) {
      merged.push({ code, into: into.entry.code, name });
      others[at] = { ...into, entry: united(into.entry, one.entry) };
      continue;
    }
    if (others[0]) problems.push(problemOf(one.row, say.sameName(called(others[0].entry))));
    byName.set(nameKey(name), [...others, one]);
  }
  const placed = [...byName.values()].flat().sort((a, b) => a.row.row - b.row.row);
  return { placed, merged, problems };
}

/** Who keeps an alias two rows have: a row nobody touched, then one the alias was shipped with, then the first. */
function claimOn(alias: string, { entry, own }: Placed): number {
  if (entry === own) return 2;
  return own?.aliases.some((each) => aliasKey(each) === aliasKey(alias)) ? 1 : 0;
}

/** Takes from a row the aliases that would fit another just as well. */
function shareOut(rows: readonly Placed[]): Judged {
  const claims = rows
    .flatMap((one) => one.entry.aliases.map((alias) => ({ one, alias, claim: claimOn(alias, one) })))
    .sort((a, b) => b.claim - a.claim);
  const owners = new Map<string, Placed[]>();
  const lost = new Map<Placed, Set<string>>();
  const problems: CatalogueProblem[] = [];
  for (const { one, alias } of claims) {
    const before = owners.get(aliasKey(alias)) ?? [];
    const rival = before.find(({ entry }) => ofOneSort(entry, one.entry));
    if (!rival) {
      owners.set(aliasKey(alias), [...before, one]);
      continue;
    }
    lost.set(one, (lost.get(one) ?? new Set()).add(alias));
    problems.push(problemOf(one.row, say.sharedAlias(shown(alias), called(rival.entry))));
    if (lost.get(one)?.size === one.entry.aliases.length) problems.push(problemOf(one.row, say.noAliasLeft));
  }
  const placed = rows.map((one) => {
    const without = lost.get(one);
    return without
      ? { ...one, entry: { ...one.entry, aliases: one.entry.aliases.filter((alias) => !without.has(alias)) } }
      : one;
  });
  return { placed, problems };
}

/** A rate divides by codes that are there, those of merged rows by what they were merged into; else by none. */
function settleRates(rows: readonly Placed[], merged: readonly MergedName[]): Judged {
  const into = new Map(merged.map((each) => [each.code, each.into]));
  const codes = new Set(rows.map(({ entry }) => entry.code));
  const problems: CatalogueProblem[] = [];
  const placed = rows.map((one) => {
    const { numerator, denominator, ...plain } = one.entry;
    const parts = [numerator, denominator].filter((code) => code !== undefined);
    if (parts.length === 0) return one;
    const missing = parts.filter((code) => !codes.has(into.get(code) ?? code));
    if (plain.kind === "rate" && missing.length === 0) {
      if (!parts.some((code) => into.has(code))) return one;
      const moved = (code: string | undefined) => code && (into.get(code) ?? code);
      const kept = { ...part("numerator", moved(numerator), ""), ...part("denominator", moved(denominator), "") };
      return { ...one, entry: { ...plain, ...kept } };
    }
    problems.push(problemOf(one.row, plain.kind === "rate" ? say.noPart(missing.map(shown)) : say.notRate));
    return { ...one, entry: plain };
  });
  return { placed, problems };
}

/** As shipped, whichever way a person sorted the table; what is new stands at the end of its category. */
function inShippedOrder(entries: readonly IndicatorEntry[], shipped: Catalogue): readonly IndicatorEntry[] {
  const places = new Map(shipped.indicators.map(({ code }, i) => [code, i]));
  const ends = new Map(shipped.indicators.map(({ category }, i) => [category, i + 0.5]));
  const place = ({ code, category }: IndicatorEntry): number =>
    places.get(code) ?? ends.get(category) ?? shipped.indicators.length;
  return [...entries].sort((a, b) => place(a) - place(b));
}

function changesOf(
  entries: readonly IndicatorEntry[],
  shipped: Catalogue,
  merged: readonly MergedName[],
): CatalogueReading["changes"] {
  const before = new Map(shipped.indicators.map((entry) => [entry.code, entry]));
  const left = new Set([...entries, ...merged].map(({ code }) => code));
  const old = (entry: IndicatorEntry): IndicatorEntry => before.get(entry.code) ?? entry;
  return {
    added: entries.filter(({ code }) => !before.has(code)).length,
    altered: entries.filter((entry) => !sameEntry(entry, old(entry))).length,
    removed: shipped.indicators.filter(({ code }) => !left.has(code)).length,
    merged,
  };
}

/** The shipped catalogue in place of a table that cannot be used at all. */
export const unusable = (shipped: Catalogue, message: string): CatalogueReading => ({
  catalogue: shipped,
  problems: [{ row: 0, code: "", name: "", message }],
  changes: { added: 0, altered: 0, removed: 0, merged: [] },
});

/**
 * The catalogue a person's edits give. It never fails: what cannot be used is told, and the shipped entry of the same
 * code stands in for it, if there is one. A shipped indicator without a row is given up.
 */
export function readEdited(rows: readonly EditedRow[], shipped: Catalogue, labels: KindLabels): CatalogueReading {
  const table = tableOf(rows, shipped, labels);
  const judged = rows.map((row) => judge(row, table));
  const merging = mergeNames(judged.flatMap(({ placed }) => placed));
  const shared = shareOut(merging.placed);
  const settled = settleRates(shared.placed, merging.merged);
  const problems = [...judged, merging, shared, settled].flatMap((step) => step.problems);
  problems.sort((a, b) => a.row - b.row);
  if (settled.placed.length === 0) {
    const nothing = unusable(shipped, say.noRows);
    return { ...nothing, problems: [...nothing.problems, ...problems] };
  }
  const entries = settled.placed.map(({ entry }) => entry);
  const changes = changesOf(entries, shipped, merging.merged);
  if (changes.added + changes.altered + changes.removed + changes.merged.length === 0)
    return { catalogue: shipped, problems, changes };
  const used = new Set([...shipped.categories.map(({ name }) => name), ...entries.map(({ category }) => category)]);
  const categories = table.categories.filter(({ name }) => used.has(name));
  return { catalogue: { ...shipped, categories, indicators: inShippedOrder(entries, shipped) }, problems, changes };
}
