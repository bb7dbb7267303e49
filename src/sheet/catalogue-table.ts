import { type Catalogue, type CatalogueReading, type EditedRow, readEdited, unusable } from "../catalogue";
import { catalogueProblems } from "../messages/zh-CN";
import { kindLabels } from "./labels";

export type { CatalogueProblem, CatalogueReading, MergedName } from "../catalogue";

type CellValue = string | number | boolean;

/** Columns without which a row says nothing that could be used. */
const REQUIRED = ["指标代码", "指标名称", "分类", "单位", "别名"] as const;

const OPTIONAL = ["性质", "定义", "分子代码", "分母代码", "例句"] as const;

type Header = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

/** Full-width letters, digits and signs as the half-width ones they stand for. */
const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, " ");

/** What a cell says: no character that shows nothing, `\n` line ends, nothing around it. */
const cellText = (value: CellValue | undefined): string =>
  String(value ?? "")
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, " ")
    .replace(/[^\P{Cc}\n]|\p{Cf}|\p{Cs}/gu, "")
    .trim();

/** Some ten signs look like a dash; in codes and aliases there is only one. */
const oneDash = (text: string): string => text.replace(/[\u2010-\u2015\u2212]/g, "-");

const word = (text: string): string => halfWidth(text).replace(/\s/g, "");

const codeIn = (text: string): string => oneDash(word(text)).toUpperCase();

const lines = (text: string, end: RegExp | string, tidy: (line: string) => string): string[] =>
  text
    .split(end)
    .map(tidy)
    .filter((line) => line !== "");

/** Of a name a line end is left of how it was shown in its cell; brackets stay as they are. */
const nameIn = (text: string): string => lines(text, "\n", (line) => line.trim()).join("");

/** Signs that the phrases aliases are held against have lost as well. */
const QUOTES = /["'“”‘’《》<>]/g;

const aliasIn = (text: string): string =>
  oneDash(text)
    .replace(QUOTES, "")
    .replace(/\s+/g, " ")
    .replace(/ ?\| ?/g, "|")
    .trim();

/** A row by its columns; undefined where the table has no such column, and null where all of them are empty. */
function editedRow(cells: ReadonlyMap<Header, string>, row: number): EditedRow | null {
  if ([...cells.values()].every((text) => text === "")) return null;
  const given = (header: Header): string => cells.get(header) ?? "";
  const code = (header: Header): string | undefined => (cells.has(header) ? codeIn(given(header)) : undefined);
  return {
    row,
    code: codeIn(given("指标代码")),
    name: nameIn(given("指标名称")),
    category: nameIn(given("分类")),
    unit: word(given("单位")),
    kind: word(given("性质")),
    // Neither 、 nor a comma parts aliases: the one stands in words of reports, the other may as well part words.
    aliases: lines(halfWidth(given("别名")), /[;\n]/, aliasIn),
    definition: cells.get("定义"),
    numerator: code("分子代码"),
    denominator: code("分母代码"),
    examples: cells.has("例句") ? lines(given("例句"), "\n", (line) => line.trim()) : undefined,
  };
}

/**
 * Reads 指标目录 back, the inverse of `catalogueSheet`. Columns are found by their headers, in any order and among others.
 * It never fails: what cannot be used is told in `problems`, and the shipped catalogue fills in for it.
 */
export function readCatalogueTable(
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
  shipped: Catalogue,
): CatalogueReading {
  const found = headers.map((header) => word(cellText(header)));
  const missing = REQUIRED.filter((header) => !found.includes(header));
  if (missing.length > 0) return unusable(shipped, catalogueProblems.noColumns(missing));
  const places = [...REQUIRED, ...OPTIONAL]
    .map((header) => ({ header, at: found.indexOf(header) }))
    .filter(({ at }) => at !== -1);
  const edited = rows
    .map((cells, i) => editedRow(new Map(places.map(({ header, at }) => [header, cellText(cells[at])])), i + 1))
    .filter((row) => row !== null);
  return readEdited(edited, shipped, kindLabels);
}
