import { readSelection } from "../../hosts/excel";
import { pane } from "../../messages/zh-CN";
import type { SheetPlan } from "../../model";
import { tables } from "../../sheet/formulas";
import type { Host, Order, Tools } from "../host";
import { act } from "./actions";
import { handIn } from "./hand-in";
import { type Teller, tellerOf } from "./listener";
import { alsoSaid, catalogueUsed, importSaid, shortfallsSaid } from "./sentences";
import { inTurn } from "./turn";
import { NOTHING, nowOf, read, type Work, write } from "./write";

/** The workbook that is open in Excel, where the pane writes into it. */
export function excelHost(): Host {
  let spec: SheetPlan | undefined;
  let warned = false;

  /** Once a page: an older Excel lacks the same things at every write. */
  const shortfallsOnce = () => {
    const said = warned ? [] : shortfallsSaid();
    warned = true;
    return said;
  };

  async function inExcel<T>({ tell, signal }: Tools, work: (teller: Teller) => Promise<T>): Promise<T> {
    const teller = tellerOf(tell);
    try {
      return await inTurn(
        signal,
        () => tell("turn"),
        () => work(teller),
      );
    } finally {
      teller.end();
    }
  }

  const specOf = async ({ run }: Tools): Promise<SheetPlan> => {
    spec ??= (await run({ kind: "spec" })).spec;
    return spec;
  };

  const working = <T>(order: Order, work: (work: Work) => Promise<T>): Promise<T> =>
    inExcel(order, async (teller) => work({ ...order, teller, spec: await specOf(order) }));

  const readOnce = (tools: Tools) =>
    inExcel(tools, async (teller) => {
      const live = await read({ teller, spec: await specOf(tools) });
      teller.computing();
      return live;
    });

  return {
    action: pane.write.live,
    deliver: (order) =>
      working(order, async (work) => {
        const { madeOn: on, problems = [], duplicates = [] } = work.book;
        const written = await write(work, (_, { files, added }) => ({ on, files, rows: added }));
        if (!written) return NOTHING;
        const { composition, lastImport, also } = written;
        const failed = problems.length + duplicates.length;
        const said = importSaid(composition, failed, work.catalogues);
        return {
          said: [...said, ...also, ...shortfallsOnce()],
          now: nowOf(composition, lastImport),
        };
      }),
    handIn: (order) => inExcel(order, async (teller) => handIn(order, { teller, spec: await specOf(order) })),
    live: {
      async catalogue(tools) {
        const { book, recovery } = await readOnce(tools);
        const table = book.tables[tables.catalogue];
        if (!table) return { said: alsoSaid(recovery) };
        const news = await tools.run({
          kind: "catalogue",
          there: { tables: { [tables.catalogue]: table }, cells: {} },
        });
        return { table, said: [...alsoSaid(recovery), ...catalogueUsed(news)] };
      },
      async onto(book, tools) {
        const live = await readOnce(tools);
        return { book: { ...book, there: live.book }, said: alsoSaid(live.recovery) };
      },
      work: (kind, order) => working(order, (work) => act(kind, work)),
      selection: (tools) =>
        inExcel(tools, (teller) => {
          teller.at("reading");
          return readSelection(teller);
        }),
    },
  };
}
