import type { Region, RegionLevel } from "../model";
import data from "./regions.data.json";

/**
 * Provinces, prefectures and counties of GB/T 2260. Townships are in a file of their own; development zones
 * have no code in the standard.
 */
export interface RegionMatch {
  /** The only reading, or the first of several. */
  readonly region: Region;
  /** Every region the name may mean, in order of code: 鼓楼区 alone is four. */
  readonly candidates: readonly Region[];
  /** Characters of the text the name takes. */
  readonly length: number;
}

interface Index {
  readonly byCode: ReadonlyMap<string, Region>;
  readonly byName: ReadonlyMap<string, readonly Region[]>;
  readonly longestName: number;
}

/** Also common nouns: 城区 and 郊区 are seldom the county of that name unless its parent stands before it. */
const COMMON_NOUNS: ReadonlySet<string> = new Set(["城区", "郊区", "矿区"]);

function levelOf(code: string): RegionLevel {
  if (code.endsWith("0000")) return "province";
  return code.endsWith("00") ? "prefecture" : "county";
}

function build(): Index {
  const byCode = new Map<string, Region>();
  const byName = new Map<string, Region[]>();
  const enter = (name: string, region: Region) => {
    const namesakes = byName.get(name);
    if (namesakes) namesakes.push(region);
    else byName.set(name, [region]);
  };
  for (const [code = "", name = ""] of data.regions) {
    const region: Region = { name, code, level: levelOf(code) };
    byCode.set(code, region);
    enter(name, region);
  }
  for (const [shortForm = "", code = ""] of data.shortForms) {
    const region = byCode.get(code);
    if (region) enter(shortForm, region);
  }
  return { byCode, byName, longestName: Math.max(...[...byName.keys()].map((name) => name.length)) };
}

let index: Index | undefined;

/** Built on first use: a caller that only formats workbooks never pays for it. */
function regions(): Index {
  index ??= build();
  return index;
}

/** The region with this six-digit code. */
export function regionByCode(code: string): Region | undefined {
  return regions().byCode.get(code);
}

/**
 * The region above: of a township its county; of a county its prefecture, or its province where it has none (仙桃市, the districts of 北京市);
 * of a prefecture its province; of a province nothing.
 */
export function parentOf(code: string): Region | undefined {
  const above = [code.slice(0, 6), `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  return above
    .filter((parent) => parent !== code)
    .map(regionByCode)
    .find((region) => region !== undefined);
}

/** Name with the prefecture before a county's, as reports sign: 攀枝花市东区, 北京市朝阳区; bare for the levels above. */
export function qualifiedName(code: string): string {
  const region = regionByCode(code);
  if (!region) return "";
  return region.level === "county" ? `${parentOf(code)?.name ?? ""}${region.name}` : region.name;
}

function isWithin(region: Region, ancestor: Region): boolean {
  for (let above = parentOf(region.code); above; above = parentOf(above.code)) {
    if (above.code === ancestor.code) return true;
  }
  return false;
}

/** Every way to read a region name at `at`, by the offset where it ends; a name may be preceded by names it lies within. */
function readings(text: string, at: number, within: Region | null, found: Map<number, Map<string, Region>>): void {
  const { byName, longestName } = regions();
  for (let length = Math.min(longestName, text.length - at); length >= 2; length--) {
    const named = byName.get(text.slice(at, at + length)) ?? [];
    for (const region of within ? named.filter((each) => isWithin(each, within)) : named) {
      const end = at + length;
      const here = found.get(end) ?? new Map<string, Region>();
      here.set(region.code, region);
      found.set(end, here);
      if (region.level !== "county") readings(text, end, region, found);
    }
  }
}

const inOrder = (named: ReadonlyMap<string, Region>): Region[] =>
  [...named.values()].sort((a, b) => (a.code < b.code ? -1 : 1));

/**
 * The longest region name that starts at offset `at` of `text`, full, short, or after the names of its parents.
 * Where several regions share the name all are in `candidates`, for the caller to weigh by whose report it is.
 */
export function longestRegionIn(text: string, at: number): RegionMatch | null {
  const found = new Map<number, Map<string, Region>>();
  readings(text, at, null, found);
  const end = Math.max(at, ...found.keys());
  const candidates = inOrder(found.get(end) ?? new Map());
  const region = candidates[0];
  if (!region || COMMON_NOUNS.has(text.slice(at, end))) return null;
  return { region, candidates, length: end - at };
}
