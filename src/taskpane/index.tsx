import { createRoot } from "react-dom/client";
import { can } from "../hosts/excel/requirements";
import { excel, pane } from "../messages/zh-CN";
import { App } from "./App";
import { excelHost } from "./excel/host";
import { browserHost, type Host } from "./host";
import { askedFor, inExcel, joinOffice } from "./office";

const root = document.getElementById("root");
if (!root) throw new Error("the page has no #root");

const browser = (text: string): Host => ({ ...browserHost, greeting: { tone: "warning", subject: "", text } });

/** In Excel the open workbook is written to; whatever is short of that leaves the pane of a browser, and says why. */
async function hostOf(): Promise<Host> {
  if (!inExcel()) return browserHost;
  if (!(await joinOffice())) return browser(pane.live.outside);
  return can("write") ? excelHost() : browser(excel.refusals.tooOld());
}

hostOf().then((host) => createRoot(root).render(<App host={host} asked={askedFor()} />));
