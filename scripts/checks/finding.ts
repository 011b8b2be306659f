/** What a check found: nothing, or the text that says what is wrong. */
export type Finding = string | undefined;
