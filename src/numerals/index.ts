export { type Numeral, readChinese, readNumeral } from "./read";
