import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** In local fields, which is how the format keeps it: the same bytes in every time zone. */
const STAMP = new Date(1980, 0, 1);

/** The archive with the texts of some parts changed, by their names: for what a workbook needs and the library has no words for. */
export function withTexts(
  bytes: Uint8Array,
  editOf: (name: string) => ((text: string) => string) | undefined,
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, data]) => {
    const edit = editOf(name);
    // Copied into this realm's own kind of array: any other is taken for a folder.
    return [name, edit ? Uint8Array.from(strToU8(edit(strFromU8(data)))) : data] as const;
  });
  return zipSync(Object.fromEntries(parts), { mtime: STAMP });
}
