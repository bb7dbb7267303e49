const HOLDS: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  "<": (value, limit) => value < limit,
  ">": (value, limit) => value > limit,
  "=": (value, limit) => value === limit,
  "<=": (value, limit) => value <= limit,
  ">=": (value, limit) => value >= limit,
  "<>": (value, limit) => value !== limit,
};

/** Whether a section is for `value`: one without a condition takes what the sections before it left. */
function takes(section: string, value: number): boolean {
  const [, sign = "", limit] = /\[([<>=]+)(-?[\d.]+)\]/.exec(section) ?? [];
  return HOLDS[sign]?.(value, Number(limit)) ?? true;
}

/** The section for `value`, and whether it stands for the sign as well. */
function sectionOf(value: number, format: string): { readonly section: string; readonly signed: boolean } {
  const sections = format.split(";");
  const [first = ""] = sections;
  if (/\[[<>=]/.test(first)) return { section: sections.find((one) => takes(one, value)) ?? first, signed: false };
  const negative = value < 0 && sections.length > 1;
  return { section: (value === 0 ? sections[2] : negative ? sections[1] : undefined) ?? first, signed: negative };
}

/**
 * A number as a spreadsheet would show it under `format`, for the formats our own sheets use: sections by sign or by
 * condition, digit groups, decimals, percent, and text in quotes. Anything else shows the plain number.
 */
export function formatNumber(value: number, format = "General"): string {
  const { section, signed } = sectionOf(value, format);
  const plain = section.replace(/\[[^\]]*\]/g, "");
  const pattern = /[#0?][#0?,]*(?:\.([#0?]+))?(%?)/.exec(plain);
  if (!pattern) return plain === "General" || plain === "@" ? String(value) : unquote(plain);
  const [digits, decimals = "", percent] = pattern;
  const shown = (signed ? -value : value) * (percent ? 100 : 1);
  const number = shown.toLocaleString("zh-CN", {
    minimumFractionDigits: decimals.replace(/[^0]/g, "").length,
    maximumFractionDigits: decimals.length,
    useGrouping: digits.includes(","),
  });
  const before = unquote(plain.slice(0, pattern.index));
  return before + number + percent + unquote(plain.slice(pattern.index + digits.length));
}

const unquote = (literal: string): string =>
  literal
    .replace(/"([^"]*)"/g, "$1")
    .replace(/\\(.)/g, "$1")
    .replace(/_./g, " ");
