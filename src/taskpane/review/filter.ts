import { type Disposition, LOW_CONFIDENCE } from "../../model";
import type { FoundFact, LeftOut, Reading } from "../worker/protocol";

export type Reason = Exclude<Disposition, "fact">;

/** What the review is narrowed to. */
export interface Filter {
  /** A report's id, or "" for all. */
  readonly reportId: string;
  readonly words: string;
  readonly lowOnly: boolean;
  readonly reason: Reason | "";
}

export interface Item<T> {
  readonly reading: Reading;
  readonly item: T;
}

const items = <T>(readings: readonly Reading[], { reportId }: Filter, of: (reading: Reading) => readonly T[]) =>
  readings
    .filter((reading) => reportId === "" || reading.report.reportId === reportId)
    .flatMap((reading) => of(reading).map((item): Item<T> => ({ reading, item })));

/** Every word, separated by spaces, must occur in one of the texts. */
function matches(words: string, texts: readonly string[]): boolean {
  const all = texts.join("\n").toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

export function filterFound(readings: readonly Reading[], filter: Filter): Item<FoundFact>[] {
  return items(readings, filter, (reading) => reading.found).filter(({ reading, item: { fact, quote } }) => {
    if (filter.lowOnly && fact.confidence >= LOW_CONFIDENCE) return false;
    if (filter.words === "") return true;
    const { indicator, dimension, scope, value, unit } = fact;
    return matches(filter.words, [
      indicator.name,
      indicator.code ?? "",
      indicator.category,
      dimension,
      scope,
      `${value}${unit}`,
      quote.text,
      reading.report.region.name,
    ]);
  });
}

export function filterLeftOut(readings: readonly Reading[], filter: Filter): Item<LeftOut>[] {
  return items(readings, filter, (reading) => reading.leftOut).filter(
    ({ item }) =>
      (filter.reason === "" || item.disposition === filter.reason) &&
      (filter.words === "" || matches(filter.words, [item.quote.text])),
  );
}

/** How many numbers each reason left out, the most frequent first. */
export function countReasons(readings: readonly Reading[], filter: Filter): [Reason, number][] {
  const counts = new Map<Reason, number>();
  for (const { item } of items(readings, filter, (reading) => reading.leftOut)) {
    counts.set(item.disposition, (counts.get(item.disposition) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}
