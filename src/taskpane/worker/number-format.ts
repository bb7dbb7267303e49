/**
 * A number as a spreadsheet would show it under `format`, for the formats our own sheets use:
 * sections by sign, digit groups, decimals, percent, and text in quotes. Anything else shows the plain number.
 */
export function formatNumber(value: number, format = "General"): string {
  const sections = format.split(";");
  const negative = value < 0 && sections.length > 1;
  const section = (value === 0 ? sections[2] : negative ? sections[1] : undefined) ?? sections[0] ?? "";
  const pattern = /[#0?][#0?,]*(?:\.([#0?]+))?(%?)/.exec(section);
  if (!pattern) return section === "General" || section === "@" ? String(value) : unquote(section);
  const [digits, decimals = "", percent] = pattern;
  const shown = (negative ? -value : value) * (percent ? 100 : 1);
  const number = shown.toLocaleString("zh-CN", {
    minimumFractionDigits: decimals.replace(/[^0]/g, "").length,
    maximumFractionDigits: decimals.length,
    useGrouping: digits.includes(","),
  });
  const before = unquote(section.slice(0, pattern.index));
  return before + number + percent + unquote(section.slice(pattern.index + digits.length));
}

const unquote = (literal: string): string =>
  literal
    .replace(/\[[^\]]*\]/g, "")
    .replace(/"([^"]*)"/g, "$1")
    .replace(/\\(.)/g, "$1")
    .replace(/_./g, " ");
