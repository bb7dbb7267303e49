import type { CellStyle as HucreStyle } from "hucre/xlsx";
import type { CellStyle, HighlightPlan } from "../../model";
import { FONT, type Look, lookOf, type Tone, tones } from "../look";

const solid = (rgb: string): NonNullable<HucreStyle["fill"]> => ({
  type: "pattern",
  pattern: "solid",
  fgColor: { rgb },
  bgColor: { rgb },
});

function borders({ border, borderColor = "000000" }: Look): NonNullable<HucreStyle["border"]> {
  const line = { style: border === "ruled" ? "thin" : "medium", color: { rgb: borderColor } } as const;
  return border === "under" ? { bottom: line } : { bottom: line, left: line, right: line, top: line };
}

const fromLook = (look: Look): HucreStyle => ({
  font: {
    name: FONT,
    size: look.font.size,
    color: { rgb: look.font.color },
    ...(look.font.bold ? { bold: true } : {}),
    ...(look.font.italic ? { italic: true } : {}),
    ...(look.font.underline ? { underline: true } : {}),
  },
  ...(look.fill === undefined ? {} : { fill: solid(look.fill) }),
  ...(look.border === undefined ? {} : { border: borders(look) }),
  alignment: {
    vertical: look.vertical,
    ...(look.horizontal === undefined ? {} : { horizontal: look.horizontal }),
    ...(look.wrap ? { wrapText: true } : {}),
    ...(look.indent === 0 ? {} : { indent: look.indent }),
  },
});

const fromTone = ({ fill, bold, italic, color }: Tone): HucreStyle => ({
  ...(fill === undefined ? {} : { fill: solid(fill) }),
  ...(bold || italic || color
    ? {
        font: {
          ...(bold ? { bold } : {}),
          ...(italic ? { italic } : {}),
          ...(color === undefined ? {} : { color: { rgb: color } }),
        },
      }
    : {}),
});

export const toneFor = (tone: HighlightPlan["tone"]): HucreStyle => fromTone(tones[tone]);

const made = new Map<string, HucreStyle>();

/** One object per look, so that the library meets few distinct styles however many the cells. */
export function styleFor(style: CellStyle | undefined, format: string | undefined, table: boolean): HucreStyle {
  const key = `${style ?? ""}\n${format ?? ""}\n${table}`;
  const known = made.get(key);
  if (known) return known;
  const look: HucreStyle = {
    ...fromLook(lookOf(style, table)),
    // Where a sheet is protected, this is what a person may still fill in.
    ...(style === "input" ? { protection: { locked: false } } : {}),
    ...(format === undefined ? {} : { numFmt: format }),
  };
  made.set(key, look);
  return look;
}
