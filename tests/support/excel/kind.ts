import type { Book } from "./book";
import type { Held } from "./workbook";

/** What a member of an object gets to work with besides the object itself. */
export interface Call {
  readonly book: Book;
  /** A range that follows its cells as long as the request lasts, or longer where the script keeps it. */
  hold(range: Held): Held;
}

/** One class of Excel's object model. Names are those of the JavaScript API. */
export interface Kind<T> {
  /** The class as the vendor's client calls it; requirement sets are looked up under it. */
  readonly name: string;
  /** How a script that holds the object finds it again in a later request. */
  readonly id?: (target: T) => string;
  readonly get?: Readonly<Record<string, (target: T, call: Call) => unknown>>;
  readonly set?: Readonly<Record<string, (target: T, value: unknown, call: Call) => void>>;
  readonly go?: Readonly<Record<string, (target: T, call: Call) => Ref | null>>;
  readonly run?: Readonly<Record<string, (target: T, args: readonly unknown[], call: Call) => unknown>>;
  readonly items?: (target: T, call: Call) => readonly Ref[];
  readonly item?: (target: T, key: unknown, call: Call) => Ref | null;
}

/** An object of some class. Its members are reached by name, so its type does not matter to who holds it. */
export class Ref {
  readonly kind: Kind<unknown>;

  constructor(
    kind: Kind<never>,
    readonly target: unknown,
  ) {
    this.kind = kind as Kind<unknown>;
  }
}

export const ref = <T>(kind: Kind<T>, target: T): Ref => new Ref(kind as Kind<never>, target);

type Reader<T> = NonNullable<Kind<T>["get"]>;
type Writer<T> = NonNullable<Kind<T>["set"]>;

/** Properties that are kept as they are given, in a record of the target. */
export function facts<T>(
  names: Readonly<Record<string, unknown>>,
  record: (target: T) => Record<string, unknown>,
  prefix = "",
): { get: Reader<T>; set: Writer<T> } {
  const entries = Object.entries(names);
  return {
    get: Object.fromEntries(
      entries.map(([name, usual]) => [name, (target: T) => record(target)[prefix + name] ?? usual]),
    ),
    set: Object.fromEntries(
      entries.map(([name]) => [
        name,
        (target: T, value: unknown) => {
          record(target)[prefix + name] = value;
        },
      ]),
    ),
  };
}
