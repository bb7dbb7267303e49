import type { SheetPlan } from "../../model";
import { RULE } from "../look";
import { withParts } from "./archive";

/** Words in place of a title that are a reference to a cell: the library writes them, and takes no reference. */
const TITLE = /<c:title><c:tx><c:rich>.*?<a:t>(.*?)<\/a:t>.*?<\/c:rich><\/c:tx>(.*?)<\/c:title>/;
/** Blank until the cell is read: a program that does not follow it shows no title rather than an old one. */
const LINKED = `<c:title><c:tx><c:strRef><c:f>$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v> </c:v></c:pt></c:strCache></c:strRef></c:tx>$2<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr></c:title>`;
const GRID = /<c:majorGridlines><\/c:majorGridlines>|<c:majorGridlines\/>/g;
const LIGHT_GRID = `<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${RULE}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`;
const LAST = /(<c:dispBlanksAs val="gap"\/>(?:<c:showDLblsOverMax val="\d"\/>)?)(?=<\/c:chart>)/;
/** #N/A as a gap too: Excel's own extension of 2017; older ones draw the line on to the next value. */
const NA_AS_GAPS = `$1<c:extLst><c:ext uri="{56B9EC1D-385E-4148-901F-78D8002777C0}" xmlns:c16r3="http://schemas.microsoft.com/office/drawing/2017/03/chart"><c16r3:dataDisplayOptions16><c16r3:dispNaAsBlank val="1"/></c16r3:dataDisplayOptions16></c:ext></c:extLst>`;

const chart = (xml: string): string => xml.replace(TITLE, LINKED).replace(GRID, LIGHT_GRID).replace(LAST, NA_AS_GAPS);

/** A cell whose formula comes to #N/A: the library writes errors that were typed, and no others. */
const NO_VALUE = /(<c r="[A-Z]+\d+"(?: s="\d+")?)(><f>[^<]*NA\(\)[^<]*<\/f>)(?=<\/c>)/g;
const sheet = (xml: string): string => xml.replace(NO_VALUE, '$1 t="e"$2<v>#N/A</v>');

const AXIS =
  /<pivotField axis="(axisRow|axisCol)" showAll="0"><items count="(\d+)">(.*?)<item t="default"\/><\/items>/g;
const NAMED = /<pivotTableDefinition [^>]*?name="([^"]*)" /;
/** A line each instead of nested groups, and years in their own order, not in that of the reports. */
const pivot =
  (unsummed: ReadonlySet<string>) =>
  (xml: string): string =>
    xml
      .replace(
        AXIS,
        (_, axis: string, count: string, items: string) =>
          `<pivotField axis="${axis}" compact="0" outline="0" showAll="0" sortType="ascending" defaultSubtotal="0"><items count="${Number(count) - 1}">${items}</items>`,
      )
      .replace(NAMED, (all, name: string) =>
        unsummed.has(name) ? `${all}rowGrandTotals="0" colGrandTotals="0" ` : all,
      );

/** MS-OI29500 2.1.706: Excel takes what a font consists of in this order, and the library writes another. */
const FONT_PARTS = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(
  " ",
);
const placeOf = (part: string): number => FONT_PARTS.indexOf(/^<(\w+)/.exec(part)?.[1] ?? "");
const styles = (xml: string): string =>
  xml.replace(/(<font>)(.*?)(<\/font>)/g, (_, open: string, parts: string, close: string) => {
    const sorted = (parts.match(/<[^>]+\/>/g) ?? []).sort((a, b) => placeOf(a) - placeOf(b));
    return open + sorted.join("") + close;
  });

/**
 * PivotTables without a copy of their rows, which programs read anew from the table: the library's copy refers to blanks in a
 * way the format does not have (MS-XLSB 2.2.5.2.10), and without one there is nothing to refer to.
 */
const cache = (xml: string): string =>
  xml
    .replace(/ r:id="[^"]*"/, "")
    .replace(/ recordCount="\d+"/, "")
    .replace("<pivotCacheDefinition ", '<pivotCacheDefinition saveData="0" ');
const withoutRecords = (xml: string): string =>
  xml.replace(/<Override PartName="[^"]*pivotCacheRecords[^>]*\/>\s*/g, "");

type Edit = (xml: string) => string | null;

/** What the plan asks for beyond what the library can write, by the name of the part. */
export function touched(bytes: Uint8Array, { sheets }: SheetPlan): Uint8Array {
  const drawn = sheets.flatMap(({ tables }, i) =>
    tables.some(({ columns }) => columns.some((column) => column.drawn)) ? [`sheet${i + 1}`] : [],
  );
  const pivots = sheets.flatMap((part) => part.pivots ?? []);
  const unsummed = new Set(pivots.filter(({ totals }) => !totals).map(({ name }) => name));
  const edits: readonly (readonly [RegExp, Edit])[] = [
    [/^xl\/styles\.xml$/, styles],
    [new RegExp(`^xl/worksheets/(?:${drawn.join("|")})\\.xml$`), sheet],
    [/^xl\/charts\/chart\d+\.xml$/, chart],
    [/^xl\/pivotTables\/pivotTable\d+\.xml$/, pivot(unsummed)],
    [/^xl\/pivotCache\/pivotCacheDefinition\d+\.xml$/, cache],
    [/^xl\/pivotCache\/(?:_rels\/|pivotCacheRecords)/, () => null],
    [/^\[Content_Types\]\.xml$/, withoutRecords],
  ];
  return withParts(bytes, (name, text) => edits.find(([names]) => names.test(name))?.[1](text()));
}
