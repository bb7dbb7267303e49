import { patternRule } from "./types";

/** What no rule has claimed is still accounted for: decimals whole, or run by run where another rule holds a part. */
export const leftover = patternRule("leftover", "other", [/\d+(?:\.\d+)?/g, /\d+/g]);
