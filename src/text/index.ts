export { type Folded, fold, simplified, toRaw, unspaced } from "./fold";
export { type Identity, identify } from "./identity";
export { type HeadingMark, type Outline, outlineOf, type Part, type Sentence, sentenceAt } from "./outline";
export { type Gazetteer, mayBeTownship } from "./place";
export { type Cell, NO_TABLES, type Tables, tablesIn } from "./table";
