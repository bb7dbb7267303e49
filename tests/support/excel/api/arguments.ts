import { invalid } from "../fault";
import { Ref } from "../kind";
import type { Sheet } from "../sheet";
import type { Held, Workbook } from "../workbook";

/** A range given as a range object or as an address on `home`. */
export function heldOf(book: Workbook, given: unknown, home: Sheet): Held {
  if (given instanceof Ref && given.kind.name === "Range") return book.alive(given.target as Held);
  if (typeof given === "string") return book.place(given, home);
  throw invalid("A range or an address is needed.");
}

export function textOf(given: unknown): string {
  if (typeof given !== "string") throw invalid("A text is needed.");
  return given;
}

export function wholeOf(given: unknown, usual?: number): number {
  const value = given ?? usual;
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalid("A whole number is needed.");
  return value;
}

export function oneOf<T extends string>(given: unknown, allowed: readonly T[], usual?: T): T {
  const value = given ?? usual;
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw invalid(`"${String(value)}" is none of ${allowed.join(", ")}.`);
  return found;
}
