const OFFICE_SCRIPT = "office/office.js";

/** The manifest opens the pane with this query; any other address is a plain browser. */
const inExcel = (): boolean => new URLSearchParams(location.search).get("host") === "excel";

function load(source: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = source;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(source));
    document.head.append(script);
  });
}

/** Inside Excel, which ends a pane that never calls `onReady`: loads our own copy of office.js and reports ready. */
export async function joinOffice(): Promise<void> {
  if (!inExcel()) return;
  await load(OFFICE_SCRIPT);
  await Office.onReady();
}
