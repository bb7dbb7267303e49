import type { Reading, ReadingPart } from "./protocol";

/** Entries of each list in a part: taken in by the pane in some hundredths of a second. */
const SIZE = 1000;

/** A reading in pieces: its head, with the long lists empty, and slices of those. */
export function splitReading({ report, found, leftOut, ...rest }: Reading): { head: Reading; parts: ReadingPart[] } {
  const { mentions } = report;
  const length = Math.ceil(Math.max(found.length, leftOut.length, mentions.length) / SIZE);
  const parts = Array.from({ length }, (_, i): ReadingPart => {
    const slice = <T>(list: readonly T[]): T[] => list.slice(i * SIZE, (i + 1) * SIZE);
    return { found: slice(found), leftOut: slice(leftOut), mentions: slice(mentions) };
  });
  return { head: { ...rest, report: { ...report, facts: [], mentions: [] }, found: [], leftOut: [] }, parts };
}

/** The reading again. */
export function joinReading({ report, ...rest }: Reading, parts: readonly ReadingPart[]): Reading {
  const found = parts.flatMap((part) => part.found);
  const facts = found.map(({ fact }) => fact);
  const mentions = parts.flatMap((part) => part.mentions);
  return { ...rest, report: { ...report, facts, mentions }, found, leftOut: parts.flatMap((part) => part.leftOut) };
}
