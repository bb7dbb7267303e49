import { z } from "zod";
import type { Kind } from "../model";
import { parseAlias } from "./alias";
import data from "./indicators.data.json";
import type { Catalogue, IndicatorEntry } from "./types";
import { sameFamily } from "./units";

const KINDS = ["count", "amount", "rate", "change", "average", "rank", "measure"] as const satisfies readonly Kind[];

/** Digits or a Chinese numeral: an example without a number tests nothing. */
const A_NUMBER = /[\d〇零一二两三四五六七八九十百千万亿]/;

/** What a definition says when a rate is a ratio of things the catalogue does not count itself. */
const SAYS_RATIO = /占|之比|比重|除以/;

const text = z.string().trim().min(1);
const code = z.string().regex(/^[A-Z]{2}-\d{3}$/, "not a code like ZF-001");

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

type Category = Catalogue["categories"][number];

/** Parses each item on its own, so that one bad entry hides no other. */
function parseEach<T>(schema: z.ZodType<T>, items: readonly unknown[], label: string, problems: string[]): T[] {
  return items.flatMap((item, i) => {
    const result = schema.safeParse(item);
    if (result.success) return [result.data];
    const named = z.object({ code: z.string() }).safeParse(item);
    const who = named.success ? named.data.code : `${label} ${i + 1}`;
    problems.push(...issuesOf(result.error).map((issue) => `${who}: ${issue}`));
    return [];
  });
}

const issuesOf = (error: z.ZodError): string[] =>
  error.issues.map((issue) => [issue.path.join("."), issue.message].filter(Boolean).join(": "));

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(values.filter((value) => seen.size === seen.add(value).size))];
}

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
  return entry.code.startsWith(`${category.prefix}-`) ? [] : [`${entry.code}: category ${entry.category} has prefix ${category.prefix}`];
}

function rateProblems(entry: IndicatorEntry, codes: ReadonlySet<string>): string[] {
  const { numerator, denominator } = entry;
  const parts = [numerator, denominator].filter((part) => part !== undefined);
  const missing = parts.filter((part) => !codes.has(part)).map((part) => `${entry.code}: no indicator ${part} to divide`);
  if (entry.kind !== "rate") return parts.length > 0 ? [`${entry.code}: not a rate, yet has a numerator or denominator`] : [];
  if (parts.length < 2 && !SAYS_RATIO.test(entry.definition)) {
    return [...missing, `${entry.code}: a rate of what? neither codes nor definition say`];
  }
  return missing;
}

const aliasKey = (alias: string): string => alias.split(" ").sort().join(" ");

function aliasProblems(entry: IndicatorEntry): string[] {
  const malformed = entry.aliases.filter((alias) => parseAlias(alias) === null);
  return [
    ...malformed.map((alias) => `${entry.code}: malformed alias "${alias}"`),
    ...repeated(entry.aliases.map(aliasKey)).map((alias) => `${entry.code}: alias "${alias}" listed twice`),
  ];
}

/** Two entries one phrase and unit would fit equally well: whichever came first would win by accident. */
function sharedAliases(entries: readonly IndicatorEntry[]): string[] {
  const owners = new Map<string, IndicatorEntry[]>();
  const problems: string[] = [];
  for (const entry of entries) {
    for (const key of new Set(entry.aliases.map(aliasKey))) {
      const before = owners.get(key) ?? [];
      const rival = before.find((other) => other.kind === entry.kind && sameFamily(other.unit, entry.unit));
      if (rival) problems.push(`${entry.code}: alias "${key}" belongs to ${rival.code} already`);
      owners.set(key, [...before, entry]);
    }
  }
  return problems;
}

/** Checks a catalogue and returns it; throws one Error whose message lists every problem, one a line. */
export function loadCatalogue(source: unknown): Catalogue {
  const outer = outerSchema.safeParse(source);
  if (!outer.success) throw new Error(`catalogue:\n${issuesOf(outer.error).join("\n")}`);
  const problems: string[] = [];
  const categories = parseEach(categorySchema, outer.data.categories, "category", problems);
  const indicators: IndicatorEntry[] = parseEach(entrySchema, outer.data.indicators, "indicator", problems);
  const codes = new Set(indicators.map((entry) => entry.code));
  problems.push(
    ...repetitions(categories, indicators),
    ...indicators.flatMap((entry) => [
      ...categoryProblems(entry, categories),
      ...rateProblems(entry, codes),
      ...aliasProblems(entry),
    ]),
    ...sharedAliases(indicators),
  );
  if (problems.length > 0) throw new Error(`catalogue:\n${problems.join("\n")}`);
  return { version: outer.data.version, categories, indicators };
}

let loaded: Catalogue | undefined;

/** The catalogue that ships with the product. */
export function loadDefaultCatalogue(): Catalogue {
  loaded ??= loadCatalogue(data);
  return loaded;
}
