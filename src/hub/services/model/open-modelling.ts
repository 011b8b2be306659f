import { type ModelClient, type ModelOptions, openModel } from '../../model/model-client.ts';

export type ModellingOptions = ModelOptions & {
  /** For a whole workspace. */
  readonly perDay?: number;
};

/** The language model of this hub; null: there is none. */
export type Modelling = {
  readonly client: ModelClient;
  /** For the audit. */
  readonly name: string;
  readonly perDay: number;
} | null;

/** Throws where its address cannot be used. */
export function openModelling(options: ModellingOptions | undefined): Modelling {
  if (!options) return null;
  return { client: openModel(options), name: options.name, perDay: options.perDay ?? 500 };
}
