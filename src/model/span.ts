/** A half-open range of UTF-16 offsets. Which text it points into is said where the span is used. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
