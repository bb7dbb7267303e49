export { readChinese } from "./chinese";
export { readNumeral } from "./read";
export type { Numeral } from "./types";
