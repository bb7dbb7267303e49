import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** In local fields, which is how the format keeps it: the same bytes in every time zone. */
const STAMP = new Date(1980, 0, 1);

/**
 * The archive with some parts changed, for what a workbook needs and the library has no words for. `edit` gets each part
 * by its name and gives its new text, null where it is to go, or undefined where it stays.
 */
export function withParts(
  bytes: Uint8Array,
  edit: (name: string, text: () => string) => string | null | undefined,
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).flatMap(([name, data]) => {
    const text = edit(name, () => strFromU8(data));
    if (text === null) return [];
    // Copied into this realm's own kind of array: any other is taken for a folder.
    return [[name, text === undefined ? data : Uint8Array.from(strToU8(text))] as const];
  });
  return zipSync(Object.fromEntries(parts), { mtime: STAMP });
}
