/** An error as Excel reports it to the client: a code the caller can tell apart, and a sentence for people. */
export class Fault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const invalid = (message: string): Fault => new Fault("InvalidArgument", message);
export const missing = (message: string): Fault => new Fault("ItemNotFound", message);
export const taken = (message: string): Fault => new Fault("ItemAlreadyExists", message);
export const denied = (message: string): Fault => new Fault("AccessDenied", message);
export const forbidden = (message: string): Fault => new Fault("InvalidOperation", message);
export const unknown = (message: string): Fault => new Fault("ApiNotFound", message);
