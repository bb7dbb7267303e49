import { patternRule } from "./types";

/** What no rule has claimed is still accounted for. */
export const leftover = patternRule("leftover", "other", [/\d+(?:\.\d+)?/g]);
