import { readdirSync, readFileSync } from "node:fs";
import { readFileBytes, readPaste } from "../../src/intake";
import { MAX_BYTES } from "../../src/model";
import { encode } from "./encode";

const SIMPLIFIED =
  "一、法治政府建设情况\r\n全年共收到行政复议申请95件，受理88件，审结81件，办结率达到98.5％。\r\n（一）开展执法检查120余次，罚款286万元。";
const TRADITIONAL =
  "一、法治政府建設情況\r\n全年共收到行政復議申請95件，受理88件，審結81件，辦結率達到98.5％。\r\n（一）開展執法檢查120餘次，罰款286萬元。";
const BOMS = { "utf-8": [0xef, 0xbb, 0xbf], "utf-16le": [0xff, 0xfe], "utf-16be": [0xfe, 0xff] } as const;

const bytesOf = (...values: number[]): Uint8Array => Uint8Array.from(values);
const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));
const codeOf = (file: string, bytes: Uint8Array): string => {
  const decoded = readFileBytes(file, bytes);
  return decoded.ok ? `read as ${decoded.encoding}` : decoded.code;
};

describe("what is no report", () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 7 + i * 13) % 256);
  test.each<[string, string, Uint8Array, string]>([
    ["nothing", "a.txt", bytesOf(), "empty"],
    ["nothing, whatever the ending", "a.pdf", bytesOf(), "empty"],
    ["spaces and line ends", "a.txt", encode(" \t\r\n\n", "utf-8"), "empty"],
    ["full-width spaces", "a.txt", encode("　　\n　", "utf-8"), "empty"],
    ["a byte-order mark alone", "a.txt", bytesOf(...BOMS["utf-8"]), "empty"],
    ["characters without width", "a.txt", encode("\u200b\u200d\u2060\n", "utf-8"), "empty"],
    ["spaces in UTF-16", "a.txt", bytesOf(0xff, 0xfe, 0x20, 0, 0x0a, 0), "empty"],
    ["a zip container", "a.txt", bytesOf(...ascii("PK\u0003\u0004"), 20, 0), "binary"],
    ["a pdf", "a.txt", bytesOf(...ascii("%PDF-1.7\n")), "binary"],
    ["an old Word file", "a.txt", bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), "binary"],
    ["a png", "a.txt", bytesOf(0x89, ...ascii("PNG\r\n")), "binary"],
    ["a jpeg", "a.txt", bytesOf(0xff, 0xd8, 0xff, 0xe0), "binary"],
    ["a gif", "a.txt", bytesOf(...ascii("GIF89a")), "binary"],
    ["gzip", "a.txt", bytesOf(0x1f, 0x8b, 8, 0), "binary"],
    ["rar", "a.txt", bytesOf(...ascii("Rar!")), "binary"],
    ["7z", "a.7z", bytesOf(...ascii("7z\u00bc\u00af")), "binary"],
    ["rich text", "a.txt", bytesOf(...ascii("{\\rtf1\\ansi 1}")), "binary"],
    ["noise", "a.txt", noise, "binary"],
    ["zeros", "a.txt", new Uint8Array(400), "binary"],
    ["a web page", "a.html", encode(SIMPLIFIED, "utf-8"), "unsupported-format"],
    ["a Word file by its ending", "报告.DOCX", encode(SIMPLIFIED, "utf-8"), "unsupported-format"],
    ["a pdf by its ending", "报告.pdf", encode(SIMPLIFIED, "utf-8"), "unsupported-format"],
    ["a sheet by its ending", "a.xlsx", encode(SIMPLIFIED, "utf-8"), "unsupported-format"],
    ["more than 50 MB", "a.txt", new Uint8Array(MAX_BYTES + 1).fill(49), "too-large"],
  ])("%s", (_what, file, bytes, code) => {
    expect(codeOf(file, bytes)).toBe(code);
  });
});

describe("encodings", () => {
  test.each<[Parameters<typeof encode>[1], string]>([
    ["utf-8", SIMPLIFIED],
    ["utf-8", TRADITIONAL],
    ["gb18030", SIMPLIFIED],
    ["gb18030", TRADITIONAL],
    ["big5", TRADITIONAL],
    ["utf-16le", SIMPLIFIED],
    ["utf-16le", TRADITIONAL],
    ["utf-16be", SIMPLIFIED],
    ["utf-16be", TRADITIONAL],
  ])("%s without a mark: %#", (encoding, text) => {
    expect(readFileBytes("a.txt", encode(text, encoding))).toEqual({ ok: true, text, encoding });
  });

  test.each(["utf-8", "utf-16le", "utf-16be"] as const)("%s with a mark, which is no part of the text", (encoding) => {
    const bytes = bytesOf(...BOMS[encoding], ...encode(SIMPLIFIED, encoding));
    expect(readFileBytes("a.txt", bytes)).toEqual({ ok: true, text: SIMPLIFIED, encoding });
  });

  test("UTF-16 full of 一, whose zero byte stands on the other side", () => {
    const text = `${"一一".repeat(200)}是1件`;
    expect(readFileBytes("a.txt", encode(text, "utf-16le"))).toEqual({ ok: true, text, encoding: "utf-16le" });
    expect(readFileBytes("a.txt", encode(text, "utf-16be"))).toEqual({ ok: true, text, encoding: "utf-16be" });
  });

  const seeds = readdirSync("seeds").map((file) => readFileSync(`seeds/${file}`, "utf8").replace(/^\ufeff/, ""));
  test.each(["utf-8", "gb18030", "utf-16le", "utf-16be"] as const)("the seeds come back from %s", (encoding) => {
    for (const text of seeds) {
      // Two bytes of GB18030 do not reach every sign of the damaged seed.
      const sample = [...text].filter((char) => encoding !== "gb18030" || canEncode(char)).join("");
      expect(readFileBytes("a.txt", encode(sample, encoding))).toEqual({ ok: true, text: sample, encoding });
    }
  });
});

function canEncode(char: string): boolean {
  try {
    encode(char, "gb18030");
    return true;
  } catch {
    return false;
  }
}

describe("damaged UTF-8 is still UTF-8", () => {
  const whole = encode(SIMPLIFIED.repeat(20), "utf-8");
  const damaged = (change: (bytes: number[]) => void): Uint8Array => {
    const bytes = [...whole];
    change(bytes);
    return Uint8Array.from(bytes);
  };
  test.each<[string, Uint8Array]>([
    ["cut inside the last character", whole.subarray(0, whole.length - 1)],
    ["one byte lost", damaged((bytes) => bytes.splice(40, 1))],
    ["one byte wrong", damaged((bytes) => bytes.fill(0xff, 41, 42))],
    ["a character of GBK inside", damaged((bytes) => bytes.splice(120, 0, 0xb7, 0xa8))],
    ["begins inside a character", whole.subarray(1)],
    ["twenty bytes wrong", whole.map((byte, i) => (i % 200 === 7 ? 0xff : byte))],
  ])("%s", (_what, bytes) => {
    expect(codeOf("a.txt", bytes)).toBe("read as utf-8");
  });
});

test.each(["a.txt", "a.TXT", "报告", "报告.md", "报告.text", "2021年报告.2021", "攀枝花市.东区"])(
  "%s is read as text",
  (file) => {
    expect(codeOf(file, encode(SIMPLIFIED, "utf-8"))).toBe("read as utf-8");
  },
);

describe("readPaste", () => {
  test.each(["", "  \n", "\u3000", "\u200b\ufeff"])("%j is empty", (text) => {
    expect(readPaste(text)).toEqual({ ok: false, code: "empty" });
  });
  test("text stays as it is", () => {
    expect(readPaste(" 办理1件\r\n")).toEqual({ ok: true, text: " 办理1件\r\n", encoding: "" });
  });
  test("more than 50 MB is too large", () => {
    expect(readPaste("1".repeat(MAX_BYTES + 1))).toEqual({ ok: false, code: "too-large" });
  });
});
