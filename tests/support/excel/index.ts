/** An Excel in memory that answers the vendor's own client, for tests of whatever works on a live workbook. */
export { Book } from "./book";
export { clientScript, connect, disconnect } from "./client";
export { Fault } from "./fault";
export { ExcelHost, type Exchanged, type FaultKind, type HostOptions } from "./host";
export type { Snapshot, SnapshotOptions } from "./snapshot";
export { UNCOMPUTED } from "./writing";
export { toXlsx } from "./xlsx";
