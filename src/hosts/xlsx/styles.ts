import type { CellStyle as HucreStyle } from "hucre/xlsx";
import type { CellStyle, HighlightPlan } from "../../model";

/** On every Windows since Vista and in WPS; where it is missing, the program substitutes its own Chinese face. */
export const FONT = "微软雅黑";
export const SIZE = 10;

const INK = "1F2933";
const NAVY = "1F3864";
const RULE = "D5DCE4";
const GREY = "6B7785";

const solid = (rgb: string): NonNullable<HucreStyle["fill"]> => ({
  type: "pattern",
  pattern: "solid",
  fgColor: { rgb },
  bgColor: { rgb },
});

const font = (over: NonNullable<HucreStyle["font"]> = {}): NonNullable<HucreStyle["font"]> => ({
  name: FONT,
  size: SIZE,
  color: { rgb: INK },
  ...over,
});

const line = { style: "thin", color: { rgb: RULE } } as const;
const ruled: NonNullable<HucreStyle["border"]> = { bottom: line, left: line, right: line, top: line };
const middle = { vertical: "center" } as const;

const styles: Record<CellStyle, HucreStyle> = {
  title: { font: font({ size: 16, bold: true, color: { rgb: NAVY } }), alignment: middle },
  section: {
    font: font({ size: 12, bold: true, color: { rgb: NAVY } }),
    border: { bottom: { style: "medium", color: { rgb: NAVY } } },
    alignment: middle,
  },
  note: { font: font({ color: { rgb: "52606D" } }), alignment: middle },
  label: { font: font({ bold: true }), alignment: { vertical: "top" } },
  input: {
    font: font({ size: 12, bold: true, color: { rgb: NAVY } }),
    fill: solid("DDEBF7"),
    border: {
      bottom: { style: "medium", color: { rgb: NAVY } },
      left: { style: "medium", color: { rgb: NAVY } },
      right: { style: "medium", color: { rgb: NAVY } },
      top: { style: "medium", color: { rgb: NAVY } },
    },
    alignment: { horizontal: "center", vertical: "center" },
  },
  header: {
    font: font({ bold: true, color: { rgb: "FFFFFF" } }),
    fill: solid(NAVY),
    border: ruled,
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
  },
  text: { font: font(), alignment: middle },
  center: { font: font(), alignment: { horizontal: "center", vertical: "center" } },
  number: { font: font(), alignment: { horizontal: "right", vertical: "center" } },
  wrapped: { font: font(), alignment: { horizontal: "left", vertical: "top", wrapText: true } },
  link: {
    font: font({ color: { rgb: "0563C1" }, underline: true }),
    alignment: { vertical: "top" },
  },
  muted: { font: font({ color: { rgb: GREY }, italic: true }), alignment: middle },
  warn: { font: font(), fill: solid("FFF2CC"), alignment: middle },
  bad: { font: font({ bold: true }), fill: solid("F8CBAD"), alignment: middle },
};

/** Differing in lightness and in face, so that they are told apart without seeing hue. */
export const tones: Record<HighlightPlan["tone"], HucreStyle> = {
  good: { fill: solid("DDEBF7") },
  warn: { fill: solid("FFF2CC") },
  bad: { fill: solid("F8CBAD"), font: { bold: true } },
  muted: { font: { italic: true, color: { rgb: GREY } } },
};

/**
 * Cells of a table carry their own rules, since LibreOffice and WPS show no table styles,
 * and stand at the top of the row, where the eye finds them beside text of several lines.
 */
const tableLook = (base: HucreStyle, style: CellStyle | undefined): HucreStyle =>
  style === "header"
    ? {}
    : {
        border: ruled,
        alignment: {
          horizontal: "left",
          ...base.alignment,
          vertical: "top",
          ...(base.alignment?.horizontal === "center" ? {} : { indent: 1 }),
        },
      };

const made = new Map<string, HucreStyle>();

/** One object per look, so that the library meets few distinct styles however many the cells. */
export function styleFor(style: CellStyle | undefined, format: string | undefined, table: boolean): HucreStyle {
  const key = `${style ?? ""}\n${format ?? ""}\n${table}`;
  const known = made.get(key);
  if (known) return known;
  const base = styles[style ?? "text"];
  const look: HucreStyle = {
    ...base,
    ...(table ? tableLook(base, style) : {}),
    ...(format === undefined ? {} : { numFmt: format }),
  };
  made.set(key, look);
  return look;
}
