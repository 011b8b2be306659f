/** What a check found: nothing, or the text that says what is wrong. */
export type Finding = string | undefined;

/** One thing that can be said to be right or wrong about the checkout. */
export interface Check {
  stage: 'types' | 'lint' | 'imports' | 'unused';
  name: string;
  run: () => Promise<Finding>;
}
