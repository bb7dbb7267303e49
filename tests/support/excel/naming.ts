import { parseCell } from "./area";
import { invalid } from "./fault";

/** Throws where Excel would not take `name` for a sheet. */
export function checkSheetName(name: unknown): string {
  const ok =
    typeof name === "string" &&
    name !== "" &&
    name.length <= 31 &&
    !/[\\/?*[\]:]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== "history";
  if (!ok) throw invalid(`"${String(name)}" cannot be the name of a sheet.`);
  return name;
}

/** Throws where Excel would not take `name` for a table or a defined name. */
export function checkName(name: unknown): string {
  const ok =
    typeof name === "string" &&
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !parseCell(name) &&
    !/^(r\d*(c\d*)?|c\d*)$/i.test(name);
  if (!ok) throw invalid(`"${String(name)}" cannot be a name.`);
  return name;
}

/** Names for the header cells of a table: empty ones are numbered, repeated ones get a number behind them. */
export function headers(given: readonly string[]): string[] {
  const used = new Set(given.map((name) => name.toLowerCase()).filter((name) => name !== ""));
  const seen = new Set<string>();
  const free = (stem: string, from: number): string => {
    let n = from;
    while (used.has(`${stem}${n}`.toLowerCase())) n++;
    used.add(`${stem}${n}`.toLowerCase());
    return `${stem}${n}`;
  };
  return given.map((name, i) => {
    if (name === "") return free("列", i + 1);
    if (seen.has(name.toLowerCase())) return free(name, 2);
    seen.add(name.toLowerCase());
    return name;
  });
}
