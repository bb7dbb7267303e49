/** Excel, WPS and LibreOffice hold this many UTF-16 units in a cell. */
const CELL_LIMIT = 32_767;
const CUT_MARK = "…（超出单元格上限，后文略）";

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids exactly these.
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const cut = (text: string, length: number): string => text.slice(0, length).replace(LONE_SURROGATE, "");

/** Text as a cell can hold it: no character XML forbids, `\n` line ends, at most 32,767 units with a mark where it was cut. */
export function cellText(text: string): string {
  const legal = text.replace(/\r\n?/g, "\n").replace(ILLEGAL, "").replace(LONE_SURROGATE, "");
  return legal.length <= CELL_LIMIT ? legal : cut(legal, CELL_LIMIT - CUT_MARK.length) + CUT_MARK;
}

/** FNV-1a, 16 bits folded: enough to tell apart two long names that begin alike. */
function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (((hash >>> 16) ^ hash) & 0xffff).toString(16).padStart(4, "0");
}

/**
 * Text as part of a lookup key: one line, at most `limit` units.
 * MATCH refuses to look up more than 255 characters, so what is longer keeps its beginning and a mark of the whole.
 */
export function keyText(text: string, limit: number): string {
  const line = cellText(text).replace(/\s+/g, " ").trim();
  return line.length <= limit ? line : `${cut(line, limit - 5)}…${mark(line)}`;
}
