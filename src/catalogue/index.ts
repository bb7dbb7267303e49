export { type AliasCover, aliasMatches, coverPhrase } from "./alias";
export { loadCatalogue, loadDefaultCatalogue } from "./load";
export { findRegions, longestRegionIn, parentOf, qualifiedName, type RegionMatch, regionByCode } from "./regions";
export type { Catalogue, IndicatorEntry } from "./types";
