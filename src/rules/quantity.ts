import { kindOfUnit } from "../catalogue/units";
import type { Claim, Kind, Numeral, Qualifier, Quantity, Span } from "../model";
import { readNumeral } from "../numerals";
import { readUnit } from "./units";

interface Wording {
  readonly words: RegExp;
  readonly qualifier: Qualifier;
}

const BEFORE: readonly Wording[] = [
  { words: /(?:不少于|不低于|至少|超过|超出|突破|多达|逾|超|高于|多于|大于)(?:了|约)? ?$/, qualifier: "over" },
  { words: /(?:不足|不到|不超过|低于|少于|小于|将近|接近|(?<![附最])近|至多) ?$/, qualifier: "under" },
  { words: /(?:大约|约为|大概|平均约|(?<![签预条协公解履节制合特违民规])约) ?$/, qualifier: "about" },
];
const AFTER: readonly Wording[] = [
  { words: /^ ?\(?(?:以上|之多|有余|开外|余)\)?/, qualifier: "over" },
  { words: /^ ?(?:以下|以内|之内|内(?=[,。;、:()]|$))/, qualifier: "under" },
  { words: /^ ?(?:左右|上下|许(?!可))/, qualifier: "about" },
];

function findWording(wordings: readonly Wording[], text: string): { length: number; qualifier: Qualifier } | null {
  for (const { words, qualifier } of wordings) {
    const found = words.exec(text);
    if (found) return { length: found[0].length, qualifier };
  }
  return null;
}

/** The words beside a number that say it is rounded, and where the quantity begins and ends with them. */
function readQualifier(text: string, numeral: Numeral, unitEnd: number): { qualifier: Qualifier; extent: Span } {
  const before = findWording(BEFORE, text.slice(Math.max(0, numeral.start - 6), numeral.start));
  const after = findWording(AFTER, text.slice(unitEnd, unitEnd + 5));
  const beside = after?.qualifier ?? before?.qualifier ?? "exact";
  return {
    qualifier: numeral.qualifier === "exact" ? beside : numeral.qualifier,
    extent: { start: numeral.start - (before?.length ?? 0), end: unitEnd + (after?.length ?? 0) },
  };
}

/** A numeral with the unit it turned out to have, which ends at `unitEnd`. */
export function quantityOf(text: string, numeral: Numeral, unit: string, kind: Kind, unitEnd: number): Quantity {
  return { numeral, unit: unit === "个百分点" ? "百分点" : unit, kind, ...readQualifier(text, numeral, unitEnd) };
}

/** The quantity a numeral begins, or null when no unit follows it. */
export function quantityAt(text: string, numeral: Numeral): Quantity | null {
  const more = /^ ?[余多来+](?!年|元化)/.exec(text.slice(numeral.end, numeral.end + 4));
  const read = readUnit(text, numeral.end + (more?.[0].length ?? 0));
  if (!read) return null;
  const quantity = quantityOf(text, numeral, read.unit, kindOfUnit(read.unit), read.end);
  return more ? { ...quantity, qualifier: "over" } : quantity;
}

/** The claim of a candidate fact; it covers the numeral, and the sign after it where `end` says so. */
export const factClaim = (quantity: Quantity, end = quantity.numeral.end): Claim => ({
  start: quantity.numeral.start,
  end,
  disposition: "fact",
  quantity,
});

/** Every definite numeral of the text that begins where `opening` (global) matches, in order. */
export function* numerals(text: string, opening: RegExp): Generator<Numeral> {
  let done = 0;
  for (const match of text.matchAll(opening)) {
    if (match.index < done) continue;
    const numeral = readNumeral(text, match.index);
    if (!numeral) continue;
    done = numeral.end;
    if (!numeral.vague) yield numeral;
  }
}
