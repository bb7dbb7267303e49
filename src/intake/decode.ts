import { detect } from "chardet";
import { MAX_BYTES, type ProblemCode } from "../model";

/** What a reader would see nothing of: spaces of any width, characters without width. */
export const isBlank = (text: string): boolean => !/[^\s\u200b-\u200f\u2060-\u2064\ufeff]/.test(text);

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

/** A file that is a container rather than text: zip (docx, xlsx), pdf, old Office, png, jpeg, gif, gzip, rar, 7z, rich text. */
const CONTAINER = [
  "PK\u0003\u0004",
  "%PDF-",
  "\u00d0\u00cf\u0011\u00e0",
  "\u0089PNG",
  "\u00ff\u00d8\u00ff",
  "GIF8",
  "\u001f\u008b",
  "Rar!",
  "7z\u00bc\u00af",
  "{\\rtf",
];

function isContainer(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return CONTAINER.some((magic) => head.startsWith(magic));
}

/** Share of UTF-16 units that Chinese text is made of: ASCII, CJK signs, common ideographs, full-width forms. */
function usualShare(text: string): number {
  let usual = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const ascii = code === 9 || code === 10 || code === 13 || (code >= 32 && code < 127);
    if (ascii || (code >= 0x2010 && code <= 0x2027) || (code >= 0x3000 && code <= 0x3015)) usual++;
    else if ((code >= 0x4e00 && code <= 0x9fa5) || (code >= 0xff01 && code <= 0xff5e)) usual++;
  }
  return text.length === 0 ? 0 : usual / text.length;
}

/**
 * UTF-16 without a mark: digits, spaces and line ends hold a zero byte, which no other encoding of Chinese text does.
 * The zero alone does not tell the order of bytes (一 is 4E 00), but only the right order gives usual characters.
 */
function unmarkedUtf16(sample: Uint8Array): string | null {
  if (!sample.includes(0)) return null;
  const share = (encoding: string) => usualShare(new TextDecoder(encoding).decode(sample));
  const [le, be] = [share("utf-16le"), share("utf-16be")];
  if (Math.max(le, be) < 0.9) return null;
  return le >= be ? "utf-16le" : "utf-16be";
}

/** UTF-8 with some bytes lost or cut: what is not damaged still reads as Chinese, which no other encoding's bytes do. */
function damagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, SAMPLE));
  const hanzi = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  return lost * 4 < hanzi;
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
  const encoding = damagedUtf8(bytes) ? "utf-8" : CHINESE[detect(bytes.subarray(0, SAMPLE)) ?? ""];
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
  if (isBlank(best.text)) return { ok: false, code: "empty" };
  return { ok: true, ...best };
}
