import { differences } from "../support/differences";
import { connect, disconnect, ExcelHost, type FaultKind } from "../support/excel";
import { importReports, undo } from "../support/live";
import { sampleReports } from "../support/sample";
import { seen } from "../support/seen";

const [first, second] = [sampleReports().slice(0, 3), sampleReports()];
const KINDS: readonly FaultKind[] = ["before", "midway", "after", "dead"];

afterEach(disconnect);

/** A workbook with a person's own things in it, and, if wanted, a first import they worked on. */
async function prepared(imported: boolean): Promise<ExcelHost> {
  const host = new ExcelHost({ sheets: ["我的表"] });
  connect(host);
  host.book.type("我的表", "A1:B2", [
    ["事项", "数"],
    ["甲", 1],
  ]);
  host.book.addTable("我的表", "A1:B2", "自用表");
  if (!imported) return host;
  await importReports(first);
  host.book.insertColumn("指标明细", "备注", 3);
  host.book.type("指标明细", "D2", "核对过");
  host.book.insertColumn("同比分析", "我的说明", 0);
  host.book.type("同比分析", "A7", "看这里");
  host.book.type("指标明细", "J3", 91);
  return host;
}

const recordIds = (host: ExcelHost): readonly unknown[] => {
  const table = host.book.tables.find(({ name }) => name === "指标明细");
  if (!table) return [];
  const column = table.columns.findIndex(({ name }) => name === "记录编号");
  const { area, sheet } = table;
  return Array.from(
    { length: area.rows - 1 },
    (_, i) => sheet.rows[area.row + 1 + i]?.cells[area.column + column]?.value,
  );
};

const work: Readonly<Record<string, { imported: boolean; run: () => Promise<unknown> }>> = {
  "an import into an empty workbook": { imported: false, run: () => importReports(first) },
  "an import that adds and replaces": { imported: true, run: () => importReports(second) },
  "taking an import back": { imported: true, run: () => undo() },
};

describe.each(Object.entries(work))("%s", (_, { imported, run }) => {
  let syncs = 0;
  let before: unknown;
  let after: unknown;

  beforeAll(async () => {
    const host = await prepared(imported);
    before = seen(host);
    const start = host.requests.length;
    await run();
    syncs = host.requests.length - start;
    after = seen(host);
  });

  test.each(KINDS)(
    "a fault at any sync (%s) leaves the workbook as it was or complete, and a second try completes it",
    async (how) => {
      const bad: string[] = [];
      for (let n = 0; n < syncs; n++) {
        const host = await prepared(imported);
        const compare = (when: string, wanted: unknown) =>
          bad.push(...differences(wanted, seen(host)).map((line) => `sync ${n}, ${when} ${line}`));
        host.fail(n, how);
        const failed = await run().then(
          () => false,
          () => true,
        );
        host.clearFaults();
        // A host that died can't have been put back yet; whoever opens the pane next does that.
        if (how !== "dead") compare(failed ? "as before" : "complete", failed ? before : after);
        if (failed) await run().catch((error: unknown) => bad.push(`sync ${n}, second try: ${String(error)}`));
        compare("at last", after);
        const ids = recordIds(host);
        if (new Set(ids).size !== ids.length) bad.push(`sync ${n}: doubled rows`);
      }
      process.stdout.write(`${how}: ${syncs} syncs, each failed once\n`);
      expect(bad).toEqual([]);
    },
  );

  test("a fault while a dead host's workbook is put back changes nothing: the next try does it", async () => {
    const bad: string[] = [];
    for (let n = 0; n < syncs; n++) {
      for (let again = 0; ; again++) {
        const host = await prepared(imported);
        host.fail(n, "dead");
        const died = await run().then(
          () => false,
          () => true,
        );
        host.clearFaults();
        const start = host.requests.length;
        host.fail(again, "midway");
        const failed =
          died &&
          (await run().then(
            () => false,
            () => true,
          ));
        host.clearFaults();
        if (failed) await run().catch((error: unknown) => bad.push(`sync ${n}, then ${again}: ${String(error)}`));
        bad.push(...differences(after, seen(host)).map((line) => `sync ${n}, then ${again} ${line}`));
        if (!died || host.requests.length - start <= again + 1 || again > 12) break;
      }
    }
    expect(bad).toEqual([]);
  });
});
