/** Node writes UTF-8 and UTF-16LE only; the others are written by turning its own decoders round. */

const BOM = "\ufeff";
/** Stands for a character an encoding lacks; both Chinese encodings have it. */
const MISSING = "□";

type Table = ReadonlyMap<string, readonly number[]>;

function* twoByte(): Generator<readonly number[]> {
  for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) yield [lead, trail];
}

/** The four-byte forms of GB18030 that reach the basic plane. */
function* fourByte(): Generator<readonly number[]> {
  for (let a = 0x81; a <= 0x84; a++)
    for (let b = 0x30; b <= 0x39; b++)
      for (let c = 0x81; c <= 0xfe; c++) for (let d = 0x30; d <= 0x39; d++) yield [a, b, c, d];
}

/** Every character of an encoding with the bytes that decode to it. */
function tableOf(encoding: string, forms: readonly Generator<readonly number[]>[]): Table {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  for (const form of forms) {
    for (const bytes of form) {
      const char = decoder.decode(Uint8Array.from(bytes));
      if ([...char].length === 1 && char !== "\ufffd" && !table.has(char)) table.set(char, bytes);
    }
  }
  return table;
}

/** A table of 70,000 entries is made when it is first asked for. */
function lazily(make: () => Table): () => Table {
  let table: Table | undefined;
  return () => {
    table ??= make();
    return table;
  };
}

const gb18030 = lazily(() => tableOf("gb18030", [twoByte(), fourByte()]));
const big5 = lazily(() => tableOf("big5", [twoByte()]));

const multibyte =
  (table: () => Table) =>
  (text: string): Uint8Array =>
    Uint8Array.from(
      Array.from(text).flatMap((char) => (char < "\u0080" ? [char.charCodeAt(0)] : (table().get(char) ?? []))),
    );

/** The text as Big5 can hold it, so that both sides of a comparison say the same. */
export const asBig5Holds = (text: string): string =>
  Array.from(text, (char) => (char < "\u0080" || big5().has(char) ? char : MISSING)).join("");

const wide = (text: string): Buffer => Buffer.from(text, "utf16le");

export const encode = {
  "UTF-8": (text: string): Uint8Array => Buffer.from(text, "utf8"),
  "UTF-8 with BOM": (text: string): Uint8Array => Buffer.from(BOM + text, "utf8"),
  "UTF-16LE": (text: string): Uint8Array => wide(text),
  "UTF-16LE with BOM": (text: string): Uint8Array => wide(BOM + text),
  "UTF-16BE": (text: string): Uint8Array => wide(text).swap16(),
  "UTF-16BE with BOM": (text: string): Uint8Array => wide(BOM + text).swap16(),
  GB18030: multibyte(gb18030),
  Big5: multibyte(big5),
} as const;
