const kept =
  /^(PATH|HOME|USERPROFILE|TMPDIR|TEMP|TMP|LANG|LC_.*|TZ|SYSTEMROOT|WINDIR|https?_proxy|no_proxy|GROUNDCREW_.*)$/i;

/** What signs calls to the exchange, and to those who check identities, is the hub's alone. */
const ofHub = /^GROUNDCREW_(EXCHANGE|SUMSUB|ONFIDO)_/i;

/** Children inherit what they need and nothing that could carry a secret or change how they run. */
export function scrubbedEnvironment(env: NodeJS.ProcessEnv, forHub: boolean): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && kept.test(name) && (forHub || !ofHub.test(name))) result[name] = value;
  }
  return result;
}
