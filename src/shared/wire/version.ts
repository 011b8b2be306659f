/**
 * Version of everything an engine and a hub say to each other. A hub refuses another major number with
 * `upgrade-required`; raise it when a schema in this folder changes (a test compares their hash).
 */
export const wireVersion = 43;
