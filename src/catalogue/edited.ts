import { catalogueProblems as say } from "../messages/zh-CN";
import {
  type CatalogueProblem,
  called,
  distinct,
  type EditedRow,
  type Judged,
  judge,
  type KindLabels,
  nameKey,
  type Placed,
  part,
  problemOf,
  sameEntry,
  shown,
  tableOf,
} from "./edited-row";
import { aliasKey, ofOneSort } from "./load";
import type { Catalogue, IndicatorEntry } from "./types";

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
