import type { Catalogue } from "../catalogue";
import { confidence } from "./confidence";
import { cumulative } from "./cumulative";
import { facthood } from "./facthood";
import { field } from "./field";
import { frame } from "./frame";
import { kinds } from "./kinds";
import { measured } from "./measured";
import { category, naming } from "./naming";
import { partOf } from "./part-of";
import { period } from "./period";
import { scope } from "./scope";
import { split } from "./split";
import { status } from "./status";
import type { Context, Dropped, Refined, Refiner } from "./types";

export type { Context, Draft, Dropped, Refined } from "./types";

/** The order matters: what a number counts is read before where and when, names come last. */
const refiners = (catalogue: Catalogue): readonly Refiner[] => [
  split,
  kinds,
  measured,
  scope,
  period,
  facthood,
  status,
  partOf,
  naming(catalogue),
  field,
  cumulative,
  category,
  confidence,
];

/** Takes the quantities of a report to named, dated, placed drafts; what is left out on the way is returned with its reason. */
export function refine(context: Context, catalogue: Catalogue): Refined {
  const dropped: Dropped[] = [];
  const kept = refiners(catalogue).reduce(
    (drafts, refiner) => {
      const refined = refiner.refine(drafts, context);
      dropped.push(...refined.dropped);
      return refined.kept;
    },
    frame(context) as Refined["kept"],
  );
  return { kept, dropped };
}
