import { warnings as texts } from "../messages/zh-CN";
import type { Report, Warning } from "../model";
import { grouped } from "./observations";

export interface Batch {
  /** In the order given, each text once. */
  readonly reports: readonly Report[];
  /** Files left out, each with the file whose text it repeats. */
  readonly duplicates: readonly { readonly file: string; readonly of: string }[];
}

const SAME_REGION_YEAR: Warning = {
  code: "same-region-year",
  message: texts["same-region-year"],
  start: 0,
  end: 0,
};

/** What only shows when reports are seen together: the same text twice, two texts for one region and year. */
export function reviewBatch(reports: readonly Report[]): Batch {
  const byText = [...grouped(reports, ({ reportId }) => reportId).values()];
  const duplicates = byText.flatMap(([kept, ...rest]) =>
    kept === undefined ? [] : rest.map(({ file }) => ({ file, of: kept.file })),
  );
  const kept = byText.flatMap(([first]) => (first === undefined ? [] : [first]));
  const place = ({ region, year }: Report): string => `${region.code || region.name}\n${year}`;
  const known = kept.filter(({ region, year }) => region.name !== "" && year !== null);
  const shared = new Set([...grouped(known, place).values()].flatMap((group) => (group.length > 1 ? group : [])));
  const warned = ({ warnings }: Report): boolean => warnings.some(({ code }) => code === SAME_REGION_YEAR.code);
  return {
    reports: kept.map((report) =>
      shared.has(report) && !warned(report) ? { ...report, warnings: [...report.warnings, SAME_REGION_YEAR] } : report,
    ),
    duplicates,
  };
}
