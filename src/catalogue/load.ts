import { z } from "zod";
import type { Kind } from "../model";
import { parseAlias } from "./alias";
import data from "./indicators.data.json";
import type { Catalogue, IndicatorEntry } from "./types";
import { kindOfUnit, sameFamily } from "./units";

const KINDS = ["count", "amount", "rate", "change", "average", "rank", "measure"] as const satisfies readonly Kind[];

/** Two letters of the category, a dash, three digits. */
export const CODE = /^[A-Z]{2}-\d{3}$/;

/** Digits or a Chinese numeral: an example without a number tests nothing. */
const A_NUMBER = /[\d〇零一二两三四五六七八九十百千万亿]/;

/** What a definition says when a rate is a ratio of things the catalogue does not count itself. */
const SAYS_RATIO = /占|之比|比重|除以/;

const text = z.string().trim().min(1);
const code = z.string().regex(CODE, "not a code like ZF-001");

const categorySchema = z.strictObject({
  prefix: z.string().regex(/^[A-Z]{2}$/, "not two capital letters"),
  name: text,
  source: text,
});

const entrySchema = z.strictObject({
  code,
  name: text,
  category: text,
  unit: text,
  kind: z.enum(KINDS),
  definition: text,
  aliases: z.array(z.string()).min(1, "no alias"),
  numerator: code.exactOptional(),
  denominator: code.exactOptional(),
  examples: z.array(z.string().regex(A_NUMBER, "an example without a number")).min(2, "fewer than two examples"),
});

const outerSchema = z.strictObject({
  version: z.iso.date("not an ISO date"),
  categories: z.array(z.unknown()).min(1, "no category"),
  indicators: z.array(z.unknown()).min(1, "no indicator"),
});

/** The lists of a catalogue whose outside may be unsound: what is in them is still to be checked. */
const listsSchema = z.object({
  categories: z.array(z.unknown()).catch([]),
  indicators: z.array(z.unknown()).catch([]),
});

type Category = Catalogue["categories"][number];

/** The code of an entry, be the rest of it sound or not. */
function codeOf(item: unknown): string | undefined {
  const named = z.object({ code: z.string() }).safeParse(item);
  return named.success ? named.data.code : undefined;
}

/** Parses each item on its own, so that one bad entry hides no other. */
function parseEach<T>(schema: z.ZodType<T>, items: readonly unknown[], label: string, problems: string[]): T[] {
  return items.flatMap((item, i) => {
    const result = schema.safeParse(item);
    if (result.success) return [result.data];
    const who = codeOf(item) ?? `${label} ${i + 1}`;
    problems.push(...issuesOf(result.error).map((issue) => `${who}: ${issue}`));
    return [];
  });
}

const issuesOf = (error: z.ZodError): string[] =>
  error.issues.map((issue) => [issue.path.join("."), issue.message].filter(Boolean).join(": "));

const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, i) => values.indexOf(value) !== i)),
];

function repetitions(categories: readonly Category[], entries: readonly IndicatorEntry[]): string[] {
  return [
    ...repeated(categories.map((c) => c.prefix)).map((prefix) => `category prefix ${prefix} used twice`),
    ...repeated(categories.map((c) => c.name)).map((name) => `category ${name} listed twice`),
    ...repeated(entries.map((e) => e.code)).map((used) => `${used}: code used twice`),
    ...repeated(entries.map((e) => e.name)).map((name) => `indicator name ${name} used twice`),
  ];
}

function categoryProblems(entry: IndicatorEntry, categories: readonly Category[]): string[] {
  const category = categories.find((c) => c.name === entry.category);
  if (!category) return [`${entry.code}: unknown category ${entry.category}`];
  return entry.code.startsWith(`${category.prefix}-`)
    ? []
    : [`${entry.code}: category ${entry.category} has prefix ${category.prefix}`];
}

/** Kinds a count, an amount or a percentage may be read as in its clause; their units say nothing of them. */
const READ_FROM_CLAUSE: ReadonlySet<Kind> = new Set(["change", "average", "rank"]);

/** Whether numbers in `unit` may be of this kind. */
export const unitFits = (unit: string, kind: Kind): boolean => READ_FROM_CLAUSE.has(kind) || kindOfUnit(unit) === kind;

const unitProblems = ({ code: used, unit, kind }: IndicatorEntry): string[] =>
  unitFits(unit, kind) ? [] : [`${used}: unit ${unit} makes it ${kindOfUnit(unit)}, not ${kind}`];

function rateProblems(entry: IndicatorEntry, codes: ReadonlySet<string>): string[] {
  const { numerator, denominator } = entry;
  const parts = [numerator, denominator].filter((part) => part !== undefined);
  const missing = parts
    .filter((part) => !codes.has(part))
    .map((part) => `${entry.code}: no indicator ${part} to divide`);
  if (entry.kind !== "rate")
    return parts.length > 0 ? [`${entry.code}: not a rate, yet has a numerator or denominator`] : [];
  if (parts.length < 2 && !SAYS_RATIO.test(entry.definition)) {
    return [...missing, `${entry.code}: a rate of what? neither codes nor definition say`];
  }
  return missing;
}

/** An alias whatever the order of its words. */
export const aliasKey = (alias: string): string => alias.split(" ").sort().join(" ");

function aliasProblems(entry: IndicatorEntry): string[] {
  const malformed = entry.aliases.filter((alias) => parseAlias(alias) === null);
  return [
    ...malformed.map((alias) => `${entry.code}: malformed alias "${alias}"`),
    ...repeated(entry.aliases.map(aliasKey)).map((alias) => `${entry.code}: alias "${alias}" listed twice`),
  ];
}

/** Whether one phrase and unit would fit both entries equally well, given an alias of both. */
export const ofOneSort = (a: IndicatorEntry, b: IndicatorEntry): boolean =>
  a.kind === b.kind && sameFamily(a.unit, b.unit);

/** Two entries one phrase and unit would fit equally well: whichever came first would win by accident. */
function sharedAliases(entries: readonly IndicatorEntry[]): string[] {
  const owners = new Map<string, IndicatorEntry[]>();
  const problems: string[] = [];
  for (const entry of entries) {
    for (const key of new Set(entry.aliases.map(aliasKey))) {
      const before = owners.get(key) ?? [];
      const rival = before.find((other) => ofOneSort(other, entry));
      if (rival) problems.push(`${entry.code}: alias "${key}" belongs to ${rival.code} already`);
      owners.set(key, [...before, entry]);
    }
  }
  return problems;
}

/** Checks a catalogue and returns it; throws one Error whose message lists every problem, one a line. */
export function loadCatalogue(source: unknown): Catalogue {
  const outer = outerSchema.safeParse(source);
  const lists = listsSchema.safeParse(source).data ?? { categories: [], indicators: [] };
  const problems = outer.success ? [] : issuesOf(outer.error);
  const categories = parseEach(categorySchema, lists.categories, "category", problems);
  const indicators: IndicatorEntry[] = parseEach(entrySchema, lists.indicators, "indicator", problems);
  const codes = new Set(lists.indicators.map(codeOf).filter((used) => used !== undefined));
  problems.push(
    ...repetitions(categories, indicators),
    ...indicators.flatMap((entry) => [
      ...categoryProblems(entry, categories),
      ...unitProblems(entry),
      ...rateProblems(entry, codes),
      ...aliasProblems(entry),
    ]),
    ...sharedAliases(indicators),
  );
  if (!outer.success || problems.length > 0) throw new Error(`catalogue:\n${problems.join("\n")}`);
  return { version: outer.data.version, categories, indicators };
}

let loaded: Catalogue | undefined;

/** The catalogue that ships with the product. */
export function loadDefaultCatalogue(): Catalogue {
  loaded ??= loadCatalogue(data);
  return loaded;
}
