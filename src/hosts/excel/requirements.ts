import { excel } from "../../messages/zh-CN";

/** The requirement set each ability was published in, by the reference of the Excel JavaScript API. */
const ABILITIES = {
  /** Names, settings, custom XML parts, conditional formats, frozen panes: without them nothing is written. */
  write: "1.7",
  validation: "1.8",
  createWorkbook: "1.8",
  pivots: "1.8",
  readOnly: "1.8",
  plotHidden: "1.8",
  print: "1.9",
  screen: "1.9",
  filter: "1.9",
  indent: "1.9",
  areas: "1.9",
  resize: "1.13",
  merged: "1.13",
  refreshOnOpen: "1.13",
} as const;

export type Ability = keyof typeof ABILITIES;

/** Whether this Excel has it. */
export const can = (ability: Ability): boolean =>
  Office.context.requirements.isSetSupported("ExcelApi", ABILITIES[ability]);

/** What a person misses in this Excel, a sentence each; the rest of the work goes on without it. */
export const shortfalls = (): readonly string[] =>
  (["validation", "print", "pivots"] as const)
    .filter((ability) => !can(ability))
    .map((ability) => excel.shortfalls[ability]);
