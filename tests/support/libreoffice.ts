import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { readXlsx } from "hucre/xlsx";

const run = promisify(execFile);

/** LibreOffice trusts the cached values of an .xlsx unless its profile says 0 (always recalculate) here. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

let home: string | undefined;

function profile(): string {
  if (home === undefined) {
    home = mkdtempSync(join(tmpdir(), "zhibiao-office-"));
    mkdirSync(join(home, "profile", "user"), { recursive: true });
    writeFileSync(join(home, "profile", "user", "registrymodifications.xcu"), SETTINGS);
  }
  return home;
}

/** Ends the shared profile; call once after all tests of a file. */
export function closeOffice(): void {
  if (home !== undefined) rmSync(home, { recursive: true, force: true });
  home = undefined;
}

/** Whether LibreOffice can be run here. On CI its absence is an error, elsewhere a reason to skip. */
export async function officeAvailable(): Promise<boolean> {
  try {
    await run("soffice", ["--version"]);
    return true;
  } catch (error) {
    if (process.env.CI === "true") throw new Error("soffice is missing on CI", { cause: error });
    process.stderr.write("SKIPPED: soffice is not installed, formulas are not recalculated\n");
    return false;
  }
}

/** Opens a workbook in LibreOffice, recalculates every formula from scratch and reads back what it saved. */
export async function recalculate(bytes: Uint8Array): Promise<Awaited<ReturnType<typeof readXlsx>>> {
  const folder = profile();
  const input = join(folder, "input.xlsx");
  const output = join(folder, "output");
  writeFileSync(input, bytes);
  rmSync(output, { recursive: true, force: true });
  await run(
    "soffice",
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
      "--headless",
      "--convert-to",
      "xlsx",
      "--outdir",
      output,
      input,
    ],
    { timeout: 400_000 },
  );
  return readXlsx(readFileSync(join(output, "input.xlsx")));
}
