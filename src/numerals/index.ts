export { readChinese } from "./chinese";
export { readNumeral } from "./read";
