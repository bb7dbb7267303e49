/** A change the text states (同比增长12.2%) and the value of the same report that it is about. */
export interface StatedChange {
  /** `recordId` of the row that states the change. */
  readonly recordId: string;
  /** `recordId` of the row whose value changed. */
  readonly baseId: string;
  /** Falls are negative. */
  readonly value: number;
  /** `%`, `个百分点`, or the unit of the value itself. */
  readonly unit: string;
}
