import { joinReading } from "./parts";
import { type Answers, type Book, type BookOrder, keyOf, type ReadingPart, type Reply, type Task } from "./protocol";

/** The worker stopped working on a task; the message is for the maintainers. */
export class Crashed extends Error {}

/** The person stopped the task. */
export class Cancelled extends Error {}

type Answer = Answers[Task["kind"]];

const complete = (answer: Answer, parts: readonly ReadingPart[]): Answer =>
  "reading" in answer ? { ok: true, reading: joinReading(answer.reading, parts) } : answer;

/**
 * One worker, one task at a time. A task cannot be interrupted from inside, so cancelling or crashing
 * ends the worker, and the next task starts a fresh one.
 */
export class Engine {
  #worker: Worker | null = null;
  /** Reports the present worker has. */
  #held = new Set<string>();

  /** Rejects with {@link Cancelled} or {@link Crashed}. Buffers in `transfer` are handed over, not copied. */
  async run<T extends Task>(task: T, signal: AbortSignal, transfer: Transferable[] = []): Promise<Answers[T["kind"]]> {
    const answer = await this.#ask(task, signal, transfer);
    if ("reading" in answer) this.#held.add(keyOf(answer.reading.report));
    return answer as Answers[T["kind"]];
  }

  /** Makes sure the worker has all reports of the book, and names them. */
  async order({ reports, ...book }: Book, signal: AbortSignal): Promise<BookOrder> {
    for (const report of reports) {
      if (!this.#held.has(keyOf(report))) await this.#ask({ kind: "hold", report }, signal, []);
    }
    const reportKeys = reports.map(keyOf);
    // The worker forgets the others when it plans the book.
    this.#held = new Set(reportKeys);
    return { ...book, reportKeys };
  }

  #ask(task: Task, signal: AbortSignal, transfer: Transferable[]): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(new Cancelled());
        return;
      }
      this.#worker ??= new Worker(new URL("./worker.ts", import.meta.url));
      const worker = this.#worker;
      const parts: ReadingPart[] = [];
      const settle = () => {
        signal.removeEventListener("abort", onAbort);
        worker.onmessage = null;
        worker.onerror = null;
        worker.onmessageerror = null;
      };
      const end = (error: Error) => {
        settle();
        worker.terminate();
        this.#worker = null;
        this.#held.clear();
        // The person is told in a sentence; what broke is for whoever maintains the pane.
        if (error instanceof Crashed) console.error(error);
        reject(error);
      };
      const onAbort = () => end(new Cancelled());
      signal.addEventListener("abort", onAbort);
      worker.onerror = (event) => {
        event.preventDefault();
        end(new Crashed(event.message));
      };
      worker.onmessageerror = () => end(new Crashed("message"));
      worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        if ("part" in data) parts.push(data.part);
        else if (data.ok) {
          settle();
          resolve(complete(data.answer, parts));
        } else end(new Crashed(data.detail));
      };
      worker.postMessage(task, transfer);
    });
  }
}
