import { detect } from "chardet";
import { MAX_BYTES, type ProblemCode } from "../model";

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: string }
  | { readonly ok: false; readonly code: ProblemCode };

const BOMS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

/** Names chardet gives, and the superset that decodes all of each. */
const CHINESE: Readonly<Record<string, string>> = {
  GB18030: "gb18030",
  GB2312: "gb18030",
  GBK: "gb18030",
  Big5: "big5",
  "UTF-8": "utf-8",
};

const SAMPLE = 64 * 1024;

/** A file that is a container rather than text: zip (docx, xlsx), pdf, old Office, png, jpeg, gif, gzip, rar. */
const CONTAINER = [
  "PK\u0003\u0004",
  "%PDF-",
  "\u00d0\u00cf\u0011\u00e0",
  "\u0089PNG",
  "\u00ff\u00d8\u00ff",
  "GIF8",
  "\u001f\u008b",
  "Rar!",
];

function isContainer(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return CONTAINER.some((magic) => head.startsWith(magic));
}

/**
 * UTF-16 without a mark: digits, spaces and line ends of any Chinese text then have a zero byte on one side,
 * always the same side, which no other Chinese encoding ever has.
 */
function unmarkedUtf16(sample: Uint8Array): string | null {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] === 0) {
      if (i % 2 === 0) even++;
      else odd++;
    }
  }
  const zeros = even + odd;
  if (zeros === 0 || Math.min(even, odd) > zeros * 0.02) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

/** Share of characters that text does not hold: control characters, private use, lone surrogates, replacements. */
function strangeShare(text: string): number {
  const sample = text.slice(0, SAMPLE);
  let strange = 0;
  for (const char of sample) {
    const code = char.codePointAt(0) ?? 0;
    const control = code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13;
    if (control || code === 0xfffd || (code >= 0xd800 && code <= 0xf8ff)) strange++;
  }
  return sample.length === 0 ? 0 : strange / sample.length;
}

function fatalDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function guess(bytes: Uint8Array): { text: string; encoding: string } | null {
  for (const bom of BOMS) {
    if (bom.bytes.every((b, i) => bytes[i] === b)) {
      return { text: new TextDecoder(bom.encoding).decode(bytes), encoding: bom.encoding };
    }
  }
  const wide = unmarkedUtf16(bytes.subarray(0, SAMPLE));
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  const utf8 = fatalDecode(bytes, "utf-8");
  if (utf8 !== null) return { text: utf8, encoding: "utf-8" };
  const encoding = CHINESE[detect(bytes.subarray(0, SAMPLE)) ?? ""];
  return encoding ? { text: new TextDecoder(encoding).decode(bytes), encoding } : null;
}

/**
 * Bytes of a text file to text: a byte-order mark is believed, valid UTF-8 is UTF-8, the rest is guessed by frequency.
 * Offsets of everything extracted point into the text returned here.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { ok: false, code: "empty" };
  if (bytes.length > MAX_BYTES) return { ok: false, code: "too-large" };
  if (isContainer(bytes)) return { ok: false, code: "binary" };
  const best = guess(bytes);
  if (!best) return { ok: false, code: bytes.subarray(0, SAMPLE).includes(0) ? "binary" : "undecodable" };
  const strange = strangeShare(best.text);
  if (strange > 0.1) return { ok: false, code: best.text.includes("\u0000") ? "binary" : "undecodable" };
  if (best.text.trim() === "") return { ok: false, code: "empty" };
  return { ok: true, ...best };
}
