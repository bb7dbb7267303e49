import type { Input } from "../extract";
import { MAX_BYTES } from "../model";

declare const SAMPLE_FILES: readonly string[];

/** Longest paste that is shown in the box. A longer one makes typing slow, and nobody reads it there. */
export const MAX_SHOWN = 200_000;

/** Something to read: a file, a paste or a sample, loaded only when its turn comes. */
export interface Source {
  readonly name: string;
  /** In bytes, at least as large as the text; 0 where it is known to be small. */
  readonly size: number;
  load(): Promise<Input>;
}

export const fromFile = (file: File): Source => ({
  name: file.name,
  size: file.size,
  load: async () => ({ file: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
});

/** Text that came without a file. */
export const fromText = (text: string, name: string): Source => ({
  name,
  size: utf8Size(text),
  load: async () => ({ file: name, text }),
});

export const samples = (): Source[] =>
  SAMPLE_FILES.map((name) => ({
    name,
    size: 0,
    load: async () => {
      const response = await fetch(`samples/${encodeURIComponent(name)}`);
      if (!response.ok) throw new Error(response.statusText);
      return { file: name, bytes: new Uint8Array(await response.arrayBuffer()) };
    },
  }));

/** Bytes of `text` in UTF-8, counted without making a copy that might not fit in memory. */
export function utf8Size(text: string): number {
  if (text.length > MAX_BYTES) return text.length;
  if (text.length * 3 <= MAX_BYTES) return text.length * 3;
  let size = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Each half of a surrogate pair counts for two of the pair's four bytes.
    size += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return size;
}
