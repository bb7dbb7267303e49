const OFFICE_SCRIPT = "office/office.js";

/** Longer than the slowest Excel takes to report ready; a pane that has nothing to show by then would seem broken. */
const PATIENCE_MS = 15_000;

const WORK = ["yearly", "checks", "pivots", "handin"] as const;

/** What the ribbon's work buttons ask for. */
export type Asked = (typeof WORK)[number];

const asked = (name: string): string | null => new URLSearchParams(location.search).get(name);

/** The manifest opens the pane with this query; any other address is a plain browser. */
export const inExcel = (): boolean => asked("host") === "excel";

export const askedFor = (): Asked | undefined => WORK.find((one) => one === asked("do"));

function load(source: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = source;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(source));
    document.head.append(script);
  });
}

/** Loads our own copy of office.js and reports ready, without which Excel ends a pane; tells whether Excel answered. */
async function join(): Promise<boolean> {
  await load(OFFICE_SCRIPT);
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}

/** Whether the pane stands in Excel. One that hears nothing of it is a browser's. */
export async function joinOffice(): Promise<boolean> {
  const silence = new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS));
  try {
    return await Promise.race([join(), silence]);
  } catch (error) {
    console.warn(error);
    return false;
  }
}
