import type { Report } from "../../src/model";
import { explained, SEEDS } from "./seeds";

/** The seeds once for each of so many years, so that a workbook has thousands of rows of real shape. */
export function manyReports(years: number, first = 2010): Report[] {
  const seeds = SEEDS.map((seed) => explained(seed).report);
  return Array.from({ length: years }, (_, copy) =>
    seeds.map((report) => ({
      ...report,
      file: report.file.replace(".txt", `-${first + copy}.txt`),
      reportId: `${report.reportId}-${first + copy}`,
      year: first + copy,
      facts: report.facts.map((fact) => ({
        ...fact,
        id: `${fact.id}-${first + copy}`,
        partOf: fact.partOf && `${fact.partOf}-${first + copy}`,
        period: fact.period.replace(/\d{4}/g, String(first + copy)),
      })),
    })),
  ).flat();
}
