/** Where the bytes of a file go as they come, and how many came before. */
export type FileSink = {
  bytes(): number;
  write(piece: Uint8Array): Promise<void>;
  /** Throws away what came. */
  restart(): Promise<void>;
};
