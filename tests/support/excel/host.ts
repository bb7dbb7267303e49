import { workbookKind } from "./api/workbook";
import { Book } from "./book";
import { Fault } from "./fault";
import { Exchange, type Request, type Session } from "./protocol";

/** Excel's own limit for one request and for one answer. */
const PAYLOAD = 5 * 1024 * 1024;

export interface HostOptions {
  /** The newest ExcelApi 1.x the host grants. */
  readonly api?: number;
  readonly sheets?: readonly string[];
}

/**
 * "before": nothing is done. "midway": the first half of the actions that change something is done. "after": all is done, the answer is
 * lost. "dead": nothing is done, now and later, until `revive()`.
 */
export type FaultKind = "before" | "midway" | "after" | "dead";

export interface Exchanged {
  readonly bytes: number;
  readonly responseBytes: number;
  readonly actions: number;
}

/** An Excel that answers requests of the vendor's client from a workbook in memory. */
export class ExcelHost {
  readonly api: number;
  readonly book: Book;
  /** One per request that arrived. */
  readonly requests: Exchanged[] = [];
  /** So many requests are refused first, as while the user edits a cell. */
  editing = 0;
  private readonly session: Session;
  private readonly faults = new Map<number, { how: FaultKind; code: string }>();
  private dead: string | null = null;

  constructor({ api = 17, sheets = ["Sheet1"] }: HostOptions = {}) {
    this.api = api;
    this.book = new Book(sheets);
    this.session = {
      book: this.book,
      api,
      root: workbookKind,
      references: new Map(),
      referenceOf: new WeakMap(),
      counter: 0,
    };
  }

  /** How the `n`-th request from now (0: the next) fails. */
  fail(n: number, how: FaultKind, code = "GeneralException"): void {
    this.faults.set(this.requests.length + n, { how, code });
  }

  revive(): void {
    this.dead = null;
  }

  clearFaults(): void {
    this.faults.clear();
    this.dead = null;
    this.editing = 0;
  }

  /** Objects scripts keep between requests; nothing should be left once no script runs. */
  get kept(): number {
    return this.session.references.size;
  }

  isSetSupported(name: string, version = "1.1"): boolean {
    if (name === "DelayForCellEdit") return true;
    const [major, minor = "0"] = String(version).split(".");
    return name === "ExcelApi" && (Number(major) < 1 || (major === "1" && Number(minor) <= this.api));
  }

  /** The answer to one request, both as JSON. */
  handle(body: string): string {
    const request = JSON.parse(body) as Request;
    const answer = this.answer(request, Buffer.byteLength(body));
    this.requests.push({
      bytes: Buffer.byteLength(body),
      responseBytes: Buffer.byteLength(answer),
      actions: request.Actions.length,
    });
    return answer;
  }

  private answer(request: Request, bytes: number): string {
    const fault = this.faults.get(this.requests.length);
    if (fault?.how === "dead") this.dead = fault.code;
    if (this.dead !== null) return refusal(this.dead, "Excel does not answer any more.");
    if (this.editing > 0) {
      this.editing--;
      return refusal("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
    }
    if (bytes > PAYLOAD) return refusal("RequestPayloadSizeLimitExceeded", "The request is larger than 5 MB.");
    if (fault?.how === "before") return refusal(fault.code, "The request failed before it was begun.");
    const half = middle(request);
    const answer = this.execute(request, fault?.how === "midway" ? { at: half, code: fault.code } : undefined);
    if (fault?.how === "after") return refusal(fault.code, "The answer was lost.");
    const large = Buffer.byteLength(answer) > PAYLOAD;
    return large ? refusal("ResponsePayloadSizeLimitExceeded", "The answer is larger than 5 MB.") : answer;
  }

  private execute(request: Request, stop?: { at: number; code: string }): string {
    const exchange = new Exchange(this.session, request);
    const Results: unknown[] = [];
    let index = 0;
    let failed = true;
    try {
      for (const action of request.Actions) {
        if (stop?.at === index) throw new Fault(stop.code, "The request failed midway.");
        Results.push({ ActionId: action.Id, Value: exchange.perform(action) ?? null });
        index++;
      }
      failed = false;
      return JSON.stringify({ Results });
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return refusal(error.code, error.message, index);
    } finally {
      exchange.end(failed);
    }
  }
}

/** Where half of the actions that change something are done; reading and holding on to objects does not count. */
function middle({ Actions, ObjectPaths }: Request): number {
  const changing = Actions.flatMap(({ ActionType, Name, ObjectPathId }, index) => {
    if (ActionType === 4) return [index];
    if (ActionType === 3) return Name.startsWith("_") || /^Get/.test(Name) ? [] : [index];
    const path = ObjectPaths[ObjectPathId];
    const made = ActionType === 1 && path?.ObjectPathType === 3 && !/^_?Get/.test(path.Name);
    return made ? [index] : [];
  });
  const last = changing[Math.ceil(changing.length / 2) - 1];
  return last === undefined ? Math.floor(Actions.length / 2) : last + 1;
}

const refusal = (Code: string, Message: string, ActionIndex = -1): string =>
  JSON.stringify({ Error: { Code, Message, ActionIndex, HttpStatusCode: 400, Location: "" } });
