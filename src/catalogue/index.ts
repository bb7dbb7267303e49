export { type AliasCover, coverPhrase } from "./alias";
export { comparable } from "./comparable";
export { type CatalogueReading, type MergedName, readEdited, unusable } from "./edited";
export type { CatalogueProblem, EditedRow } from "./edited-row";
export { loadCatalogue, loadDefaultCatalogue } from "./load";
export { narrowingIn, tidyDimension, withoutNarrowing } from "./narrowing";
export { longestRegionIn, parentOf, qualifiedName, type RegionMatch, regionByCode } from "./regions";
export { loadTownships, type TownshipsNamed } from "./townships";
export type { Catalogue, IndicatorEntry } from "./types";
