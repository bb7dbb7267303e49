import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { type Machine, overheard, runExcel } from "../../src/cli/excel";
import { pane } from "../../src/messages/zh-CN";

const says = pane.sideload;
const URL = "https://localhost:3000/";

interface Bench {
  readonly machine: Machine;
  /** What happened, in order: steps by name, sentences as they are. */
  readonly steps: string[];
}

/** A machine with Excel where everything goes well, but for what a test says. */
function bench(but: Partial<Machine> = {}): Bench {
  const steps: string[] = [];
  const step = async (name: string): Promise<void> => {
    steps.push(name);
  };
  const machine: Machine = {
    hasDesktopExcel: () => true,
    identity: async () => ({ key: "", cert: "" }),
    serve: async () => ({ url: URL, close: () => step("closed") }),
    load: () => step("loaded"),
    remove: () => step("removed"),
    interrupted: async () => undefined,
    say: (sentence) => steps.push(sentence),
    complain: (sentence) => steps.push(`! ${sentence}`),
    ...but,
  };
  return { machine, steps };
}

const failing = (message: string, code?: string) => async (): Promise<never> => {
  throw Object.assign(new Error(message), { code });
};

test("loads the add-in, serves until Ctrl+C, and leaves the add-in in Excel", async () => {
  const { machine, steps } = bench();
  expect(await runExcel([], machine)).toBe(0);
  expect(steps).toEqual([says.starting, "loaded", says.ready(URL), "closed", says.stopped]);
});

test("serves as long as nobody presses Ctrl+C", async () => {
  let press = (): void => undefined;
  const { machine, steps } = bench({
    interrupted: () =>
      new Promise((done) => {
        press = done;
      }),
  });
  const run = runExcel([], machine);
  await new Promise(setImmediate);
  expect(steps).toEqual([says.starting, "loaded", says.ready(URL)]);
  press();
  expect(await run).toBe(0);
});

test.each<[string, Partial<Machine>, string[]]>([
  ["no Excel: nothing is touched", { hasDesktopExcel: () => false }, [`! ${says.noExcel}`]],
  [
    "no certificate: nothing is served or loaded",
    { identity: failing("Unable to install the CA certificate.\n  Access is denied.") },
    [says.starting, `! ${says.noCertificate("Unable to install the CA certificate. Access is denied.")}`],
  ],
  [
    "a port that is taken: no other will do",
    { serve: failing("listen EADDRINUSE", "EADDRINUSE") },
    [says.starting, `! ${says.portTaken(3000)}`],
  ],
  [
    "a port that may not be had",
    { serve: failing("listen EACCES", "EACCES") },
    [says.starting, `! ${pane.server.failed("listen EACCES")}`],
  ],
  [
    "Excel does not take it: the server stops",
    { load: failing("Unable to sideload") },
    [says.starting, "closed", `! ${says.notLoaded("Unable to sideload")}`],
  ],
])("%s", async (_, but, expected) => {
  const { machine, steps } = bench(but);
  expect(await runExcel([], machine)).toBe(1);
  expect(steps).toEqual(expected);
});

test("stop removes the add-in, and says so where it cannot", async () => {
  const good = bench();
  expect(await runExcel(["stop"], good.machine)).toBe(0);
  expect(good.steps).toEqual(["removed", says.removed]);
  const bad = bench({ remove: failing("EPERM") });
  expect(await runExcel(["stop"], bad.machine)).toBe(1);
  expect(bad.steps).toEqual([`! ${says.notRemoved("EPERM")}`]);
  const none = bench({ hasDesktopExcel: () => false });
  expect(await runExcel(["stop"], none.machine)).toBe(1);
  expect(none.steps).toEqual([`! ${says.nothingToRemove}`]);
});

test("a word it does not know is called by name", async () => {
  const { machine, steps } = bench();
  expect(await runExcel(["stp"], machine)).toBe(2);
  expect(steps).toEqual([`! ${says.unknown("stp")}`]);
});

test("what Microsoft's tools tell on the console is not shown, but a failure told only there is one", async () => {
  const shown = jest.spyOn(console, "log").mockImplementation();
  const told = (line: string) =>
    overheard(async () => {
      console.log(line);
      return line;
    });
  try {
    expect(await told("Debugging has been stopped.")).toBe("Debugging has been stopped.");
    await expect(told("Unable to unregister the Office Add-in. Error: EPERM")).rejects.toThrow("EPERM");
    expect(shown).not.toHaveBeenCalled();
  } finally {
    shown.mockRestore();
  }
});

/** Elsewhere the command would find an Excel and load the add-in into it. */
const onLinux = process.platform === "linux" ? test : test.skip;

onLinux.each([
  [[], says.noExcel],
  [["stop"], says.nothingToRemove],
])("the real command, %j, ends with one sentence on a machine without Excel", async (words, sentence) => {
  const { code, out, err } = await new Promise<{ code: unknown; out: string; err: string }>((done) => {
    execFile(process.execPath, ["--import", "tsx", resolve("src/cli/serve.ts"), "excel", ...words], (error, out, err) =>
      done({ code: error?.code, out, err }),
    );
  });
  expect({ code, out, err }).toEqual({ code: 1, out: "", err: `${sentence}\n` });
});
