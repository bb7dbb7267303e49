import { pane } from "../../messages/zh-CN";
import type { Region, Report } from "../../model";
import { levelLabels } from "../../sheet/labels";
import type { ReportLine } from "../../sheet/reports";

const GOVERNED = (["province", "prefecture", "county", "township"] as const).map((level) => levelLabels[level]);

/** Place of 级别 in a line of 报告清单. */
const LEVEL = 3;

/** The government of a region; a zone's or a department's body has a name of its own, which we do not know. */
const bodyOf = (region: string, level: string): string =>
  region !== "" && GOVERNED.includes(level) ? pane.handIn.government(region) : region;

export function unitOfLine({ region, cells }: ReportLine): string {
  const level = cells[LEVEL];
  return bodyOf(region, level?.kind === "text" ? level.value : "");
}

const unitOfReport = ({ organisation, region }: { organisation: string; region: Region }): string =>
  organisation || bodyOf(region.name, levelLabels[region.level]);

/** The one name there is; "" where there are several, or where one is not known. */
export function ofOne(names: readonly string[]): string {
  const [one = "", ...others] = new Set(names);
  return others.length === 0 ? one : "";
}

/** The body that reported, where it is one and the same. */
export const unitOf = (reports: readonly Report[]): string => ofOne(reports.map(unitOfReport));
