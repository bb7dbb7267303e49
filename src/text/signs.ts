/** Blocks that hold other forms of signs and characters which Unicode calls compatible; Kangxi radicals come out of PDFs. */
const COMPATIBLE: readonly (readonly [number, number])[] = [
  [0x00a0, 0x00a0],
  [0x2000, 0x200a],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x2f00, 0x2fd5],
  [0x3000, 0x3000],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff65],
  [0xffe0, 0xffe6],
];

/** What Unicode does not call compatible but these reports use alike; applied after the blocks above. */
const SAME: Readonly<Record<string, string>> = {
  " ": "\t\u1680",
  "\n": "\u000b\f\u0085\u2028\u2029",
  "-": "–‐‑‒−",
  "—": "―─",
  "~": "〜∼",
  "·": "•・‧∙⋅",
  "“": "「『〝",
  "”": "」』〞〟",
  "《": "〈",
  "》": "〉",
  ":": "︰",
};

/** Radicals that stand for the character in text taken out of PDFs, each before its character. */
const RADICALS = "⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻰龙";

/** First and last of what takes no room: controls of joining and direction, soft hyphens, variants, byte-order marks. */
const INVISIBLE: readonly (readonly [number, number])[] = [
  [0x0000, 0x0000],
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

/** For every UTF-16 unit the unit it folds to, 0 for what is left out. Each sign becomes one sign, so offsets stay simple. */
function tabulate(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (const [first, last] of COMPATIBLE) {
    for (let code = first; code <= last; code++) {
      const form = String.fromCharCode(code).normalize("NFKC");
      if (form.length === 1) table[code] = form.charCodeAt(0);
    }
  }
  for (let i = 0; i < RADICALS.length; i += 2) table[RADICALS.charCodeAt(i)] = RADICALS.charCodeAt(i + 1);
  const same = new Map(Object.entries(SAME).flatMap(([sign, forms]) => [...forms].map((form) => [form, sign])));
  for (let code = 0; code < table.length; code++) {
    const sign = same.get(String.fromCharCode(table[code] ?? code));
    if (sign) table[code] = sign.charCodeAt(0);
  }
  for (const [first, last] of INVISIBLE) table.fill(0, first, last + 1);
  return table;
}

export const FOLDED_UNIT: Uint16Array = tabulate();
