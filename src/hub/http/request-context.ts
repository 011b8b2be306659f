/** What a procedure knows of the request around it. */
export type RequestContext = {
  readonly authorization: string | null;
  /** The caller's address, for limits; never stored. */
  readonly ip: string;
  /** Headers of the answer that an error asks for. */
  readonly answer: { retryAfter?: number };
};
