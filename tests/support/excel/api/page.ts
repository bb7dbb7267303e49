import { showArea } from "../area";
import { invalid } from "../fault";
import { facts, type Kind, ref } from "../kind";
import type { Sheet } from "../sheet";
import { heldOf, oneOf } from "./arguments";

const part = (prefix: string, name: string): Kind<Sheet> => ({
  name,
  ...facts(
    { leftHeader: "", centerHeader: "", rightHeader: "", leftFooter: "", centerFooter: "", rightFooter: "" },
    (sheet: Sheet) => sheet.facts,
    prefix,
  ),
});
const pages = {
  defaultForAllPages: part("page.all.", "HeaderFooter"),
  evenPages: part("page.even.", "HeaderFooter"),
  oddPages: part("page.odd.", "HeaderFooter"),
  firstPage: part("page.first.", "HeaderFooter"),
};

const headersFooters: Kind<Sheet> = {
  name: "HeaderFooterGroup",
  ...facts({ state: "Default", useSheetMargins: true, useSheetScale: true }, (sheet: Sheet) => sheet.facts, "page."),
  go: Object.fromEntries(Object.entries(pages).map(([name, kind]) => [name, (sheet: Sheet) => ref(kind, sheet)])),
};

const plain = facts(
  {
    orientation: "Portrait",
    paperSize: "Letter",
    blackAndWhite: false,
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    draftMode: false,
    firstPageNumber: "",
    printOrder: "DownThenOver",
    zoom: { scale: 100 },
  },
  (sheet: Sheet) => sheet.facts,
  "page.",
);

const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;
const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

export const pageKind: Kind<Sheet> = {
  name: "PageLayout",
  get: plain.get,
  set: {
    ...plain.set,
    orientation: (sheet, value) => {
      sheet.facts["page.orientation"] = oneOf(value, ["Portrait", "Landscape"]);
    },
  },
  go: { headersFooters: (sheet) => ref(headersFooters, sheet) },
  run: {
    setPrintArea: (sheet, [given], { book }) => {
      sheet.facts["page.printArea"] = showArea(heldOf(book, given, sheet).area);
    },
    setPrintTitleRows: (sheet, [given], { book }) => {
      sheet.facts["page.titleRows"] = showArea(heldOf(book, given, sheet).area);
    },
    setPrintTitleColumns: (sheet, [given], { book }) => {
      sheet.facts["page.titleColumns"] = showArea(heldOf(book, given, sheet).area);
    },
    setPrintMargins: (sheet, [unit, options]) => {
      const factor = POINTS[oneOf(unit, ["Points", "Inches", "Centimeters"])];
      for (const [side, size] of Object.entries(options as Record<string, number>)) {
        sheet.facts[`page.${oneOf(side, MARGINS)}Margin`] = size * factor;
      }
    },
  },
};

export const freezeKind: Kind<Sheet> = {
  name: "WorksheetFreezePanes",
  run: {
    freezeAt: (sheet, [given], { book }) => {
      const { area } = heldOf(book, given, sheet);
      if (area.row !== 0 || area.column !== 0) throw invalid("Frozen cells start at A1.");
      sheet.facts.frozen = {
        rows: area.rows === 1_048_576 ? 0 : area.rows,
        columns: area.columns === 16_384 ? 0 : area.columns,
      };
    },
    freezeRows: (sheet, [count]) => {
      sheet.facts.frozen = { rows: Number(count ?? 0), columns: 0 };
    },
    freezeColumns: (sheet, [count]) => {
      sheet.facts.frozen = { rows: 0, columns: Number(count ?? 0) };
    },
    unfreeze: (sheet) => {
      delete sheet.facts.frozen;
    },
  },
};
