import { z } from 'zod';
import { Id, Instant } from '../domain/ids.ts';
import { Agent, Workspace } from '../domain/people.ts';

/** The machine itself, whoever signs in on it: its id was made on it and stays. */
export const Device = z.object({ id: Id, appVersion: z.string().max(40) });
export type Device = z.infer<typeof Device>;

export const SignIn = z.object({
  email: z.email().max(320),
  password: z.string().min(1).max(1024),
  /** Name of the workstation, shown to the agent in their list of sessions. */
  workstation: z.string().min(1).max(120),
  device: Device.exactOptional(),
});
export type SignIn = z.infer<typeof SignIn>;

/** Embedded mode: the shell hands hub and engine the same secret at start; nobody types a password. */
export const EmbeddedSignIn = z.object({
  secret: z.string().min(32).max(128),
  workstation: z.string().min(1).max(120),
  device: Device.exactOptional(),
});
export type EmbeddedSignIn = z.infer<typeof EmbeddedSignIn>;

export const Session = z.object({
  sessionId: Id,
  /** JWT for the Authorization header, short-lived. */
  accessToken: z.string(),
  accessExpiresAt: Instant,
  /** Opaque, single use: a refresh answers with the next one; an old one used again ends the session. */
  refreshToken: z.string(),
  refreshExpiresAt: Instant,
  agent: Agent,
  workspace: Workspace,
});
export type Session = z.infer<typeof Session>;

export const Refresh = z.object({
  refreshToken: z.string().min(20).max(512),
  device: Device.exactOptional(),
});
export type Refresh = z.infer<typeof Refresh>;
