import type { Book } from "./book";
import { Fault, invalid, missing, unknown } from "./fault";
import { neededFor } from "./gates";
import { type Call, type Kind, Ref, ref } from "./kind";
import { type QueryInfo, query } from "./query";
import type { Held } from "./workbook";

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

const PATH = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, null: 7 };
const DO = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5, json: 7 };

export const memberOf = (wire: string): string => wire.slice(0, 1).toLowerCase() + wire.slice(1);

/** What scripts hold on to between their requests, and the workbook they work on. */
export interface Session {
  readonly book: Book;
  readonly api: number;
  readonly root: Kind<Book>;
  readonly references: Map<string, Ref>;
  readonly referenceOf: WeakMap<Ref, string>;
  counter: number;
}

/** Carries out one request; results are gathered in `results` as the actions are done. */
export class Exchange implements Call {
  readonly book: Book;
  private readonly found = new Map<number, Ref | null>();
  private readonly ranges: Held[] = [];
  private readonly promised: string[] = [];

  constructor(
    private readonly session: Session,
    private readonly request: Request,
  ) {
    this.book = session.book;
  }

  hold(range: Held): Held {
    const held: Held = { sheet: range.sheet, area: { ...range.area } };
    this.ranges.push(held);
    this.book.held.add(held);
    return held;
  }

  /** Ranges nobody keeps are forgotten with the request; of one that failed the script never learns what it kept. */
  end(failed: boolean): void {
    if (failed) for (const name of this.promised) this.session.references.delete(name);
    const kept = new Set<unknown>();
    for (const { target } of this.session.references.values()) {
      for (const one of Array.isArray(target) ? target : [target]) kept.add(one);
    }
    for (const range of this.ranges) if (!kept.has(range)) this.book.held.delete(range);
  }

  allowed(kind: string, member: string): boolean {
    return neededFor(kind, member) <= this.session.api;
  }

  gate(kind: string, member: string, set = false): void {
    const needed = neededFor(kind, member, set);
    if (needed > this.session.api) throw unknown(`${kind}.${member} needs ExcelApi 1.${needed}.`);
  }

  perform(action: Action): unknown {
    const target = action.ActionType === DO.trace ? null : this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case DO.instantiate:
        return target && this.identity(target);
      case DO.query:
      case DO.json:
        return target && { ...this.identity(target), ...query(target, action.QueryInfo ?? {}, this) };
      case DO.method:
        return target === null && action.Name === "_KeepReference" ? null : this.method(this.present(target), action);
      case DO.set:
        return this.set(this.present(target), action);
      case DO.trace:
        return null;
      default:
        throw unknown(`Actions of type ${action.ActionType} are not modelled.`);
    }
  }

  identity(target: Ref): Record<string, unknown> {
    const reference = this.session.referenceOf.get(target);
    return {
      ...(target.kind.id ? { _Id: target.kind.id(target.target) } : {}),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  private present(target: Ref | null): Ref {
    if (!target) throw missing("The object is a null object.");
    return target;
  }

  private set({ kind, target }: Ref, action: Action): void {
    const member = memberOf(action.Name);
    this.gate(kind.name, member, true);
    const write = kind.set?.[member];
    if (!write) throw unknown(`${kind.name}.${member} cannot be set, or is not modelled.`);
    write(target, this.args(action.ArgumentInfo)[0], this);
  }

  private method(owner: Ref, action: Action): unknown {
    if (action.Name === "_KeepReference") {
      const name = `kept${++this.session.counter}`;
      this.session.references.set(name, owner);
      this.promised.push(name);
      this.session.referenceOf.set(owner, name);
      return null;
    }
    const args = this.args(action.ArgumentInfo);
    if (action.Name === "_RemoveReference") {
      this.release(String(args[0]));
      return null;
    }
    return this.run(owner, memberOf(action.Name), args) ?? null;
  }

  private release(name: string): void {
    const target = this.session.references.get(name)?.target;
    this.session.references.delete(name);
    for (const one of Array.isArray(target) ? target : [target]) this.book.held.delete(one as Held);
  }

  private run({ kind, target }: Ref, member: string, args: readonly unknown[]): unknown {
    if (member === "getItemAt") return this.at(kind, target, args[0]);
    if (member === "getCount" && kind.items && !kind.run?.getCount) return kind.items(target, this).length;
    if (kind.item && (member === "getItem" || member === "getItemOrNullObject")) {
      this.gate(kind.name, member);
      const found = kind.item(target, args[0], this);
      if (found) return found;
      if (member === "getItemOrNullObject") return null;
      throw missing(`There is no "${String(args[0])}".`);
    }
    this.gate(kind.name, member);
    const work = kind.run?.[member];
    if (!work) throw unknown(`${kind.name}.${member}() is not modelled.`);
    return work(target, args, this);
  }

  private at(kind: Kind<unknown>, target: unknown, index: unknown): unknown {
    const found = kind.items?.(target, this)[Number(index)];
    if (!found) throw missing(`There is no item ${String(index)}.`);
    return found;
  }

  private args(info: ArgumentInfo | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, i) => this.argument(value, ids[i]));
  }

  private argument(value: unknown, id: unknown): unknown {
    if (typeof id === "number" && id > 0) return this.present(this.object(id));
    if (Array.isArray(id) && Array.isArray(value)) return value.map((one, i) => this.argument(one, id[i]));
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value) return this.present(this.object(Number(value._ObjectPathId)));
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.argument(one, 0)]));
  }

  object(id: number): Ref | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw new Fault("InvalidObjectPath", `The request has no object ${id}.`);
    const made = this.resolve(path);
    this.found.set(id, made);
    return made;
  }

  private resolve(path: ObjectPath): Ref | null {
    if (path.ObjectPathType === PATH.root) return ref(this.session.root, this.book);
    if (path.ObjectPathType === PATH.null) return null;
    if (path.ObjectPathType === PATH.reference) {
      const kept = this.session.references.get(path.Name);
      if (!kept) throw new Fault("InvalidObjectPath", "The object was let go.");
      return kept;
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    if (path.ObjectPathType === PATH.property) return this.go(parent, memberOf(path.Name));
    const args = this.args(path.ArgumentInfo);
    const method = path.ObjectPathType === PATH.indexer ? "getItem" : memberOf(path.Name);
    const made = this.run(parent, method, args);
    if (made === null || made instanceof Ref) return made;
    throw invalid(`${parent.kind.name}.${method}() gives no object.`);
  }

  go({ kind, target }: Ref, member: string): Ref | null {
    this.gate(kind.name, member);
    const go = kind.go?.[member];
    if (!go) throw unknown(`${kind.name}.${member} is not modelled.`);
    return go(target, this);
  }
}
