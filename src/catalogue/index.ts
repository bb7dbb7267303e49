export { type AliasCover, coverPhrase } from "./alias";
export { comparable } from "./comparable";
export {
  type CatalogueProblem,
  type CatalogueReading,
  type EditedRow,
  type MergedName,
  readEdited,
  unusable,
} from "./edited";
export { loadCatalogue, loadDefaultCatalogue } from "./load";
export { narrowingIn, tidyDimension, withoutNarrowing } from "./narrowing";
export { longestRegionIn, parentOf, qualifiedName, type RegionMatch, regionByCode } from "./regions";
export { loadTownships, type TownshipsNamed } from "./townships";
export type { Catalogue, IndicatorEntry } from "./types";
