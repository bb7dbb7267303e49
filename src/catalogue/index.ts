export type { Catalogue, IndicatorEntry } from "./types";
